import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { sample } from '../tools/long.ts';
import { fileOf } from '../../src/site/case/note.ts';
import type { CaseRecord } from '../../src/site/case/record.ts';
import { sampleCase } from '../tools/case.ts';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';
import { all, journalOpener, path, saved, script, take, textOf } from './journal.ts';

const { open } = useBrowser();
const openJournal = journalOpener(open);

describe('the page', () => {
  test('is led to by the home page, and says what will be here', async () => {
    const page = await open('/fr/');
    await page.getByRole('link', { name: 'Journal' }).click();
    await page.waitForURL(`**${path}`);
    await page.getByRole('heading', { name: 'Rien dans le journal' }).waitFor();
    expect(await page.getByRole('button', { name: 'Tout effacer' }).count()).toBe(0);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Nothing in the journal yet' }).waitFor();
  });

  test('says without JavaScript that it needs it', async () => {
    const page = await open(path, { javaScriptEnabled: false });
    expect(await textOf(page.locator('main'))).toMatch(/a besoin de JavaScript/);
  });

  test('loads less than 30 kB of scripts, breaks no rule of its policy and asks nobody else', async () => {
    const complaints: string[] = [];
    let bytes = 0;
    const page = await open('/fr/search/', { serviceWorkers: 'allow' });
    // What that page fetches is not this one's weight.
    await page.waitForLoadState('networkidle');
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin !== new URL(inject('site')).origin && origin !== 'null') complaints.push(origin);
      if (request.resourceType() !== 'script') return;
      bytes += brotliCompressSync(readFileSync(join(inject('dist'), pathname))).length;
    });
    await page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThanOrEqual(30_000);
    await take(page, { 'tous.json': fileOf(all), 'table.csv': 'case;x\n1;2', 'faux.json': '{' });
    expect(complaints).toEqual([]);
  });
});

describe('what is due', () => {
  test('is shown by its urgency in words, each with its case; a script in a name is text', async () => {
    const page = await openJournal();
    const groups = await page.locator('.journal-due h3').allTextContents();
    expect(groups).toEqual(['En retard 3', 'Aujourd’hui 1', 'Plus tard 1', 'Sans date 1']);
    const first = page.locator('.journal-promises li').first();
    expect(await textOf(first)).toMatch(/Rappeler Mme Zébuline \(1\)/);
    expect(await textOf(first)).toMatch(/en retard de 3 jours/);
    expect(await textOf(first)).toMatch(/0901-a1 Mme Zébuline/);
    expect(await page.locator('bdi', { hasText: script }).count()).toBeGreaterThan(1);
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
  });

  test('is kept by a tick: it moves below with its time, the focus stays with it, and can be confirmed', async () => {
    const page = await openJournal();
    const box = page.getByRole('checkbox', { name: 'Tenue' }).first();
    await box.focus();
    await page.keyboard.press('Space');
    const kept = page.locator('.journal-kept');
    expect(await textOf(kept.locator('summary'))).toContain('Tenues (1)');
    expect(await textOf(kept)).toContain('À confirmer auprès de la personne');
    expect(
      await page.evaluate(() => document.activeElement?.closest('.journal-kept') !== null),
    ).toBe(true);
    expect(await textOf(page.locator('.journal-told'))).toContain('Promesse tenue');
    await kept.locator('input[type=datetime-local]').fill('2026-11-21T09:30');
    await page.getByRole('checkbox', { name: 'Confirmée par la personne' }).check();
    expect(await textOf(kept)).not.toContain('À confirmer');
    const { text } = await saved(page, 'Tout le journal');
    const [record] = (JSON.parse(text) as { cases: CaseRecord[] }).cases;
    const at = await page.evaluate(() => new Date('2026-11-21T09:30').toISOString());
    expect(record?.followUp.kept).toEqual({ 'colis/suivre/1': { at, confirmed: true } });
    expect(await textOf(page.locator('[data-measure=promisesKept] .value'))).toMatch(/^33/);
  });

  test('goes into a calendar without names, what was kept left out', async () => {
    const page = await openJournal();
    await page.getByRole('checkbox', { name: 'Tenue' }).first().click();
    const { text } = await saved(page, 'Rappels');
    const plain = text.replace(/\r\n[ \t]/g, '');
    expect(plain).not.toMatch(/Zébuline|onerror/);
    const uids = [...plain.matchAll(/UID:(\S+)/g)].map(([, uid]) => uid);
    expect(uids.sort()).toEqual([
      '20261120-0901-a1-2@accalmie',
      '20261120-0901-a1-3@accalmie',
      '20261121-1015-b2-1@accalmie',
      '20261122-1542-k3f-1@accalmie',
    ]);
  });
});

