import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../src/site/case/note.ts';
import { useBrowser } from './browser.ts';
import {
  all,
  journalOpener,
  late,
  odd,
  other,
  path,
  plain,
  saved,
  take,
  textOf,
} from './journal.ts';

const { open } = useBrowser();
const openJournal = journalOpener(open);

describe('files', () => {
  test('come in several at a time, none twice, and go out to come back as they were', async () => {
    const page = await openJournal({
      'a.json': fileOf([late, odd]),
      'b.json': fileOf([odd, other]),
    });
    const reports = (await page.locator('.report').allInnerTexts()).map(plain);
    expect(reports[0]).toMatch(/a\.json[^]*2 dossiers pris \(nouveaux : 2\)/);
    expect(reports[1]).toMatch(/b\.json[^]*2 dossiers pris \(nouveaux : 1\)/);
    const { file, text } = await saved(page, 'Tout le journal');
    expect(file).toMatch(/^journal-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(text)).toEqual(JSON.parse(fileOf(all)));
    const again = await openJournal({ 'c.json': text });
    expect((await saved(again, 'Tout le journal')).text).toBe(text);
  });

  test('without names hold none, and do not take them away where they are', async () => {
    const page = await openJournal();
    const team = await saved(page, 'Pour l’équipe');
    const table = await saved(page, 'Pour un tableur');
    for (const { text } of [team, table]) expect(text).not.toMatch(/Zébuline|onerror|Appeler Mme/);
    expect(table.text).toMatch(/^\uFEFFcase;opened;/);
    const whole = (await saved(page, 'Tout le journal')).text;
    await take(page, { 'equipe.json': team.text, 'table.csv': table.text });
    expect((await saved(page, 'Tout le journal')).text).toBe(whole);
    const figures = await textOf(page.locator('.journal-measures'));
    const elsewhere = await openJournal({ 'table.csv': table.text });
    expect(await textOf(elsewhere.locator('.journal-measures'))).toBe(figures);
  });

  test('of 100 MB are refused unread', async () => {
    const page = await open(path);
    await page.locator('input[type=file]').waitFor();
    await page.evaluate(() => {
      const big = new File([], 'gros.json');
      Object.defineProperty(big, 'size', { value: 100_000_000 });
      File.prototype.arrayBuffer = () => Promise.reject(new Error('it was read'));
      const list = new DataTransfer();
      list.items.add(big);
      const field = document.querySelector<HTMLInputElement>('input[type=file]');
      Object.defineProperty(field, 'files', { value: [big] });
      field?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(await textOf(page.locator('.report'))).toMatch(/100 Mo[^]*n’a pas été ouvert/);
  });

  test('that are broken are told with place and fix, and what is sound is taken', async () => {
    const file = JSON.parse(fileOf(all)) as { cases: { name: unknown; colour?: string }[] };
    const [first, second] = file.cases;
    if (first) first.name = 12;
    if (second) second.colour = 'bleu';
    const page = await openJournal({
      'main.json': JSON.stringify(file),
      'coupe.json': fileOf(all).slice(0, 200),
      'neuf.json': '{"format": 2, "cases": []}',
      'photo.json': '\u0000PNG',
      'autre.csv': 'nom;prix\na;2',
    });
    const reports = (await page.locator('.report').allInnerTexts()).map(plain);
    const [main = '', cut = '', newer = '', photo = '', table = ''] = reports;
    expect(main).toMatch(/2 dossiers pris/);
    expect(main).toMatch(
      /Dossier nº 1 du fichier \(0901-a1\) cases\[0\]\.name[^]*n’a pas été pris/,
    );
    expect(main).toMatch(/ne sont pas connus : colour[^]*le reste a été pris/);
    expect(cut).toMatch(/Ligne \d+, colonne \d+[^]*s’arrête ici/);
    expect(newer).toMatch(/version plus récente du site \(format 2\)[^]*mise à jour/);
    expect(photo).toMatch(/Ligne 1, colonne 1/);
    expect(table).toMatch(/pas un fichier de dossiers/);
    expect(await page.locator('.journal-cases > li').count()).toBe(2);
  });

  test('can be dropped on the page', async () => {
    const page = await open(path);
    await page.locator('input[type=file]').waitFor();
    const drop = await page.evaluateHandle((text) => {
      const list = new DataTransfer();
      list.items.add(new File([text], 'depose.json'));
      return list;
    }, fileOf(all));
    await page.dispatchEvent('main', 'drop', { dataTransfer: drop });
    await page.locator('.report').waitFor();
    expect(await page.locator('.journal-cases > li').count()).toBe(3);
  });
});

describe('the end of a shift', () => {
  test('erasing says what goes and whether it is in a file, and can be left', async () => {
    const page = await openJournal();
    await page.getByRole('checkbox', { name: 'Tenue' }).first().click();
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    const dialog = page.locator('dialog');
    expect(await textOf(dialog)).toMatch(/3 dossiers, et 5 promesses encore à tenir/);
    expect(await textOf(dialog)).toContain('n’ont pas été enregistrés');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ne rien effacer');
    await page.keyboard.press('Enter');
    expect(await page.locator('.journal-cases > li').count()).toBe(3);
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Tout le journal' }).click(),
    ]);
    expect(await textOf(dialog)).toContain('y a été enregistré');
    await dialog.getByRole('button', { name: 'Effacer', exact: true }).click();
    await page.getByRole('heading', { name: 'Rien dans le journal' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('Empty');
    expect(await textOf(page.locator('main'))).not.toContain('Zébuline');
  });

  test('leaving warns of what is not in a file, and of nothing else', async () => {
    const warned = (page: Page) =>
      page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    const page = await openJournal();
    expect(await warned(page)).toBe(false);
    await page.getByRole('checkbox', { name: 'Tenue' }).first().click();
    expect(await warned(page)).toBe(true);
    await saved(page, 'Tout le journal');
    expect(await warned(page)).toBe(false);
  });

  test('nothing of a person is kept: not in storage, addresses, history or the title', async () => {
    const page = await openJournal();
    await saved(page, 'Tout le journal');
    const kept = await page.evaluate(async () => ({
      local: JSON.stringify({ ...localStorage }),
      session: JSON.stringify({ ...sessionStorage }),
      databases: (await indexedDB.databases()).length,
      address: location.href,
      title: document.title,
    }));
    expect(kept).toMatchObject({ databases: 0 });
    expect(decodeURIComponent(JSON.stringify(kept))).not.toContain('Zébuline');
  });
});
