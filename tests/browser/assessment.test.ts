import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fileOfResults, type Result, type ResultFile } from '../../src/site/assessment/result.ts';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';
import { step, take } from './guide.ts';
import { plain, take as takeFiles } from './journal.ts';

const { open } = useBrowser();
const path = '/fr/autodiagnostic-resolution/';
const bringing = '/fr/assessments/';
const script = '<img src=x onerror="globalThis.hacked = 1">';

describe('a self-assessment', () => {
  test('is answered by keys to its result: points, weakest first, a dated plan', async () => {
    const page = await open(path);
    expect(await page.locator('.interrupts').count()).toBe(0);
    await take(page, 1);
    const section = page.locator('#reaction');
    expect(plain(await section.locator('.place').innerText())).toBe('Question 1 sur 9');
    expect(await section.locator('.say').count()).toBe(0);
    const points = await section.locator('.way .points').allInnerTexts();
    expect(points.map(plain)).toEqual(['0 point', '1 point', '2 points', '3 points']);
    for (const way of await section.locator('.way').all()) {
      expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    }
    await answer(page, [2, 3, 1, 3, 4, 3, 2, 3, 2]);
    await take(page, 1);
    expect(await step(page)).toBe('en-construction');
    const result = page.locator('.assessment-result');
    await result.locator('.total').waitFor();
    expect(plain(await result.locator('.total').innerText())).toContain('Points : 14 sur 27');
    const weak = await result.locator('.weakest > li > p > a').allInnerTexts();
    expect(weak.map((title) => title.slice(0, 2))).toEqual(['3.', '1.', '7.', '9.']);
    expect(await result.locator('.weakest > li').first().innerText()).toContain('La preuve');
    const plan = await result.locator('.plan tbody tr').allInnerTexts();
    expect(plan).toHaveLength(6);
    expect(plan.every((row) => /\d{4}/.test(row) && /Gestionnaire|Siège/.test(row))).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  test('begins no case, whatever is written, and none is taken along', async () => {
    const page = await open(path);
    await page.locator('#reunir .field').first().fill('Employés, chefs');
    await page.waitForTimeout(600);
    expect(await page.locator('.desk').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('accalmie-cases'))).toBe(null);
    expect(await page.getByRole('button', { name: 'Note du dossier' }).count()).toBe(0);
  });

  test('is saved as a file, copied, printed alone, and kept only on wish', async () => {
    const page = await finished();
    const file = await saved(page, 'Enregistrer (.json)');
    const [result] = (JSON.parse(file) as ResultFile).results;
    expect(result).toMatchObject({ assessment: 'autodiagnostic-resolution', language: 'fr' });
    expect(result?.answers.map(({ points }) => points)).toEqual([1, 2, 0, 2, 3, 2, 1, 2, 1]);
    expect(result).not.toHaveProperty('initials');
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await page.evaluate(() => (globalThis.print = () => document.body.classList.add('printed')));
    await page.getByRole('button', { name: 'Imprimer le résultat' }).click();
    await page.locator('body.printed').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.part-on-paper .plan').isVisible()).toBe(true);
    expect(await page.locator('.part-on-paper button').count()).toBe(0);
    expect(await page.locator('main').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Mes initiales').fill('AB');
    await page.getByRole('button', { name: 'Garder sur cet appareil' }).click();
    await page.getByText('Gardé sur cet appareil, dans').waitFor();
    await page.locator('.assessment-result a', { hasText: 'Bilans' }).click();
    await page.locator('.results tbody tr').waitFor();
    const row = plain(await page.locator('.results tbody tr').innerText());
    expect(row).toContain('Points : 14 sur 27');
    expect(row).toContain('AB');
    await page.getByRole('button', { name: /Effacer le résultat/ }).click();
    await page.getByText('Rien n’est gardé sur cet appareil').waitFor();
  });

  test('without a script is a sheet to read, with a questionnaire to fill in one link away', async () => {
    const page = await open(path, { javaScriptEnabled: false, viewport: sizes.narrow });
    await page.locator('.to-paper a').click();
    await page.getByRole('link', { name: 'Questionnaire à remplir' }).click();
    await page.waitForSelector('#Scale:target');
    expect(await page.locator('.sheet:visible').count()).toBe(1);
    expect(await page.locator('#Scale .question').count()).toBe(9);
    expect(await page.locator('#Scale .tick:visible').count()).toBe(36);
    expect(plain(await page.locator('.scale-total').innerText())).toContain('sur 27');
  });

  test.each([{ colorScheme: 'dark' } as const, { viewport: sizes.narrow }])(
    'its result is accessible, %o',
    async (options) => {
      const page = await finished(options);
      expect(await violations(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    },
  );
});

describe('results of a team', () => {
  test('show first what the levels do not see alike, as text, table and file', async () => {
    const result = await oneResult();
    const page = await open(bringing);
    await takeFiles(page, {
      'a.json': fileOfResults([variant(result, 'a1', 'employee', 0)]),
      'b.json': fileOfResults([variant(result, 'b2', 'manager', 3)]),
    });
    expect(await page.locator('.gaps li').count()).toBe(1);
    expect(await page.locator('.gaps').innerText()).toContain('Écart de 3');
    expect(await page.locator('.compared tbody').count()).toBe(9);
    await takeFiles(page, {
      'a again.json': fileOfResults([variant(result, 'a1', 'employee', 0)]),
    });
    await page.getByText('nouveaux : 0').waitFor();
    await page.getByText('2 résultats', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    const csv = await saved(page, 'Tableau pour un tableur (.csv)');
    expect(csv.split('\r\n')[1]).toMatch(/;Ensemble;2;1,5;0;3;3$/);
  });

  test('files that are not sound are told apart, and names of script do nothing', async () => {
    const result = await oneResult();
    const page = await open(bringing, { viewport: sizes.narrow });
    const other = { ...result, assessment: 'autre', title: script };
    await takeFiles(page, {
      'sain.json': fileOfResults([{ ...result, initials: '<b>' }]),
      'autre.json': fileOfResults([other]),
      'version.json': fileOfResults([{ ...variant(result, 'v3', 'manager', 1), version: 'x' }]),
      'coupe.json': fileOfResults([result]).slice(0, 200),
      [`${script}.json`]: '{}',
    });
    const told = await page.locator('.report').allInnerTexts();
    const about = ['1 résultat pris', 'n’est pas un autodiagnostic', 'autre version', 's’arrête'];
    for (const [index, words] of about.entries()) expect(told[index]).toContain(words);
    expect(told[4]).toContain(script);
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    await page.getByText('2 résultats', { exact: true }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(sizes.narrow.width);
    expect(await violations(page)).toEqual([]);
  });

  test('are kept on wish, shown over time, saved again and erased as a whole', async () => {
    const result = await oneResult();
    const page = await open(bringing);
    const later = { ...variant(result, 'l4', 'manager', 3), takenAt: '2027-02-20T12:00:00.000Z' };
    await takeFiles(page, { 'a.json': fileOfResults([result, later]) });
    await page.getByRole('button', { name: 'Garder aussi les 2 résultats' }).click();
    await page.locator('.score-line circle').nth(1).waitFor();
    await page.reload();
    await page.locator('.score-line circle').nth(1).waitFor();
    const file = await saved(page, 'Enregistrer tous les résultats gardés');
    expect((JSON.parse(file) as ResultFile).results).toHaveLength(2);
    await page.getByRole('button', { name: 'Effacer tous les résultats gardés' }).click();
    await page.getByRole('button', { name: 'Oui, tout effacer' }).click();
    await page.getByText('Rien n’est gardé sur cet appareil').waitFor();
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });
});

async function answer(page: Page, keys: readonly number[]): Promise<void> {
  for (const key of keys) await take(page, key);
}

/** At the end, with the result on the screen. */
async function finished(options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const page = await open(path, { acceptDownloads: true, ...options });
  await answer(page, [1, 2, 3, 1, 3, 4, 3, 2, 3, 2, 1]);
  await page.locator('.assessment-result .total').waitFor();
  return page;
}

async function oneResult(): Promise<Result> {
  const page = await finished();
  const [result] = (JSON.parse(await saved(page, 'Enregistrer (.json)')) as ResultFile).results;
  await page.context().close();
  if (!result) throw new Error('no result was saved');
  return result;
}

/** Of somebody else, who sees the first question differently. */
function variant(result: Result, tail: string, level: string, points: number): Result {
  const answers = result.answers.map((one, index) => (index === 0 ? { ...one, points } : one));
  const sum = answers.reduce((all, one) => all + one.points, 0);
  const scores = result.scores.map((score) => ({ ...score, points: sum }));
  return { ...result, id: `20261122-1542-${tail}`, level, answers, scores };
}

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}
