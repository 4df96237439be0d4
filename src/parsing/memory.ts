import { createHash } from 'node:crypto';
import type { Cache } from './cache.ts';
import type { Answer } from './thread.ts';

/** The answers of the threads that earlier runs have left. */
export interface Memory {
  /** A key of everything that an answer depends on. */
  readonly keyOf: KeyOf;
  readonly answer: (key: string) => Answer | undefined;
  readonly keepAnswer: (key: string, answer: Answer) => void;
  /** Makes room when something was kept. */
  readonly close: () => void;
}

export type KeyOf = (parts: readonly (string | Uint8Array)[]) => string;

export interface CacheOptions {
  readonly entries: Cache;
  /** Changes with the parsers (`toolVersion`). */
  readonly toolVersion: string;
  /** Tells libraries apart: the folder of this one. */
  readonly library: string;
}

export function memoryOf(cache: CacheOptions | undefined): Memory {
  let kept = 0;
  return {
    keyOf(parts) {
      const hash = createHash('sha256').update(cache?.toolVersion ?? '');
      // Lengths keep `ab`, `c` from `a`, `bc`.
      for (const part of parts) hash.update(`\n${part.length} `).update(part);
      return hash.digest('hex');
    },
    answer: (key) => cache?.entries.get(key),
    keepAnswer(key, answer) {
      kept++;
      cache?.entries.put(key, answer);
    },
    close() {
      if (kept > 0) cache?.entries.prune();
    },
  };
}
