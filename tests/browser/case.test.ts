import { readFileSync } from 'node:fs';
import type { Page, ViewportSize } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../src/site/case/record.ts';
import { caseFileSchema } from '../../src/site/case/schema.ts';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';
import { step } from './guide.ts';

const { open } = useBrowser();
const playbook = '/fr/client-en-colere-sur-place/';
const walk =
  '#se-maitriser/est-ce-sur.tendu-mais-sur/inviter.accepte/ecouter/reste-respectueux.respectueux/reformuler/faits-confirmes.confirme/pause/origine.de-chez-nous/etendue.elle-seule/mes-pouvoirs.oui/proposer/reponse.accepte/tout-est-clair';
const name = 'Mme Zébuline';

/** A run in which a name was written and something granted. */
async function openNote(
  path = `${playbook}${walk}`,
  viewport: ViewportSize = sizes.desktop,
): Promise<Page> {
  const page = await open(path, { viewport, acceptDownloads: true });
  await page
    .locator('.guide-names input')
    .first()
    .evaluate((field, value) => {
      field.closest('details')?.setAttribute('open', '');
      (field as HTMLInputElement).value = value;
      field.dispatchEvent(new Event('input'));
    }, name);
  await page.locator('.guide-head button[title="Note du dossier"]').click();
  await page.locator('.case-dialog .note').waitFor();
  return page;
}

