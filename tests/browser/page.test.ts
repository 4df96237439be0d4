import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { sample } from '../tools/long.ts';
import { useBrowser } from './browser.ts';
import { take } from './guide.ts';

const { open } = useBrowser();
const playbooks = globSync('fr/*/index.html', { cwd: inject('dist') })
  .filter((file) => readFileSync(join(inject('dist'), file), 'utf8').includes('data-playbook'))
  .map((file) => `/${file.replaceAll('\\', '/').replace('index.html', '')}`);

/**
 * Bytes of a playbook page as a host sends them, in kB of 1,000 brotli-compressed bytes: what it needs, and
 * apart from that what it fetches once it has loaded, to keep the site on the device. What the service
 * worker then downloads is not the page's: tests/browser/offline.test.ts weighs it.
 */
const budget = { document: 25, stylesheet: 8, script: 12, after: 2 } as const;
const fetchedAfter = /\/(?:offline|stylesheet)\.[^/]+\.js$/;

test.each(sample(playbooks))('%s weighs what it may', async (path) => {
  const weight = { document: 0, stylesheet: 0, script: 0, after: 0 };
  const requests: string[] = [];
  const page = await open('/fr/search/');
  // What that page fetches is not this one's weight.
  await page.waitForLoadState('networkidle');
  page.on('request', (request) => {
    const file = new URL(request.url()).pathname;
    const kind = fetchedAfter.test(file) ? 'after' : request.resourceType();
    if (kind !== 'after') requests.push(file);
    if (kind in weight) weight[kind as keyof typeof weight] += brotliSize(file) / 1000;
  });
  await page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
  expect(weight.document).toBeGreaterThan(1);
  expect(weight.document).toBeLessThanOrEqual(budget.document);
  expect(weight.stylesheet).toBeLessThanOrEqual(budget.stylesheet);
  expect(weight.script).toBeLessThanOrEqual(budget.script);
  expect(weight.after).toBeGreaterThan(0.5);
  expect(weight.after).toBeLessThanOrEqual(budget.after);
  expect(requests.length).toBeLessThanOrEqual(10);
});

test.each(sample(playbooks))(
  '%s breaks no rule of its policy and asks nobody else',
  async (path) => {
    const page = await open('/fr/search/', { serviceWorkers: 'allow' });
    const complaints = listen(page);
    await page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
    await take(page, 1);
    await page.click('[data-view=tree]');
    await page.click('[data-view=sheet]');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('colère');
    await page.locator('dialog .search-results a').first().waitFor();
    expect(complaints).toEqual([]);
  },
);

test.each(sample(playbooks))('%s is whole without JavaScript', async (path) => {
  const page = await open(path, { javaScriptEnabled: false });
  const steps = page.locator('section[data-step]');
  const count = await steps.count();
  expect(count).toBeGreaterThan(10);
  for (const step of await steps.all()) expect(await step.isVisible()).toBe(true);
  for (const way of await page.locator('a.way[data-to]').all()) {
    const href = (await way.getAttribute('href')) ?? '';
    if (!href.startsWith('#')) continue;
    expect(await page.locator(`[id="${href.slice(1)}"]`).count(), href).toBe(1);
  }
});

/** Violations, errors, and requests to another host, as they come. */
function listen(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('site'))) complaints.push(request.url());
  });
  return complaints;
}

function brotliSize(path: string): number {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return brotliCompressSync(readFileSync(join(inject('dist'), file))).length;
}
