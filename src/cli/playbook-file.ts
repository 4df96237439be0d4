import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import type { Compiled } from '../compile.ts';
import type { Language, Localized } from '../model/language.ts';
import { unexpected } from '../model/message.ts';
import type { Playbook } from '../model/playbook.ts';
import type { Reading } from '../reader.ts';
import { reporters } from '../report/report.ts';
import { Misuse } from './command.ts';
import { compileReading, read, texts } from './library.ts';
import { coloured, widthOf } from './options.ts';
import { basePath } from './scope.ts';

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
  const reading =
    place.root === undefined
      ? lone(file, place.path)
      : read(place.root, { later: (path) => path !== place.path });
  const compiled = await compileReading(reading, {
    language: lang,
    only: new Set([place.path]),
    ...(place.root !== undefined && { root: place.root }),
  });
  const own = compiled.diagnostics.filter((diagnostic) => diagnostic.file === place.path);
  const playbook = compiled.library.playbooks.find((one) => one.file === place.path);
  if (own.length > 0) {
    process.stderr.write(
      reporters.pretty(own, {
        language: lang,
        colour: coloured(process.stderr),
        width: widthOf(process.stderr),
        base: basePath(place.root ?? '.', false),
        sources: texts(reading.files, own),
        playbooks: 1,
        steps: playbook?.steps.length ?? 0,
      }),
    );
  }
  return { playbook, compiled };
}

export interface Place {
  /** Absent: the file stands in no library. */
  readonly root?: string;
  /** Relative to the root, with `/`. */
  readonly path: string;
}

/** The library that a file stands in, and where. */
export function locate(file: string, root: string | undefined): Place {
  const full = resolve(file);
  if (!existsSync(full))
    throw notExpected(file, { en: 'a file that exists', fr: 'un fichier qui existe' });
  if (extname(full) !== '.mdx')
    throw notExpected(file, { en: 'an .mdx file', fr: 'un fichier .mdx' });
  const folder =
    root ??
    (basename(dirname(dirname(full))) === 'playbooks'
      ? dirname(dirname(dirname(full)))
      : undefined);
  if (folder === undefined) return { path: `playbooks/fr/${basename(full)}` };
  const path = relative(resolve(folder), full).split(sep).join('/');
  if (path.startsWith('../'))
    throw notExpected(file, {
      en: `a file below \`${folder}\``,
      fr: `un fichier sous \`${folder}\``,
    });
  return { root: folder, path };
}

function lone(file: string, path: string): Reading {
  try {
    return { files: [{ path, bytes: readFileSync(file) }], findings: [] };
  } catch {
    throw notExpected(file, {
      en: 'a file that may be read',
      fr: 'un fichier que l’on peut lire',
    });
  }
}

function notExpected(file: string, expected: Localized): Misuse {
  return new Misuse(unexpected(file, expected));
}
