import { existsSync } from 'node:fs';
import { compile, type Compiled, type CompileOptions } from '../compile.ts';
import type { SourceFile } from '../model/source.ts';
import { readLibrary, readStandIns, type Reading } from '../reader.ts';
import { Misuse } from './command.ts';

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

export interface LibraryOptions extends Pick<CompileOptions, 'language' | 'today' | 'rules'> {
  /** Files whose findings are wanted; absent: all. */
  readonly only?: ReadonlySet<string>;
  readonly onProgress?: (done: number, all: number) => void;
}

export async function compileReading(
  { files, findings }: Reading,
  { language = 'fr', today, rules }: LibraryOptions,
): Promise<Compiled> {
  return compile(files, {
    language,
    ...(today !== undefined && { today }),
    ...(rules && { rules }),
    findings,
    standIns: readStandIns(),
  });
}

/** Source texts by file, for the lines shown under a message. */
export function texts(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(files.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
}
