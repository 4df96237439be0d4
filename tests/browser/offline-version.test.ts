import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { writeOffline } from '../../src/site/output/offline.ts';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { take } from './guide.ts';
import { signIn } from './host.ts';
import {
  cachesOf,
  notice,
  registrations,
  textsOf,
  until,
  update,
  versionOf,
  visit,
} from './kept.ts';

const { open } = useBrowser();
const playbook = '/fr/client-en-colere-sur-place/';
const project = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(project, '.cache/offline');
const first = inject('light');
const second = join(folder, 'second');
const third = join(folder, 'third');
const added = 'Une ligne de plus.';

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  writeNext(second, 'fr/index.html');
  writeNext(third, 'index.html');
});

/** The site with another page. */
function writeNext(site: string, page: string): void {
  cpSync(first, site, { recursive: true });
  const file = join(site, page);
  writeFileSync(file, readFileSync(file, 'utf8').replace('</main>', `<p>${added}</p></main>`));
  writeOffline(site, true);
}

describe('a new version', () => {
  test('waits and is told; it is opened by a press, and only what changed is downloaded', async () => {
    const { page, host, goto } = await visit(open, '/fr/search/?from=home#Main');
    const [before] = await cachesOf(page);
    host.publish(second);
    host.asked.length = 0;
    expect(await update(page)).toBe('installed');
    expect(host.asked.sort()).toEqual(['fr/', 'offline.json', 'sw.js']);
    expect(await notice(page, 'version').textContent()).toContain(
      'Une nouvelle version est prête.',
    );
    expect(await violations(page)).toEqual([]);
    // Until then everything is the version that one has opened.
    await goto('/fr/');
    expect(await page.locator('main').textContent()).not.toContain(added);
    await goto('/fr/search/?from=home#Main');
    await notice(page, 'version').locator('button').click();
    await until(() => cachesOf(page).catch(() => [])).not.toContain(before);
    await page.waitForLoadState();
    expect(page.url()).toBe(`${host.site}/fr/search/?from=home#Main`);
    expect(await cachesOf(page)).toHaveLength(1);
    await host.down();
    await goto('/fr/');
    expect(await page.locator('main').textContent()).toContain(added);
  });

  test('never reloads a playbook, and offers no button there', async () => {
    const { page, host } = await visit(open, playbook);
    await take(page, 1);
    await page.evaluate(() => (document.body.dataset.mark = 'same page'));
    const address = page.url();
    host.publish(second);
    expect(await update(page)).toBe('installed');
    await until(() => notice(page, 'version').textContent()).toBe(
      'Une nouvelle version est prête pour votre prochaine visite.',
    );
    expect(await notice(page, 'version').locator('button').count()).toBe(0);
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => document.body.dataset.mark)).toBe('same page');
  });

  test('is not opened while another page is, which would lose what it still has to fetch', async () => {
    const { page, host } = await visit(open);
    const run = await page.context().newPage();
    await run.goto(`${host.site}${playbook}`);
    host.publish(second);
    expect(await update(page)).toBe('installed');
    await notice(page, 'version').locator('button').focus();
    await page.keyboard.press('Enter');
    await until(() => notice(page, 'version').textContent()).toContain(
      'D’autres pages de ce site sont ouvertes.',
    );
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Recharger');
    expect(await cachesOf(page)).toHaveLength(2);
    await run.close();
    await page.keyboard.press('Enter');
    await until(() => cachesOf(page).catch(() => [])).toHaveLength(1);
    await until(() => page.locator('main').textContent()).toContain(added);
  });

  test('is there by itself once all pages were closed', async () => {
    const { page, host } = await visit(open);
    host.publish(second);
    expect(await update(page)).toBe('installed');
    const context = page.context();
    await page.close();
    const again = await context.newPage();
    // A browser takes a moment to forget a page; a page that is open would hold the last version.
    const look = async () => {
      await again.goto('about:blank');
      await again.goto(`${host.site}/fr/`);
      return again.locator('main').textContent();
    };
    await until(look).toContain(added);
    await until(() => cachesOf(again)).toHaveLength(1);
  });

  test('with a file that is not the built one is refused, and the last one stays', async () => {
    const { page, host, goto } = await visit(open);
    const before = await cachesOf(page);
    host.publish(second);
    host.altered.set('fr/', signIn);
    expect(await update(page)).toBe('redundant');
    expect(await cachesOf(page)).toEqual(before);
    expect(await notice(page, 'version').count()).toBe(0);
    await goto('/fr/');
    expect(await page.title()).not.toBe('Sign in');
    expect(await page.locator('main').textContent()).not.toContain(added);
    host.altered.clear();
    expect(await update(page)).toBe('installed');
  });

  test('that nobody opened leaves nothing behind when the next one comes', async () => {
    const { page, host } = await visit(open);
    host.publish(second);
    expect(await update(page)).toBe('installed');
    host.publish(third);
    expect(await update(page)).toBe('installed');
    expect(await cachesOf(page)).toHaveLength(2);
    const texts = await textsOf(page, '/');
    expect(texts.map((text) => text?.includes(added))).toEqual([false, true]);
    // Back to the version that is in use: nothing is downloaded, and the other one goes.
    host.publish(first);
    host.asked.length = 0;
    expect(await update(page)).toBe('installed');
    expect(host.asked).toEqual(['sw.js']);
    expect(await cachesOf(page)).toHaveLength(1);
  });
});

