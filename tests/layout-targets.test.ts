import { describe, expect, test } from 'vitest';
import { layout } from '../src/layout/layout.ts';
import { drawingOf } from './bench/layout/drawing.ts';
import { type Case, graphOf, shipped, synthetic } from './bench/layout/graphs.ts';
import { flips, score, type Score } from './bench/layout/score.ts';
import { isLong } from './tools/long.ts';

/** What design asks of the picture, as means over playbooks of one size; times are the benchmark's. */
const targets = [
  {
    name: '40 steps',
    cases: seeds(5).map((seed) => synthetic(40, seed)),
    crossings: 5,
    bends: 65,
    width: 720,
  },
  {
    name: '200 steps',
    cases: seeds(isLong ? 5 : 2).map((seed) => synthetic(200, seed)),
    crossings: 50,
    bends: 250,
    width: 1600,
  },
  { name: 'the shipped playbooks', cases: shipped(), crossings: 2.5, bends: 85, width: 730 },
];

describe.each(targets)('$name', ({ cases, ...most }) => {
  const scores = cases.map((one) => scoreOf(one));

  test('few crossings, few bends, a narrow page', () => {
    expect(mean(scores, ({ crossings }) => crossings)).toBeLessThanOrEqual(most.crossings);
    expect(mean(scores, ({ bends }) => bends ?? Infinity)).toBeLessThanOrEqual(most.bends);
    expect(mean(scores, ({ width }) => width)).toBeLessThanOrEqual(most.width);
  });

  test('nothing is hit, nothing overlaps, phases keep apart', () => {
    expect(scores.filter(({ hits, overlaps, mixed }) => hits + overlaps + mixed > 0)).toEqual([]);
  });

  test('one step put in: fewer than two of a hundred pairs change sides, and the picture is as good', () => {
    const edits = cases.map(edit);
    expect(mean(edits, ({ flipped }) => flipped)).toBeLessThan(0.02);
    expect(mean(edits, ({ told }) => told.crossings)).toBeLessThanOrEqual(
      1.1 * mean(edits, ({ anew }) => anew.crossings) + 0.5,
    );
  });
});

function scoreOf(one: Case): Score {
  return score(graphOf(one, one.playbook), drawingOf(layout(one.playbook, one.phases)));
}

function edit(one: Case) {
  const { playbook, edited, phases } = one;
  const previous = layout(playbook, phases);
  const told = drawingOf(layout(edited, phases, { previous }));
  const anew = drawingOf(layout(edited, phases));
  const graph = graphOf(one, edited);
  const inserted = edited.steps.findIndex(({ id }) => id === 'inserted');
  return {
    flipped: flips(graphOf(one, playbook), drawingOf(previous), told, inserted),
    told: score(graph, told),
    anew: score(graph, anew),
  };
}

function mean<Value>(values: readonly Value[], number: (value: Value) => number): number {
  return values.reduce((sum, value) => sum + number(value), 0) / values.length;
}

function seeds(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
