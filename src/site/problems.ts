import { relative, sep } from 'node:path';
import { styleText } from 'node:util';
import { AstroError } from 'astro/errors';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { pretty } from '../report/pretty.ts';
import type { OpenLibrary } from './library.ts';

/** Prints what `accalmie check` prints; where there are errors, on standard error. `root`: the library's folder. */
export function report({ diagnostics, library, files, language }: OpenLibrary, root: string): void {
  const decoder = new TextDecoder();
  const stream = diagnostics.some(isError) ? process.stderr : process.stdout;
  const text = pretty(diagnostics, {
    language,
    colour: styleText('red', 'x', { stream }) !== 'x',
    width: stream.isTTY ? stream.columns || 80 : undefined,
    base: basePath(root),
    sources: new Map(files.map(({ path, bytes }) => [path, decoder.decode(bytes)])),
    playbooks: library.playbooks.length,
    steps: library.playbooks.reduce((sum, { steps }) => sum + steps.length, 0),
  });
  stream.write(text);
}

/** What stands before the path of a file so that an editor opens it from where the build was started. */
function basePath(root: string): string {
  const way = relative('.', root).split(sep).join('/');
  return way === '' ? '' : `${way}/`;
}

const words: Readonly<Record<Language, readonly [message: string, hint: string]>> = {
  fr: [
    'Des fiches contiennent des erreurs : le site n’a pas été construit.',
    'Corrigez ce qui est dit plus haut. Le dernier site publié est resté en place.',
  ],
  en: [
    'Playbooks hold errors: the site was not built.',
    'Mend what is told above. The last published site was left in place.',
  ],
};

/** Ends a build whose library has errors. */
export function stop({ diagnostics, language }: OpenLibrary): void {
  if (!diagnostics.some(isError)) return;
  const error = new AstroError(...words[language]);
  error.stack = '';
  throw error;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
