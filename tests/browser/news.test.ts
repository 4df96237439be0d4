import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';

const { open } = useBrowser();

/** A home page on which the first situation came on the 10th and changed on the 20th, the others are older. */
async function dated(page: Page, changed = '2026-11-20', added = '2026-11-10'): Promise<void> {
  const context = page.context();
  await context.unroute('**/fr/');
  await context.route('**/fr/', async (route) => {
    const answer = await route.fetch();
    let isFirst = true;
    const body = (await answer.text()).replace(
      /data-changed="[^"]*"( data-added="[^"]*")?/g,
      () => {
        const [day, from] = isFirst ? [changed, added] : ['2026-11-01', '2026-10-01'];
        isFirst = false;
        return `data-changed="${day}" data-added="${from}"`;
      },
    );
    await route.fulfill({ response: answer, body });
  });
}

/** Another visit of the same device: a new tab. */
async function visit(context: BrowserContext, from: Page): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('/fr/', from.url()).href, { waitUntil: 'networkidle' });
  return page;
}

const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));
const marks = (page: Page) => page.locator('.news:visible').allTextContents();
const count = (page: Page) => page.locator('.news-count');

test('a first visit marks nothing, and keeps one date', async () => {
  const first = await open('/fr/search/');
  await dated(first);
  const page = await visit(first.context(), first);
  expect(await marks(page)).toEqual([]);
  expect(await count(page).isVisible()).toBe(false);
  expect(await kept(page)).toBe('{"accalmie-visit":"2026-11-20"}');
});

test('what came later is new during one visit, and not at the next', async () => {
  const first = await open('/fr/search/', { viewport: sizes.narrow });
  await dated(first, '2026-11-20', '2026-11-15');
  await first.evaluate(() => localStorage.setItem('accalmie-visit', '2026-11-12'));
  const page = await visit(first.context(), first);
  await count(page).waitFor();
  expect(await marks(page)).toEqual(['Nouveau']);
  expect(await count(page).textContent()).toBe(
    '1 situation nouvelle ou modifiée depuis votre dernière visite.',
  );
  expect(await violations(page)).toEqual([]);
  // Reading a playbook and coming back is the same visit.
  await page.locator('.situations a').first().click();
  await page.locator('main[data-view=guide]').waitFor();
  await page.goto(new URL('/fr/', page.url()).href);
  await count(page).waitFor();
  expect(await marks(page)).toEqual(['Nouveau']);
  expect(await marks(await visit(first.context(), page))).toEqual([]);
});

test('what was there and changed says when, and is counted', async () => {
  const first = await open('/fr/search/', { colorScheme: 'dark' });
  await dated(first);
  await first.evaluate(() => localStorage.setItem('accalmie-visit', '2026-10-15'));
  const page = await visit(first.context(), first);
  await count(page).waitFor();
  const [own, ...others] = await marks(page);
  expect(own).toBe('Nouveau');
  expect(others.length).toBeGreaterThan(2);
  for (const other of others) expect(other.replace(/\s/g, ' ')).toMatch(/^(Modifiée|Revue) le \d+/);
  expect(await count(page).textContent()).toBe(
    `${others.length + 1} situations nouvelles ou modifiées depuis votre dernière visite.`,
  );
  expect(await violations(page)).toEqual([]);
});

test('a page without scripts shows no mark, and a playbook loads nothing of it', async () => {
  const plain = await open('/fr/', { javaScriptEnabled: false });
  expect(await marks(plain)).toEqual([]);
  const page = await open('/fr/search/');
  await page.evaluate(() => localStorage.setItem('accalmie-visit', '2020-01-01'));
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(new URL('/fr/client-en-colere-sur-place/', page.url()).href, {
    waitUntil: 'networkidle',
  });
  expect(fetched.filter((path) => /news|home/.test(path))).toEqual([]);
  await page.goto(new URL('/fr/', page.url()).href, { waitUntil: 'networkidle' });
  expect(fetched.some((path) => path.includes('/news.'))).toBe(true);
});
