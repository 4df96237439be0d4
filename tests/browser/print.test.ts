import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { quickly } from '../tools/accalmie.ts';

const folder = mkdtempSync(join(tmpdir(), 'printed-'));

describe('accalmie print', () => {
  test('writes one document, tagged, in its language, with title and outline; the same bytes again', async () => {
    const books = ['client-en-colere-sur-place', 'dialogue-pull-retreci'];
    const task = [...books, '--sheets', 'Phases,Whole', '--paper', 'A4'];
    const [one, other] = [join(folder, 'one.pdf'), join(folder, 'other.pdf')];
    const made = await print([...task, '--out', one]);
    expect(made.stderr).toMatch(/2 fiches, 3 feuilles, \d+ pages/);
    expect(made.status).toBe(0);
    await print([...task, '--out', other]);
    const pdf = readFileSync(one);
    expect(pdf.equals(readFileSync(other))).toBe(true);
    const text = pdf.toString('latin1');
    for (const part of ['/StructTreeRoot', '/Lang (fr', '/Title', '/Outlines', '/MarkInfo']) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]/);
    expect(text).not.toContain('127.0.0.1');
    expect(text).toMatch(/\/CreationDate \(D:\d{8}000000\+00'00'\)/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    // What spills over a page is told at the step where the page ends.
    expect(made.stdout).toMatch(/playbooks\/fr\/[a-z-]+\.mdx:\d+:\d+ {2}long-phase/);
    expect(made.stdout).not.toContain('small-print');
  });

  test('prints one sheet alone, as data for programs where asked', async () => {
    const out = join(folder, 'alone.pdf');
    const sheet = [
      'dialogue-pull-retreci',
      '--sheets',
      'Whole',
      '--format',
      'json',
      '--lang',
      'en',
    ];
    const { status, stdout, stderr } = await print([...sheet, '--out', out]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^1 playbook, 1 sheet, \d+ pages?: \d+ kB\n/);
    expect(JSON.parse(stdout)).toEqual([]);
    expect(readFileSync(out).toString('latin1')).toContain('/Lang (en');
  });

  test('draws the codes for the address at which the site will stand, and tells where there is none', async () => {
    const task = ['plainte-telephone', '--sheets', 'Phases', '--lang', 'en'];
    const [without, one, other] = ['without', 'with', 'again'].map((name) =>
      join(folder, `${name}.pdf`),
    );
    const at = ['--address', 'https://intranet.example.org'];
    const told = await print([...task, '--out', without ?? '']);
    expect(told.stderr).toContain('The sheets have no code to scan');
    const made = await print([...task, ...at, '--out', one ?? '']);
    expect(made.stderr).toMatch(/^1 playbook, 1 sheet, \d+ pages: \d+ kB\n$/);
    await print([...task, ...at, '--out', other ?? '']);
    const [plain, coded, again] = [without, one, other].map((file) => readFileSync(file ?? ''));
    expect(coded?.equals(again ?? Buffer.of())).toBe(true);
    // The description of the picture, which readers aloud have, is in the clear.
    expect(plain?.toString('latin1')).not.toContain('/Figure');
    expect(coded?.toString('latin1')).toContain('/Figure');
  });

  test.each([
    ['a site that was not built', ['--site', 'no/such'], 'build it first: `npx astro build`', 2],
    ['a folder that is no site', ['--site', 'src'], 'build it anew', 2],
    ['a playbook that there is not', ['plainte-telefone'], 'did you mean `plainte-telephone`?', 2],
    ['a sheet that there is not', ['--sheets', 'Fases'], 'the key of a sheet', 2],
    ['no sheet', ['--sheets', 'Phases,'], 'keys of sheets between commas', 2],
    ['paper that there is not', ['--paper', 'A5'], 'expected `A4` or `Letter`', 2],
    ['a browser that there is not', ['--browser', 'no/such'], 'the path of a program', 2],
    ['a browser that is none', ['--browser', process.execPath], 'does not start', 1],
    ['an address of no site', ['--url', 'ftp://site'], 'the address of an Accalmie site', 2],
    ['an address of no web', ['--address', 'ftp://site/'], 'a site that is built for `/`', 2],
    ['an address below', ['--address', 'https://a.example/b'], 'a site that is built for `/`', 2],
    [
      'two addresses',
      ['--address', 'https://a.example', '--url', 'https://a.example'],
      'only one of `--url` and `--address`',
      2,
    ],
  ])('refuses %s', async (_, args, words, code) => {
    const out = join(folder, 'never.pdf');
    const { status, stdout, stderr } = await print([...args, '--lang', 'en', '--out', out]);
    expect(stderr).toContain(words);
    expect({ status, stdout, made: existsSync(out) }).toEqual({
      status: code,
      stdout: '',
      made: false,
    });
  });

  test('says how to come to a browser where there is none', async () => {
    const args = ['--out', join(folder, 'never.pdf'), '--lang', 'fr'];
    const { status, stderr } = await print(args, { PATH: '', CHROME_PATH: '' });
    expect(stderr).toMatch(
      /^erreur\u00a0: Aucun navigateur[^]*apt install chromium[^]*CHROME_PATH/,
    );
    expect(status).toBe(1);
  });
});

/** With the built site and the browser of these tests. */
function print(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const site = args.includes('--site') ? [] : ['--site', inject('dist')];
  const lang = args.includes('--lang') ? [] : ['--lang', 'fr'];
  const command = ['print', ...args, ...site, ...lang];
  return quickly(command, { CHROME_PATH: inject('chromium'), ...env });
}
