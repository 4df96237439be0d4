import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** The package as a stranger gets it, in a project that has nothing but two playbooks. */
describe('the packed package in a foreign project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accalmie-foreign-'));
  let output = '';

  beforeAll(() => {
    run(root, 'npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
    cpSync(join(root, 'tests/foreign'), folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest(folder), null, 2));
    run(folder, 'npm', [
      'install',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      '--ignore-scripts',
    ]);
    output = run(folder, 'npx', ['astro', 'build']);
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('builds their pages, their search and the neutral data', () => {
    for (const page of [
      'index.html',
      'fr/panne/index.html',
      'fr/remboursement/index.html',
      'pagefind/pagefind.js',
    ]) {
      expect(existsSync(join(folder, 'dist', page)), page).toBe(true);
    }
    expect(existsSync(join(folder, 'dist/fr/client-en-colere-sur-place'))).toBe(false);
  });

  it('compiles the library once', () => {
    expect(output.match(/2 fiches, 7 étapes/g)).toHaveLength(1);
  });

  it('stands in no telephone number, name or amount', () => {
    const page = readFileSync(join(folder, 'dist/fr/panne/index.html'), 'utf8');
    expect(page).not.toMatch(/tel:|911|\d+\s*[$€]/);
  });

  it('checks from the command line, and warns where a stand-in prints a blank', () => {
    const report = run(folder, 'npx', ['accalmie', 'check', '--format', 'json']);
    const diagnostics = JSON.parse(report) as readonly { readonly code: string }[];
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-content']);
  });

  it('stops at an error and leaves the last good site alone', () => {
    const playbook = join(folder, 'playbooks/fr/panne.mdx');
    const page = join(folder, 'dist/fr/panne/index.html');
    const good = readFileSync(page, 'utf8');
    writeFileSync(playbook, readFileSync(playbook, 'utf8').replace('to=remplacer', 'to=remplcer'));
    expect(() => run(folder, 'npx', ['astro', 'build'])).toThrow(/remplcer/);
    expect(readFileSync(page, 'utf8')).toBe(good);
  });
});

function manifest(folder: string): object {
  return {
    name: 'foreign',
    private: true,
    type: 'module',
    dependencies: {
      accalmie: `file:${join(folder, `accalmie-${own.version}.tgz`)}`,
      astro: own.devDependencies['astro'],
    },
  };
}

/** Runs with the Node of this test; an error carries what was printed. */
function run(cwd: string, command: string, args: readonly string[]): string {
  const env = {
    ...process.env,
    PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
    LANG: 'fr_CA.UTF-8',
  };
  try {
    return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
  }
}
