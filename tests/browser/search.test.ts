import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { step } from './guide.ts';

const { open } = useBrowser();

describe('search', () => {
  test('opens on /, loses no letter, finds down to the step, and a result opens the step', async () => {
    const page = await open('/fr/');
    await page.keyboard.press('/');
    await page.keyboard.type('reformuler');
    const result = page.locator('dialog .search-results a[href*="#"]').first();
    await result.waitFor();
    const address = (await result.getAttribute('href')) ?? '';
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.matches('.search-results a'))).toBe(
      true,
    );
    await result.click();
    await page.waitForSelector('main[data-view=guide]');
    expect(await step(page)).toBe(address.split('#')[1]);
  });

  test('on the page of the result, it closes and opens the step', async () => {
    const page = await open('/fr/client-en-colere-sur-place/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Redire lentement');
    await page.locator('dialog .search-results a[href$="#reformuler"]').first().click();
    expect(await step(page)).toBe('reformuler');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('narrows by phase', async () => {
    const page = await open('/fr/search/');
    await page.locator('.search input').fill('client');
    await page.locator('.search-filters').waitFor();
    const all = await page.locator('.search-status').textContent();
    await page.locator('.search-filters select').first().selectOption({ index: 2 });
    await page.waitForFunction(
      (before) => document.querySelector('.search-status')?.textContent !== before,
      all,
    );
    const phases = await page.locator('.search-results .phase').allTextContents();
    expect(new Set(phases).size).toBe(1);
  });

  test('says that nothing was found, and does not write names into the address', async () => {
    const page = await open('/fr/search/');
    await page.locator('.search input').fill('xyzzy');
    await page.getByText('Rien pour « xyzzy »').waitFor();
    expect(page.url()).not.toContain('xyzzy');
  });

  test('says what to do when the index cannot be had', async () => {
    const page = await open('/fr/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    await page.keyboard.type('colère');
    await page.getByText('n’a pas pu s’ouvrir').waitFor();
  });
});

describe('the keys', () => {
  test('do nothing while someone writes', async () => {
    const page = await open('/fr/client-en-colere-sur-place/');
    await page.locator('.guide-names .field').first().pressSequentially('1/?');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await page.locator('.guide-names .field').first().inputValue()).toBe('1/?');
    expect(new URL(page.url()).hash).toBe('');
  });

  test('can be turned off, but for Ctrl K', async () => {
    const page = await open('/fr/client-en-colere-sur-place/');
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: /^Touches seules/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('/');
    await page.keyboard.press('1');
    expect(await step(page)).toBe('se-maitriser');
    await page.keyboard.press('Control+k');
    await page.locator('dialog input').waitFor();
    expect(await page.locator('dialog').count()).toBe(1);
  });
});
