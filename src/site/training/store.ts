import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { mostResults, type Result, united } from './result.ts';

const database = 'accalmie-training';

/** How long a position waits for somebody to go on: a shift, ms. */
const patience = 12 * 3_600_000;

interface Kept {
  readonly name: string;
  readonly position: string;
  readonly savedAt: number;
}

/** The results of this device, the newest first. Throws where nothing can be kept. */
export async function readResults(): Promise<readonly Result[]> {
  return within(async (db) => united((await db.getAll('results')) as readonly Result[]));
}

/** Adds results, or replaces those of the same id; the oldest go where there are too many. */
export async function putResults(results: readonly Result[]): Promise<void> {
  await within(async (db) => {
    const change = db.transaction('results', 'readwrite');
    for (const result of results) await change.store.put(result);
    const all = (await change.store.getAll()) as readonly Result[];
    if (all.length > mostResults) {
      const kept = new Set(united(all).map(({ id }) => id));
      for (const { id } of all) if (!kept.has(id)) await change.store.delete(id);
    }
    await change.done;
  });
}

export async function removeResult(id: string): Promise<void> {
  await within((db) => db.delete('results', id));
}

/** Leaves nothing of training on this device, not even an empty database. */
export async function eraseTraining(): Promise<void> {
  const db = await opening?.catch(() => undefined);
  db?.close();
  opening = undefined;
  await deleteDB(database);
}

/** What was saved of an exercise that was not completed, if that was not long ago. */
export async function readPositionOf(name: string, now: number): Promise<string | undefined> {
  return within(async (db) => {
    const all = (await db.getAll('positions')) as readonly Kept[];
    const old = all.filter(({ savedAt }) => savedAt < now - patience);
    for (const one of old) await db.delete('positions', one.name);
    return all.find((one) => one.name === name && !old.includes(one))?.position;
  });
}

/** An empty position is none. */
export async function writePositionOf(name: string, position: string, now: number): Promise<void> {
  await within<unknown>((db) =>
    position === ''
      ? db.delete('positions', name)
      : db.put('positions', { name, position, savedAt: now } satisfies Kept),
  );
}

let opening: Promise<IDBPDatabase> | undefined;

async function within<Value>(use: (db: IDBPDatabase) => Promise<Value>): Promise<Value> {
  opening ??= openDB(database, 1, {
    upgrade(made) {
      made.createObjectStore('results', { keyPath: 'id' });
      made.createObjectStore('positions', { keyPath: 'name' });
    },
    // Another tab erases all: this one lets go.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => (opening = undefined),
  });
  try {
    return await use(await opening);
  } catch (error) {
    opening = undefined;
    throw error;
  }
}
