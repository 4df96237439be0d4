import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const broken = 'tests/fixtures/unknown-target';
const playbook = 'playbooks/fr/client-en-colere-sur-place.mdx';

function accalmie(...args: readonly string[]) {
  const env = { ...process.env, LC_ALL: 'en_GB.UTF-8', NO_COLOR: '1', FORCE_COLOR: undefined };
  return spawnSync(process.execPath, ['src/cli.ts', ...args], { cwd: root, env, encoding: 'utf8' });
}

describe('check', () => {
  test('finds nothing in this library, and says how much it read', () => {
    const { status, stdout } = accalmie('check');
    expect(stdout).toMatch(/^\d+ playbooks, \d+ steps: no problem found\.\n$/);
    expect(status).toBe(0);
  });

  test('prints JSON with all that an editor needs', () => {
    const { status, stdout } = accalmie('check', '--root', broken, '--format', 'json');
    const [first] = JSON.parse(stdout) as readonly Record<string, unknown>[];
    expect(first).toMatchObject({
      code: 'unknown-target',
      severity: 'error',
      file: 'playbooks/fr/essai.mdx',
    });
    expect(first).toHaveProperty('endColumn');
    expect(status).toBe(1);
  });

  test('shows the line, a caret and the page to people, in their language', () => {
    const { stdout } = accalmie('check', '--root', broken);
    expect(stdout).toContain('^^^');
    expect(stdout).toContain('npx accalmie explain unknown-target');
    const french = accalmie('check', '--root', broken, '--lang', 'fr').stdout;
    expect(french).toContain('inattendu');
  });

  test('annotates a pull request', () => {
    const { stdout } = accalmie('check', '--root', broken, '--format', 'github');
    expect(stdout).toMatch(/^::error file=tests\/fixtures\/unknown-target\/playbooks\/fr\/[^,]+,line=\d+,col=\d+,.*::Unexpected/m);
  });
});

describe('export, layout and schema', () => {
  test('print a compiled playbook', () => {
    const { status, stdout } = accalmie('export', playbook, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ format: 1, slug: 'client-en-colere-sur-place' });
    expect(status).toBe(0);
  });

  test('print a picture, also when the checks fail', () => {
    const { status, stdout, stderr } = accalmie('layout', `${broken}/playbooks/fr/essai.mdx`);
    const picture = JSON.parse(stdout) as { steps: readonly object[] };
    expect(picture.steps.length).toBeGreaterThan(0);
    expect(stderr).toContain('unknown-target');
    expect(status).toBe(0);
  });

  test('print a schema', () => {
    expect(JSON.parse(accalmie('schema', 'site').stdout)).toHaveProperty('$schema');
  });
});

test.each([
  ['no such command', ['frobnicate']],
  ['no such format', ['check', '--format', 'xml']],
  ['no such folder', ['check', '--root', 'no/such/folder']],
  ['no such file', ['layout', 'no-such.mdx']],
  ['no playbook', ['export', 'README.md']],
  ['no such schema', ['schema', 'nothing']],
])('%s is misuse', (_, args) => {
  const { status, stdout, stderr } = accalmie(...args);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^error: /);
  expect(status).toBe(2);
});
