import type { CaseRecord } from '../case/record.ts';
import { grantedIn, plain } from './facts.ts';
import type { Measure } from './measure.ts';
import { sum } from './statistics.ts';

/** All that was granted, and for each case: those that were granted nothing count. */
export function gestures(cases: readonly CaseRecord[]): Measure {
  const granted = grantedIn(cases);
  const total = sum(granted.map(({ amount }) => amount));
  const levels = [...new Set(granted.map(({ level = '' }) => level))].sort();
  const n = cases.length;
  return {
    ...plain,
    key: 'gestures',
    unit: 'amount',
    of: total,
    n,
    ...(n > 0 && { value: total }),
    also: [{ key: 'perCase', unit: 'amount', n, ...(n > 0 && { value: total / n }) }],
    partsUnit: 'amount',
    parts: levels.map((key) => ({
      key,
      value: sum(granted.filter(({ level = '' }) => level === key).map(({ amount }) => amount)),
    })),
  };
}

/** Of what those who granted something could have granted alone. A power that nobody uses is none. */
export function capUsed(cases: readonly CaseRecord[]): Measure {
  const capped = grantedIn(cases).filter(({ cap = 0 }) => cap > 0);
  const used = sum(capped.map(({ amount }) => amount));
  const caps = sum(capped.map(({ cap = 0 }) => cap));
  return {
    ...plain,
    key: 'capUsed',
    base: 'gestures',
    of: used,
    n: capped.length,
    ...(capped.length > 0 && { value: used / caps }),
    parts: [],
  };
}
