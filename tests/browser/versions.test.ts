import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { currentStates } from '../../src/ages.ts';
import { readLibrary, readStandIns } from '../../src/reader.ts';
import { sheet } from '../tools/sheet.ts';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';
import { hostSite } from './host.ts';

const { open } = useBrowser();
const project = fileURLToPath(new URL('../../', import.meta.url));
const root = join(project, '.cache/aged');
const file = 'playbooks/fr/colis.mdx';
const phone = { viewport: sizes.phone };
const address = '/fiches/fr/colis/versions/';

const number = (own: string) =>
  `manager:\n  label: { fr: Gérante, en: Manager }\n  number: '${own}'\n`;
const book = (first: string) =>
  sheet({ un: first, deux: 'Si je comprends bien, vous l’attendiez hier.' }).replace(
    '::end',
    '::contact[Appeler]{role=manager}\n\n::promise[Je vous appelle]{by=manager within=P1D}\n\n::end',
  );

/** The codes that were printed, the oldest first. */
const codes: string[] = [];

beforeAll(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  git('init', '--quiet');
  commit({ [file]: book('Bonjour.'), 'content/contacts.yaml': number('1') }, '2026-01-05');
  commit({ [file]: book('Je vous écoute.'), 'playbooks/fr/vieux.mdx': book('Non.') }, '2026-02-05');
  rmSync(join(root, 'playbooks/fr/vieux.mdx'));
  commit({ 'content/contacts.yaml': number('2') }, '2026-03-03');
  write('astro.config.mjs', config);
  execFileSync('npx', ['astro', 'build', '--root', root], { cwd: project, stdio: 'inherit' });
});

const config = `import accalmie from 'accalmie';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://fiches.example.org',
  base: '/fiches',
  integrations: [accalmie({ offline: false })],
});
`;

