import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { cases, findings, writeInto, written } from './desk.ts';
import { step, take as choose } from './guide.ts';
import { late, saved, take } from './journal.ts';
import { fileOf } from '../../src/site/case/note.ts';

const { open } = useBrowser();
const onSite = '/fr/client-en-colere-sur-place/';

test('the journal has the cases of the desk, in memory, and gives them back', async () => {
  const page = await open(onSite);
  await writeInto(page, 'customer', 'Mme Zoé Roy');
  await choose(page, 1);
  await page.locator('.desk button', { hasText: 'Nouveau dossier' }).click();
  await page.locator('main.home a[href$="/journal/"]').click();
  await page.locator('main[data-journal] h2', { hasText: 'Dossiers' }).waitFor();
  await page.getByRole('button', { name: 'Reprendre' }).last().click();
  await page.locator('main[data-playbook]').waitFor();
  await expect.poll(() => written(page, 'customer')).toBe('Mme Zoé Roy');
  expect(await step(page)).toBe('est-ce-sur');
});

test('a colleague’s file is taken up at the same step with its names; others stay off the row', async () => {
  const first = await open(onSite, { acceptDownloads: true });
  await writeInto(first, 'customer', 'Mme Zoé Roy');
  await choose(first, 1);
  await first.locator('.desk .case').click();
  await first.locator('.case-dialog .note').waitFor();
  const { text } = await saved(first, '.json');
  const second = await open('/fr/journal/');
  await take(second, { 'remis.json': text, 'equipe.json': fileOf([late]) });
  expect(await cases(second)).toEqual([]);
  const listed = (title: string) =>
    second
      .locator('li', { hasText: title })
      .getByRole('button', { name: /Reprendre/ })
      .first();
  await listed('Colis').click();
  // A playbook of another site.
  await expect.poll(() => second.locator('.desk .told').textContent()).toMatch(/ne répond pas/);
  await listed('Client en colère').click();
  await second.locator('main[data-playbook]').waitFor();
  await expect.poll(() => written(second, 'customer')).toBe('Mme Zoé Roy');
  expect(await step(second)).toBe('est-ce-sur');
  expect(await cases(second)).toHaveLength(1);
});

test('what is told there is kept with the case until the end of the shift, and erased with it', async () => {
  const page = await open('/fr/journal/');
  await take(page, { 'equipe.json': fileOf([late]) });
  expect(await findings(page, 'Zébuline')).toEqual(['text']);
  await page.evaluate(() => localStorage.setItem('accalmie-cases', 'kept'));
  await page.reload();
  await page.locator('.journal-empty').waitFor();
  await take(page, { 'equipe.json': fileOf([late]) });
  await page.getByRole('checkbox', { name: /Tenue/ }).first().check();
  await page.waitForTimeout(500);
  await page.reload();
  await page.locator('details', { hasText: 'Tenues' }).first().waitFor();
  expect(await findings(page, 'Zébuline')).toContain('database accalmie');
  await page.locator('.desk button', { hasText: 'Fin de service' }).click();
  await page.locator('dialog.leave button', { hasText: 'Tout effacer' }).click();
  await page.locator('main.home').waitFor();
  expect(await findings(page, 'Zébuline')).toEqual([]);
});
