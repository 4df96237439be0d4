import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { CaseRecord } from '../case/record.ts';

/** How long a case may stay on a device: ms. */
export const shift = 12 * 3_600_000;

/** A clock that goes back by more than this was changed: ms. */
const jitter = 120_000;

const database = 'accalmie';
const table = 'cases';

export interface Stored {
  readonly id: string;
  readonly record: CaseRecord;
  /** Counts the writings, so that two tabs see each other's. */
  readonly revision: number;
  /** By the clock of the device, ms since 1970. */
  readonly savedAt: number;
  readonly expiresAt: number;
  /** `changedAt` of what was exported last. */
  readonly exported?: string;
}

export interface Found {
  readonly cases: readonly Stored[];
  /** How many were over their time, and are gone. */
  readonly purged: number;
  /** The clock of the device has gone back since the last writing. */
  readonly clockChanged: boolean;
}

/** What is kept on this device. What is over its time is erased first. Throws where nothing can be kept. */
export async function readStore(now: number): Promise<Found> {
  const all = await within((db) => db.getAll(table) as Promise<readonly Stored[]>);
  const old = all.filter(({ expiresAt }) => expiresAt <= now);
  const backward = all.filter(({ savedAt }) => savedAt > now + jitter);
  await within(async (db) => {
    for (const { id } of old) await db.delete(table, id);
    // What was left of its time then is what is left now.
    for (const one of backward) {
      const expiresAt = now + Math.min(shift, one.expiresAt - one.savedAt);
      await db.put(table, { ...one, savedAt: now, expiresAt });
    }
  });
  const cases = all.filter((one) => !old.includes(one));
  return { cases, purged: old.length, clockChanged: backward.length > 0 };
}

/**
 * Keeps a case. `revision` is that of the last reading or writing here; 0 for a new one. The revision that it has
 * now comes back, or nothing where another tab has written it since.
 */
export async function writeStore(
  record: CaseRecord,
  { revision, exported, now }: { revision: number; exported: string | undefined; now: number },
): Promise<number | undefined> {
  return within(async (db) => {
    const change = db.transaction(table, 'readwrite', { durability: 'strict' });
    const before = (await change.store.get(record.id)) as Stored | undefined;
    if (before && before.revision !== revision) return undefined;
    const kept: Stored = {
      id: record.id,
      record,
      revision: revision + 1,
      savedAt: now,
      expiresAt: before?.expiresAt ?? now + shift,
      ...(exported !== undefined && { exported }),
    };
    await change.store.put(kept);
    await change.done;
    return kept.revision;
  });
}

export async function removeStored(id: string): Promise<void> {
  await within((db) => db.delete(table, id));
}

/** Leaves nothing, not even an empty database. */
export async function eraseStore(): Promise<void> {
  await deleteDB(database);
}

/** Opened for each use: a connection that stays open would keep another tab from erasing all. */
async function within<Result>(use: (db: IDBPDatabase) => Promise<Result>): Promise<Result> {
  const db = await openDB(database, 1, {
    upgrade: (made) => void made.createObjectStore(table, { keyPath: 'id' }),
  });
  try {
    return await use(db);
  } finally {
    db.close();
  }
}
