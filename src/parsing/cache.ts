import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * What has been made of files, by a key of everything that it depends on. A convenience and nothing else:
 * what is missing, damaged or may not be written is made again.
 */
export interface Cache {
  readonly get: (key: string) => string | undefined;
  readonly put: (key: string, text: string) => void;
  /** Takes out what was made more than a month ago. */
  readonly prune: () => void;
}

const month = 30 * 24 * 3_600_000;

/**
 * One file an entry: the SHA-256 of the rest, then the deflated text. The folder must lie outside the library:
 * whoever may write there says what a playbook holds, past all checks of its text.
 */
export function openCache(folder: string, now: number): Cache {
  return {
    get(key) {
      try {
        const entry = readFileSync(join(folder, key));
        const body = entry.subarray(32);
        return entry.subarray(0, 32).equals(sha256(body))
          ? inflateRawSync(body).toString()
          : undefined;
      } catch {
        return undefined;
      }
    },
    put(key, text) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const body = deflateRawSync(text, { level: 1 });
        const part = join(folder, `${key}.${process.pid}.part`);
        writeFileSync(part, Buffer.concat([sha256(body), body]), { mode: 0o600 });
        renameSync(part, join(folder, key));
      } catch {
        // Without a cache the next run takes longer; that is all.
      }
    },
    prune() {
      try {
        for (const name of readdirSync(folder)) {
          const path = join(folder, name);
          if (statSync(path).mtimeMs < now - month) rmSync(path);
        }
      } catch {
        // Another run may be pruning, too.
      }
    },
  };
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
