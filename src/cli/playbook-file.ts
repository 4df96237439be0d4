import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import type { Compiled } from '../compile.ts';
import type { Language } from '../model/language.ts';
import type { Playbook } from '../model/playbook.ts';
import type { Reading } from '../reader.ts';
import { reporters } from '../report/report.ts';
import { Misuse } from './command.ts';
import { compileReading, read, texts } from './library.ts';
import { coloured } from './options.ts';

export interface Found {
  readonly playbook: Playbook | undefined;
  readonly compiled: Compiled;
}

/** Compiles the library that a file stands in, or the file alone, and reports what concerns it on standard error. */
export async function compileFile(
  file: string,
  root: string | undefined,
  lang: Language,
): Promise<Found> {
  const place = locate(file, root);
  const reading = place.root === undefined ? lone(file, place.path) : read(place.root);
  const compiled = await compileReading(reading, lang);
  const own = compiled.diagnostics.filter((diagnostic) => diagnostic.file === place.path);
  const playbook = compiled.library.playbooks.find((one) => one.file === place.path);
  if (own.length > 0) {
    process.stderr.write(
      reporters.pretty(own, {
        language: lang,
        colour: coloured(process.stderr),
        sources: texts(reading.files),
        playbooks: 1,
        steps: playbook?.steps.length ?? 0,
      }),
    );
  }
  return { playbook, compiled };
}

interface Place {
  /** Absent: the file stands in no library. */
  readonly root?: string;
  /** Relative to the root, with `/`. */
  readonly path: string;
}

function locate(file: string, root: string | undefined): Place {
  const full = resolve(file);
  if (!existsSync(full)) throw new Misuse(`Unexpected \`${file}\`, expected a file that exists.`);
  if (extname(full) !== '.mdx') throw new Misuse(`Unexpected \`${file}\`, expected an .mdx file.`);
  const folder =
    root ??
    (basename(dirname(dirname(full))) === 'playbooks'
      ? dirname(dirname(dirname(full)))
      : undefined);
  if (folder === undefined) return { path: `playbooks/fr/${basename(full)}` };
  const path = relative(resolve(folder), full).split(sep).join('/');
  if (path.startsWith('../'))
    throw new Misuse(`Unexpected \`${file}\`, expected a file below \`${folder}\`.`);
  return { root: folder, path };
}

function lone(file: string, path: string): Reading {
  try {
    return { files: [{ path, bytes: readFileSync(file) }], findings: [] };
  } catch {
    throw new Misuse(`Unexpected \`${file}\`, expected a file that may be read.`);
  }
}
