import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { misplaced, refused } from './files/file-messages.ts';
import { type Entry, entriesIn } from './files/folder.ts';
import { folded, isKnown, isPicture, refusedName } from './files/names.ts';
import { readPlain } from './files/open.ts';
import { stampOf } from './files/stamp.ts';
import { headLength, isKindOf } from './files/picture-kinds.ts';
import type { Finding } from './model/diagnostic.ts';
import type { SourceFile } from './model/source.ts';
import { inPackage } from './package.ts';

/** What was read from a library's folder, and what stands there but is not of it. */
export interface Reading {
  readonly files: readonly SourceFile[];
  /** Paths of the pictures that may be shown. Absent: nobody knows which there are. */
  readonly pictures?: readonly string[];
  readonly findings: readonly Finding[];
}

export interface ReadOptions {
  /** Files whose bytes are read when first asked for: most often nobody asks. Absent: none. */
  readonly later?: (path: string) => boolean;
}

/** The package's own data, from which it stands in for files that a library does not have. */
const contentFolder = inPackage('content/');
const neutralFolder = inPackage('src/neutral/');

/**
 * Reads `playbooks/<language>/*` and `content/*.yaml` below a folder, in a fixed order. A stranger's
 * folder: no link is followed, nothing but plain files of bounded size is read, and what is not read is
 * told. Throws only when the folder itself cannot be read.
 */
export function readLibrary(root: string, { later = () => false }: ReadOptions = {}): Reading {
  const real = folderAt(root);
  const findings: Finding[] = [];
  const content = safeEntries(real, 'content', findings).filter(({ name }) => isYaml(name));
  const playbooks = playbookEntries(real, findings);
  const sources = [...content, ...playbooks].filter(({ name }) => isSource(name));
  const pictures = playbooks.filter(({ name }) => isPicture(name));
  return {
    files: sources.flatMap((entry) => {
      return (later(entry.path) && readLater(real, entry)) || readText(real, entry, findings);
    }),
    pictures: pictures
      .filter((entry) => readPicture(real, entry, headLength, findings) !== undefined)
      .map(({ path }) => path),
    findings: findings.slice(0, mostFindings),
  };
}

/** The pictures of a library that may be shown, whole. */
export function readPictures(root: string): readonly SourceFile[] {
  const real = folderAt(root);
  return playbookEntries(real, [])
    .filter(({ name }) => isPicture(name))
    .flatMap((entry) => {
      const bytes = readPicture(real, entry, mostOfPicture, []);
      return bytes ? [{ path: entry.path, bytes }] : [];
    });
}

/** A folder that holds nothing but what is wrong says so often enough. */
const mostFindings = 200;

function folderAt(root: string): string {
  if (!statSync(root).isDirectory()) throw new Error(`${root} is not a folder`);
  return realpathSync.native(root);
}

/** What stands in the folders of the languages and may be read. */
function playbookEntries(root: string, findings: Finding[]): readonly Entry[] {
  return safeEntries(root, 'playbooks', findings).flatMap((entry) => {
    if (entry.kind === 'folder') {
      return safeEntries(root, entry.path, findings).filter((one) => belongs(one, findings));
    }
    findings.push(entry.kind === 'file' ? misplaced(entry.path) : refused(entry.path, entry.kind));
    return [];
  });
}

/** What stands in a folder under a name that can be trusted. */
function safeEntries(root: string, folder: string, findings: Finding[]): readonly Entry[] {
  const { entries, refusal } = entriesIn(root, folder);
  if (refusal) {
    findings.push(refused(folder, refusal));
    return [];
  }
  const names = new Set<string>();
  return entries.filter((entry) => {
    const reason = refusedName(entry, names);
    if (reason) findings.push(refused(entry.path, reason));
    names.add(folded(entry.name));
    return !reason;
  });
}

/** A name that makes no address is told by the playbook itself. */
function belongs({ path, name, kind }: Entry, findings: Finding[]): boolean {
  const isNamed = isKnown(name) || name.endsWith('.mdx');
  if (kind === 'file' && isNamed) return true;
  const isPlain = kind === 'file' || (kind === 'folder' && !isNamed);
  findings.push(isPlain ? misplaced(path) : refused(path, kind === 'link' ? 'link' : 'special'));
  return false;
}

/** One byte more than a text may have: then the parser tells that it is too large. */
const mostOfText = 256 * 1024 + 1;

function readText(root: string, { path }: Entry, findings: Finding[]): readonly SourceFile[] {
  const { bytes, refusal } = readPlain(root, path, mostOfText);
  if (refusal) findings.push(refused(path, refusal));
  return bytes ? [{ path, bytes }] : [];
}

/** A file with a stamp; `undefined` when it has none and must be looked at now. */
function readLater(root: string, { path }: Entry): readonly SourceFile[] | undefined {
  const stamp = stampOf(root, path);
  if (stamp === undefined) return undefined;
  let bytes: Uint8Array | undefined;
  return [
    {
      path,
      stamp,
      get bytes() {
        bytes ??= readPlain(root, path, mostOfText).bytes;
        if (!bytes) throw new FileChanged(path);
        return bytes;
      },
    },
  ];
}

/** A file could be read a moment ago, and cannot be read now. */
export class FileChanged extends Error {}

const mostOfPicture = 4 * 1024 * 1024;

/** The first bytes of a picture, if it is one. */
function readPicture(
  root: string,
  { path, name }: Entry,
  most: number,
  findings: Finding[],
): Uint8Array | undefined {
  const opened = readPlain(root, path, most);
  const refusal =
    opened.refusal ??
    (opened.size > mostOfPicture
      ? 'large-picture'
      : isKindOf(name, opened.bytes)
        ? undefined
        : 'no-picture');
  if (refusal) findings.push(refused(path, refusal));
  return refusal ? undefined : opened.bytes;
}

/**
 * The files that stand in for missing ones: neutral where content/ holds a number, a name or an amount.
 * They are the package's own, wherever it was put: links of a package store are none of our business.
 */
export function readStandIns(): readonly SourceFile[] {
  const neutral = readFolder(neutralFolder);
  const named = new Set(neutral.map((file) => file.path));
  return [...neutral, ...readFolder(contentFolder).filter((file) => !named.has(file.path))];
}

/** What stands in a folder of trusted files, in a fixed order; nothing where there is no folder. */
export function entriesOf(folder: string | URL): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readFolder(folder: URL): readonly SourceFile[] {
  const names = entriesOf(folder).map((entry) => entry.name);
  return names
    .filter(isYaml)
    .map((name) => ({ path: `content/${name}`, bytes: readFileSync(new URL(name, folder)) }));
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

function isSource(name: string): boolean {
  return isYaml(name) || name.endsWith('.mdx');
}
