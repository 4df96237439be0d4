import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Localized } from '../../model/language.ts';
import { measure, type Measured, writing } from './measure.ts';
import { pdfOn } from './pdf.ts';

export interface Printed {
  readonly bytes: Uint8Array;
  readonly measured: Measured;
}

export interface PrintTask {
  readonly browser: string;
  /** Of the binder with all that it holds. */
  readonly address: string;
  /** The origin that answers for that of the address; absent: its own. */
  readonly readFrom?: string;
  /** ISO date that the document bears. */
  readonly date: string;
  readonly tell: (done: number, all: number) => void;
}

/** The document could not be made: what was in the way. */
export class NotPrinted extends Error {
  readonly words: Localized;

  constructor(words: Localized) {
    super(words.en);
    this.words = words;
  }
}

/** Milliseconds after which a page that does not get further is given up. */
const patience = 60_000;

/** Opens a binder in the browser and prints it: tagged, with an outline, the same bytes for the same binder. */
export async function printBinderAt({
  browser: path,
  address,
  readFrom,
  date,
  tell,
}: PrintTask): Promise<Printed> {
  const browser = await launch(path);
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    if (readFrom !== undefined) await readElsewhere(context, new URL(address).origin, readFrom);
    const page = await context.newPage();
    await page.goto(address, { timeout: patience });
    await settled(page, tell);
    await page.emulateMedia({ media: 'print' });
    const size = await page.locator('main').getAttribute('data-size');
    const measured = await page.evaluate(measure, writing[size === 'letter' ? 'letter' : 'a4']);
    await page.emulateMedia({ media: null });
    const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    return { bytes: pdfOn(bytes, date), measured };
  } finally {
    await browser.close();
  }
}

/** Pages of an origin are read from another, and nothing else is read at all. */
async function readElsewhere(context: BrowserContext, origin: string, from: string): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) return route.abort();
    const response = await route.fetch({ url: from + url.pathname + url.search });
    return route.fulfill({ response });
  });
}

async function launch(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  // Chromium has no sandbox for the system's own user; what it opens here is our own page.
  const isRoot = process.getuid?.() === 0;
  try {
    return await chromium.launch({
      executablePath,
      args: ['--disable-gpu', '--no-first-run', ...(isRoot ? ['--no-sandbox'] : [])],
    });
  } catch {
    throw new NotPrinted({
      en: `The browser \`${executablePath}\` does not start; \`--browser PATH\` names another.`,
      fr: `Le navigateur \`${executablePath}\` ne démarre pas ; \`--browser CHEMIN\` en nomme un autre.`,
    });
  }
}

/** Waits until the page says that the binder is whole. */
async function settled(page: Page, tell: PrintTask['tell']): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const { state, done, missing } = await page.evaluate(() => {
      const { dataset } = document.querySelector('main') ?? document.body;
      return { state: dataset['state'], done: dataset['done'], missing: dataset['missing'] };
    });
    const [read = 0, all = 0] = (done ?? '').split('/').map(Number);
    tell(read, all);
    if (state === 'ready' && !missing) break;
    if ((state !== undefined && state !== 'working') || Date.now() > end) throw notWhole(missing);
    await page.waitForTimeout(50);
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

function notWhole(missing = ''): NotPrinted {
  const pages = missing.split(' ').filter(Boolean).join(', ');
  return new NotPrinted({
    en: `The binder is not whole: ${pages || 'its page'} could not be read. Build the site anew: \`npx astro build\`.`,
    fr: `Le classeur n’est pas complet\u00a0: ${pages || 'sa page'} n’a pas pu être lu. Reconstruisez le site\u00a0: \`npx astro build\`.`,
  });
}
