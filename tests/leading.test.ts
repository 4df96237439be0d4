import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadingTo } from '../src/graph/leading.ts';
import type { LinkedChart } from '../src/graph/link.ts';
import { type Situations, situations } from '../src/graph/situations.ts';
import { ended, start, take, type Walk, type WalkChart, ways } from '../src/graph/walk.ts';
import { library } from './arbitrary/library.ts';
import * as plain from './reference/runs.ts';
import { runs } from './tools/long.ts';

const charts = library.map(([chart]) => chart as LinkedChart);

test('the runs to an end are those that one finds by trying them all, and pass only where one may stand', () => {
  let found = 0;
  fc.assert(
    fc.property(charts, fc.nat(), (chart, chosen) => {
      const all = plain.runs(chart, 20_000);
      fc.pre(all !== undefined);
      const goals = chart.steps.filter(({ end, ways }) => end && ways.length === 0);
      const goal = goals[chosen % Math.max(1, goals.length)];
      fc.pre(goal !== undefined);
      const there = all.filter((path) => path.at(-1) === goal.id);
      const { steps, runs } = leading(chart, goal.id);
      expect(runs?.count ?? 0).toBe(there.length);
      for (const id of there.flat()) expect(steps).toContain(id);
      found += there.length;
    }),
    { seed: 3, numRuns: runs(200) },
  );
  expect(found).toBeGreaterThan(20);
});

test('a step or a way leads to an end exactly if a walk that passes it comes there', () => {
  let compared = 0;
  fc.assert(
    fc.property(charts, fc.nat(), (chart, chosen) => {
      const goal = chart.steps[chosen % Math.max(1, chart.steps.length)];
      fc.pre(goal?.end !== undefined && !jumpsToItself(chart as WalkChart));
      const passing = stepsOnWalksTo(chart as WalkChart, goal.id);
      fc.pre(passing !== undefined);
      const { steps, ways } = leading(chart, goal.id);
      expect([...steps].sort()).toEqual([...passing.steps].sort());
      expect([...ways].sort()).toEqual([...passing.ways].sort());
      compared += ways.length;
    }),
    { seed: 3, numRuns: runs(200) },
  );
  expect(compared).toBeGreaterThan(20);
});

function leading(chart: LinkedChart, goal: string) {
  const all = situations(chart, 100_000) as Situations;
  const { steps, ways, runs } = leadingTo(all, (step) => chart.steps[step]?.id === goal);
  const named = chart.steps.flatMap((step) =>
    step.ways.flatMap((way, index) => (ways.has(way) ? `${step.id} ${index + 1}` : [])),
  );
  return {
    steps: new Set([...steps].map((step) => chart.steps[step]?.id ?? '')),
    ways: named,
    runs,
  };
}

/** By the guide itself: every walk without interrupts, then backwards from where the goal is reached. */
function stepsOnWalksTo(chart: WalkChart, goal: string) {
  const known = new Map<string, { readonly walk: Walk; readonly next: Taken[] }>();
  const keyOf = ({ step, facts, from }: Walk) => JSON.stringify([step, facts, from?.step]);
  const waiting = [start(chart)];
  for (const walk of waiting) {
    if (known.has(keyOf(walk))) continue;
    if (known.size > 5_000) return undefined;
    const next: Taken[] = [];
    known.set(keyOf(walk), { walk, next });
    for (const { move } of ways(chart, walk)) {
      const taken = take(chart, walk, move);
      if (taken.leave || taken.walk === walk) continue;
      next.push({ way: `${walk.step} ${move.place}`, key: keyOf(taken.walk) });
      waiting.push(taken.walk);
    }
  }
  const leads = new Set<string>();
  for (let size = -1; size !== leads.size;) {
    size = leads.size;
    for (const [key, { walk, next }] of known) {
      const there = walk.step === goal && ended(chart, walk);
      if (there || next.some((one) => leads.has(one.key))) leads.add(key);
    }
  }
  const taken = [...leads].flatMap((key) => known.get(key)?.next ?? []);
  return {
    steps: new Set([...leads].map((key) => known.get(key)?.walk.step ?? '')),
    ways: new Set(taken.filter(({ key }) => leads.has(key)).map(({ way }) => way)),
  };
}

interface Taken {
  readonly way: string;
  /** Where it leads. */
  readonly key: string;
}

/** For runs, a jump is the end of the playbook; for a walk, one to the playbook itself goes on. */
function jumpsToItself({ slug, steps }: WalkChart): boolean {
  const targets = steps.flatMap(({ ways }) => ways.map(({ target }) => target));
  return targets.some((target) => target.type === 'playbook' && target.slug === slug);
}
