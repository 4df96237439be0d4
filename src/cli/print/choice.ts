import type { Localized } from '../../model/language.ts';
import { unexpected } from '../../model/message.ts';
import { suggest } from '../../model/suggest.ts';
import { type Binder, binderParts, type ChosenBook } from '../../paper/binder.ts';
import { Misuse } from '../command.ts';
import type { PrintOptions } from './options.ts';
import type { Printable } from './site.ts';

/**
 * The binder that a command asks for: playbooks in the order in which they are named, else all, with the sheets that
 * are named, else all. One sheet of one playbook goes alone.
 */
export function binderFor(
  slugs: readonly string[],
  { sheets, paper }: Pick<PrintOptions, 'sheets' | 'paper'>,
  { books: all }: Printable,
): Binder {
  const known = all.map(({ slug }) => slug);
  for (const slug of slugs) expectOne(slug, known, aPlaybook);
  const named = slugs.flatMap((slug) => all.filter((book) => book.slug === slug));
  const some = slugs.length > 0 ? [...new Set(named)] : all;
  const keys = [...new Set(some.flatMap((book) => book.sheets.map(({ key }) => key)))];
  for (const key of sheets ?? []) expectOne(key, keys, aSheet);
  const books = some.flatMap((book): readonly Required<ChosenBook>[] => {
    const own = book.sheets.map(({ key }) => key);
    const wanted = sheets ? [...new Set(sheets)].filter((key) => own.includes(key)) : own;
    return wanted.length > 0 ? [{ slug: book.slug, keys: wanted }] : [];
  });
  const isAlone = books.length === 1 && books[0]?.keys.length === 1;
  return { books, parts: isAlone ? [] : binderParts, ...(paper && { paper }) };
}

const aPlaybook: Localized = {
  en: 'the short name of a playbook of the site, in the language `--lang`',
  fr: 'le nom court d’une fiche du site, dans la langue `--lang`',
};

const aSheet: Localized = {
  en: 'the key of a sheet that these playbooks have, such as `Phases`',
  fr: 'la clé d’une feuille que ces fiches ont, comme `Phases`',
};

function expectOne(written: string, known: readonly string[], what: Localized): void {
  if (!known.includes(written))
    throw new Misuse(unexpected(written, what, suggest(written, known)));
}
