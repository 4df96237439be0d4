import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();
const angry = 'client-en-colere-sur-place';
const phone = 'plainte-telephone';
const two = `?s=${angry}:Phases,Whole&s=${phone}:Whole`;

describe('the binder', () => {
  test('begins empty; what is ticked is in the address and in the document', async () => {
    const page = await open('/fr/binder/');
    await settled(page, 'empty');
    expect(await page.locator('[data-print]').isDisabled()).toBe(true);
    const book = page.locator(`[data-book="${phone}"]`);
    await book.locator('summary').click();
    await book.locator('[value=Phases]').check();
    await page.locator('[value=phrases]').uncheck();
    await page.locator('[name=paper]').selectOption('letter');
    await settled(page, 'ready', 4);
    expect(new URL(page.url()).search).toBe(
      `?s=${phone}:Phases&paper=letter&with=cover,contents,index`,
    );
    expect(await page.locator('.binder-status').textContent()).toMatch(/Feuilles\s: 1\./);
    expect(await keys(page)).toEqual([
      'Binder-cover',
      'Binder-contents',
      `${phone}_Phases`,
      'Binder-index',
    ]);
    await book.locator('[data-all]').check();
    const all = await book.locator('[name=s]').count();
    await settled(page, 'ready', all + 3);
    expect(new URL(page.url()).search).toContain(`?s=${phone}&`);
    await page.locator('[data-key=Whole]').click();
    await page.locator('[data-clear]').click();
    await settled(page, 'empty', 0);
  });

  test('is one document: numbers from 1, ids of its own, links that lead somewhere in it', async () => {
    const page = await open(`/fr/binder/${two}`);
    await settled(page, 'ready', 7);
    const found = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const within = [...document.querySelectorAll('.binder a[href]')];
      const labels = [...document.querySelectorAll('.binder [aria-labelledby]')];
      return {
        numbers: [...document.querySelectorAll('.binder > .sheet .binder-number')].map((one) =>
          Number(one.textContent),
        ),
        twice: ids.filter((id, place) => ids.indexOf(id) !== place),
        lost: within
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => !/^(?:tel|https?):/.test(href))
          .filter((href) => !href.startsWith('#') || !document.getElementById(href.slice(1))),
        links: within.filter((link) => link.getAttribute('href')?.startsWith('#')).length,
        unnamed: labels.filter(
          (one) => !document.getElementById(one.getAttribute('aria-labelledby') ?? ''),
        ).length,
        steps: [...document.querySelectorAll('[data-sheet=binder-index] li a')].map((link) => {
          const step = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
          const number = step?.querySelector('.step-number')?.textContent ?? '';
          return link.textContent?.endsWith(`étape ${number}`);
        }),
      };
    });
    expect(found).toMatchObject({ twice: [], lost: [], unnamed: 0 });
    expect(found.numbers).toEqual([1, 2, 3, 4, 5]);
    expect(found.links).toBeGreaterThan(8);
    expect(found.steps.length).toBeGreaterThan(4);
    expect(found.steps).not.toContain(false);
    const said = page.locator('[data-sheet=binder-phrases] .say');
    const onSheets = await page.locator('.sheet[id$=Whole] .say').allTextContents();
    expect(new Set(await said.allTextContents())).toEqual(new Set(onSheets));
  });

  test('prints every sheet, with its number on each of its pages', async () => {
    const page = await open(`/fr/binder/${two}&paper=a4&with=contents#${phone}_Whole`);
    await settled(page, 'ready', 4);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sheet:visible').count()).toBe(4);
    const rules = await page.evaluate(() =>
      document.adoptedStyleSheets.flatMap(({ cssRules }) =>
        [...cssRules].map(({ cssText }) => cssText),
      ),
    );
    const text = rules.join('\n');
    for (const number of [1, 2, 3]) {
      expect(text).toMatch(new RegExp(`@page binder-${number} \\{[^}]*size: a4`, 'i'));
      expect(text).toContain(`content: "Feuille ${number}"`);
    }
    expect(text).toContain('counter(page) "/" counter(pages)');
    expect(await page.locator('.binder-desk').isVisible()).toBe(false);
  });

  test('says what an address asks for in vain, and leaves it out', async () => {
    const page = await open(`/fr/binder/?s=gone:Phases&s=${phone}:Whole,Nothing&with=cover,moon`);
    await settled(page, 'ready', 2);
    const told = await page.locator('.binder-trouble [role=alert]').textContent();
    for (const lost of ['gone', `${phone}:Nothing`, 'moon']) expect(told).toContain(lost);
    expect(await keys(page)).toEqual(['Binder-cover', `${phone}_Whole`]);
  });

  test('names the page that cannot be read, and is whole once it can', async () => {
    const page = await open('/fr/binder/');
    await settled(page, 'empty');
    await page.route(`**/fr/${phone}/paper/`, (route) => route.abort());
    await page.locator('[data-key=Whole]').click();
    await settled(page, 'partial');
    const missing = page.locator('.binder-trouble a');
    expect(await missing.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      `/fr/${phone}/paper/`,
    ]);
    expect(await keys(page)).not.toContain(`${phone}_Whole`);
    await page.unroute(`**/fr/${phone}/paper/`);
    await page.locator('.binder-trouble button').click();
    await settled(page, 'ready');
    expect(await keys(page)).toContain(`${phone}_Whole`);
  });

  test('without JavaScript leads to the sheets of each playbook', async () => {
    const page = await open('/en/binder/', { javaScriptEnabled: false });
    const links = page.locator('main noscript a, main a[href$="/paper/"]');
    expect(await links.count()).toBeGreaterThan(5);
    expect(await page.locator('.binder-form').isVisible()).toBe(false);
  });
});

/** The document is as the form says. */
async function settled(page: Page, state: string, sheets?: number): Promise<void> {
  await expect
    .poll(async () => [
      await page.locator('main').getAttribute('data-state'),
      ...(sheets === undefined ? [] : [await page.locator('.binder > .sheet').count()]),
    ])
    .toEqual([state, ...(sheets === undefined ? [] : [sheets])]);
}

function keys(page: Page): Promise<readonly string[]> {
  return page.locator('.binder > .sheet').evaluateAll((all) => all.map(({ id }) => id));
}
