import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';
import { cases, findings, park, resume, write, writeInto, written } from './desk.ts';
import { step, take } from './guide.ts';

const { open } = useBrowser();
const onSite = '/fr/client-en-colere-sur-place/';
const broken = '/fr/defaut-produit-ou-erreur-client/';

/** From the home page, as one comes to a second customer. */
async function choose(page: Page, path: string): Promise<void> {
  await page.locator(`.situations a[href="${path}"]`).click();
  await page.locator('main[data-view=guide]').waitFor();
}

describe.each(['phone', 'desktop'] as const)('two cases side by side, on a %s', (size) => {
  test('never mix: each has its names, its place, its answers', async () => {
    const page = await open(onSite, { viewport: sizes[size] });
    await writeInto(page, 'customer', 'Mme Zoé Roy');
    await take(page, 1);
    await park(page);
    expect(await cases(page)).toEqual([
      expect.stringMatching(/^ZRClient en colère sur place Reprendre : Dossier \d/),
    ]);
    expect(await page.locator('.desk .initials').textContent()).toBe('ZR');
    await choose(page, broken);
    expect(await written(page, 'customer')).toBe('');
    await writeInto(page, 'customer', 'Jean Tremblay');
    expect(await findings(page, 'Roy')).toEqual([]);
    await resume(page, 1);
    expect(await step(page)).toBe('est-ce-sur');
    expect(await written(page, 'customer')).toBe('Mme Zoé Roy');
    expect(await findings(page, 'Tremblay')).toEqual([]);
    await resume(page, 2);
    expect(await written(page, 'customer')).toBe('Jean Tremblay');
    expect(new URL(page.url()).pathname).toBe(broken);
  });

  test('the browser’s Back leads into the other case with its own names', async () => {
    const page = await open(onSite, { viewport: sizes[size] });
    await writeInto(page, 'customer', 'Mme Zoé Roy');
    await take(page, 1);
    await park(page);
    await choose(page, onSite);
    await writeInto(page, 'customer', 'Jean Tremblay');
    await resume(page, 1);
    await page.goBack();
    await expect.poll(() => written(page, 'customer')).toBe('Jean Tremblay');
    expect(await findings(page, 'Roy')).toEqual([]);
    await page.goBack();
    await page.locator('main.home').waitFor();
    await page.goBack();
    await expect.poll(() => step(page)).toBe('est-ce-sur');
    expect(await written(page, 'customer')).toBe('Mme Zoé Roy');
  });
});

test('two cases on one playbook stay two', async () => {
  const page = await open(onSite);
  await writeInto(page, 'customer', 'Mme Zoé Roy');
  await park(page);
  await choose(page, onSite);
  await writeInto(page, 'customer', 'Jean Tremblay');
  await resume(page, 1);
  expect(await written(page, 'customer')).toBe('Mme Zoé Roy');
  await resume(page, 2);
  expect(await written(page, 'customer')).toBe('Jean Tremblay');
});

test('a case goes along to another playbook, and back with its boxes and amounts', async () => {
  const page = await open('/fr/case/', { site: inject('grown') });
  await writeInto(page, 'customer', 'Mme Zoé Roy');
  await page.locator('.checklist input').first().check();
  await page.locator('a.way', { hasText: 'plus long' }).click();
  await page.locator('main[data-playbook=long]').waitFor();
  await page.locator('.desk .case[aria-current]').click();
  await page.locator('.case-dialog .note').waitFor();
  const note = await page.locator('.case-dialog .note').inputValue();
  expect(note).toContain('Mme Zoé Roy');
  expect(note).toContain('Une affaire courte · case');
  expect(note).toContain('Nom obtenu');
  await page.keyboard.press('Escape');
  await page.goBack();
  await page.locator('main[data-playbook=case]').waitFor();
  await expect.poll(() => written(page, 'customer')).toBe('Mme Zoé Roy');
  expect(await page.locator('.checklist input').first().isChecked()).toBe(true);
});

test('the other language opens the same step of the same case', async () => {
  const page = await open('/fr/case/', { site: inject('grown') });
  await writeInto(page, 'customer', 'Mme Zoé Roy');
  await page.locator('.checklist input').first().check();
  await take(page, 1);
  await page.locator('.amount input').fill('25');
  await page.locator('.site a[hreflang=en]').click();
  await page.locator('html[lang^=en] main[data-playbook=case]').waitFor();
  expect(await step(page)).toBe('e1');
  await expect.poll(() => written(page, 'customer')).toBe('Mme Zoé Roy');
  expect(await page.locator('.amount input').inputValue()).toBe('25');
  expect(await page.locator('.checklist input').isChecked()).toBe(true);
  expect(await page.locator('.desk button').allTextContents()).toContain('New case');
  expect(await findings(page, 'Roy')).toEqual(['text', 'fields']);
});

test('in memory only, nothing of it is anywhere but on the page', async () => {
  const page = await open(onSite);
  await writeInto(page, 'customer', 'Mme Zébuline');
  await writeInto(page, 'story', 'Son pull Zébuline a rétréci');
  await take(page, 1);
  await page.waitForTimeout(400);
  await park(page);
  expect(await findings(page, 'Zébuline')).toEqual([]);
  await resume(page, 1);
  expect(await written(page, 'story')).toBe('Son pull Zébuline a rétréci');
});

