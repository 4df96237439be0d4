import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sizes, useBrowser } from './browser.ts';
import { take } from './guide.ts';

const { open } = useBrowser();
const pausing = '/fr/client-en-colere-sur-place/#pause';

async function openPause(): Promise<Page> {
  const page = await open('/fr/search/', { viewport: sizes.phone, timezoneId: 'America/Toronto' });
  // The clock stands still but for what a test says, however slow the machine.
  await page.clock.install({ time: new Date('2026-11-22T14:34:00-05:00') });
  await page.clock.pauseAt(new Date('2026-11-22T14:35:00-05:00'));
  await page.addInitScript(() => {
    navigator.vibrate = (pattern) => {
      const { shaken = '' } = document.documentElement.dataset;
      document.documentElement.dataset.shaken = `${shaken}${JSON.stringify(pattern)} `;
      return true;
    };
  });
  await page.goto(new URL(pausing, page.url()).href);
  await page.locator('.guide-wait:visible').click();
  await page.locator('.guide-left-time').waitFor();
  return page;
}

const told = async (page: Page) =>
  ((await page.locator('.guide-left-time').textContent()) ?? '').replace(/\s/g, ' ');
const shaken = (page: Page) => page.evaluate(() => document.documentElement.dataset.shaken ?? '');

test('a pause says when one has promised to be back, and what is left of it', async () => {
  const page = await openPause();
  expect(await told(page)).toBe('Retour promis à 14 h 45. 10:00');
  await page.clock.fastForward('03:30');
  expect(await told(page)).toBe('Retour promis à 14 h 45. 6:30');
  expect(await page.locator('.guide-left-time').isVisible()).toBe(true);
});

test('it goes on at other steps, after a reload, and while the screen is locked', async () => {
  const page = await openPause();
  await take(page, 1);
  expect(await page.locator('.guide-left-time').isVisible()).toBe(true);
  await page.reload();
  await page.locator('.guide-left-time').waitFor();
  await page.clock.fastForward('04:00');
  expect(await told(page)).toBe('Retour promis à 14 h 45. 6:00');
});

test('it is felt a minute before its end and at its end, without a sound', async () => {
  const page = await openPause();
  await page.clock.runFor('09:00');
  expect(await told(page)).toMatch(/^Plus qu’une minute : retour promis à 14 h 45\. 1:00$/);
  expect(await shaken(page)).toBe('200 ');
  await page.clock.runFor('01:00');
  expect(await told(page)).toMatch(/^La pause est finie : retour promis à 14 h 45\./);
  expect(await shaken(page)).toBe('200 [300,150,300] ');
  await page.clock.runFor('06:00');
  expect(await page.locator('.guide-left-time').isVisible()).toBe(false);
});
