import type { CaseRecord, FollowUp } from './record.ts';

/**
 * Brings cases of several files together, each number once, in their order. In which order and how often files
 * come in makes no difference: of two versions of a case the one that was changed later holds (of equal ones
 * the one that says more), and of each thing that was told afterwards what was told last.
 */
export function mergeCases(
  here: readonly CaseRecord[],
  more: readonly CaseRecord[],
): readonly CaseRecord[] {
  return unite([...here, ...more], mergeTwo);
}

/** Each number once, in their order; two of one number become what `two` makes of them. */
export function unite<Part extends { readonly id: string }>(
  parts: readonly Part[],
  two: (one: Part, other: Part) => Part,
): readonly Part[] {
  const united = new Map<string, Part>();
  for (const part of parts) {
    const other = united.get(part.id);
    united.set(part.id, other ? two(other, part) : part);
  }
  return [...united.values()].sort((one, other) => compare(one.id, other.id));
}

function mergeTwo(one: CaseRecord, other: CaseRecord): CaseRecord {
  const base = isLater(one, other) ? one : other;
  return { ...base, followUp: mergeFollowUps(one.followUp, other.followUp) };
}

/** A total order of versions, what is told afterwards aside. A copy without names never hides the whole one. */
function isLater(one: CaseRecord, other: CaseRecord): boolean {
  const [core, otherCore] = [plain(one), plain(other)];
  const order =
    compareTimes(one.changedAt, other.changedAt) ||
    core.length - otherCore.length ||
    compare(core, otherCore);
  return order > 0;
}

function plain(record: CaseRecord): string {
  return stable({ ...record, followUp: undefined });
}

function mergeFollowUps(one: FollowUp, other: FollowUp): FollowUp {
  const { kept, told, ...fields } = one;
  const { kept: otherKept, told: otherTold, ...otherFields } = other;
  return {
    kept: lastTold({ values: kept, told }, { values: otherKept, told: otherTold }),
    ...lastTold({ values: fields, told }, { values: otherFields, told: otherTold }),
    ...((told ?? otherTold) && { told: latest(told ?? {}, otherTold ?? {}) }),
  } as FollowUp;
}

interface Told {
  readonly values: object;
  readonly told: FollowUp['told'];
}

/** Of each field what was told last; what was taken back since is gone. */
function lastTold(one: Told, other: Told): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown>(Object.entries(one.values));
  const otherValues = new Map<string, unknown>(Object.entries(other.values));
  const keys = new Set([...values.keys(), ...otherValues.keys()]);
  const entries = [...keys].flatMap((key) => {
    const [value, otherValue] = [values.get(key), otherValues.get(key)];
    const order =
      compareTimes(timeOf(one.told, key), timeOf(other.told, key)) ||
      compare(stable(value), stable(otherValue));
    const last = order > 0 ? value : otherValue;
    return last === undefined ? [] : [[key, last] as const];
  });
  return Object.fromEntries(entries);
}

function latest(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const entries = [...keys].map((key) => {
    const [time, otherTime] = [timeOf(one, key), timeOf(other, key)];
    return [key, compareTimes(time, otherTime) > 0 ? time : otherTime] as const;
  });
  return Object.fromEntries(entries);
}

/** What has no time was told before all that has one. */
function timeOf(told: FollowUp['told'], key: string): string {
  return told && Object.hasOwn(told, key) ? (told[key] ?? '') : '';
}

/** The same instant may be written in two ways: then any order will do, as long as it is one. */
export function compareTimes(one: string, other: string): number {
  const difference = (Date.parse(one) || 0) - (Date.parse(other) || 0);
  return difference || compare(one, other);
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The same text for equal values, however their keys are ordered. What is not there comes first. */
export function stable(value: unknown): string {
  if (value === undefined) return '';
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  );
}
