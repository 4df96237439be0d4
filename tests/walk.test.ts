import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../src/graph/facts.ts';
import {
  back,
  change,
  ended,
  find,
  type Move,
  start,
  take,
  trail,
  type Walk,
  type WalkChart,
  ways,
} from '../src/graph/walk.ts';
import { chart, presses } from './arbitrary/chart.ts';
import { inn } from './arbitrary/inn.ts';

describe('laws of a walk', () => {
  test('back after take is the very same walk', () => {
    fc.assert(
      fc.property(chart, presses, (playbook, keys) => {
        for (const [walk, move] of steps(playbook, keys)) {
          const taken = take(playbook, walk, move);
          if (taken.walk !== walk) expect(back(taken.walk)).toBe(walk);
        }
      }),
    );
  });

  test('whatever is pressed, every way taken was open: its guard held for the facts of that moment', () => {
    fc.assert(
      fc.property(chart, presses, (playbook, keys) => {
        for (const { walk, move } of trail(walked(playbook, keys))) {
          const way = find(playbook, walk.step)?.ways[move.place - 1];
          if (move.type === 'way') expect(holds(way?.when, walk.facts)).toBe(true);
        }
      }),
    );
  });

  test('a move that is not open changes nothing', () => {
    fc.assert(
      fc.property(chart, presses, fc.integer({ min: -1, max: 9 }), (playbook, keys, place) => {
        const walk = walked(playbook, keys);
        const open = ways(playbook, walk).some(({ move }) => move.place === place);
        fc.pre(!open);
        expect(take(playbook, walk, { type: 'way', place })).toEqual({ walk });
      }),
    );
  });

  test('a return place is kept in asides, nowhere else, and is a phase step', () => {
    fc.assert(
      fc.property(chart, presses, (playbook, keys) => {
        const walk = walked(playbook, keys);
        const aside = find(playbook, walk.step)?.phase === 'aside';
        expect(walk.from !== undefined).toBe(aside);
        const entered = trail(walk).some(
          (earlier) => find(playbook, earlier.walk.step)?.phase !== 'aside',
        );
        if (walk.from && entered) expect(find(playbook, walk.from.step)?.phase).not.toBe('aside');
      }),
    );
  });

  test('giving the same answer again changes nothing but interrupts', () => {
    fc.assert(
      fc.property(chart, presses, fc.nat({ max: 11 }), (playbook, keys, index) => {
        const walk = walked(playbook, keys);
        const moves = trail(walk);
        fc.pre(index < moves.length && moves.every(({ move }) => move.type === 'way'));
        expect(change(playbook, walk, index, (moves[index] as { move: Move }).move).walk).toEqual(
          walk,
        );
      }),
    );
  });
});

describe('an example', () => {
  const walk = start(inn);

  test('choices set facts, and a next takes the first guard that holds', () => {
    const told = take(inn, walk, way(1)).walk;
    expect(told).toMatchObject({ step: 'sort', facts: { origin: 'ours' } });
    expect(ways(inn, told).map(({ move }) => move.place)).toEqual([1]);
    expect(take(inn, told, way(1)).walk.step).toBe('mend');
  });

  test('an aside returns to the phase step it was entered from, through other asides', () => {
    const limit = take(inn, walk, way(3)).walk;
    const danger = take(inn, limit, { type: 'interrupt', place: 1 }).walk;
    expect(danger).toMatchObject({ step: 'danger', from: { step: 'ask' } });
    expect(take(inn, danger, way(1)).walk).toMatchObject({ step: 'ask' });
    expect(take(inn, danger, way(1)).walk.from).toBeUndefined();
  });

  test('an aside opened by itself returns to the start', () => {
    expect(take(inn, start(inn, { step: 'limit' }), way(1)).walk.step).toBe('ask');
  });

  test('a jump takes the shared facts along, and its own only for the return', () => {
    const warned = start(inn, { step: 'mend', facts: { origin: 'ours', warned: 'once' } });
    expect(take(inn, warned, way(2))).toEqual({
      walk: warned,
      leave: {
        slug: 'crisis',
        step: 'plan',
        facts: { origin: 'ours' },
        from: { slug: 'angry', step: 'mend', facts: { warned: 'once' } },
      },
    });
  });

  test('a way to its own playbook stays inside, with the facts', () => {
    const own = { type: 'playbook', slug: 'angry', step: 'danger' } as const;
    const playbook = { ...inn, interrupts: [{ target: own }] };
    const told = take(inn, walk, way(1)).walk;
    const danger = take(playbook, told, { type: 'interrupt', place: 1 });
    expect(danger).toMatchObject({ walk: { step: 'danger', facts: { origin: 'ours' } } });
    expect(danger.leave).toBeUndefined();
  });

  test('a return to another playbook takes no return place, and gives it its own facts back', () => {
    const jumped = start(inn, {
      step: 'limit',
      facts: { origin: 'customer' },
      from: { slug: 'crisis', step: 'call', facts: { teams: 2 } },
    });
    expect(take(inn, jumped, way(1)).leave).toEqual({
      slug: 'crisis',
      step: 'call',
      facts: { teams: 2, origin: 'customer' },
    });
  });

  test('what a playbook does not know is left at the door', () => {
    const strange = { origin: 'nobody', warned: 'once', score: 99, planet: 'mars' };
    expect(start(inn, { step: 'nowhere', facts: strange })).toEqual({
      step: 'ask',
      facts: { warned: 'once', score: 0 },
    });
  });

  test('another answer keeps the later ones that still apply, and nexts follow the new facts', () => {
    const settled = [1, 1, 1].reduce((at: Walk, place) => take(inn, at, way(place)).walk, walk);
    expect(trail(settled).map((earlier) => earlier.walk.step)).toEqual(['ask', 'sort', 'mend']);
    const changed = change(inn, settled, 0, way(2)).walk;
    expect(changed).toMatchObject({ step: 'explain', facts: { origin: 'customer' } });
    const told = take(inn, changed, way(1)).walk;
    expect(change(inn, told, 0, way(2)).walk).toEqual(told);
  });

  test('an end that applies ends the walk', () => {
    expect(ended(inn, start(inn, { step: 'close' }))).toBe(true);
    expect(ended(inn, start(inn, { step: 'mend' }))).toBe(false);
  });
});

/** Every walk met on the way, with the move pressed there. */
function steps(playbook: WalkChart, keys: readonly number[]): readonly (readonly [Walk, Move])[] {
  let walk = start(playbook);
  return keys.flatMap((key) => {
    const moves: Move[] = [
      ...ways(playbook, walk).map(({ move }) => move),
      ...playbook.interrupts.map((_, index): Move => ({ type: 'interrupt', place: index + 1 })),
    ];
    const move = moves[key % moves.length];
    if (!move) return [];
    const before = walk;
    walk = take(playbook, walk, move).walk;
    return [[before, move] as const];
  });
}

function walked(playbook: WalkChart, keys: readonly number[]): Walk {
  const last = steps(playbook, keys).at(-1);
  return last ? take(playbook, ...last).walk : start(playbook);
}

function way(place: number): Move {
  return { type: 'way', place };
}
