import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { sample } from '../tools/long.ts';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';
import { fragment, step, take } from './guide.ts';
import { signIn } from './host.ts';
import {
  cachesOf,
  come,
  filesOf,
  kept,
  notice,
  registrations,
  until,
  versionOf,
  visit,
} from './kept.ts';

const { open } = useBrowser();
const playbook = '/fr/client-en-colere-sur-place/';

describe('after one visit, without a network', () => {
  test('a playbook that was never opened is walked, found and printed', async () => {
    const { page, goto } = await visit(open, '/fr/', {
      viewport: sizes.phone,
      folder: inject('dist'),
    });
    await page.context().setOffline(true);
    await goto(`${playbook}?view=guide`);
    const begun = await step(page);
    await take(page, 1);
    expect(await step(page)).not.toBe(begun);
    expect(fragment(page)).toContain('/');
    await page.locator('.guide-tool', { hasText: 'Note du dossier' }).click();
    await page.locator('.case-dialog .note').waitFor();
    await page.keyboard.press('Escape');
    await goto('/fr/search/');
    await page.locator('input[type=search]').fill('blessure');
    await page.locator('.search-results a').first().click();
    await page.locator('main[data-playbook]').waitFor();
    await goto(`${playbook}?view=tree`);
    await page.locator('.tree-tools input').waitFor();
    await goto(playbook);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-step]:visible').count()).toBeGreaterThan(20);
    await page.emulateMedia({ media: null });
    await goto(`${playbook}paper/`);
    expect(await page.locator('main').textContent()).toContain('Sans réseau');
    await goto('/en/');
    expect(await page.locator('h1').textContent()).toBeTruthy();
  });

  test('it is said, with the day of the version, until there is a network again', async () => {
    const { page, goto } = await visit(open);
    expect(await page.locator('.notices').textContent()).toBe('');
    await page.context().setOffline(true);
    await until(() => notice(page, 'offline').textContent()).toBe(versionOf);
    await goto(playbook);
    await until(() => notice(page, 'offline').textContent()).toBe(versionOf);
    expect(await page.getByRole('status').first().textContent()).toBe(versionOf);
    await page.context().setOffline(false);
    await until(() => notice(page, 'offline').count()).toBe(0);
  });

  test('it is said when the host does not answer, whatever the browser believes', async () => {
    const { page, host, goto } = await visit(open);
    await host.down();
    await goto(playbook);
    await until(() => notice(page, 'offline').textContent()).toBe(versionOf);
    expect(await page.evaluate(() => navigator.onLine)).toBe(true);
    await host.up();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await until(() => notice(page, 'offline').count()).toBe(0);
  });

  test('an address that is not kept shows the page that says so; one without its slash is found', async () => {
    const { page, host, goto } = await visit(open);
    await host.down();
    const answer = await goto('/fr/nothing-here/');
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('Cette page n’existe pas');
    await until(() => notice(page, 'offline').textContent()).toBe(versionOf);
    await goto(playbook.replace(/\/$/, ''));
    expect(new URL(page.url()).pathname).toBe(playbook);
  });

  test.each(
    sample([
      ['light', sizes.desktop],
      ['dark', sizes.narrow],
    ] as const),
  )('axe finds nothing in the notice, %s', async (colorScheme, viewport) => {
    const { page, host, goto } = await visit(open, '/fr/', { colorScheme, viewport });
    await host.down();
    await goto(playbook);
    await notice(page, 'offline').waitFor();
    expect(await violations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
  });
});

test('exercises and the hints of notes are there, too', async () => {
  const { page, host, goto } = await visit(open);
  await host.down();
  await goto('/fr/client-en-colere-sur-place/scenarios/');
  const data = ['client-en-colere-sur-place/exercise.json', 'notes.json', 'newcomer.json'];
  const fetched = await page.evaluate(
    (names) => Promise.all(names.map(async (name) => (await fetch(`/fr/${name}`)).ok)),
    data,
  );
  expect(fetched).toEqual([true, true, true]);
});

