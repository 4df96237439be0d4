import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from './file-messages.ts';

/** The bytes of a plain file, or why it is not read. */
export type Opened =
  | { readonly bytes: Uint8Array; readonly size: number; readonly refusal?: never }
  | { readonly refusal: Refusal; readonly bytes?: never };

/**
 * Reads the first `most` bytes of `root/path`. Never follows a link, never waits (a pipe would never end),
 * never leaves the root. What is judged is the opened file, not the name: a name may mean another file a
 * moment later. `root` is a real path.
 */
export function readPlain(root: string, path: string, most: number): Opened {
  let descriptor: number;
  try {
    descriptor = openSync(join(root, path), flags);
  } catch (error) {
    return { refusal: refusals.get((error as NodeJS.ErrnoException).code ?? '') ?? 'unreadable' };
  }
  try {
    return readOpened(descriptor, root, path, most);
  } catch {
    return { refusal: 'changed' };
  } finally {
    closeSync(descriptor);
  }
}

/** Windows knows only the first: an unknown flag counts as none. */
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const refusals: ReadonlyMap<string, Refusal> = new Map([
  ['ELOOP', 'link'],
  ['EMLINK', 'link'],
  ['ENXIO', 'special'],
  ['EOPNOTSUPP', 'special'],
  ['ENODEV', 'special'],
  ['ENOENT', 'changed'],
]);

function readOpened(descriptor: number, root: string, path: string, most: number): Opened {
  const before = fstatSync(descriptor);
  if (!before.isFile()) return { refusal: 'special' };
  if (before.nlink > 1) return { refusal: 'hard-link' };
  if (!isAt(before, root, path)) return { refusal: 'outside' };
  // Filled by what follows, or refused.
  const bytes = Buffer.allocUnsafeSlow(Math.min(before.size, most));
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(descriptor, bytes, length, bytes.length - length, length);
    if (read === 0) break;
    length += read;
  }
  const after = fstatSync(descriptor);
  const isSame = after.size === before.size && after.mtimeMs === before.mtimeMs;
  if (!isSame || length < bytes.length) return { refusal: 'changed' };
  return { bytes, size: before.size };
}

/** Whether the opened file is the one that stands there, and no folder on the way is a link. */
function isAt({ dev, ino }: Stats, root: string, path: string): boolean {
  const full = join(root, path);
  if (realpathSync.native(full) !== full) return false;
  const named = lstatSync(full);
  return named.dev === dev && named.ino === ino;
}
