import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkedChart } from '../src/graph/link.ts';
import { type Runs, runsOf } from '../src/graph/runs.ts';
import { type Situations, situations } from '../src/graph/situations.ts';
import { library } from './arbitrary/library.ts';
import * as plain from './reference/runs.ts';

/** Seconds of a step: another number for each. */
const costs: Readonly<Record<string, number>> = {
  ...{ a: 1, b: 20, c: 3, d: 400, x: 5, y: 60 },
  ...{ s0: 1, s1: 20, s2: 3, s3: 400, s4: 5, s5: 60, s6: 7 },
};

function runs(chart: LinkedChart, patience?: number): Runs | undefined {
  const all = situations(chart, 100_000) as Situations;
  const seconds = Float64Array.from(all.step, (step) => costs[chart.steps[step]?.id ?? ''] ?? 0);
  return runsOf(all, seconds, patience);
}

/** Steps that lead to one another in any way: most have loops, and many loops with several entrances. */
const tangle: fc.Arbitrary<LinkedChart> = fc
  .array(fc.array(fc.nat(6), { minLength: 1, maxLength: 3 }), { minLength: 6, maxLength: 6 })
  .map((targets) => chain(6, (index) => targets[index] ?? []));

/** Holds a law against playbooks of which all runs can be tried. */
function law(
  holds: (found: Runs | undefined, all: readonly (readonly string[])[], chart: LinkedChart) => void,
) {
  const written = library.map(([chart]) => chart as LinkedChart);
  fc.assert(
    fc.property(fc.oneof(written, tangle), (chart) => {
      const all = plain.runs(chart, 20_000);
      fc.pre(all !== undefined);
      holds(runs(chart), all, chart);
    }),
    { numRuns: 400 },
  );
}

describe('runs are those that one finds by trying them all', () => {
  test('how many, how long, and what they cost', () => {
    law((found, all) => {
      const prices = all.map((path) => path.reduce((sum, id) => sum + (costs[id] ?? 0), 0));
      const lengths = all.map(({ length }) => length);
      expect(found).toEqual(
        all.length === 0
          ? undefined
          : {
              count: all.length,
              steps: { least: Math.min(...lengths), most: Math.max(...lengths) },
              seconds: { least: Math.min(...prices), most: Math.max(...prices) },
              atLeast: false,
            },
      );
    });
  });

  test('without patience there are at least as many as found, and the shortest is the shortest', () => {
    law((_, all, chart) => {
      const hasty = runs(chart, 0);
      const lengths = all.map(({ length }) => length);
      if (!hasty?.atLeast) return expect(hasty?.count ?? 0).toBe(all.length);
      expect(hasty.count).toBeLessThanOrEqual(all.length);
      expect(hasty.steps.least).toBe(Math.min(...lengths));
      expect(hasty.steps.most).toBeLessThanOrEqual(Math.max(...lengths));
    });
  });
});

describe('in good time', () => {
  test('a thousand questions in a row have more runs than are counted', () => {
    const found = runs(chain(1000, (index) => [index + 1, index + 1]));
    expect(found).toMatchObject({
      count: Infinity,
      steps: { least: 1001, most: 1001 },
      atLeast: false,
    });
  });

  test('loops within loops, each with one way in', () => {
    const found = runs(chain(500, (index) => [index + 1, Math.max(0, index - 7)]));
    expect(found).toMatchObject({ count: 1, steps: { least: 501, most: 501 }, atLeast: false });
  });

  test('a knot in which every step leads to every other', () => {
    const before = performance.now();
    const all = Array.from({ length: 300 }, (_, index) => index);
    const found = runs(chain(299, () => all));
    expect(found).toMatchObject({ count: Infinity, atLeast: true, steps: { least: 2 } });
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

/** Steps in a row, of which the last is the end; `to` says where the choices of each lead. */
function chain(length: number, to: (index: number) => readonly number[]): LinkedChart {
  return {
    slug: 'long',
    language: 'fr',
    start: { step: 's0' },
    entries: [],
    facts: [],
    interrupts: [],
    steps: Array.from({ length: length + 1 }, (_, index) => ({
      id: `s${index}`,
      phase: 'listen',
      ways:
        index === length
          ? []
          : to(index).map((target) => ({
              type: 'choice' as const,
              target: { type: 'step' as const, id: `s${target}` },
            })),
      ...(index === length && { end: {} }),
    })),
  };
}
