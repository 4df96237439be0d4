import type { CaseRecord, FollowUp } from '../case/record.ts';
import { outcomeOf, type Outcomes, partsOf, plain } from './facts.ts';
import { capUsed, gestures } from './gesture-measures.ts';
import type { Measure, MeasureKey } from './measure.ts';
import { mean, share } from './statistics.ts';
import { targets } from './targets.ts';
import { acknowledged, onTime, promisesKept, resolveTime, reviews } from './time-measures.ts';

/** All measures that cases can give, each with what it was counted over. Exercises do not count. */
export function measuresOf(
  records: readonly CaseRecord[],
  { outcomes, now }: { readonly outcomes: Outcomes; readonly now: Date },
): readonly Measure[] {
  const cases = records.filter((record) => !outcomeOf(record, outcomes)?.exercise);
  return [
    firstContact(cases, outcomes),
    stars('fairness', cases),
    stars('satisfaction', cases),
    resolveTime(cases),
    acknowledged(cases),
    onTime(cases, now),
    promisesKept(cases, now),
    told('repeats', 'repeat', cases),
    { ...told('retold', 'retold', cases), target: targets.retold },
    escalated(cases),
    gestures(cases),
    capUsed(cases),
    told('returned', 'returned', cases),
    told('thanked', 'thanked', cases),
    reviews(cases),
    safety(cases, outcomes),
    told('debriefs', 'debriefed', cases),
  ];
}

/** Never without the fairness of the same cases. What is still open does not count. */
function firstContact(cases: readonly CaseRecord[], outcomes: Outcomes): Measure {
  const ended = cases.filter((record) => outcomeOf(record, outcomes));
  const settled = ended.filter((record) => outcomeOf(record, outcomes)?.settled);
  const settledAnd = (repeat: FollowUp['repeat']) =>
    settled.filter(({ followUp }) => followUp.repeat === repeat).length;
  const counts = {
    settled: settledAnd(false),
    settledUntold: settledAnd(undefined),
    settledAgain: settledAnd(true),
    unsettled: ended.length - settled.length,
  };
  const { value, n } = stars('fairness', ended);
  return {
    ...plain,
    key: 'firstContact',
    ...share(counts.settled + counts.settledUntold, ended.length),
    also: [{ key: 'fairness', unit: 'stars', n, ...(value !== undefined && { value }) }],
    parts: partsOf(counts),
  };
}

function stars(key: 'fairness' | 'satisfaction', cases: readonly CaseRecord[]): Measure {
  const given = cases.flatMap(({ followUp }) => followUp[key] ?? []);
  return {
    ...plain,
    key,
    unit: 'stars',
    base: 'answers',
    ...mean(given),
    untold: cases.length - given.length,
    parts: [5, 4, 3, 2, 1].map((star) => ({
      key: String(star),
      value: given.filter((one) => one === star).length,
    })),
  };
}

type Question = 'repeat' | 'retold' | 'returned' | 'thanked' | 'debriefed';

function told(key: MeasureKey, question: Question, cases: readonly CaseRecord[]): Measure {
  const answers = cases.flatMap(({ followUp }) => followUp[question] ?? []);
  const yes = answers.filter(Boolean).length;
  return {
    ...plain,
    key,
    base: 'answers',
    ...share(yes, answers.length),
    untold: cases.length - answers.length,
    parts: partsOf({ yes, no: answers.length - yes }),
  };
}

function escalated(cases: readonly CaseRecord[]): Measure {
  const yes = cases.filter(({ legs }) => legs.some((leg) => leg.escalated)).length;
  return {
    ...plain,
    key: 'escalated',
    ...share(yes, cases.length),
    parts: partsOf({ yes, no: cases.length - yes }),
  };
}

/** Cases that ended in danger, and whether they were talked over. */
function safety(cases: readonly CaseRecord[], outcomes: Outcomes): Measure {
  const incidents = cases.filter((record) => outcomeOf(record, outcomes)?.danger);
  const held = (debriefed: FollowUp['debriefed']) =>
    incidents.filter(({ followUp }) => followUp.debriefed === debriefed).length;
  const n = cases.filter((record) => outcomeOf(record, outcomes)).length;
  return {
    ...plain,
    key: 'safety',
    unit: 'count',
    of: incidents.length,
    n,
    ...(n > 0 && { value: incidents.length }),
    parts: partsOf({ debriefed: held(true), notDebriefed: held(false), notTold: held(undefined) }),
  };
}
