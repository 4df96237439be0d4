import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Compiled } from '../../from-parsed.ts';
import { byPlace, translate } from '../../model/diagnostic.ts';
import type { Language } from '../../model/language.ts';
import { rowOf } from '../../model/rules.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Binder } from '../../paper/binder.ts';
import { type Counted, countIn } from '../../report/count.ts';
import { counted } from '../../report/words.ts';
import { compileReading, read, texts } from '../library.ts';
import { coloured, widthOf } from '../options.ts';
import { basePath } from '../scope.ts';
import { today } from '../today.ts';
import type { Printed } from './document.ts';
import { paperFindings } from './findings.ts';
import { formats, type PrintOptions } from './options.ts';
import { pagesIn } from './pdf.ts';

/**
 * Tells what was printed, and what is wrong with it on paper: what the checker finds in the sources (`paper` rules),
 * and what only the sheets themselves show. A document on the standard output leaves it alone.
 */
export async function report(
  { bytes, measured }: Printed,
  { books }: Binder,
  { root, lang, format, out, ...options }: PrintOptions,
): Promise<void> {
  const stream = out === undefined ? process.stderr : process.stdout;
  const library = existsSync(join(root, 'playbooks')) ? await compiled(root, lang) : undefined;
  const slugs = new Set(books.map(({ slug }) => slug));
  const isPrinted = (file: string) => slugs.has(slugOf(file, lang) ?? '');
  const known = (library?.compiled.diagnostics ?? []).filter(
    ({ code, file, severity }) =>
      isPrinted(file) &&
      severity !== 'info' &&
      (rowOf(code).group === 'paper' || code === 'missing-key'),
  );
  const site = library?.compiled.library.content.site;
  const pages = `${(site?.address ?? '').replace(/\/$/, '')}/${lang}/rules/`;
  const shown = [
    ...known,
    ...translate(paperFindings(measured, library?.compiled.library, lang), lang, pages),
  ].sort(byPlace);
  const playbooks = library?.compiled.library.playbooks.filter(({ file }) => isPrinted(file)) ?? [];
  if (shown.length > 0 || format !== 'pretty') {
    stream.write(
      formats[format](shown, {
        language: lang,
        colour: coloured(stream, options),
        width: widthOf(stream),
        base: basePath(root, format === 'github'),
        sources: texts(library?.files ?? [], shown),
        playbooks: books.length,
        steps: playbooks.reduce((sum, { steps }) => sum + steps.length, 0),
      }),
    );
  }
  process.stderr.write(`${summary(bytes, books, lang)}\n`);
  if (measured.uncoded > 0) process.stderr.write(`${uncoded[lang]}\n`);
}

interface Read {
  readonly compiled: Compiled;
  readonly files: readonly SourceFile[];
}

async function compiled(root: string, language: Language): Promise<Read> {
  const reading = read(root);
  const options = { language, today: today(), root };
  return { compiled: await compileReading(reading, options), files: reading.files };
}

function slugOf(file: string, lang: Language): string | undefined {
  return new RegExp(`^playbooks/${lang}/([^/]+)\\.mdx$`).exec(file)?.[1];
}

const uncoded: Readonly<Record<Language, string>> = {
  en: 'The sheets have no code to scan: the address of the site is not known. Give it: `--address https://…`, or `address` in content/site.yaml.',
  fr: 'Les feuilles n’ont pas de code à lire\u00a0: l’adresse du site n’est pas connue. Donnez-la\u00a0: `--address https://…`, ou `address` dans content/site.yaml.',
};

/** « 3 fiches, 12 feuilles, 48 pages : 320 ko » */
function summary(bytes: Uint8Array, books: Binder['books'], lang: Language): string {
  const sheets = books.reduce((sum, { keys = [] }) => sum + keys.length, 0);
  const counts = [
    countIn(lang, books.length, counted[lang].playbooks),
    countIn(lang, sheets, printedWords[lang].sheets),
    countIn(lang, pagesIn(bytes), printedWords[lang].pages),
  ];
  const kB = Math.ceil(bytes.length / 1000);
  return lang === 'fr'
    ? `${counts.join(', ')}\u00a0: ${kB}\u00a0ko`
    : `${counts.join(', ')}: ${kB} kB`;
}

const printedWords = {
  en: { sheets: ['# sheet', '# sheets'], pages: ['# page', '# pages'] },
  fr: { sheets: ['# feuille', '# feuilles'], pages: ['# page', '# pages'] },
} as const satisfies Record<Language, Record<string, Counted>>;
