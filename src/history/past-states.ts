import type { HistoryGap } from '../model/history.ts';
import type { SourceFile } from '../model/source.ts';
import { readBatch } from './batch.ts';
import { type Commit, commits, type FileChange, readCommits } from './commits.ts';
import { openGit } from './git.ts';
import { gapIn } from './repository.ts';

/** A playbook as it was committed, with the shared data of that moment. */
export interface PastText {
  /** Day of the commit, `YYYY-MM-DD` in UTC; never before that of an earlier one. */
  readonly day: string;
  readonly bytes: Uint8Array;
  /** The same array for the same data. */
  readonly shared: readonly SourceFile[];
}

/** What is known of a file that was, or is, a playbook. */
export interface FilePast {
  /** The newest first. */
  readonly states: readonly PastText[];
  /** It is no longer there: since when, and its new name where git sees one. */
  readonly gone?: { readonly day: string; readonly to?: string };
}

export interface Past {
  readonly files: ReadonlyMap<string, FilePast>;
  /** Why it is not known, or not as a whole. */
  readonly gap?: HistoryGap;
}

export interface PastOptions {
  /** Paths of the shared data that counts. */
  readonly shared: readonly string[];
  /** States of a file that are looked at; 30 by default. */
  readonly most?: number;
  /** How long git may take in all; 10 seconds by default. */
  readonly milliseconds?: number;
}

/**
 * The states in which playbooks were committed, each with the shared data of its moment: on every branch that was
 * merged. Three processes for all files together. Never throws: what cannot be known is the `gap`.
 */
export function pastStates(
  root: string,
  { shared, most = 30, milliseconds = 10_000 }: PastOptions,
): Past {
  const git = openGit(root, milliseconds);
  const gap = gapIn(git);
  if (gap) return { files: new Map(), gap };
  const log = git(...commits);
  // A repository without a commit: nothing in it was ever replaced.
  if (!log.ok) return { files: new Map(), ...(log.gap !== 'unreadable' && { gap: log.gap }) };
  const books = follow(readCommits(log.text), new Set(shared), most);
  const names = blobsOf(books);
  const contents = git.bytes(['cat-file', '--batch'], [...names, ''].join('\n'));
  if (!contents.ok) return { files: new Map(), gap: contents.gap };
  const bytes = readBatch(contents.bytes);
  const isWhole = [...names].every((name) => bytes.has(name));
  return { files: withContents(books, bytes), ...(!isWhole && { gap: 'unreadable' as const }) };
}

type Names = ReadonlyMap<string, string>;

interface State {
  readonly time: number;
  readonly blob: string;
  readonly shared: Names;
}

interface Book {
  /** The oldest first. */
  states: State[];
  gone?: { readonly time: number; readonly to?: string };
}

/** The files of a commit, by path: the names of their contents. */
interface Tree {
  readonly books: Map<string, string>;
  readonly shared: Names;
}

/** Builds the tree of each commit from that of its first parent, parents before children. */
function follow(
  log: readonly Commit[],
  shared: ReadonlySet<string>,
  most: number,
): ReadonlyMap<string, Book> {
  const found = new Map<string, Book>();
  const trees = new Map<string, Tree>();
  const times = new Map<string, number>();
  const waiting = new Map<string, number>();
  for (const { parents } of log) {
    const [first] = parents;
    if (first !== undefined) waiting.set(first, (waiting.get(first) ?? 0) + 1);
  }
  for (const commit of log.toReversed()) {
    const [first = ''] = commit.parents;
    const left = (waiting.get(first) ?? 1) - 1;
    waiting.set(first, left);
    const before = trees.get(first);
    // Its last child takes the tree over: along a straight line, nothing is copied.
    if (left === 0) trees.delete(first);
    const time = Math.max(commit.time, ...commit.parents.map((name) => times.get(name) ?? 0));
    times.set(commit.name, time);
    const ours = before?.books ?? new Map<string, string>();
    const books = left === 0 ? ours : new Map(ours);
    const changed = commit.changes.filter(({ path }) => isBook(path));
    const data = commit.changes.filter(({ path }) => shared.has(path));
    for (const change of changed) apply(change, books, found, time);
    const names = data.length > 0 ? withChanges(before?.shared, data) : before?.shared;
    const tree = { books, shared: names ?? new Map<string, string>() };
    trees.set(commit.name, tree);
    const paths = data.length > 0 ? books.keys() : changed.map(({ path }) => path);
    for (const path of paths) note(path, tree, time, found, most);
  }
  const head = trees.get(log[0]?.name ?? '')?.books;
  // A file may be gone on one branch, and live on in what they became together.
  for (const [path, book] of found) if (head?.has(path)) delete book.gone;
  return found;
}

function isBook(path: string): boolean {
  return /^playbooks\/[^/]+\/[^/]+\.mdx$/.test(path);
}

function apply(
  { path, blob, from }: FileChange,
  books: Map<string, string>,
  found: Map<string, Book>,
  time: number,
): void {
  if (blob === undefined) {
    books.delete(path);
    const book = found.get(path);
    if (book) book.gone = { time };
    return;
  }
  books.set(path, blob);
  const left = from === undefined ? undefined : found.get(from);
  delete found.get(path)?.gone;
  if (left?.gone) left.gone = { ...left.gone, to: path };
}

function withChanges(before: Names = new Map(), changes: readonly FileChange[]): Names {
  const names = new Map(before);
  for (const { path, blob } of changes) {
    if (blob === undefined) names.delete(path);
    else names.set(path, blob);
  }
  return names;
}

function note(
  path: string,
  { books, shared }: Tree,
  time: number,
  found: Map<string, Book>,
  most: number,
): void {
  const blob = books.get(path);
  if (blob === undefined) return;
  const book: Book = found.get(path) ?? { states: [] };
  book.states = [...book.states.slice(-most + 1), { time, blob, shared }];
  found.set(path, book);
}

function blobsOf(books: ReadonlyMap<string, Book>): ReadonlySet<string> {
  const names = [...books.values()].flatMap(({ states }) =>
    states.flatMap(({ blob, shared }) => [blob, ...shared.values()]),
  );
  return new Set(names);
}

function withContents(
  books: ReadonlyMap<string, Book>,
  bytes: ReadonlyMap<string, Uint8Array>,
): Past['files'] {
  const known = new Map<Names, readonly SourceFile[] | undefined>();
  const filesOf = (names: Names) => {
    if (!known.has(names)) known.set(names, sourcesOf(names, bytes));
    return known.get(names);
  };
  const entries = [...books].map(([path, { states, gone }]) => {
    const readable = states.flatMap(({ time, blob, shared }): readonly PastText[] => {
      const [content, files] = [bytes.get(blob), filesOf(shared)];
      return content && files ? [{ day: dayOf(time), bytes: content, shared: files }] : [];
    });
    const to = gone?.to === undefined ? {} : { to: gone.to };
    return [
      path,
      {
        states: readable.toReversed(),
        ...(gone && { gone: { day: dayOf(gone.time), ...to } }),
      },
    ] as const;
  });
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `undefined`: not all of it is there. */
function sourcesOf(
  names: Names,
  bytes: ReadonlyMap<string, Uint8Array>,
): readonly SourceFile[] | undefined {
  const files = [...names].flatMap(([path, name]) => {
    const content = bytes.get(name);
    return content ? [{ path, bytes: content }] : [];
  });
  return files.length === names.size ? files : undefined;
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
