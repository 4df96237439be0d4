/** What came of one exercise: kept on the device, and in files. */
export interface Result {
  readonly format: 1;
  /** `20261122-1504-abcd` */
  readonly id: string;
  /** When it was completed, ISO 8601. */
  readonly at: string;
  /** Two to four letters, if somebody wanted to be found again. */
  readonly initials?: string;
  /** `exercise`, `dialogue`, and what comes later. */
  readonly mode: string;
  readonly playbook: string;
  readonly language: string;
  /** Content hash of the playbook as it was then. */
  readonly version: string;
  readonly scenario?: string;
  readonly scores: readonly ResultScore[];
  readonly seconds: number;
  /** Key of the outcome. */
  readonly end?: string;
  readonly passed: boolean;
}

export interface ResultScore {
  /** `answers`, or the name of a fact. */
  readonly name: string;
  readonly raw: number;
  readonly max: number;
}

/** A file of results. */
export interface ResultFile {
  readonly format: 1;
  readonly results: readonly Result[];
}

/** How many a device keeps: more than a team does in a year. The oldest go. */
export const mostResults = 1000;

/** A new id. `random`: from 0 to below 1. */
export function resultId(now: Date, random: number): string {
  const day = now.toISOString().replace(/[-:]/g, '').slice(0, 13).replace('T', '-');
  return `${day}-${Math.floor(random * 36 ** 4)
    .toString(36)
    .padStart(4, '0')}`;
}

/** `undefined` where they are none; `false` where it is no such thing. */
export function initialsIn(text: string): string | undefined | false {
  const bare = text.trim().toUpperCase();
  if (bare === '') return undefined;
  return /^\p{L}{2,4}$/u.test(bare) && bare;
}

/** The same result, of somebody else, or of nobody. */
export function withInitials(result: Result, initials: string | undefined): Result {
  const others: Partial<Result> = { ...result };
  delete (others as { initials?: string }).initials;
  return { ...(others as Result), ...(initials !== undefined && { initials }) };
}

/** The newest first, none twice, and no more than are kept. */
export function united(...lists: readonly (readonly Result[])[]): readonly Result[] {
  const byId = new Map(lists.flat().map((result) => [result.id, result]));
  return [...byId.values()].sort(newestFirst).slice(0, mostResults);
}

/** Those of somebody; empty: without initials; absent: all. */
export function resultsOf(results: readonly Result[], of: string | undefined): readonly Result[] {
  return of === undefined ? results : results.filter(({ initials = '' }) => initials === of);
}

/** From 0 to 1, over all scores. */
export function shareOf({ scores }: Result): number {
  const sum = (of: 'raw' | 'max') => scores.reduce((total, score) => total + score[of], 0);
  return sum('max') === 0 ? 0 : sum('raw') / sum('max');
}

function newestFirst(one: Result, other: Result): number {
  return other.at.localeCompare(one.at) || other.id.localeCompare(one.id);
}
