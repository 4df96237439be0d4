import { expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';
import { step, take } from './guide.ts';

const { open } = useBrowser();
const playbook = '/fr/client-en-colere-sur-place/';

test('the text gets larger, stays so on other pages, and nothing runs sideways on a phone', async () => {
  const page = await open(playbook, { viewport: sizes.narrow });
  const size = () =>
    page.locator('h1').evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  const before = await size();
  const button = page.locator('.tool-text');
  expect(await button.getAttribute('title')).toMatch(/^Texte\s: normal$/);
  await button.click();
  await button.click();
  expect(await button.getAttribute('title')).toMatch(/^Texte\s: très grand$/);
  expect(await size()).toBeCloseTo(before * 1.5, 0);
  await take(page, 1);
  for (const view of ['guide', 'tree', 'sheet']) {
    await page.goto(`${page.url().replace(/[?#].*/, '')}?view=${view}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([view, width]).toEqual([view, sizes.narrow.width]);
  }
  expect(await violations(page)).toEqual([]);
  await page.goto(new URL('/fr/', page.url()).href);
  expect(await page.evaluate(() => document.documentElement.dataset.text)).toBe('huge');
});

test('another language opens the same step with the same answers', async () => {
  const page = await open('/fr/long/#e0/e1.2/e4.1', { site: inject('grown') });
  expect(await step(page)).toBe('e4');
  const link = page.locator('.site a[hreflang=en]');
  await link.click();
  await page.waitForURL(/\/en\/long\//);
  expect(await step(page)).toBe('e4');
  expect(await page.locator('.guide-answers li').count()).toBe(1);
  expect(await page.locator('html').getAttribute('lang')).toMatch(/^en/);
});
