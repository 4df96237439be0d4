import type { Language, Localized } from '../../model/language.ts';
import { unexpected } from '../../model/message.ts';
import { type Binder, printBinder } from '../../paper/binder.ts';
import { visible } from '../../report/visible.ts';
import { exit, type Exit, Misuse } from '../command.ts';
import { needsFile, putOut } from '../output.ts';
import { printingWords, showProgress } from '../progress.ts';
import { findBrowser, isProgram, noBrowser } from './browser.ts';
import { binderFor } from './choice.ts';
import { NotPrinted, type Printed, printBinderAt } from './document.ts';
import type { PrintOptions } from './options.ts';
import { report } from './report.ts';
import { type Site, siteAt, siteIn } from './site.ts';

/** Prints a binder of the site that is built, and tells what is wrong on paper. */
export async function printed(slugs: readonly string[], options: PrintOptions): Promise<Exit> {
  const { lang, out } = options;
  needsFile(out, 'pdf');
  const site = await siteFor(options);
  const binder = binderFor(slugs, options, site.printable);
  const browser = browserFor(options);
  if (browser === undefined) return refused(noBrowser, lang);
  try {
    const made = await make(site, binder, browser, lang);
    putOut(made.bytes, out);
    await report(made, binder, options);
    return exit.sound;
  } catch (error) {
    if (error instanceof NotPrinted) return refused(error.words, lang);
    throw error;
  }
}

async function siteFor({ site, url, address, lang }: PrintOptions): Promise<Site> {
  if (url === undefined) return siteIn(site, lang, address);
  if (address === undefined) return siteAt(url, lang);
  throw new Misuse(
    unexpected(`--address ${address}`, {
      en: 'only one of `--url` and `--address`',
      fr: 'un seul de `--url` et `--address`',
    }),
  );
}

async function make(
  { printable, open }: Site,
  binder: Binder,
  browser: string,
  lang: Language,
): Promise<Printed> {
  const { address, isPublic, readFrom, stop } = await open();
  const progress = showProgress(process.stderr, lang, printingWords);
  try {
    return await printBinderAt({
      browser,
      // No code leads to an address that is this machine's alone.
      address: `${address}${printBinder(binder)}#${isPublic ? 'undated' : 'undrawn'}`,
      ...(readFrom !== undefined && { readFrom }),
      date: newest(binder, printable.books),
      tell: progress.tell,
    });
  } finally {
    progress.end();
    stop();
  }
}

/** The day of the newest review: what the document says is as old as that. */
function newest({ books }: Binder, all: Site['printable']['books']): string {
  const slugs = new Set(books.map(({ slug }) => slug));
  const days = all.filter(({ slug }) => slugs.has(slug)).map(({ reviewedOn }) => reviewedOn);
  return days.toSorted().at(-1) ?? '1970-01-01';
}

function browserFor({ browser }: PrintOptions): string | undefined {
  if (browser === undefined) return findBrowser();
  if (isProgram(browser)) return browser;
  throw new Misuse(
    unexpected(`--browser ${browser}`, {
      en: 'the path of a program',
      fr: 'le chemin d’un programme',
    }),
  );
}

function refused(words: Localized, lang: Language): Exit {
  const label: Localized = { en: 'error:', fr: 'erreur\u00a0:' };
  const lines = words[lang].split('\n').map(visible).join('\n');
  process.stderr.write(`${label[lang]} ${lines}\n`);
  return exit.errors;
}
