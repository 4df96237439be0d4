import { createHash } from 'node:crypto';
import { codeOf, digestOf } from './age/code.ts';
import { inTurn, merged, replacedIn } from './age/changes.ts';
import { releasesFile } from './age/releases.ts';
import { type Piece, piecesOf, shownFiles, shownIn, wordsIn } from './age/shown.ts';
import { stepDigests, stepTitles } from './age/steps.ts';
import { type FilePast, type PastText, pastStates } from './history/past-states.ts';
import type { Ages, SheetAge, SheetState } from './model/age.ts';
import { languages } from './model/language.ts';
import type { Library } from './model/library.ts';
import type { Playbook } from './model/playbook.ts';
import { releasedStates } from './model/releases.ts';
import type { SourceFile } from './model/source.ts';
import { plainData } from './parse/plain-data.ts';
import type { CacheOptions } from './parsing/memory.ts';
import { parseFiles } from './parsing/parse-files.ts';
import { readStandIns } from './reader.ts';

/** The states of the playbooks as they are now, by path. */
export function currentStates(
  files: readonly SourceFile[],
  { playbooks }: Pick<Library, 'playbooks'>,
): ReadonlyMap<string, SheetState> {
  const shown = piecesIn(files);
  const sources = new Map(files.map((file) => [file.path, file]));
  const states = playbooks.flatMap((playbook) => {
    const source = sources.get(playbook.file);
    if (!source) return [];
    const sheet = sheetOf(source, shown(playbook.language));
    return [[playbook.file, { ...sheet, ...stepsOf(playbook) }] as const];
  });
  return new Map(states);
}

export interface AgesOptions {
  /** Earlier states of one playbook that are told; 30 by default. */
  readonly most?: number;
  /** Earlier texts that are parsed in all, to tell what changed in them; 400 by default. */
  readonly mostTexts?: number;
  /** How long git may take; 10 seconds by default. */
  readonly milliseconds?: number;
  /** Where parsed texts are kept; absent: nowhere. */
  readonly cache?: CacheOptions;
}

/**
 * The states of each playbook that git or content/releases.yaml knows. Steps are compared as the parser of today
 * reads them, with the shared data of today.
 */
export async function readAges(
  root: string,
  files: readonly SourceFile[],
  library: Library,
  { most = 30, mostTexts = 400, milliseconds, cache }: AgesOptions = {},
): Promise<Ages> {
  const current = currentStates(files, library);
  const { files: past, gap } = pastStates(root, {
    shared: shownFiles,
    most: most + 1,
    ...(milliseconds !== undefined && { milliseconds }),
  });
  const keyOf = keysWith(files);
  const own = new Map<string, Steps>();
  for (const { path, bytes } of files) {
    const { steps, titles } = current.get(path) ?? {};
    if (steps && titles) own.set(keyOf(path, bytes), { steps, titles });
  }
  const read = await parsePast(past, files, { own, keyOf, mostTexts, ...(cache && { cache }) });
  const { releases } = library.content;
  const released = Object.keys(releases).map(pathOf);
  const paths = [...new Set([...current.keys(), ...past.keys(), ...released])].sort();
  const ages = paths.map((path): readonly [string, SheetAge] => {
    const known = past.get(path);
    const name = path.replace(/^playbooks\/|\.mdx$/g, '');
    const turns = inTurn(
      merged(
        read(path, known),
        releasedStates(Object.hasOwn(releases, name) ? releases[name] : []).toReversed(),
      ),
    );
    return [path, ageOf(current.get(path), turns, known, most)];
  });
  return { files: new Map(ages), ...(gap && { gap }) };
}

function pathOf(name: string): string {
  return `playbooks/${name}.mdx`;
}

function ageOf(
  now: SheetState | undefined,
  turns: readonly SheetState[],
  known: FilePast | undefined,
  most: number,
): SheetAge {
  const last = turns.at(-1);
  const since = now && last?.code === now.code ? last.since : undefined;
  return {
    ...(now && { current: { ...now, ...(since !== undefined && { since }) } }),
    past: replacedIn(turns, now?.code).slice(0, most),
    ...(!now && { gone: known?.gone ?? {} }),
  };
}

type PieceSet = (language: string) => readonly Piece[];