async function saved(page: Page, button: string): Promise<{ file: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.case-dialog button', { hasText: button }).click(),
  ]);
  return {
    file: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

describe('the note of a run', () => {
  test('holds the path, the name and what is due, in three formats', async () => {
    const page = await openNote();
    const text = await page.locator('.case-dialog .note').inputValue();
    expect(text).toContain('CLIENT EN COLÈRE SUR PLACE');
    expect(text).toContain(name);
    expect(text).toMatch(/Est-ce sûr\s?\? — Sûr, bureau et collègue prêts/);
    const markdown = await saved(page, '.md');
    expect(markdown.file).toMatch(/^client-en-colere-sur-place-\d{8}-\d{4}-\w{4}\.md$/);
    expect(markdown.text).toMatch(/^# Client en colère sur place\n/);
    const { cases } = JSON.parse((await saved(page, '.json')).text) as CaseFile;
    const [leg] = cases[0]?.legs ?? [];
    expect(leg).toMatchObject({ playbook: { slug: 'client-en-colere-sur-place', language: 'fr' } });
    expect(`#${leg?.walk}`).toBe(decodeURIComponent(new URL(page.url()).hash));
    expect(caseFileSchema.safeParse({ format: 1, cases }).success).toBe(true);
    expect((await saved(page, '.txt')).text).toBe(text);
    expect(await page.locator('.case-dialog [role=status]').textContent()).toBe('Enregistré.');
  });

  test('is copied, or selected where the clipboard is closed', async () => {
    const page = await openNote();
    await page.locator('.case-dialog button', { hasText: /^Copier$/ }).click();
    const status = page.locator('.case-dialog [role=status]');
    await expect.poll(() => status.textContent()).toMatch(/Copié|sélectionné/);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.case-dialog button', { hasText: /^Copier$/ }).click();
    await expect.poll(() => status.textContent()).toBe('Copié.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(name);
  });

  test('is all that is printed while it is open', async () => {
    const page = await openNote();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.case-dialog .paper').isVisible()).toBe(true);
    expect(await page.locator('main').isVisible()).toBe(false);
    expect(await page.locator('.case-dialog button').first().isVisible()).toBe(false);
  });

  test('gives the focus back, fits a phone, and breaks no rule of access', async () => {
    const page = await openNote(undefined, sizes.narrow);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.case-dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('title'))).toBe(
      'Note du dossier',
    );
  });
});

test('the card of the promises is printed alone; a debrief is asked for in one press', async () => {
  const page = await openNote(`${playbook}${walk}.oui/concretiser`);
  await page.evaluate(() => (globalThis.print = () => undefined));
  await page.locator('.case-dialog button', { hasText: 'Carte pour' }).click();
  const paper = page.locator('.case-dialog .paper');
  expect(await paper.textContent()).toMatch(/^Ce que nous vous avons promis\n\n {2}- /);
  expect(await paper.textContent()).not.toContain('Chemin suivi');
  await page.locator('.case-dialog button', { hasText: 'Imprimer' }).click();
  expect(await paper.textContent()).toContain('Chemin suivi');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.locator('.case-dialog button', { hasText: 'débriefing' }).click();
  await expect
    .poll(() => page.locator('.case-dialog [role=status]').textContent())
    .toContain('sélectionné');
  const field = page.locator('.case-dialog .note');
  expect(await field.inputValue()).toMatch(/je demande un débriefing/);
  expect(
    await field.evaluate((one: HTMLTextAreaElement) => one.selectionEnd - one.selectionStart),
  ).toBe((await field.inputValue()).length);
});

test('the card of the promises is a picture, too: dark words on white', async () => {
  const page = await openNote(`${playbook}${walk}.oui/concretiser`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.case-dialog button', { hasText: 'Carte en image' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  const { width, height, data } = await pixelsOf(page, readFileSync(await download.path()));
  expect(width).toBe(1280);
  expect(height).toBeGreaterThan(200);
  const red = Array.from(data).filter((_, index) => index % 4 === 0);
  expect(red[0]).toBe(255);
  const dark = red.filter((value) => value < 96).length / red.length;
  expect(dark).toBeGreaterThan(0.005);
  expect(dark).toBeLessThan(0.2);
});

/** A picture as its pixels, read by the browser that drew it. */
async function pixelsOf(page: Page, png: Buffer) {
  const { width, height, data } = await page.evaluate(async (base64) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${base64}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(picture, 0, 0);
    const read = pen?.getImageData(0, 0, picture.width, picture.height);
    // As text: a list of millions of numbers takes a browser twenty seconds to hand over.
    const reader = new FileReader();
    reader.readAsDataURL(new Blob(read ? [read.data] : []));
    await new Promise((resolve) => (reader.onload = resolve));
    const [, data = ''] = String(reader.result).split(',');
    return { width: picture.width, height: picture.height, data };
  }, png.toString('base64'));
  return { width, height, data: Uint8Array.from(Buffer.from(data, 'base64')) };
}

describe('handing over', () => {
  test('by a code or an address: the same step and answers, and nobody named', async () => {
    const page = await openNote();
    const code = page.locator('.case-dialog svg.code');
    await code.scrollIntoViewIfNeeded();
    const scanned = decodeQR(await pixelsOf(page, await code.screenshot()));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.case-dialog button', { hasText: 'Copier l’adresse' }).click();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(scanned).toBe(address);
    expect(decodeURIComponent(address)).not.toContain('Zébuline');
    const other = await open(address.replace(/^https?:\/\/[^/]+/, ''));
    expect(await step(other)).toBe(await step(page));
    expect(await other.locator('.guide-answers li').count()).toBeGreaterThan(5);
  });
});

test('reminders carry the dates of the promises and no name', async () => {
  const page = await openNote(`${playbook}${walk}.oui/concretiser`);
  const button = page.locator('.case-dialog button', { hasText: 'Rappels' });
  if ((await button.count()) === 0) expect(await step(page)).toBe('no promise with a date');
  const { file, text } = await saved(page, 'Rappels');
  expect(file).toMatch(/\.ics$/);
  expect(text).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART/);
  expect(text).not.toContain('Zébuline');
});

test('nothing of a person is kept: not in storage, addresses, history or the title', async () => {
  const page = await openNote();
  await saved(page, '.json');
  const kept = await page.evaluate(async () => ({
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
    title: document.title,
    state: JSON.stringify(history.state),
  }));
  expect(kept).toMatchObject({ databases: 0, caches: 0, cookies: '' });
  expect(JSON.stringify(kept)).not.toContain('Zébuline');
  expect(decodeURIComponent(page.url())).not.toContain('Zébuline');
});
