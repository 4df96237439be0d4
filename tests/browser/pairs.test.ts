import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fold } from '../../src/site/search/fold.ts';
import { writeIndex } from '../../src/site/search/index.ts';
import { useBrowser } from './browser.ts';

/** What authors write, one record each; the index holds it folded, as the site's does. */
const texts = [
  'Vérifiez l’identité de la personne.',
  'Un mot qui vient du cœur.',
  'La commande est annulée.',
  "D'abord, qu'attendez-vous d'aujourd'hui ?",
  'Nous remboursons les clientes régulières.',
  'Lorsqu’il s’énerve, baissez la voix.',
];

const folder = mkdtempSync(join(tmpdir(), 'accalmie-pairs-'));
const { open } = useBrowser();
let page: Page;

beforeAll(async () => {
  const records = texts.map((text, index) => ({
    url: `/${index}/`,
    language: 'fr',
    content: fold(text, 'fr'),
    meta: { title: String(index) },
  }));
  await writeIndex(records, folder);
  page = await open('/404.html', { bypassCSP: true, lasting: true });
  await page.route('**/pagefind/**', (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: join(folder, pathname) });
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['identité', 0],
  ['identite', 0],
  ['coeur', 1],
  ['cœur', 1],
  ['annuler', 2],
  ['annulé', 2],
  ['abord', 3],
  ['attendre', 3],
  ['aujourd’hui', 3],
  ['rembourser', 4],
  ['client régulier', 4],
  ['énerver', 5],
])('%j finds text %i', async (query, index) => {
  expect(await search(query)).toContain(String(index));
});

test('what is nowhere is not found', async () => {
  expect(await search('facture')).toEqual([]);
});

/** As text, because the browser loads the engine itself. */
async function search(query: string): Promise<readonly string[]> {
  return page.evaluate(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js');
    await pagefind.options({ noWorker: true });
    const { results } = await pagefind.search(${JSON.stringify(fold(query, 'fr'))});
    const found = await Promise.all(results.map((result) => result.data()));
    return found.map(({ meta }) => meta.title);
  })()`);
}
