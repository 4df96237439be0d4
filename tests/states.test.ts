import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faults } from '../src/graph/faults.ts';
import { link, type LinkedChart, type LinkedWay } from '../src/graph/link.ts';
import { pathTo } from '../src/graph/paths.ts';
import { reach } from '../src/graph/reach.ts';
import { explore, type States } from '../src/graph/states.ts';
import { library } from './arbitrary/library.ts';
import * as plain from './reference/explore.ts';
import { nameOf, placeOf, stepName, stepNumbered, withoutReturn } from './tools/state-names.ts';

describe('exploration is exact: it agrees with the plainest reading of the format', () => {
  test('on where one can be, and with which facts', () => {
    law((states, reference) => {
      expect(sorted(all(states).map((state) => placeOf(states, state)))).toEqual(
        sorted([...reference.places.values()].map(withoutReturn)),
      );
    });
  });

  test('on which ways can be taken', () => {
    law((states, reference) => {
      const reached = reach(states);
      const ways = states.linked.ways.filter(
        (way) => way.step !== undefined && reached.ways[way.number] === 1,
      );
      const expected = [...reference.places.keys()].flatMap((key) => plain.waysOn(reference, key));
      expect(sorted(ways.map((way) => nameOf(states, way)))).toEqual(
        sorted(expected.flatMap(({ way }) => (way === 'end' ? [] : way))),
      );
    });
  });

  test('on where no way on is open', () => {
    law((states, reference) => {
      const stuck = all(states).filter(
        (state) =>
          states.firstEdge[state] === states.firstEdge[state + 1] && states.ends[state] === 0,
      );
      const expected = [...reference.places].filter(
        ([key]) => plain.waysOn(reference, key).length === 0,
      );
      expect(sorted(stuck.map((state) => placeOf(states, state)))).toEqual(
        sorted(expected.map(([, place]) => withoutReturn(place))),
      );
    });
  });

  test('on from where no end can be reached', () => {
    law((states, reference) => {
      const { ending } = reach(states);
      const lost = all(states).filter((state) => states.visit[state] === 0 && ending[state] === 0);
      const good = plain.ending(reference);
      const expected = [...reference.places].filter(
        ([key, place]) => !place.from && !good.has(key),
      );
      expect(sorted(lost.map((state) => placeOf(states, state)))).toEqual(
        sorted(expected.map(([, place]) => withoutReturn(place))),
      );
    });
  });
});

describe('the culprits', () => {
  test('are the dead ends and loops furthest down', () => {
    law((states, reference) => {
      const found = faults(reach(states));
      const bottoms = plain.bottoms(reference);
      const isDeadEnd = (places: readonly plain.Place[]) =>
        places.every((place) => plain.waysOn(reference, plain.keyOf(place)).length === 0);
      expect(
        named(
          states,
          found.filter(({ type }) => type === 'dead-end'),
        ),
      ).toEqual(sorted(bottoms.filter(isDeadEnd).flat().map(stepName)));
      const traps = bottoms
        .filter((places) => !isDeadEnd(places))
        .flat()
        .map(stepName);
      const phases = (names: readonly string[]) => names.filter((name) => !/[xy]$/.test(name));
      const trapped = named(
        states,
        found.filter(({ type }) => type === 'trap'),
      );
      expect(phases(trapped)).toEqual(phases(sorted(traps)));
      expect(sorted(traps)).toEqual(expect.arrayContaining([...trapped]));
    });
  });

  test('and what leads only to them name every lost phase step, and nothing that can end', () => {
    law((states, reference) => {
      const found = faults(reach(states));
      const good = plain.ending(reference);
      const lost = [...reference.places]
        .filter(([key]) => !good.has(key))
        .map(([, place]) => place);
      const told = found.flatMap(({ steps, upstream }) => [...steps, ...upstream]);
      const names = sorted(told.map((number) => stepNumbered(states, number)));
      expect(sorted(lost.map(stepName))).toEqual(expect.arrayContaining([...names]));
      expect(names).toEqual(
        expect.arrayContaining([...sorted(lost.filter(({ from }) => !from).map(stepName))]),
      );
      const upstream = found.flatMap((fault) => fault.upstream);
      expect(new Set(upstream).size).toBe(upstream.length);
    });
  });
});

test('a path can be walked, and leads to its state', () => {
  law((states, reference) => {
    for (const state of all(states)) {
      const { ways } = pathTo(states, state);
      const begun = [...reference.places.entries()].filter(
        ([, { from }]) => !from || from === plain.elsewhere,
      );
      const arrived = begun.some(([key]) => {
        const end = ways.reduce<string | undefined>((at, way) => {
          const name = nameOf(states, states.linked.ways[way] as LinkedWay);
          return reference.moves.get(at ?? '')?.find((move) => move.way === name)?.to;
        }, key);
        const place = reference.places.get(end ?? '');
        return place && withoutReturn(place) === placeOf(states, state);
      });
      expect(arrived).toBe(true);
    }
  });
});

test('a playbook with too many states is left, and jumps to it count as ways to an end', () => {
  fc.assert(
    fc.property(library, (charts) => {
      const states = explore(link(charts), 3);
      const found = faults(reach(states)).flatMap(({ steps }) => steps);
      expect(
        found.every((step) => !states.tooMany.has(states.linked.steps[step]?.chart ?? -1)),
      ).toBe(true);
      for (const chart of charts.keys()) {
        const own = all(states).filter(
          (state) => states.linked.steps[states.step[state] ?? -1]?.chart === chart,
        );
        expect(own.length).toBeLessThanOrEqual(3);
      }
    }),
  );
});

function law(holds: (states: States, reference: plain.Explored) => void): void {
  fc.assert(
    fc.property(library, (charts: readonly LinkedChart[]) => {
      const reference = plain.explore(charts, 250);
      if (!reference) fc.pre(false);
      else holds(explore(link(charts)), reference);
    }),
    { numRuns: 300 },
  );
}

function all(states: States): readonly number[] {
  return Array.from({ length: states.count }, (_, state) => state);
}

function named(states: States, found: readonly { readonly steps: readonly number[] }[]) {
  return sorted(found.flatMap(({ steps }) => steps.map((step) => stepNumbered(states, step))));
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