describe('a site below a path', () => {
  const small = join(folder, 'small');
  const removing = join(folder, 'removing');

  beforeAll(() => {
    build(small, { offline: true });
    build(removing, { offline: false });
  });

  test('is kept there', async () => {
    const { page, host, goto } = await visit(open, '/fr/', {
      folder: `${small}/dist`,
      base: '/guides/',
    });
    await host.down();
    await goto('/fr/panne/?view=guide');
    await take(page, 1);
    await until(() => notice(page, 'offline').textContent()).toBe(versionOf);
    await goto('/fr/search/');
    await page.locator('input[type=search]').fill('panne');
    await page.locator('.search-results a').first().waitFor();
    const scopes = await page.evaluate(async () => {
      const all = await navigator.serviceWorker.getRegistrations();
      return all.map(({ scope }) => new URL(scope).pathname);
    });
    expect(scopes).toEqual(['/guides/']);
  });

  test('is taken off the device again, and nothing of others', async () => {
    const { page, host, goto } = await visit(open, '/fr/', {
      folder: `${small}/dist`,
      base: '/guides/',
    });
    await page.evaluate(() => caches.open('another site of this host'));
    host.publish(`${removing}/dist`);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await until(() => cachesOf(page)).toEqual(['another site of this host']);
    await goto('/fr/');
    await until(() => registrations(page)).toBe(0);
    expect(await page.locator('body').getAttribute('data-offline')).toBeNull();
    const policy = page.locator('meta[http-equiv]');
    expect(await policy.getAttribute('content')).toMatch(/trusted-types 'none'$/);
    await goto('/fr/panne/?view=guide');
    await take(page, 1);
    expect(await cachesOf(page)).toEqual(['another site of this host']);
  });
});

/** Two playbooks of a stranger, built below `/guides/`. */
function build(root: string, options: { readonly offline: boolean }): void {
  cpSync(new URL('../foreign/playbooks', import.meta.url), `${root}/playbooks`, {
    recursive: true,
  });
  writeFileSync(
    `${root}/astro.config.mjs`,
    `import accalmie from 'accalmie';
export default { base: '/guides', integrations: [accalmie(${JSON.stringify(options)})] };`,
  );
  execFileSync('npx', ['astro', 'build', '--root', root], { cwd: project, stdio: 'ignore' });
}
