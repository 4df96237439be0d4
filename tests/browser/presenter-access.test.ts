import { describe, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';
import { visit } from './kept.ts';
import { cards, present, projector, sweater, titleOf, until } from './presenter.ts';

const { open } = useBrowser();

describe('everybody', () => {
  test.each([
    { viewport: projector, colorScheme: 'light' },
    { viewport: projector, colorScheme: 'dark' },
    { viewport: sizes.narrow, colorScheme: 'dark' },
  ] as const)('axe finds nothing, at $viewport.width px, $colorScheme', async (circumstances) => {
    const page = await present(open, sweater, circumstances);
    expect(await violations(page)).toEqual([]);
    await until(page, 'question');
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('a');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('PageDown');
    expect(await violations(page)).toEqual([]);
    for (const over of ['n', '?']) {
      await page.keyboard.press(over);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(circumstances.viewport.width);
  });

  test('has targets for a thumb', async () => {
    const page = await present(open, sweater, { viewport: sizes.narrow });
    await until(page, 'question');
    await page.keyboard.press('ArrowDown');
    for (const button of await page.locator('.presenter :is(button, input)').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    }
  });
});

describe('the rest of the site', () => {
  test('is printed as it is while something is projected', async () => {
    const page = await open(cards.replace(/#.*/, ''));
    await page.emulateMedia({ media: 'print' });
    const before = await page.evaluate(() => document.body.innerText);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => (location.hash = 'Present-cartes-vides'));
    await page.locator('[data-leaf]').waitFor();
    expect(await page.locator('main h1').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.body.innerText)).toBe(before);
  });

  test('fetches it only when it is asked for, keeps nothing of it, and offers nothing without JavaScript', async () => {
    const asked: string[] = [];
    const page = await open('/fr/training/');
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${inject('site')}${cards.replace(/#.*/, '')}`, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /presenter|exercise\.json/.test(url))).toEqual([]);
    const kept = () =>
      page.evaluate(async () => {
        const names = (await indexedDB.databases()).map(({ name }) => name);
        return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, names, document.title]);
      });
    const before = await kept();
    await page.locator('#cartes-vides [data-present]').click();
    await until(page, 'question');
    await page.keyboard.press('a');
    expect(asked.some((url) => url.endsWith('exercise.json'))).toBe(true);
    expect(await kept()).toBe(before);
    const plainPage = await open('/fr/training/', { javaScriptEnabled: false });
    expect(await plainPage.locator('.present').first().isVisible()).toBe(false);
    await plainPage.goto(`${inject('site')}${cards}`);
    expect(await plainPage.locator('[data-present]').first().isVisible()).toBe(false);
  });

  test('leads to it from the page of training, in English too, without a complaint', async () => {
    const complaints: string[] = [];
    const page = await open('/en/training/');
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page
      .getByRole('link', { name: /^Present: / })
      .first()
      .click();
    await page.locator('[data-leaf]').waitFor();
    await until(page, 'question');
    await page.keyboard.press('a');
    expect(await titleOf(page)).toBe('The answer');
    expect(complaints.filter((one) => !one.startsWith('Service Worker'))).toEqual([]);
  });

  test('has it without a network, and the screen stays on', async () => {
    const { page, goto } = await visit(open, '/fr/');
    await page.addInitScript(() => {
      const held: string[] = [];
      Object.assign(globalThis, { held });
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request(type: string) {
            held.push(type);
            return Promise.resolve({ release: () => Promise.resolve(held.pop()) });
          },
        },
      });
    });
    await page.context().setOffline(true);
    await goto(cards);
    await page.locator('[data-leaf]').waitFor();
    const held = () => page.evaluate(() => (globalThis as unknown as { held: string[] }).held);
    expect(await held()).toEqual(['screen']);
    await until(page, 'question');
    await page.keyboard.press('a');
    expect(await titleOf(page)).toBe('La réponse');
    await page.keyboard.press('Escape');
    await expect.poll(held).toEqual([]);
  });
});