describe('what is told later', () => {
  test('is answered in a form, can be taken back, and counts in the measures', async () => {
    const page = await openJournal();
    const first = page.locator('.journal-cases > li').first();
    await first.locator('summary').click();
    const fairness = first.getByRole('group', { name: /traitée équitablement/ });
    await fairness.getByRole('radio', { name: '5' }).check();
    const measure = page.locator('[data-measure=fairness]');
    expect(await textOf(measure.locator('.value'))).toMatch(/sur 3 réponses/);
    await fairness.getByRole('radio', { name: 'Pas su' }).check();
    expect(await textOf(measure.locator('.value'))).toMatch(/sur 2 réponses/);
    expect(await textOf(measure.locator('.untold'))).toMatch(/1 dossier n’en dit rien/);
    await first.getByRole('textbox', { name: 'Cause racine' }).fill('Étiquette illisible');
    await first.getByRole('spinbutton').fill('5');
    await page.keyboard.press('Tab');
    await first.getByRole('checkbox', { name: /parlé à son auteur/ }).check();
    const { text } = await saved(page, 'Tout le journal');
    expect(text).toContain('Étiquette illisible');
    expect(text).toMatch(/"review": \{\s+"hours": 5,\s+"spokenTo": true/);
  });
});

describe('the measures', () => {
  test('say what they were counted over, and are their own table: bars as long as the numbers', async () => {
    const page = await openJournal();
    const one = page.locator('[data-measure=firstContact]');
    expect(await textOf(one.locator('.value'))).toBe('67 % sur 3 dossiers');
    expect(await textOf(one)).toContain('équité de ces mêmes dossiers');
    const tables = await page.locator('table.bars').evaluateAll((found) =>
      found.map((table) =>
        [...table.querySelectorAll('tbody tr')].map((row) => ({
          count: Number.parseFloat(
            (row.querySelector('.count')?.textContent ?? '').replace(',', '.'),
          ),
          length: Number(row.querySelector('rect')?.getAttribute('width')),
          drawn: row.querySelector('rect')?.getBoundingClientRect().width ?? 0,
          room: row.querySelector('svg')?.getBoundingClientRect().width ?? 0,
        })),
      ),
    );
    expect(tables.length).toBeGreaterThan(5);
    for (const rows of tables) {
      const most = Math.max(...rows.map(({ count }) => count));
      for (const { count, length, drawn, room } of rows) {
        expect(length).toBeCloseTo(most === 0 ? 0 : (100 * count) / most, 3);
        expect(drawn).toBeCloseTo((room * length) / 100, 0);
      }
    }
  });

  test('without an answer there is no figure; the trap is one press away', async () => {
    const page = await openJournal({ 'un.json': fileOf([sampleCase()]) });
    const silent = page.locator('[data-measure=fairness]');
    expect(await textOf(silent)).toContain('Pas assez de réponses');
    expect(await silent.locator('table, .value').count()).toBe(0);
    await silent.locator('summary').click();
    expect(await textOf(silent)).toContain('Qui est fâché répond moins');
    expect(await textOf(silent)).toContain('Gestionnaire du service à la clientèle');
  });
});

describe('for everyone', () => {
  test.each(
    sample([
      ['light', { viewport: sizes.desktop, colorScheme: 'light' }],
      ['dark', { viewport: sizes.desktop, colorScheme: 'dark' }],
      ['dark phone', { viewport: sizes.phone, colorScheme: 'dark' }],
      ['narrow screen', { viewport: sizes.narrow, colorScheme: 'light' }],
    ] as const),
  )('axe finds nothing in %s, and nothing scrolls sideways', async (_, options) => {
    const page = await openJournal(undefined, options);
    await page.getByRole('checkbox', { name: 'Tenue' }).first().click();
    await page.locator('.journal-cases summary').first().click();
    await page.locator('[data-measure] summary').first().click();
    expect(await violations(page)).toEqual([]);
    const { width } = options.viewport;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    expect(await violations(page)).toEqual([]);
  });

  test('by keys alone: a promise is kept, a case is told of, the journal is saved', async () => {
    const page = await openJournal();
    await page.locator('h1').evaluate((heading) => {
      heading.tabIndex = -1;
      (heading as HTMLElement).focus();
    });
    await tabTo(page, '.journal-promises input');
    await page.keyboard.press('Space');
    await tabTo(page, '.journal-cases summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.journal-cases input[type=radio]');
    await page.keyboard.press('ArrowLeft');
    await tabTo(page, '.journal-measures summary');
    await tabTo(page, '.journal-ways button');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('"confirmed": false');
    expect(text).toMatch(/"told": \{\s+"(?:fairness|colis)/);
  });

  test('every control can be hit: 24 px at least, buttons and boxes with their words 44', async () => {
    const page = await openJournal(undefined, { viewport: sizes.phone });
    await page.locator('.journal-cases summary').first().click();
    const heights = await page
      .locator('main :is(button, summary, label.check, .options label)')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height),
      );
    expect(heights.length).toBeGreaterThan(20);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });

  test('many cases are listed in parts, and all of them on paper', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      sampleCase({ id: `20261122-1500-a${index}`, name: `Nº ${index}` }),
    );
    const page = await openJournal({ 'beaucoup.json': fileOf(many) });
    const listed = async () => [
      await page.locator('.journal-promises li').count(),
      await page.locator('.journal-cases > li').count(),
    ];
    expect(await listed()).toEqual([30, 20]);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await listed()).toEqual([60, 60]);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await listed()).toEqual([30, 20]);
    await page.getByRole('button', { name: 'Montrer les suivantes (30)' }).click();
    await page.getByRole('button', { name: 'Montrer plus de dossiers' }).click();
    expect(await listed()).toEqual([60, 60]);
  });

  test('on paper: what is due, the cases and the measures with their traps, and no button', async () => {
    const page = await openJournal();
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.journal-files', '.site', '.journal-cases details', '.journal-told']) {
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    }
    expect(await page.locator('.printed').isVisible()).toBe(true);
    expect(await page.getByText('Qui est fâché répond moins').isVisible()).toBe(true);
    const late = page.locator('.late').first();
    const colour = await late.evaluate((one) => getComputedStyle(one).color);
    expect(colour).toBe('rgb(0, 0, 0)');
  });
});

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted),
      selector,
    );
    if (isThere) return;
  }
  throw new Error(`No Tab leads to ${selector}`);
}
