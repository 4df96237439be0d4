import { existsSync } from 'node:fs';
import { type Compiled, fromParsed, isContent, type JudgeOptions } from '../from-parsed.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { rowOf } from '../model/rules.ts';
import type { SourceFile } from '../model/source.ts';
import { type CacheOption, cacheOf } from '../parsing/own-cache.ts';
import { parseFiles } from '../parsing/parse-files.ts';
import {
  FileChanged,
  readLibrary,
  type Reading,
  type ReadOptions,
  readStandIns,
} from '../reader.ts';

import { Misuse } from './command.ts';
import { historyFor } from './dates.ts';

export function read(root: string, options: ReadOptions = {}): Reading {
  if (!existsSync(root)) throw noFolder(root);
  try {
    return readLibrary(root, options);
  } catch {
    throw noFolder(root);
  }
}

function noFolder(root: string): Misuse {
  return new Misuse({
    en: `Unexpected \`--root ${root}\`, expected a folder that exists.`,
    fr: `\`--root ${root}\` inattendu ; attendu\u00a0: un dossier qui existe.`,
  });
}

export interface LibraryOptions extends Omit<JudgeOptions, 'findings'> {
  readonly root?: string;
  readonly cache?: CacheOption;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Without `cache`, nothing is kept. */
export async function compileReading(reading: Reading, options: LibraryOptions): Promise<Compiled> {
  try {
    return await compilePart(reading, options);
  } catch (error) {
    if (!(error instanceof FileChanged) || options.root === undefined) throw error;
    return compilePart(read(options.root), options);
  }
}

async function compilePart(
  reading: Reading,
  { only, ...options }: LibraryOptions,
): Promise<Compiled> {
  // Shared data concerns every playbook.
  const part = only && !reading.files.some((file) => isContent(file) && only.has(file.path));
  const compiled = await compileSome(reading, { ...options, ...(part && { only }) });
  // Which of several files is at fault may depend on all that join them.
  return part && compiled.diagnostics.some(isOfPaths) ? compileSome(reading, options) : compiled;
}

function isOfPaths({ code, severity }: Diagnostic): boolean {
  const { group } = rowOf(code);
  return severity === 'error' && (group === 'graph' || group === 'method');
}

async function compileSome(
  { files, ...reading }: Reading,
  { root, cache: wish, only, onProgress, ...judging }: LibraryOptions,
): Promise<Compiled> {
  const cache = root === undefined ? undefined : cacheOf(root, wish);
  const parsed = await parseFiles(files, {
    standIns: readStandIns(),
    ...(cache && { cache }),
    ...(only && { only }),
    ...(onProgress && { onProgress }),
  });
  const history = historyFor(files, parsed.content.site, { ...judging, root, only });
  return fromParsed(files, parsed, {
    ...judging,
    ...reading,
    ...(only && { only }),
    ...(history && { history }),
  });
}

/** Source texts by file, for the lines shown under some messages. */
export function texts(
  files: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, string> {
  const shown = diagnostics.flatMap(({ file, related = [] }) => [
    file,
    ...related.map((other) => other.file),
  ]);
  const paths = new Set(shown);
  const decoder = new TextDecoder();
  const some = files.filter(({ path }) => paths.has(path));
  return new Map(some.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
}
