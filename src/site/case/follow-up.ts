import type { CaseRecord, FollowUp } from './record.ts';

/** What is told of a case as a whole. */
export type ToldKey = Exclude<keyof FollowUp, 'kept' | 'told'>;
export type Kept = FollowUp['kept'][string];

/** Tells something of a case, or takes it back: `undefined`. */
export function tell<Key extends ToldKey>(
  record: CaseRecord,
  key: Key,
  value: FollowUp[Key] | undefined,
  now: Date,
): CaseRecord {
  const entries = Object.entries({ ...record.followUp, [key]: value });
  const told = Object.fromEntries(entries.filter(([, one]) => one !== undefined)) as unknown;
  return { ...record, followUp: stamped(told as FollowUp, key, now) };
}

/** Says of a promise that it was kept, and how; or that it was not: `undefined`. */
export function tellKept(
  record: CaseRecord,
  promise: string,
  kept: Kept | undefined,
  now: Date,
): CaseRecord {
  const others = Object.entries(record.followUp.kept).filter(([id]) => id !== promise);
  const entries = kept ? [...others, [promise, kept] as const] : others;
  const followUp = { ...record.followUp, kept: Object.fromEntries(entries) };
  return { ...record, followUp: stamped(followUp, promise, now) };
}

/** How a promise was kept, if it was. */
export function keptOf({ followUp: { kept } }: CaseRecord, promise: string): Kept | undefined {
  return Object.hasOwn(kept, promise) ? kept[promise] : undefined;
}

function stamped(followUp: FollowUp, key: string, now: Date): FollowUp {
  return { ...followUp, told: { ...followUp.told, [key]: now.toISOString() } };
}
