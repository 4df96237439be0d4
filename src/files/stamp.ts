import { lstatSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A text that is another one as soon as the file at `root/path` is another, without reading it; `undefined`
 * for what is no plain file, and for what was changed so shortly before that a second change might leave no
 * trace (as in git's index: Documentation/technical/racy-git.txt). The time of the last change of the inode
 * is part of it: unlike the other times, no program can set it.
 */
export function stampOf(root: string, path: string): string | undefined {
  const stat = lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  const { dev, ino, size, mtimeNs, ctimeNs } = stat;
  const latest = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
  const isSettled = latest < BigInt(Date.now() - coarsest) * 1_000_000n;
  return isSettled ? [dev, ino, size, mtimeNs, ctimeNs].join(' ') : undefined;
}

/** Milliseconds between two times that the coarsest file system in use can tell apart: FAT. */
const coarsest = 2_000;
