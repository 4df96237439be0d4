import { existsSync } from 'node:fs';
import { compile, type Compiled } from '../compile.ts';
import type { Language } from '../model/language.ts';
import type { SourceFile } from '../model/source.ts';
import { readLibrary, readStandIns, type Reading } from '../reader.ts';
import { Misuse } from './command.ts';

export function read(root: string): Reading {
  if (!existsSync(root))
    throw new Misuse(`Unexpected \`--root ${root}\`, expected a folder that exists.`);
  try {
    return readLibrary(root);
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
}

export async function compileReading(
  { files, findings }: Reading,
  language: Language,
): Promise<Compiled> {
  return compile(files, { language, findings, standIns: readStandIns() });
}

/** Source texts by file, for the lines shown under a message. */
export function texts(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(files.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
}
