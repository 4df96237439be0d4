import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { sizes, useBrowser } from './browser.ts';

const { open } = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const playbooks = [
  'client-en-colere-sur-place',
  'defaut-produit-ou-erreur-client',
  'blessure-produit-dangereux',
  'crise-origine-portee',
  'resolution-escalade-avis-fin',
];
const longest = '/fr/client-en-colere-sur-place/';
const pages = ['/fr/', '/fr/search/', longest, `${longest}?view=tree`, `${longest}?view=sheet`];
const looks = [
  { viewport: sizes.desktop, colorScheme: 'light' },
  { viewport: sizes.narrow, colorScheme: 'dark' },
] as const;

describe.each(pages)('%s', (path) => {
  test.each(looks)(
    'has no fault that axe knows, at $viewport.width px, $colorScheme',
    async (look) => {
      const page = await open(path, { ...look, bypassCSP: true });
      await page.evaluate(axe);
      const faults = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: Axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(faults).toEqual([]);
    },
  );

  test('fits 320 px, with scripts and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(path, { viewport: sizes.narrow, javaScriptEnabled });
      // The page's own scripts are off; the driver's are not.
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(sizes.narrow.width);
    }
  });

  test('keeps its content security policy', async () => {
    const page = await open('/fr/');
    const blocked: string[] = [];
    page.on('console', (message) => message.type() === 'error' && blocked.push(message.text()));
    page.on('pageerror', (error) => blocked.push(String(error)));
    await page.goto(`${inject('site')}${path}`);
    await page.keyboard.press('Control+k');
    await page.locator('.search input').first().fill('client');
    await page.locator('.search-results a').first().waitFor();
    expect(blocked).toEqual([]);
  });
});

interface Axe {
  run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

describe('without scripts', () => {
  test.each(playbooks)(
    '%s reads whole, and every link on the page leads somewhere',
    async (slug) => {
      const page = await open(`/fr/${slug}/`, { javaScriptEnabled: false });
      const shown = await page
        .locator('[data-step] > h3')
        .evaluateAll((headings) => headings.map((heading) => heading.getClientRects().length > 0));
      expect(shown.length).toBeGreaterThan(10);
      expect(shown).not.toContain(false);
      const lost = await page
        .locator('a[href^="#"]')
        .evaluateAll((links) =>
          links
            .map((link) => link.getAttribute('href') ?? '')
            .filter((href) => !document.querySelector(href)),
        );
      expect(lost).toEqual([]);
    },
  );
});

test('every page is sound HTML', async () => {
  const judge = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-empty-style': 'off',
      'void-style': 'off',
      'doctype-style': 'off',
    },
  });
  const files = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' });
  const htmls = files.filter((file) => file.endsWith('.html'));
  expect(htmls.length).toBeGreaterThan(10);
  for (const file of htmls) {
    const { results } = await judge.validateFile(join(inject('dist'), file));
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ message, line }) => `${file}:${line} ${message}`),
      ),
    ).toEqual([]);
  }
});

test.each(playbooks)('%s is light', (slug) => {
  const html = read(`/fr/${slug}/index.html`);
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, href]) => href ?? '',
  );
  expect(sheets.length).toBeGreaterThan(0);
  expect(brotli(html)).toBeLessThanOrEqual(25 * 1024);
  expect(sum(sheets.map((href) => brotli(read(href))))).toBeLessThanOrEqual(8 * 1024);
});

test('a playbook’s page asks for ten files at most', async () => {
  const page = await open('/fr/');
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(request.url()));
  await page.goto(`${inject('site')}${longest}`, { waitUntil: 'networkidle' });
  expect([...asked].length).toBeLessThanOrEqual(10);
});

function read(path: string): string {
  return readFileSync(join(inject('dist'), path), 'utf8');
}

function brotli(text: string): number {
  return brotliCompressSync(text).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
