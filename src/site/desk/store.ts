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
  readonly isFiled?: boolean;
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

/** What is known of a case's place in the store, and what is to be written there. */
export interface Writing {
  readonly record: CaseRecord;
  /** That of the last reading or writing here; 0 for a new one. */
  readonly revision: number;
  readonly exported: string | undefined;
  readonly isFiled: boolean | undefined;
  readonly now: number;
}

/** Keeps a case. Its new place comes back, or nothing where another tab has written it since. */
export async function writeStore(
  writing: Writing,
): Promise<Pick<Stored, 'revision' | 'expiresAt'> | undefined> {
  const { record, revision } = writing;
  return within(async (db) => {
    const change = db.transaction(table, 'readwrite', { durability: 'strict' });
    const before = (await change.store.get(record.id)) as Stored | undefined;
    if (before && before.revision !== revision) return undefined;
    const after = entry(writing, before?.expiresAt);
    await change.store.put(after);
    await change.done;
    return { revision: after.revision, expiresAt: after.expiresAt };
  });
}

/** The same for a page that goes in this moment: what is asked of an open connection is still done. */
export function writeAtOnce(writing: Writing, expiresAt: number | undefined): void {
  if (!connection) return;
  const change = connection.transaction(table, 'readwrite');
  void change.store.put(entry(writing, expiresAt));
  change.commit();
}

export async function removeStored(id: string): Promise<void> {
  await within((db) => db.delete(table, id));
}

/** Leaves nothing of these cases, and not even an empty database where there are no others. */
export async function eraseStored(ids: readonly string[]): Promise<void> {
  const left = await within(async (db) => {
    for (const id of ids) await db.delete(table, id);
    return db.count(table);
  });
  if (left === 0) await eraseStore();
}

/** Leaves nothing, not even an empty database; that one goes later where a tab does not let go of it. */
export async function eraseStore(): Promise<void> {
  await within((db) => db.clear(table));
  disconnect();
  await new Promise<void>((resolve, reject) => {
    deleteDB(database, { blocked: () => resolve() }).then(resolve, reject);
  });
}

function entry(
  { record, revision, exported, isFiled, now }: Writing,
  expiresAt = now + shift,
): Stored {
  return {
    id: record.id,
    record,
    revision: revision + 1,
    savedAt: now,
    expiresAt,
    ...(exported !== undefined && { exported }),
    ...(isFiled && { isFiled }),
  };
}

let connection: IDBPDatabase | undefined;
let opening: Promise<IDBPDatabase> | undefined;

/** One connection, open until somebody wants to erase the whole. */
async function within<Result>(use: (db: IDBPDatabase) => Promise<Result>): Promise<Result> {
  opening ??= openDB(database, 1, {
    upgrade: (made) => void made.createObjectStore(table, { keyPath: 'id' }),
    blocking: disconnect,
    terminated: disconnect,
  });
  try {
    connection = await opening;
  } catch (error) {
    opening = undefined;
    throw error;
  }
  return use(connection);
}

function disconnect(): void {
  connection?.close();
  connection = undefined;
  opening = undefined;
}
