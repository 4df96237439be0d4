import { brotliCompressSync, gzipSync } from 'node:zlib';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';

const { open } = useBrowser();
const site = () => ({ site: inject('grown') });

describe('a playbook of more than sixty steps', () => {
  test('is looked at by phase first: a list, its picture, and the phase where one is', async () => {
    const page = await open('/fr/long/?view=tree', site());
    expect(await page.locator('.overview li').count()).toBe(6);
    expect(await page.locator('.overview li').first().textContent()).toMatch(
      /1\sIsoler\s·\s15\sétapes.*mène à\s:\s2\sÉcouter \(\d+\)/s,
    );
    expect(await page.locator('.overview svg rect').first().isVisible()).toBe(true);
    await page.locator('.tree-map rect').first().waitFor();
    expect(await page.locator('.picture .box:visible').count()).toBe(15);
    await page.locator('.overview a', { hasText: '4 Proposer' }).first().click();
    expect(await page.locator('[data-phase=propose] .box:visible').count()).toBe(15);
    const { y = -1 } = (await page.locator('#Band-propose').boundingBox()) ?? {};
    expect(y).toBeLessThan(sizes.desktop.height);
  });

  test('has a map that shows where one is, and goes where one clicks', async () => {
    const page = await open('/fr/long/?view=tree', site());
    await page.locator('.tree-tools [role=group] button:last-child').click();
    await page.locator('.tree-tools [role=group] button:last-child').click();
    expect(await page.locator('.tree-map rect:not(.frame)').count()).toBe(90);
    await page.locator('.tree-map').click({ position: { x: 20, y: 400 } });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2000);
    const last = page.locator('[data-box=e60]');
    expect((await last.boundingBox())?.y).toBeGreaterThan(-3000);
  });

  test.each(['phone', 'narrow'] as const)(
    'is a list on a %s, and nothing runs sideways',
    async (size) => {
      const page = await open('/fr/long/?view=tree', { ...site(), viewport: sizes[size] });
      expect(await page.locator('.overview svg').isVisible()).toBe(false);
      expect(await page.locator('.overview li a').first().isVisible()).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        sizes[size].width,
      );
    },
  );

  test('breaks no rule of access', async () => {
    const page = await open('/fr/long/?view=tree', site());
    await page.locator('.tree-map rect').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('a wide tree on paper', () => {
  test.each([
    ['wide-24', 'landscape'],
    ['wide-40', 'a3'],
  ])('%s goes on %s, and its pages are as large as its slices', async (slug, paper) => {
    const page = await open(`/fr/${slug}/tree/`, site());
    expect(await page.locator('.tree-sheet').first().getAttribute('data-paper')).toBe(paper);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => {
      return Number(w) > Number(h);
    });
    expect(new Set(boxes)).toEqual(new Set([true]));
    expect(boxes.length).toBe(await page.locator('figure:visible').count());
  });

  test('that no sheet can hold is a list', async () => {
    const page = await open('/fr/wide-90/tree/', site());
    expect(await page.locator('figure').count()).toBe(0);
    expect(await page.locator('.outline b').count()).toBe(90 * 3 + 2);
    expect(await page.locator('.outline ul li').first().textContent()).toMatch(
      /Réponse 1\s→ étape\s\d+/,
    );
  });
});

test('what the picture needs besides the page weighs no more than it may, with Preact', () => {
  const scripts = ['viewer', 'jsxRuntime'].flatMap((name) =>
    globSync(`_astro/${name}.*.js`, { cwd: inject('dist') }),
  );
  expect(scripts).toHaveLength(2);
  const read = (file: string) => readFileSync(`${inject('dist')}/${file}`);
  const size = scripts.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
  expect(size).toBeLessThanOrEqual(8 * 1024);
  expect(brotliCompressSync(Buffer.concat(scripts.map(read))).length).toBeLessThan(size);
});
