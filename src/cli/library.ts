import { existsSync } from 'node:fs';
import { type Compiled, fromParsed, isContent, type JudgeOptions } from '../from-parsed.ts';
import type { SourceFile } from '../model/source.ts';
import { parseFiles } from '../parsing/parse-files.ts';
import { readLibrary, readStandIns, type Reading } from '../reader.ts';
import { type CacheOption, cacheOf } from './cache.ts';
import { Misuse } from './command.ts';
import { historyFor } from './dates.ts';

export function read(root: string): Reading {
  if (!existsSync(root)) throw noFolder(root);
  try {
    return readLibrary(root);
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
  /** Files whose findings are wanted; absent: all. */
  readonly only?: ReadonlySet<string>;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Without `cache`, nothing is kept. */
export async function compileReading(
  { files, ...reading }: Reading,
  { root, cache: wish, only, onProgress, ...judging }: LibraryOptions,
): Promise<Compiled> {
  const cache = root === undefined ? undefined : cacheOf(root, wish);
  // Shared data concerns every playbook.
  const part = only && !files.some((file) => isContent(file) && only.has(file.path));
  const parsed = await parseFiles(files, {
    standIns: readStandIns(),
    ...(cache && { cache }),
    ...(part && { only }),
    ...(onProgress && { onProgress }),
  });
  const history = historyFor(files, parsed.content.site, { ...judging, root, only });
  return fromParsed(files, parsed, { ...judging, ...reading, ...(history && { history }) });
}

/** Source texts by file, for the lines shown under a message. */
export function texts(
  files: readonly SourceFile[],
  shown: ReadonlySet<string> = new Set(files.map(({ path }) => path)),
): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  const some = files.filter(({ path }) => shown.has(path));
  return new Map(some.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
}
