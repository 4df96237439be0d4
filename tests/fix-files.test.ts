import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFile } from '../src/cli/write.ts';
import { frontMatterOf } from './tools/manuscript.ts';

const good = `${frontMatterOf('"Crise : origine"')}
:::aside[Fin]{#fin}

::end[Fini]{as=entrusted}

:::`;
const path = 'playbooks/fr/essai.mdx';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fix-'));
  mkdirSync(join(root, 'playbooks/fr'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

describe('a file is replaced', () => {
  const before = Buffer.from('avant\r\n');
  const after = Buffer.from('après\r\n');
  const replace = (name = path) => replaceFile(root, name, before, after);

  test('whole, with its mode, and nothing is left beside it', () => {
    write(before);
    chmodSync(join(root, path), 0o640);
    expect(replace()).toBeUndefined();
    expect(readFileSync(join(root, path))).toEqual(after);
    expect(statSync(join(root, path)).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(root, 'playbooks/fr'))).toEqual(['essai.mdx']);
  });

  test('not if it has changed since it was read', () => {
    write('autre chose');
    expect(replace()).toBe('changed');
    expect(readFileSync(join(root, path), 'utf8')).toBe('autre chose');
    expect(readdirSync(join(root, 'playbooks/fr'))).toEqual(['essai.mdx']);
  });

  test('not through a link of any kind', () => {
    writeFileSync(join(root, 'elsewhere'), before);
    symlinkSync(join(root, 'elsewhere'), join(root, path));
    expect(replace()).toBe('linked');
    rmSync(join(root, path));
    linkSync(join(root, 'elsewhere'), join(root, path));
    expect(replace()).toBe('linked');
    symlinkSync(join(root, 'playbooks'), join(root, 'content'));
    expect(replace('content/fr/essai.mdx')).toBe('linked');
    expect(readFileSync(join(root, 'elsewhere'))).toEqual(before);
  });

  test('not if it is protected, not a file, or nowhere', () => {
    write(before);
    chmodSync(join(root, path), 0o444);
    expect(replace()).toBe('locked');
    expect(replace('playbooks/fr')).toBe('failed');
    expect(replace('playbooks/fr/none.mdx')).toBe('failed');
    expect(replace('other/essai.mdx')).toBe('elsewhere');
    expect(replace('playbooks/../../essai.mdx')).toBe('elsewhere');
  });
});

describe('check --fix', () => {
  test('mends, tells what, shows what remains, and ends by what remains', () => {
    write(
      `\ufeff${good.replace('"Crise : origine"', 'Crise : origine').replace('{as=entrusted}', '')}`,
    );
    const mended = accalmie('--fix');
    expect(mended.stderr).toBe(`${path}: 2 mended (byte-order-mark 1, yaml-quote 1).\n`);
    expect(mended.stdout).toContain('missing-attribute');
    expect(mended.stdout).not.toContain('yaml-quote');
    expect(mended.status).toBe(1);
    expect(text()).toBe(good.replace('{as=entrusted}', ''));
  });

  test('leaves a sound library as it is', () => {
    write(good);
    const { stderr, status } = accalmie('--fix', '--lang', 'fr');
    expect(stderr).toBe('Rien de réparé.\n');
    expect(status).toBe(0);
    expect(text()).toBe(good);
  });

  test('keeps line endings, a mark that the library allows, and a last line without an end', () => {
    mkdirSync(join(root, 'content'));
    const site = readFileSync(new URL('../src/neutral/site.yaml', import.meta.url), 'utf8');
    writeFileSync(join(root, 'content/site.yaml'), `${site}\nrules: { byte-order-mark: off }\n`);
    const windows = `\ufeff${good.replaceAll('\n', '\r\n')}`;
    write(windows.replace('{#fin}\r\n\r\n', '{#fin}\r\n'));
    expect(accalmie('--fix').status).toBe(0);
    expect(text()).toBe(windows);
  });

  test('mends only the files that are named', () => {
    const typed = good.replace('"Crise : origine"', 'Crise : origine');
    write(typed);
    writeFileSync(join(root, 'playbooks/fr/autre.mdx'), typed);
    accalmie('--fix', join(root, 'playbooks/fr/autre.mdx'));
    expect(text()).toBe(typed);
    expect(readFileSync(join(root, 'playbooks/fr/autre.mdx'), 'utf8')).toBe(good);
  });
});

function write(content: string | Uint8Array): void {
  writeFileSync(join(root, path), content);
}

function text(): string {
  return readFileSync(join(root, path), 'utf8');
}

function accalmie(...args: readonly string[]) {
  const env = { ...process.env, LC_ALL: 'en_GB.UTF-8', NO_COLOR: '1', FORCE_COLOR: undefined };
  const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
  const all = [cli, 'check', '--root', root, ...args];
  return spawnSync(process.execPath, all, { env, encoding: 'utf8' });
}