function git(...args: readonly string[]): void {
  const own = [
    '-c',
    'user.name=Ana',
    '-c',
    'user.email=ana@example.org',
    '-c',
    'commit.gpgSign=false',
  ];
  execFileSync('git', [...own, ...args], { cwd: root });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(files: Readonly<Record<string, string>>, day: string): void {
  for (const [path, text] of Object.entries(files)) write(path, text);
  git('add', '--all');
  git('commit', '--quiet', '--message', day, '--date', `${day}T12:00:00Z`);
  const read = readLibrary(root);
  const { library } = compile(read.files, { standIns: readStandIns() });
  codes.push(currentStates(read.files, library).get(file)?.code ?? '');
}

async function opened(path: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const host = await hostSite(join(root, 'dist'), '/fiches/');
  onTestFinished(() => host.down());
  const site = host.site.replace(/\/fiches$/, '');
  return open(path, { ...phone, ...options, site });
}

/** What a reader sees of the verdict. */
function verdicts(page: Page): Promise<readonly string[]> {
  return page.locator('.verdict:visible').allInnerTexts();
}

describe.each([true, false])('a sheet that is scanned, with scripts: %s', (javaScriptEnabled) => {
  test('is up to date', async () => {
    const page = await opened(`${address}#${codes.at(-1)}`, { javaScriptEnabled });
    expect(await verdicts(page)).toEqual([expect.stringContaining('À jour')]);
    expect(await page.getByText('depuis le 3 mars 2026').isVisible()).toBe(true);
  });

  test('was replaced: with the day, the steps and the data that changed, and the way to today’s', async () => {
    const page = await opened(`${address}#${codes[0]}`, { javaScriptEnabled });
    expect(await verdicts(page)).toEqual([expect.stringContaining('Remplacé le 5 février 2026')]);
    const changes = page.locator('.changes:visible');
    expect(await changes.getByRole('listitem').allInnerTexts()).toEqual([
      'Étape un',
      'Qui appeler (Gérante)',
    ]);
    expect(await changes.getByRole('link').first().getAttribute('href')).toBe(
      '/fiches/fr/colis/#un',
    );
    await page.getByRole('link', { name: 'Ouvrir la fiche' }).click();
    expect(new URL(page.url()).pathname).toBe('/fiches/fr/colis/');
  });

  test('shows a change of a number alone', async () => {
    const page = await opened(`${address}#${codes[1]}`, { javaScriptEnabled });
    expect(await verdicts(page)).toEqual([expect.stringContaining('Remplacé le 3 mars 2026')]);
    const items = page.locator('.changes:visible').getByRole('listitem');
    expect(await items.allInnerTexts()).toEqual(['Qui appeler (Gérante)']);
  });

  test('is of a playbook that is gone', async () => {
    const page = await opened('/fiches/fr/vieux/versions/#234567', { javaScriptEnabled });
    expect(await page.locator('h1').innerText()).toContain('retirée le 3 mars 2026');
  });

  test('has no code: all versions are listed', async () => {
    const page = await opened(address, { javaScriptEnabled });
    expect(await verdicts(page)).toEqual([]);
    expect(await page.locator('.known li a').allInnerTexts()).toEqual(codes.toReversed());
    expect(await page.getByText('n’est pas dans cette liste').isVisible()).toBe(true);
  });
});

describe('with a script', () => {
  test('a code that is nowhere is told', async () => {
    const page = await opened(`${address}#QQQQQQ`);
    expect(await verdicts(page)).toEqual([expect.stringContaining('Papier inconnu')]);
    await page.locator('.known li a').first().click();
    await expect.poll(() => verdicts(page)).toEqual([expect.stringContaining('À jour')]);
  });

  test('a code is typed as one reads it', async () => {
    const page = await opened(address);
    await page.getByLabel('Code du papier').fill(` ${codes[0]?.toLowerCase()} `);
    await page.keyboard.press('Enter');
    await expect.poll(() => verdicts(page)).toEqual([expect.stringContaining('Remplacé')]);
  });

  test.each([
    ['2026-12-01', false],
    ['2027-06-01', true],
  ])('on %s its review is overdue: %s', async (day, isOverdue) => {
    const page = await opened('/fiches/fr/colis/');
    await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
    await page.goto(new URL(`${address}#${codes.at(-1)}`, page.url()).href);
    const told = page.getByText('était due le 1 mai 2027');
    expect(await told.isVisible()).toBe(isOverdue);
  });

  test.each([
    ['light', sizes.phone],
    ['dark', sizes.narrow],
  ] as const)('breaks no rule of access in %s', async (colorScheme, viewport) => {
    const page = await opened(`${address}#${codes[0]}`, { colorScheme, viewport });
    expect(await violations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
  });
});

describe('the code of a printed playbook', () => {
  test('is read by another reader: the address of its version, where the host is known', async () => {
    const page = await opened('/fiches/fr/colis/', {
      javaScriptEnabled: false,
      viewport: sizes.desktop,
    });
    await page.emulateMedia({ media: 'print' });
    expect(await read(page)).toBe(`https://fiches.example.org${address}#${codes.at(-1)}`);
    const box = await page.locator('.age .qr').boundingBox();
    expect((box?.width ?? 0) / (96 / 25.4)).toBeGreaterThanOrEqual(28);
    expect(await page.locator('.age').innerText()).toContain(`fiches.example.org${address}`);
  });

  test('is drawn with the address of the page where it is not', async () => {
    const page = await open('/fr/client-en-colere-sur-place/?view=sheet#Steps');
    await page.emulateMedia({ media: 'print' });
    const code = await page.locator('main').getAttribute('data-code');
    const versions = '/fr/client-en-colere-sur-place/versions/';
    await page.locator('.age .qr').waitFor();
    expect(await read(page)).toBe(`${inject('site')}${versions}#${code}`);
    expect(await page.locator('.age').innerText()).toContain(versions);
  });

  test('is words alone where the host is not known and there are no scripts', async () => {
    const options = { javaScriptEnabled: false } as const;
    const page = await open('/fr/client-en-colere-sur-place/', options);
    await page.emulateMedia({ media: 'print' });
    const code = (await page.locator('main').getAttribute('data-code')) ?? 'none';
    expect(await page.locator('.age').innerText()).toContain(code);
    expect(await page.locator('.age svg').count()).toBe(0);
  });

  test('is the version that the page and its address tell; the guide does not show it', async () => {
    const page = await opened('/fiches/fr/colis/');
    await expect.poll(() => page.locator('.age').isVisible()).toBe(false);
    const link = page.locator('.particulars a[href*=versions]');
    expect(await link.innerText()).toBe(codes.at(-1));
    expect(await link.getAttribute('href')).toBe(`${address}#${codes.at(-1)}`);
  });
});

/** What a reader of QR codes sees in the printed picture. */
async function read(page: Page): Promise<string> {
  const path = (await page.locator('.age .qr path').getAttribute('d')) ?? '';
  const view = (await page.locator('.age .qr').getAttribute('viewBox')) ?? '';
  const size = Number(view.split(' ')[2]);
  const scale = 8;
  const side = size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let at = Number(x) * scale; at < (Number(x) + Number(width)) * scale; at++) {
        data.fill(0, (row * side + at) * 4, (row * side + at) * 4 + 3);
      }
    }
  }
  return decodeQR({ width: side, height: side, data });
}
