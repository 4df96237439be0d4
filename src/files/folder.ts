import { type Dirent, lstatSync, opendirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from './file-messages.ts';

/** What stands in a folder. Nothing below a folder is of it. */
export interface Entry {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'special';
}

export type Listed =
  | { readonly entries: readonly Entry[]; readonly refusal?: never }
  | { readonly refusal: Refusal; readonly entries?: never };

/** As many as are looked at: with a hundred times as many playbooks as the largest library. */
export const mostEntries = 50_000;

/**
 * What stands in `root/folder`, in an order that does not depend on the machine; nothing where there is
 * no folder. `root` is a real path. No link is followed, not even one that is a folder on the way.
 */
export function entriesIn(root: string, folder: string): Listed {
  const full = join(root, folder);
  try {
    const stat = lstatSync(full, { throwIfNoEntry: false });
    if (!stat) return { entries: [] };
    if (stat.isSymbolicLink()) return { refusal: 'link' };
    if (!stat.isDirectory()) return { refusal: 'no-folder' };
    if (realpathSync.native(full) !== full) return { refusal: 'outside' };
    const found = firstOf(full);
    if (found.length > mostEntries) return { refusal: 'too-many' };
    const entries = found.map((entry): Entry => {
      return { path: `${folder}/${entry.name}`, name: entry.name, kind: kindOf(entry) };
    });
    return { entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  } catch {
    return { refusal: 'unreadable' };
  }
}

/** One more than is looked at, so that more are seen; a folder may hold millions. */
function firstOf(full: string): readonly Dirent[] {
  const folder = opendirSync(full);
  try {
    const found: Dirent[] = [];
    for (let entry = folder.readSync(); entry; entry = folder.readSync()) {
      if (isOfSystem(entry.name)) continue;
      found.push(entry);
      if (found.length > mostEntries) break;
    }
    return found;
  } finally {
    folder.closeSync();
  }
}

/** What systems and editors leave in folders. Nothing reads it, and nothing is said about it. */
function isOfSystem(name: string): boolean {
  return name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';
}

function kindOf(entry: Dirent): Entry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'special';
}
