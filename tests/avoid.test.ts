import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Walks, walksAvoiding } from '../src/graph/avoid.ts';
import { link, type LinkedChart, type LinkedWay } from '../src/graph/link.ts';
import { passagesOf } from '../src/graph/passages.ts';
import { explore, type States } from '../src/graph/states.ts';
import { library } from './arbitrary/library.ts';
import * as plain from './reference/explore.ts';
import { runs } from './tools/long.ts';
import { nameOf, placeOf, stepName, stepNumbered, withoutReturn } from './tools/state-names.ts';

/** What walks avoid: steps, as `slug/step`, also those inside asides that come back. */
const avoided = fc.subarray(
  ['anger', 'crisis'].flatMap((slug) => ['a', 'b', 'c', 'x', 'y'].map((id) => `${slug}/${id}`)),
  { maxLength: 4 },
);

describe('walks that avoid something: they agree with the plainest search', () => {
  test('on where they come, and on how many moves the shortest takes', () => {
    law((states, walks, explored, closed) => {
      const expected = shortest(explored, closed);
      const found = new Map<string, number>();
      for (let state = 0; state < states.count; state++) {
        const length = walks.length[state] as number;
        const name = placeOf(states, state);
        if (length >= 0) found.set(name, Math.min(length, found.get(name) ?? Infinity));
      }
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    });
  });

  test('and every path has that many moves, can be walked, and avoids what it should', () => {
    law((states, walks, explored, closed) => {
      for (let state = 0; state < states.count; state++) {
        if (walks.length[state] === -1) continue;
        const { ways } = walks.pathTo(state);
        expect(ways).toHaveLength(walks.length[state] as number);
        const names = ways.map((way) => nameOf(states, states.linked.ways[way] as LinkedWay));
        const ends = begun(explored, closed).map((key) => follow(key, names, explored, closed));
        expect(ends).toContain(placeOf(states, state));
      }
    });
  });
});

function law(
  holds: (
    states: States,
    walks: Walks,
    explored: plain.Explored,
    closed: readonly string[],
  ) => void,
): void {
  fc.assert(
    fc.property(library, avoided, (charts: readonly LinkedChart[], closed) => {
      const explored = plain.explore(charts, 250);
      if (!explored) return fc.pre(false);
      const states = explore(link(charts));
      const walks = walksAvoiding(
        passagesOf(states),
        {
          closed: marks(states.count, (state) =>
            closed.includes(stepNumbered(states, states.step[state] as number)),
          ),
          shut: new Uint8Array(states.linked.ways.length),
          returning: new Uint8Array(states.linked.ways.length),
          held: new Uint8Array(states.count),
        },
        [states.seedState],
      );
      holds(states, walks, explored, closed);
    }),
    { numRuns: runs(200) },
  );
}

/** Breadth first, over places with their return places. */
function shortest(
  explored: plain.Explored,
  closed: readonly string[],
): ReadonlyMap<string, number> {
  const length = new Map(begun(explored, closed).map((key) => [key, 0]));
  for (const [key, moves] of length) {
    for (const { to } of explored.moves.get(key) ?? []) {
      const place = explored.places.get(to);
      if (place && !length.has(to) && !closed.includes(stepName(place))) length.set(to, moves + 1);
    }
  }
  const least = new Map<string, number>();
  for (const [key, moves] of length) {
    const name = withoutReturn(explored.places.get(key) as plain.Place);
    least.set(name, Math.min(moves, least.get(name) ?? Infinity));
  }
  return least;
}

/** The places where walks begin. */
function begun({ places, begins }: plain.Explored, closed: readonly string[]): readonly string[] {
  return begins.filter((key) => !closed.includes(stepName(places.get(key) as plain.Place)));
}

/** Where the moves of these names lead; `undefined`: one of them cannot be made, or comes to what is avoided. */
function follow(
  from: string,
  names: readonly string[],
  { places, moves }: plain.Explored,
  closed: readonly string[],
): string | undefined {
  const end = names.reduce<string | undefined>((at, name) => {
    const to = moves.get(at ?? '')?.find(({ way }) => way === name)?.to;
    const place = places.get(to ?? '');
    return place && !closed.includes(stepName(place)) ? to : undefined;
  }, from);
  const place = places.get(end ?? '');
  return place && withoutReturn(place);
}

function marks(size: number, isMarked: (index: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: size }, (_, index) => (isMarked(index) ? 1 : 0));
}
