import { isDay, isPast, localDate } from '../case/due.ts';
import { keptOf, type Kept } from '../case/follow-up.ts';
import type { CaseRecord, Promised } from '../case/record.ts';

export const dueGroups = ['overdue', 'today', 'later', 'undated', 'kept'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** A promise of the journal, with its case. */
export interface DuePromise {
  /** Tells it apart from all others of the page. */
  readonly key: string;
  readonly record: CaseRecord;
  readonly promise: Promised;
  /** Of its words. */
  readonly language: string;
  readonly kept?: Kept;
  /** Whole days since it was due. */
  readonly daysLate: number;
}

/** All promises by when they are due, the most urgent first; then those that were kept. */
export function dueList(
  cases: readonly CaseRecord[],
  now: Date,
): Readonly<Record<DueGroup, readonly DuePromise[]>> {
  const all = cases.flatMap((record) =>
    record.legs.flatMap(({ promises, playbook: { language } }, leg) =>
      promises.map((promise, index): DuePromise => {
        const kept = keptOf(record, promise.id);
        return {
          key: `${record.id}-${leg}-${index}`,
          record,
          promise,
          language,
          daysLate: promise.due === undefined ? 0 : daysBetween(promise.due, now),
          ...(kept && { kept }),
        };
      }),
    ),
  );
  const of = (group: DueGroup) => all.filter((one) => groupOf(one, now) === group);
  const byDue = (group: DueGroup) => of(group).sort((one, other) => endOf(one) - endOf(other));
  return {
    overdue: byDue('overdue'),
    today: byDue('today'),
    later: byDue('later'),
    undated: of('undated'),
    // In an order that does not change while somebody corrects the time.
    kept: of('kept').sort((one, other) => (dueOf(one) < dueOf(other) ? -1 : 1)),
  };
}

function groupOf({ promise: { due }, kept }: DuePromise, now: Date): DueGroup {
  if (kept) return 'kept';
  if (due === undefined) return 'undated';
  if (isPast(due, now)) return 'overdue';
  return dayOf(due) === localDate(now) ? 'today' : 'later';
}

/** A day alone is over at its end. */
function endOf({ promise: { due = '' } }: DuePromise): number {
  return isDay(due) ? noon(due) + 12 * 3_600_000 : Date.parse(due);
}

/** What has no date comes last. */
function dueOf({ promise: { due = '~' } }: DuePromise): string {
  return due;
}

function dayOf(due: string): string {
  return isDay(due) ? due : localDate(new Date(due));
}

function daysBetween(due: string, now: Date): number {
  return Math.max(0, Math.round((noon(localDate(now)) - noon(dayOf(due))) / 86_400_000));
}

/** Half a day from either end: summer time never makes another day of it. */
function noon(day: string): number {
  return Date.parse(`${day}T12:00`);
}
