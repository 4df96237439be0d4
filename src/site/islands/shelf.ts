import { deleteDB, openDB } from 'idb';

/** What somebody has wished to keep on this device, by number. Every call may be refused by the browser: it throws. */
export interface Shelf<Item extends { readonly id: string }> {
  readonly all: () => Promise<readonly Item[]>;
  readonly put: (items: readonly Item[]) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Leaves nothing, not even an empty database. */
  readonly clear: () => Promise<void>;
}

const table = 'kept';

export function openShelf<Item extends { readonly id: string }>(name: string): Shelf<Item> {
  const database = `accalmie-${name}`;
  const open = () =>
    openDB(database, 1, {
      upgrade: (made) => void made.createObjectStore(table, { keyPath: 'id' }),
    });
  return {
    async all() {
      // A database that nobody asked for is not made by looking.
      const known = await indexedDB.databases();
      if (!known.some((one) => one.name === database)) return [];
      const db = await open();
      try {
        return (await db.getAll(table)) as readonly Item[];
      } finally {
        db.close();
      }
    },
    async put(items) {
      const db = await open();
      try {
        const change = db.transaction(table, 'readwrite');
        for (const item of items) void change.store.put(item);
        await change.done;
      } finally {
        db.close();
      }
    },
    async remove(id) {
      const db = await open();
      try {
        await db.delete(table, id);
      } finally {
        db.close();
      }
    },
    clear: () => deleteDB(database),
  };
}