describe('what is kept', () => {
  test('is each file once, and weighs what it may', async () => {
    const { page, host } = await visit(open, '/fr/', { folder: inject('dist') });
    const list = JSON.parse(readFileSync(join(inject('dist'), 'offline.json'), 'utf8')) as object;
    const entries = await filesOf(page);
    const addresses = [...Object.keys(list), 'offline.json'];
    const expected = addresses.map((address) => new URL(address, `${host.site}/`).href);
    expect(entries.map(([url]) => url).sort()).toEqual(expected.sort());
    expect(entries.filter(([, bytes]) => bytes === 0)).toEqual([]);
    const weight = entries.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(weight / 1e6).toBeLessThan(10);
  });

  test('holds no view and no answer of a visitor', async () => {
    const { page, goto } = await visit(open, `${playbook}?view=sheet&name=Roy`);
    await goto(`${playbook}?view=guide&name=Roy#accueillir`);
    const addresses = (await filesOf(page)).map(([url]) => url);
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((url) => /[?#]/.test(url))).toEqual([]);
  });

  test('a sign-in page in place of a file is refused: nothing is kept, and the site works', async () => {
    const { page, host, goto } = await come(open, '/favicon.ico');
    host.altered.set('fr/blessure-produit-dangereux/', signIn);
    await goto('/fr/');
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await until(() => host.asked.includes('fr/blessure-produit-dangereux/')).toBe(true);
    await until(() => registrations(page)).toBe(0);
    expect(await cachesOf(page)).toEqual([]);
    await goto(playbook);
    await take(page, 1);
    expect(errors).toEqual([]);
    host.altered.clear();
    await goto('/fr/');
    await kept(page);
    expect(await cachesOf(page)).toHaveLength(1);
  });

  test('a device without room keeps nothing, and the site works', async () => {
    const { page, host, goto } = await come(open, '/favicon.ico', { folder: inject('dist') });
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: host.site, quotaSize: 100_000 });
    host.asked.length = 0;
    await goto('/fr/search/');
    await until(() => host.asked.includes('offline.json')).toBe(true);
    await until(() => registrations(page)).toBe(0);
    expect(await cachesOf(page)).toEqual([]);
    await page.locator('input[type=search]').fill('blessure');
    await page.locator('.search-results a').first().waitFor();
    await goto(playbook);
    await take(page, 1);
  });

  test('a browser that registers nothing shows the site as before', async () => {
    const page = await open('/fr/');
    expect(await registrations(page)).toBe(0);
    expect(await page.locator('.notices').textContent()).toBe('');
  });
});

describe('the Trusted Types policy', () => {
  test('lets through the site’s own worker and nothing else', async () => {
    const { page, goto } = await come(open, '/favicon.ico');
    await page.addInitScript(() => {
      const factory = globalThis.trustedTypes;
      if (!factory) return;
      const { createPolicy } = factory;
      Object.defineProperty(factory, 'createPolicy', {
        value: (name: string, rules: object) => {
          const made = Reflect.apply(createPolicy, factory, [name, rules]);
          Object.assign(globalThis, { made, names: [name] });
          return made as object;
        },
      });
    });
    await goto('/fr/');
    await kept(page);
    const answers = await page.evaluate(async () => {
      const { made, trustedTypes } = globalThis as unknown as {
        made: Record<string, (text: string) => string>;
        trustedTypes: { createPolicy: (name: string, rules: object) => object };
      };
      const attempt = async (act: () => unknown) => {
        try {
          return String(await act());
        } catch (error) {
          return (error as Error).name;
        }
      };
      return {
        own: await attempt(() => made['createScriptURL']?.('/sw.js')),
        other: await attempt(() => made['createScriptURL']?.('/fr/sw.js')),
        elsewhere: await attempt(() => made['createScriptURL']?.('https://example.org/sw.js')),
        html: await attempt(() => made['createHTML']?.('<b>')),
        script: await attempt(() => made['createScript']?.('1')),
        plain: await attempt(() => navigator.serviceWorker.register('/sw.js')),
        again: await attempt(() => trustedTypes.createPolicy('accalmie', {})),
        another: await attempt(() => trustedTypes.createPolicy('another', {})),
      };
    });
    expect(answers).toEqual({
      own: '/sw.js',
      other: 'TypeError',
      elsewhere: 'TypeError',
      html: 'TypeError',
      script: 'TypeError',
      plain: 'TypeError',
      again: 'TypeError',
      another: 'TypeError',
    });
  });
});