/** The pieces of shared data of a library, by the language that shows them. */
function piecesIn(files: readonly SourceFile[]): PieceSet {
  const wanted = files.filter(({ path }) => shownFiles.includes(path));
  const data = new Map(wanted.map((file) => [file.path, plainData(file)]));
  const made = new Map<string, readonly Piece[]>();
  return (language) => {
    const speaks = languages.find((key) => key === language) ?? 'fr';
    const known = made.get(speaks) ?? piecesOf(data, speaks);
    made.set(speaks, known);
    return known;
  };
}

/** The code covers the playbook's file, whatever its line ends are, and the shared data that it may show. */
function sheetOf({ bytes }: Pick<SourceFile, 'bytes'>, pieces: readonly Piece[]) {
  const { text, words } = textOf(bytes);
  const data = Object.fromEntries(shownIn(words, pieces).map(({ id, digest }) => [id, digest]));
  return { code: codeOf([text, JSON.stringify(data)]), data };
}

interface Words {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** One text stands beside many states of the shared data. */
const readTexts = new WeakMap<Uint8Array, Words>();

function textOf(bytes: Uint8Array): Words {
  const known = readTexts.get(bytes);
  if (known) return known;
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const read = { text, words: wordsIn(text) };
  readTexts.set(bytes, read);
  return read;
}

type Steps = Pick<SheetState, 'steps' | 'titles'>;

function stepsOf(playbook: Playbook): Steps {
  return { steps: stepDigests(playbook), titles: stepTitles(playbook) };
}

/** What was parsed once stays known while one writes. */
const parsedBefore = new Map<string, Steps>();

interface PastReading {
  /** What is known of the texts as they are now. */
  readonly own: ReadonlyMap<string, Steps>;
  readonly keyOf: KeyOf;
  readonly mostTexts: number;
  readonly cache?: CacheOptions;
}

/** The committed states of a file in the order of time; the newest texts of all files are parsed, as many as may be. */
async function parsePast(
  past: ReadonlyMap<string, FilePast>,
  files: readonly SourceFile[],
  { own, keyOf, mostTexts, cache }: PastReading,
): Promise<(path: string, known: FilePast | undefined) => readonly SheetState[]> {
  const wanted = newest(past, mostTexts, (path, bytes) => {
    const key = keyOf(path, bytes);
    return own.has(key) ? undefined : key;
  });
  const unread = [...wanted].filter(([key]) => !parsedBefore.has(key));
  if (unread.length > 0) {
    const sources = [...files.filter(isShared), ...unread.map(([, file]) => file)];
    const { playbooks } = await parseFiles(sources, {
      standIns: readStandIns(),
      ...(cache && { cache }),
    });
    unread.forEach(([key], index) => {
      const playbook = playbooks[index]?.playbook;
      parsedBefore.set(key, playbook ? stepsOf(playbook) : {});
    });
  }
  const shown = new Map<PastText['shared'], PieceSet>();
  return (path, known) => {
    const language = path.split('/')[1] ?? '';
    return (known?.states ?? []).toReversed().map(({ day, bytes, shared }): SheetState => {
      const pieces = shown.get(shared) ?? piecesIn(shared);
      shown.set(shared, pieces);
      const key = keyOf(path, bytes);
      const steps = own.get(key) ?? (wanted.has(key) ? parsedBefore.get(key) : undefined);
      return { ...sheetOf({ bytes }, pieces(language)), since: day, ...steps };
    });
  };
}

/** The newest text of each file, then the one before, and so on: those that have a key. */
function newest(
  past: ReadonlyMap<string, FilePast>,
  most: number,
  keyOf: (path: string, bytes: Uint8Array) => string | undefined,
): ReadonlyMap<string, SourceFile> {
  const found = new Map<string, SourceFile>();
  const longest = Math.max(0, ...[...past.values()].map(({ states }) => states.length));
  for (let age = 0; age < longest && found.size < most; age++) {
    for (const [path, { states }] of past) {
      const bytes = states[age]?.bytes;
      if (!bytes || found.size >= most) continue;
      const key = keyOf(path, bytes);
      if (key !== undefined) found.set(key, { path, bytes });
    }
  }
  return found;
}

type KeyOf = (path: string, bytes: Uint8Array) => string;

/** What the reading of a text depends on. */
function keysWith(files: readonly SourceFile[]): KeyOf {
  const data = files.filter(isShared).map(({ path, bytes }) => path + hashOf(bytes));
  const setting = digestOf(data.join());
  return (path, bytes) => `${setting} ${path} ${hashOf(bytes)}`;
}

function isShared({ path }: SourceFile): boolean {
  return path.startsWith('content/') && path !== releasesFile;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
