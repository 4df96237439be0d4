import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chart, ChartWay } from '../src/graph/chart.ts';
import { apply, holds, initial } from '../src/graph/facts.ts';
import { remaining, type Standing } from '../src/graph/remaining.ts';
import { inn } from './arbitrary/inn.ts';
import { library } from './arbitrary/library.ts';

describe('questions that remain agree with every continuation, written out', () => {
  test('the fewest are those of the shortest continuation', () => {
    law((counted, plain) => expect(counted?.fewest).toBe(plain.counts[0]));
  });

  test('the most are those of the longest, where nothing loops; else of one without a loop', () => {
    law((counted, plain) => {
      if (!counted) return;
      if (plain.loops) expect(plain.counts).toContain(counted.most);
      else expect(counted.most).toBe(plain.counts.at(-1));
    });
  });

  test('there may be more where a loop is possible or a way leads elsewhere', () => {
    law((counted, plain) => {
      if (counted) expect(counted.atLeast).toBe(plain.loops || plain.leaves);
    });
  });
});

describe('an example', () => {
  test('a next asks nothing; the question being asked counts', () => {
    const facts = { score: 0, origin: 'customer' };
    expect(remaining(inn, { step: 'sort', facts })).toEqual({ fewest: 1, most: 1, atLeast: false });
    expect(remaining(inn, { step: 'close', facts })).toEqual({
      fewest: 0,
      most: 0,
      atLeast: false,
    });
  });

  test('an aside goes back to where one came from, and that is a loop', () => {
    const ask = { step: 'ask', facts: { score: 0 } };
    expect(remaining(inn, ask)).toEqual({ fewest: 2, most: 2, atLeast: true });
    expect(remaining(inn, { ...ask, step: 'limit', from: 'mend' })).toMatchObject({ fewest: 2 });
  });

  test('without an end in sight there is no number', () => {
    const steps = [{ id: 'a', phase: 'listen', ways: [] }];
    expect(remaining({ facts: [], steps }, { step: 'a', facts: {} })).toBeUndefined();
  });
});

interface Plain {
  /** The numbers of questions of all continuations without a loop, from the smallest. */
  readonly counts: readonly number[];
  readonly loops: boolean;
  readonly leaves: boolean;
}

function law(holdsFor: (counted: ReturnType<typeof remaining>, plain: Plain) => void): void {
  fc.assert(
    fc.property(library, ([chart]) => {
      if (!chart) return;
      const standing = { step: 'a', facts: initial(chart.facts) };
      const plain = writeOut(chart, standing, 3000);
      fc.pre(plain !== undefined);
      if (plain) holdsFor(remaining(chart, standing), plain);
    }),
    { numRuns: 300 },
  );
}

/** `undefined`: more continuations than the limit. */
function writeOut(chart: Chart, standing: Standing, limit: number): Plain | undefined {
  const counts = new Set<number>();
  let [loops, leaves, visits] = [false, false, 0];
  const visit = (at: Standing, passed: readonly string[], count: number): void => {
    const key = JSON.stringify([at.step, at.from, Object.entries(at.facts).sort()]);
    if (passed.includes(key)) loops = true;
    if (passed.includes(key) || ++visits > limit) return;
    const step = chart.steps.find(({ id }) => id === at.step);
    const open = (step?.ways ?? []).filter((way) => holds(way.when, at.facts));
    const ways = open[0]?.type === 'next' ? open.slice(0, 1) : open;
    const asked = count + (ways[0]?.type === 'choice' ? 1 : 0);
    if (step?.end && holds(step.end.when, at.facts)) counts.add(count);
    for (const way of ways) {
      const next = follow(chart, at, way);
      if (next === 'elsewhere') leaves = true;
      if (next === 'elsewhere') counts.add(asked);
      if (typeof next === 'object') visit(next, [...passed, key], asked);
    }
  };
  visit(standing, [], 0);
  const sorted = [...counts].sort((a, b) => a - b);
  return visits > limit ? undefined : { counts: sorted, loops, leaves };
}

function follow(chart: Chart, at: Standing, { target, set }: ChartWay) {
  if (target.type === 'playbook') return 'elsewhere';
  const id = target.type === 'back' ? at.from : target.id;
  if (id === undefined) return 'elsewhere';
  const phase = (wanted: string) => chart.steps.find((step) => step.id === wanted)?.phase;
  if (phase(id) === undefined) return 'nowhere';
  const from = phase(at.step) === 'aside' ? at.from : at.step;
  const facts = apply(set, at.facts, chart.facts);
  return { step: id, facts, ...(phase(id) === 'aside' && from !== undefined && { from }) };
}
