import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { sample } from '../tools/long.ts';
import { sizes, useBrowser } from './browser.ts';
import { cases, writeInto, written } from './desk.ts';
import { step, take } from './guide.ts';

const { open } = useBrowser();
const playbook = '/fr/client-en-colere-sur-place/';
const glossary = '/fr/reference/glossary/';
const pages = [
  ...['authority', 'contacts', 'glossary', 'phrases'],
  ...['measures', 'methods', 'clocks', 'sources'],
].map((key) => `/fr/reference/${key}/`);

function shown(page: Page): Promise<readonly string[]> {
  return page.locator('[data-entry]:visible').evaluateAll((all) => all.map(({ id }) => id));
}

describe('the glossary is one tap from a step', () => {
  test.each(sample([sizes.phone, sizes.narrow, sizes.desktop]))(
    'and the case comes back, %j',
    async (viewport) => {
      const page = await open(playbook, { viewport });
      await writeInto(page, 'customer', 'Mme Zoé Roy');
      await take(page, 1);
      const before = await step(page);
      await page.getByRole('link', { name: 'Glossaire' }).click();
      await page.getByRole('heading', { name: 'Glossaire' }).waitFor();
      expect(await cases(page)).toHaveLength(1);
      expect(await page.locator('.desk .case[aria-current]').count()).toBe(1);
      await page.locator('.way-back').click();
      await page.waitForSelector('main[data-view=guide]');
      expect(await step(page)).toBe(before);
      await expect.poll(() => written(page, 'customer')).toBe('Mme Zoé Roy');
    },
  );

  test('without a case, back leads to the same step', async () => {
    const page = await open(playbook);
    await take(page, 1);
    const before = await step(page);
    await page.getByRole('link', { name: 'Glossaire' }).click();
    await page.locator('.way-back').click();
    await page.waitForSelector('main[data-view=guide]');
    expect(await step(page)).toBe(before);
  });

  test('who comes from elsewhere is led back nowhere', async () => {
    const page = await open(glossary);
    await page.locator('[data-filter] input').waitFor();
    expect(await page.locator('.way-back').count()).toBe(0);
  });
});

describe('the filter', () => {
  test('finds by the beginnings of words, whatever the accents, and hides empty letters', async () => {
    const page = await open(glossary);
    const field = page.locator('[data-filter] input');
    await field.fill('médiateur cons');
    expect(await shown(page)).toContain('mediator');
    await field.fill('MEDIATEUR');
    const found = await shown(page);
    expect(found).toContain('mediator');
    expect(found.length).toBeLessThan(6);
    expect(await page.locator('section.letter:visible').count()).toBeLessThanOrEqual(found.length);
    expect(await page.locator('[data-filter] [role=status]').textContent()).toBe(
      `${found.length} trouvés`,
    );
    await field.fill('xyzzy');
    expect(await shown(page)).toEqual([]);
    expect(await page.locator('[data-filter] [role=status]').textContent()).toMatch(/^Rien/);
    expect(page.url()).not.toContain('xyzzy');
  });

  test('gives way to a term that another one leads to', async () => {
    const page = await open(glossary);
    const field = page.locator('[data-filter] input');
    await field.fill('transfert');
    await page.locator('#warm-handover .see a').first().click();
    await page.locator('#contact-person').waitFor({ state: 'visible' });
    expect(await field.inputValue()).toBe('');
  });

  test('narrows the phrases, and each still leads to its step', async () => {
    const page = await open('/fr/reference/phrases/');
    await page.locator('[data-filter] input').fill('respirer');
    const link = page.locator('.phrases:visible h3 a').first();
    const [, id] = ((await link.getAttribute('href')) ?? '').split('#');
    await link.click();
    await page.waitForSelector('main[data-view=guide]');
    expect(await step(page)).toBe(id);
  });
});

test('without JavaScript all is there, and no field that does nothing', async () => {
  const page = await open(glossary, { javaScriptEnabled: false });
  expect(await page.locator('[data-entry]:visible').count()).toBeGreaterThan(60);
  expect(await page.locator('main input').count()).toBe(0);
});

test('a term is found by search, behind the steps', async () => {
  const page = await open('/fr/');
  await page.keyboard.press('/');
  await page.keyboard.type('bouche à oreille');
  const term = page.locator('dialog .search-results a[href$="/reference/glossary/#word-of-mouth"]');
  await term.click();
  await page.locator('[data-filter] input').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('reformuler');
  const first = page.locator('dialog .search-results a').first();
  await first.waitFor();
  expect(await first.getAttribute('href')).not.toContain('/reference/');
});

test('the matrix is a table with heads; on a phone each cell names its level', async () => {
  const page = await open('/fr/reference/authority/');
  const table = page.getByRole('table').first();
  expect(await table.getByRole('columnheader').count()).toBe(5);
  expect(await table.getByRole('rowheader').count()).toBe(13);
  expect(await table.getByRole('cell').count()).toBe(52);
  expect(await table.locator('.of:visible').count()).toBe(0);
  await page.setViewportSize(sizes.phone);
  expect(await table.locator('.of:visible').count()).toBe(52);
  expect(await table.getByRole('cell').count()).toBe(52);
});

test.each(sample(pages))(
  '%s leads only to places that it has, weighs little and breaks no policy',
  async (path) => {
    const complaints: string[] = [];
    let script = 0;
    const page = await open('/fr/search/');
    await page.waitForLoadState('networkidle');
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const file = new URL(request.url()).pathname;
      if (request.resourceType() === 'script') script += brotliSize(file);
    });
    await page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
    const lost = await page.locator('main a[href^="#"]').evaluateAll((all) =>
      all.flatMap((one) => {
        const id = (one.getAttribute('href') ?? '').slice(1);
        return document.getElementById(id) ? [] : [id];
      }),
    );
    expect(lost).toEqual([]);
    expect(complaints).toEqual([]);
    expect(script).toBeGreaterThan(0);
    expect(script).toBeLessThan(6000);
    // The phrase book holds every sentence of every playbook.
    const most = path.includes('/phrases/') ? 40_000 : 25_000;
    expect(brotliSize(`${path}index.html`)).toBeLessThan(most);
  },
);

test.each(sample(pages))('%s prints without its tools', async (path) => {
  const page = await open(path);
  await page.emulateMedia({ media: 'print' });
  for (const tool of ['.crumb', '.others', '[data-filter]', 'footer.site']) {
    expect(await page.locator(`${tool}:visible`).count(), tool).toBe(0);
  }
  expect(await page.locator('h1').isVisible()).toBe(true);
});

test('the list leads to all of them, from every foot, in both languages', async () => {
  for (const language of ['fr', 'en']) {
    const page = await open(`/${language}/search/`);
    await page.locator('footer.site a').first().click();
    await page.waitForURL(`**/${language}/reference/`);
    const hrefs = await page
      .locator('.pages a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const expected = [...pages, '/fr/coverage/'];
    expect(hrefs).toEqual(expected.map((path) => path.replace('/fr/', `/${language}/`)));
  }
});

function brotliSize(path: string): number {
  return brotliCompressSync(readFileSync(join(inject('dist'), path))).length;
}
