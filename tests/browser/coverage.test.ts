import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { sizes, useBrowser } from './browser.ts';

const { open } = useBrowser();

/** The page that a link of the same site leads to, as it was built. */
function textAt(path: string): string | undefined {
  const file = join(inject('dist'), decodeURIComponent(path), 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

test.each(['/fr/coverage/', '/en/coverage/'])(
  '%s: every item leads somewhere, without JavaScript',
  async (path) => {
    const page = await open(path, { viewport: sizes.phone, javaScriptEnabled: false });
    expect(await page.locator('.items > li').count()).toBe(247);
    expect(await page.locator('.places').count()).toBe(247);
    const places = await page.locator('main a').evaluateAll((links) => {
      return (links as HTMLAnchorElement[]).map(({ pathname, hash }) => [pathname, hash] as const);
    });
    expect(places.length).toBeGreaterThan(400);
    const broken = places.filter(([to, hash]) => {
      const text = textAt(to);
      return text === undefined || (hash !== '' && !text.includes(`id="${hash.slice(1)}"`));
    });
    expect(broken).toEqual([]);
  },
);

test('the table leads to the items of an article and a type', async () => {
  const page = await open('/fr/coverage/', { viewport: sizes.phone, javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Phrases à éviter, article 3' }).click();
  expect(new URL(page.url()).hash).toBe('#Article-3-bad-phrase');
  const heading = page.locator('#Article-3-bad-phrase');
  await expect
    .poll(() => heading.evaluate((one) => one.getBoundingClientRect().top))
    .toBeLessThan(400);
  const items = await page.locator('#Article-3-bad-phrase + .items > li').evaluateAll((all) => {
    return all.map(({ id }) => id);
  });
  expect(items).toEqual(['08', '09', '10', '11', '12', '13'].map((number) => `S002-${number}`));
});

test.each(['/fr/guides/', '/fr/guides/animer-une-seance/'])('%s leads there', async (path) => {
  const page = await open(path);
  await page.getByRole('link', { name: 'Couverture des articles' }).click();
  await page.getByRole('heading', { level: 1, name: 'Couverture des articles' }).waitFor();
});
