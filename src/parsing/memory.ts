import { createHash } from 'node:crypto';
import type { Cache } from './cache.ts';
import type { Links } from './relevant.ts';
import type { Answer } from './thread.ts';

/** What earlier runs have left: answers of the threads, and where each playbook leads. */
export interface Memory {
  /** A key of everything that an answer depends on. */
  readonly keyOf: (parts: readonly (string | Uint8Array)[]) => string;
  readonly answer: (key: string) => Answer | undefined;
  readonly keepAnswer: (key: string, answer: Answer) => void;
  readonly links: (key: string) => Links | undefined;
  readonly keepLinks: (key: string, links: Links) => void;
  /** Writes what is new. */
  readonly close: () => void;
}

export interface CacheOptions {
  readonly entries: Cache;
  /** Changes with the parsers (`toolVersion`). */
  readonly toolVersion: string;
  /** Tells libraries apart: the folder of this one. */
  readonly library: string;
}

export function memoryOf(cache: CacheOptions | undefined): Memory {
  const keyOf: Memory['keyOf'] = (parts) => {
    const hash = createHash('sha256').update(cache?.toolVersion ?? '');
    // Lengths keep `ab`, `c` from `a`, `bc`.
    for (const part of parts) hash.update(`\n${part.length} `).update(part);
    return hash.digest('hex');
  };
  const indexKey = keyOf(['links', cache?.library ?? '']);
  const before = readIndex(cache?.entries.get(indexKey));
  const now = new Map<string, Links>();
  let answers = 0;
  return {
    keyOf,
    answer: (key) => cache?.entries.get(key),
    keepAnswer(key, answer) {
      answers++;
      cache?.entries.put(key, answer);
    },
    links(key) {
      const links = now.get(key) ?? before.get(key);
      if (links) now.set(key, links);
      return links;
    },
    keepLinks: (key, links) => now.set(key, links),
    close() {
      const isNew = [...now.keys()].some((key) => !before.has(key));
      if (isNew) cache?.entries.put(indexKey, JSON.stringify([...now]));
      if (answers > 0) cache?.entries.prune();
    },
  };
}

function readIndex(index: string | undefined): ReadonlyMap<string, Links> {
  return new Map(JSON.parse(index ?? '[]') as readonly [string, Links][]);
}
