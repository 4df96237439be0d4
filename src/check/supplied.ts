import type { ChartWay } from '../graph/chart.ts';
import type { LinkedChart } from '../graph/link.ts';
import type { Reach } from '../graph/reach.ts';
import type { Change, Playbook } from '../model/playbook.ts';
import { type Condition, conditions } from './conditions.ts';
import type { KnownStep } from './context.ts';
import { isOf, type MissingValue } from './missing-values.ts';

/** What is known as long as values are missing. */
export interface Unsupplied {
  readonly charts: readonly LinkedChart[];
  readonly playbooks: readonly Playbook[];
  readonly judged: readonly KnownStep[];
  /** Of these charts. */
  readonly relaxed: Reach;
  readonly visit: (charts: readonly LinkedChart[]) => Reach;
}

export interface Supplied {
  /** The charts as if the missing values were set. */
  readonly supplied: Reach;
  /** How conditions fare: one that fares otherwise then is no mistake of its own. A fact that nothing sets stays unset. */
  readonly met: readonly Condition[];
  /** The missing values that explain something. */
  readonly missing: readonly MissingValue[];
}

/**
 * A choice that is missing takes along what it would have set, and conditions further on hold always, or never.
 * The cause is told, and they are not. What concerns one step alone is told there.
 */
export function suppliedWith(
  missing: readonly MissingValue[],
  { charts, playbooks, judged, relaxed, visit }: Unsupplied,
): Supplied {
  const before = conditions(judged, relaxed);
  if (missing.length === 0) return { supplied: relaxed, met: before, missing };
  const supplied = visit(withWays(charts, playbooks, missing));
  if (supplied.states.tooMany.size > relaxed.states.tooMany.size)
    return { supplied: relaxed, met: before, missing: [] };
  const after = conditions(judged, supplied);
  const beside = missing.filter((one) => one.beside);
  const met = before.map((condition, index): Condition => {
    const { truth, unset } = after[index] as Condition;
    const { playbook } = condition.known;
    const isUnset = (name: string): boolean =>
      unset.includes(name) ||
      !beside.some((one) => one.playbook === playbook && one.fact.name === name);
    return {
      ...condition,
      truth: truth === condition.truth ? truth : 'sometimes',
      unset: condition.unset.filter(isUnset),
    };
  });
  const isTakenAlike = ({ number, step }: KnownStep): boolean =>
    step.ways.every((_, at) => takenIn(relaxed, number)[at] === takenIn(supplied, number)[at]);
  const helped = new Set([
    ...before.filter((one, index) => differ(one, met[index])).map(({ known }) => known),
    ...judged.filter((known) => !isTakenAlike(known)),
  ]);
  const enough = missing.filter(
    ({ playbook }) => [...helped].filter((known) => known.playbook === playbook).length > 1,
  );
  if (enough.length < missing.length) {
    return suppliedWith(enough, { charts, playbooks, judged, relaxed, visit });
  }
  return { supplied, met, missing: explaining(beside) };
}

function differ(one: Condition, other: Condition | undefined): boolean {
  return one.truth !== other?.truth || one.unset.length !== other.unset.length;
}

/** Of the values of a playbook, those that a condition asks for are the more likely ones. */
function explaining(missing: readonly MissingValue[]): readonly MissingValue[] {
  const asking = new Set(missing.flatMap(({ playbook, isAsked }) => (isAsked ? playbook : [])));
  return missing.filter(({ playbook, isAsked }) => isAsked || !asking.has(playbook));
}

/** Which of a step's own ways some walk takes. */
function takenIn({ states, ways }: Reach, step: number): readonly boolean[] {
  return (states.linked.steps[step]?.ways ?? []).map(({ number }) => ways[number] === 1);
}

/**
 * The charts as they may be once the ways that set these values have been written: where ways set the fact to
 * something else, another sets it to this and leads to any of their targets; of a fact that nothing sets, any way
 * may be meant. What is told about conditions is told of these, too.
 */
function withWays(
  charts: readonly LinkedChart[],
  playbooks: readonly Playbook[],
  missing: readonly MissingValue[],
): readonly LinkedChart[] {
  return charts.map((chart, index) => {
    const own = missing.filter(({ playbook }) => playbook === playbooks[index]);
    if (own.length === 0) return chart;
    const steps = chart.steps.map((step) => ({
      ...step,
      ways: [...step.ways, ...own.flatMap((one) => waysMeant(one, step.ways))],
    }));
    return { ...chart, steps };
  });
}

function waysMeant(
  { fact, value, beside }: MissingValue,
  ways: readonly ChartWay[],
): readonly ChartWay[] {
  const change: Change = { fact: fact.name, op: '=', value };
  if (!beside) {
    return ways.map((way) => ({ ...way, type: 'choice', set: [...(way.set ?? []), change] }));
  }
  const siblings = ways.filter(({ set = [] }) => set.some((one) => isOf(one, fact)));
  return siblings.flatMap(({ set = [] }) =>
    ways.map(({ target }): ChartWay => {
      const others = set.filter((one) => !isOf(one, fact));
      return { type: 'choice', target, set: [...others, change] };
    }),
  );
}
