import { isPast } from '../case/due.ts';
import type { CaseRecord } from '../case/record.ts';
import { endedAt, isDue, partsOf, plain, promisesIn } from './facts.ts';
import type { Measure } from './measure.ts';
import { percentile, share } from './statistics.ts';
import { targets } from './targets.ts';

/** Until the customer confirmed what was promised last, else until the end of the conversation. */
export function resolveTime(cases: readonly CaseRecord[]): Measure {
  const known = cases.flatMap((record) => {
    const confirmed = Object.values(record.followUp.kept).filter((kept) => kept.confirmed);
    const last = confirmed.map(({ at }) => Date.parse(at)).sort((a, b) => b - a)[0];
    const until = last ?? endedAt(record);
    const hours = until === undefined ? -1 : (until - Date.parse(record.openedAt)) / 3_600_000;
    return hours < 0 ? [] : [{ hours, isConfirmed: last !== undefined }];
  });
  const hours = known.map((one) => one.hours);
  const untilConfirmed = known.filter((one) => one.isConfirmed).length;
  return {
    ...plain,
    key: 'resolveTime',
    unit: 'hours',
    of: hours.length,
    ...percentile(hours, 0.5),
    untold: cases.length - hours.length,
    also: [{ key: 'percentile90', unit: 'hours', ...percentile(hours, 0.9) }],
    parts: partsOf({ untilConfirmed, untilEnd: known.length - untilConfirmed }),
  };
}

/** Of the cases that had a date for it. */
export function acknowledged(cases: readonly CaseRecord[]): Measure {
  const dated = cases.flatMap(({ followUp: { acknowledged: told } }) =>
    told?.due === undefined ? [] : [!isPast(told.due, new Date(told.at))],
  );
  const inTime = dated.filter(Boolean).length;
  return {
    ...plain,
    key: 'acknowledged',
    base: 'answers',
    ...share(inTime, dated.length),
    untold: cases.length - dated.length,
    parts: partsOf({ inTime, late: dated.length - inTime }),
  };
}

/** Of the promises whose time is over: kept before it was. */
export function onTime(cases: readonly CaseRecord[], now: Date): Measure {
  const due = promisesIn(cases).filter(({ promise }) => isDue(promise, now));
  const inTime = due.filter(
    ({ promise, kept }) => kept && !isPast(promise.due ?? '', new Date(kept.at)),
  );
  const missed = due.filter(({ kept }) => !kept).length;
  const counts = { inTime: inTime.length, late: due.length - inTime.length - missed, missed };
  return {
    ...plain,
    key: 'onTime',
    base: 'promises',
    ...share(inTime.length, due.length),
    target: targets.onTime,
    parts: partsOf(counts),
  };
}

/** Of the promises that were said to be kept, or whose time is over: confirmed by the customer. */
export function promisesKept(cases: readonly CaseRecord[], now: Date): Measure {
  const counted = promisesIn(cases).filter(({ promise, kept }) => kept ?? isDue(promise, now));
  const kept = counted.flatMap((one) => one.kept ?? []);
  const confirmed = kept.filter((one) => one.confirmed).length;
  const counts = { confirmed, kept: kept.length - confirmed, missed: counted.length - kept.length };
  return {
    ...plain,
    key: 'promisesKept',
    base: 'promises',
    ...share(confirmed, counted.length),
    parts: partsOf(counts),
  };
}

export function reviews(cases: readonly CaseRecord[]): Measure {
  const answered = cases.flatMap(({ followUp }) => followUp.review ?? []);
  const spokenTo = answered.filter((one) => one.spokenTo).length;
  return {
    ...plain,
    key: 'reviews',
    unit: 'hours',
    base: 'answers',
    of: answered.length,
    ...percentile(
      answered.map(({ hours }) => hours),
      0.5,
    ),
    parts: partsOf({ spokenTo, notSpokenTo: answered.length - spokenTo }),
  };
}
