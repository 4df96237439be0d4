import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relax, type Spring } from '../src/layout/simplex.ts';
import { runs } from './tools/long.ts';

const nodes = 4;
/** Far enough that no cheapest place lies outside: the sum of all distances. */
const reach = 7;

/** A law leads from a lower node to a higher one, so that laws never contradict one another. */
const spring: fc.Arbitrary<Spring> = fc
  .record({
    from: fc.nat(nodes - 1),
    to: fc.nat(nodes - 1),
    distance: fc.integer({ min: -2, max: 2 }),
    below: fc.oneof(fc.nat(9), fc.constant(Infinity)),
    above: fc.nat(9),
  })
  .filter(({ from, to, below }) => from !== to && (below < Infinity || from < to));

/** Ties every node to the first, so that something holds all together. */
const ties = Array.from({ length: nodes - 1 }, (_, node): Spring => {
  return { from: 0, to: node + 1, distance: 0, below: 1, above: 1 };
});

test('the coordinates found are the cheapest there are, and whole', () => {
  fc.assert(
    fc.property(fc.array(spring, { maxLength: 8 }), (free) => {
      const springs = [...ties, ...free];
      const found = relax(nodes, springs);
      expect(found.every(Number.isInteger)).toBe(true);
      expect(costOf(springs, found)).toBe(cheapest(springs));
    }),
    { seed: 5, numRuns: runs(60) },
  );
});

function costOf(springs: readonly Spring[], x: readonly number[]): number {
  return springs.reduce((sum, { from, to, distance, below, above }) => {
    const over = (x[to] ?? NaN) - (x[from] ?? NaN) - distance;
    return sum + (over === 0 ? 0 : over < 0 ? -over * below : over * above);
  }, 0);
}

/** By trying all coordinates. */
function cheapest(springs: readonly Spring[]): number {
  let least = Infinity;
  const x = [0, 0, 0, 0];
  for (x[1] = -reach; x[1] <= reach; x[1]++) {
    for (x[2] = -reach; x[2] <= reach; x[2]++) {
      for (x[3] = -reach; x[3] <= reach; x[3]++) least = Math.min(least, costOf(springs, x));
    }
  }
  return least;
}