test('a reload keeps the path, and says that notes which were in memory are gone', async () => {
  const page = await open(onSite);
  await writeInto(page, 'customer', 'Mme Zoé Roy');
  await take(page, 1);
  let asked = '';
  page.on('dialog', (dialog) => {
    asked = dialog.type();
    void dialog.accept();
  });
  await page.locator('[data-step]:not([hidden]) h3').click();
  await page.reload();
  expect(asked).toBe('beforeunload');
  expect(await step(page)).toBe('est-ce-sur');
  await expect.poll(() => page.locator('.desk .told').textContent()).toMatch(/en mémoire/);
  expect(await written(page, 'customer')).toBe('');
});

test('a page that does not answer leaves the case where it is', async () => {
  const page = await open(onSite);
  await writeInto(page, 'customer', 'Mme Zoé Roy');
  await page.context().setOffline(true);
  await page.locator('.desk button', { hasText: 'Nouveau dossier' }).click();
  await expect.poll(() => page.locator('.desk .told').textContent()).toMatch(/ne répond pas/);
  await expect.poll(() => written(page, 'customer')).toBe('Mme Zoé Roy');
  await take(page, 1);
  await page.context().setOffline(false);
  await park(page);
  await resume(page, 1);
  await expect.poll(() => step(page)).toBe('est-ce-sur');
});

test.each(['desk', 'reading'])(
  'without the part of the page called %s nothing pretends to be noted, and the browser asks',
  async (part) => {
    const page = await open('/fr/');
    await page.route(`**/_astro/${part}.*.js`, (route) => route.abort());
    await page.goto(new URL(onSite, page.url()).href);
    await write(page, 'customer', 'Mme Zoé Roy');
    let asked = '';
    page.on('dialog', (dialog) => {
      asked = dialog.type();
      void dialog.accept();
    });
    if (part === 'reading') {
      await expect
        .poll(() => page.locator('.desk .told').textContent())
        .toMatch(/que sur cet écran/);
    }
    expect(await page.locator('.desk .case').count()).toBe(0);
    await page.locator('[data-step]:not([hidden]) h3').click();
    await page.locator('a.brand').click();
    await page.locator('main.home').waitFor();
    expect(asked).toBe('beforeunload');
  },
);

test('discreet mode shows no letter of a name, on any page', async () => {
  const page = await open(onSite);
  await writeInto(page, 'customer', 'Mme Zoé Roy');
  await page.locator('.guide-discreet').click();
  await expect.poll(() => page.locator('.desk .initials').textContent()).toBe('1');
  expect(await page.locator('.desk .title').count()).toBe(0);
  await page.locator('.desk .case').click();
  await page.locator('.case-dialog .actions').first().waitFor();
  expect(await page.locator('.case-dialog .note').isVisible()).toBe(false);
  expect(await page.locator('.case-dialog .name').isVisible()).toBe(false);
});

test('is named, breaks no rule of access, fits 320 px, and is walked by keyboard', async () => {
  const page = await open(onSite, { viewport: sizes.narrow });
  await writeInto(page, 'customer', 'Mme Zoé Roy');
  await page.locator('.desk .case').focus();
  await page.keyboard.press('Enter');
  await page.locator('.case-dialog .name input').fill('<img onerror=alert(1)>');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => cases(page))
    .toEqual(['OClient en colère sur place Dossier <img onerror=alert(1)>, à l’écran']);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await violations(page)).toEqual([]);
  const heights = await page
    .locator('.desk button:visible')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);
});

test('a note that judges is answered with what could be written; it stays as it is', async () => {
  const page = await open(`${onSite}#ecouter`);
  const field = page.locator('[data-record=story] textarea');
  await field.fill('Une cliente hystérique');
  const hint = page.locator('[data-record=story] .hint');
  await expect.poll(() => hint.textContent()).toMatch(/hystérique.*Ce mot juge/);
  expect(await violations(page)).toEqual([]);
  await field.fill('Une cliente qui parle fort');
  await expect.poll(() => hint.textContent()).toBe('');
  expect(await field.inputValue()).toBe('Une cliente qui parle fort');
});

test('the facts are said back from the notes, and what came later is not forgotten', async () => {
  const page = await open(`${onSite}#ecouter`);
  await writeInto(page, 'story', 'le pull a rétréci');
  await writeInto(page, 'added', 'et la couleur a passé');
  await take(page, 1);
  await take(page, 1);
  expect(await step(page)).toBe('reformuler');
  const section = page.locator('#reformuler');
  expect(await section.locator('.say').first().textContent()).toContain('le pull a rétréci');
  const restated = section.locator('.restated li');
  await expect.poll(() => restated.allTextContents()).toHaveLength(1);
  expect(await restated.textContent()).toMatch(/Points ajoutés.*et la couleur a passé/);
  await page.locator('.guide-discreet').click();
  await expect.poll(() => section.locator('.restated').count()).toBe(0);
});

test('discreet mode stays on from page to page', async () => {
  const page = await open(onSite);
  await writeInto(page, 'customer', 'Mme Zoé Roy');
  await page.locator('.guide-discreet').click();
  await park(page);
  expect(await page.locator('.desk .initials').textContent()).toBe('1');
  await choose(page, broken);
  await expect.poll(() => page.locator('main').getAttribute('data-discreet-on')).toBe('');
});
