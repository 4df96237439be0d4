import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Why a file was not written. */
export type Refusal = 'changed' | 'linked' | 'locked' | 'elsewhere' | 'failed';

/**
 * Puts new bytes into a file of a library, whole or not at all: beside it, then by a rename that keeps
 * its mode. Only below playbooks/ and content/, through no link, and only as long as the file is what
 * was read. With `createFile`, the only place where the command line writes to a library.
 */
export function replaceFile(
  root: string,
  path: string,
  before: Uint8Array,
  after: Uint8Array,
): Refusal | undefined {
  if (!/^(?:playbooks|content)\//.test(path) || path.split('/').includes('..')) return 'elsewhere';
  const part = join(root, dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const refusal = look(root, path, before);
    if (refusal) return refusal;
    writePart(part, after, lstatSync(join(root, path)).mode);
    const late = look(root, path, before);
    if (!late) renameSync(part, join(root, path));
    else rmSync(part);
    return late;
  } catch {
    rmSync(part, { force: true });
    return 'failed';
  }
}

/**
 * Puts a new file into content/ of a library, whole or not at all; through no link, and never over a file that came
 * since.
 */
export function createFile(root: string, path: string, content: Uint8Array): Refusal | undefined {
  if (!/^content\/[^/]+$/.test(path)) return 'elsewhere';
  const part = join(root, dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const folder = join(realpathSync(root), dirname(path));
    mkdirSync(folder, { recursive: true });
    if (realpathSync(folder) !== folder) return 'linked';
    writePart(part, content, 0o644);
    if (lstatSync(join(root, path), { throwIfNoEntry: false })) {
      rmSync(part);
      return 'changed';
    }
    renameSync(part, join(root, path));
    return undefined;
  } catch {
    rmSync(part, { force: true });
    return 'failed';
  }
}

/** Whether a file is a plain one of its own, that may be written and that nobody has changed. */
function look(root: string, path: string, before: Uint8Array): Refusal | undefined {
  const full = join(root, path);
  const folder = join(realpathSync(root), dirname(path));
  if (realpathSync(dirname(full)) !== folder || lstatSync(full).isSymbolicLink()) return 'linked';
  const file = openSync(full, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const found = fstatSync(file);
    if (!found.isFile()) return 'failed';
    if (found.nlink > 1) return 'linked';
    if ((found.mode & 0o200) === 0 || !isWritable(full)) return 'locked';
    return readFileSync(file).equals(before) ? undefined : 'changed';
  } finally {
    closeSync(file);
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function writePart(part: string, bytes: Uint8Array, mode: number): void {
  const file = openSync(part, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    fchmodSync(file, mode & 0o7777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
