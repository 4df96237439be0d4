import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listOf, removingWorker, writeOffline } from '../src/site/output/offline.ts';
import { contentPolicy } from '../src/site/view/content-policy.ts';

const root = mkdtempSync(join(tmpdir(), 'accalmie-offline-'));
afterAll(() => rmSync(root, { recursive: true }));

const files = {
  'index.html': 'home',
  '404.html': 'none',
  'fr/index.html': 'accueil',
  'fr/colere/index.html': 'colère',
  'fr/notes.json': '{}',
  'fr/colere/exercise.json': '{}',
  'fr/pictures/a.0123.png': 'picture',
  '_astro/site.js': 'script',
  '_astro/inter.woff2': 'font',
  'pagefind/pagefind.js': 'search',
  'pagefind/pagefind-entry.json': '{}',
  'pagefind/index/fr_1.pf_index': 'index',
  'pagefind/wasm.fr.pagefind': 'wasm',
};

function write(name: string, texts: Readonly<Record<string, string>>): string {
  const site = join(root, name);
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), text);
  }
  return site;
}

const read = (site: string, file: string) => readFileSync(join(site, file), 'utf8');
const digest = (text: string) => createHash('sha256').update(text).digest('base64');

describe('the list of what a device keeps', () => {
  it('has every file by the address that pages ask for, with its hash', () => {
    const list = listOf(write('whole', files));
    expect(Object.keys(list)).toHaveLength(Object.keys(files).length);
    expect(list).toMatchObject({
      './': digest('home'),
      './404.html': digest('none'),
      './fr/colere/': digest('colère'),
      './fr/colere/exercise.json': digest('{}'),
      './_astro/site.js': digest('script'),
      './pagefind/pagefind-entry.json': digest('{}'),
    });
  });

  it('leaves out what is heavy, and what a host does not serve', () => {
    const others = {
      'fr/rules/trap/index.html': '',
      'fr/colere.pdf': '',
      'film.mp4': '',
      'sw.js': '',
      'offline.json': '',
      '.htaccess': '',
      '.well-known/security.html': '',
      _headers: '',
      'web.config': '',
      'vercel.json': '',
    };
    expect(listOf(write('others', { ...files, ...others }))).toEqual(listOf(write('own', files)));
  });

  it('writes names as addresses', () => {
    const list = listOf(write('names', { 'plan d’accès #1.png': '' }));
    expect(Object.keys(list)).toEqual(['./plan%20d%E2%80%99acc%C3%A8s%20%231.png']);
  });

  it('is the same for the same files, whatever their order and place; and another for others', () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    const sites = [
      write('first', files),
      write('second/below', reversed),
      write('third', { ...files, 'fr/index.html': 'accueil.' }),
    ];
    for (const site of sites) writeOffline(site, true);
    const [first, second, third] = sites.map((site) =>
      ['offline.json', 'sw.js'].map((file) => read(site, file)),
    );
    expect(second).toEqual(first);
    expect(third?.[0]).not.toBe(first?.[0]);
    expect(third?.[1]).not.toBe(first?.[1]);
  });
});

describe('the service worker', () => {
  it('names the hash of its list', () => {
    const site = write('named', files);
    writeOffline(site, true);
    expect(read(site, 'sw.js')).toContain(
      `const version = '${digest(read(site, 'offline.json'))}';`,
    );
  });

  it('of a site that is not kept removes what was, and keeps nothing', () => {
    const site = write('removed', files);
    writeOffline(site, false);
    expect(existsSync(join(site, 'offline.json'))).toBe(false);
    expect(read(site, 'sw.js')).toContain('registration.unregister()');
    expect(read(site, 'sw.js')).not.toContain("addEventListener('fetch'");
  });
});

it.each(['fr/heberger', 'en/host-the-site'])('guide %s shows the worker that removes', (guide) => {
  const [, shown] =
    /```js title="sw\.js"\n([^]*?)```/.exec(readFileSync(`content/guides/${guide}.mdx`, 'utf8')) ??
    [];
  const code = removingWorker().replace(/^\s*(?:\/\*[^]*?\*\/|\/\/.*)\n/gm, '');
  expect(shown).toBe(code);
});

it('the policy allows the one script address only where a worker is registered', () => {
  expect(contentPolicy({ offline: true })).toMatch(/; trusted-types accalmie$/);
  expect(contentPolicy({ offline: false })).toMatch(/; trusted-types 'none'$/);
});
