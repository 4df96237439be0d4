import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Compiled, fromParsed } from '../from-parsed.ts';
import { languages, type Language } from '../model/language.ts';
import type { Playbook } from '../model/playbook.ts';
import type { SourceFile } from '../model/source.ts';
import { parseFiles } from '../parsing/parse-files.ts';
import { readLibrary, readStandIns } from '../reader.ts';
import { hash } from './hash.ts';
import { picturesOf, type Picture } from './pictures.ts';

export interface LibraryOptions {
  /** Folder that holds `playbooks/` and optionally `content/`. */
  readonly root: string;
  /** Folder of the site's addresses, with `/` at both ends. */
  readonly base: string;
  /** Public address of the host, `https://example.org`; absent: nobody knows it while building. */
  readonly site?: string;
  /** Whether files may change while the process runs. */
  readonly watch: boolean;
  /** Language of messages; default: the system's, else English. */
  readonly language?: Language;
}

/** A compiled library with the texts that it was compiled from. */
export interface OpenLibrary extends Compiled {
  readonly files: readonly SourceFile[];
  readonly pictures: readonly Picture[];
  /** Language of the diagnostics. */
  readonly language: Language;
  /** What has been read, while files may change. */
  readonly stamp: string;
  /** What was made of it, by name (`once`). */
  readonly made: Map<string, unknown>;
}

/** The one state of the site: a library is compiled once a build, and again when a file has changed. */
const opened = new Map<string, Promise<OpenLibrary>>();

export async function openLibrary(options: LibraryOptions): Promise<OpenLibrary> {
  const { root, base, watch } = options;
  // What is made of a library holds addresses.
  const place = JSON.stringify([root, base]);
  const known = await opened.get(place);
  if (known && (!watch || known.stamp === stampOf(root, known.files))) return known;
  const library = read(options);
  opened.set(place, library);
  return library;
}

async function read({ root, watch, language = preferred() }: LibraryOptions): Promise<OpenLibrary> {
  const { files, ...reading } = readLibrary(root);
  const stamp = watch ? stampOf(root, files) : '';
  const parsed = await parseFiles(files, { standIns: readStandIns() });
  return {
    ...fromParsed(files, parsed, { language, ...reading }),
    files,
    pictures: picturesOf(root),
    language,
    stamp,
    made: new Map(),
  };
}

/** What is costly is made once for a library: two routes ask for the same picture. */
export function once<Made>({ made }: OpenLibrary, name: string, make: () => Made): Made {
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as Made;
}

/** Content hash of a playbook's source alone: what is kept of a run belongs to it. People see `SheetState.code`. */
export function versionOf({ file }: Playbook, { files }: OpenLibrary): string {
  const source = files.find(({ path }) => path === file);
  return source ? hash(source.bytes) : '';
}

/** Changes when a file changes, comes or goes. */
function stampOf(root: string, files: readonly SourceFile[]): string {
  const folders = new Set(files.map(({ path }) => path.slice(0, path.lastIndexOf('/'))));
  const paths = ['content', 'playbooks', ...folders, ...files.map(({ path }) => path)];
  return paths.map((path) => `${path} ${statOf(join(root, path))}`).join('\n');
}

function statOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : 'none';
}

/** The language that the system asks for. */
export function preferred(): Language {
  const wish = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  return languages.find((key) => wish.startsWith(key)) ?? 'en';
}
