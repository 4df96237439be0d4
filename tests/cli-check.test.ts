import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { accalmie, library, quickly } from './tools/accalmie.ts';
import { playbook } from './tools/rule-page.ts';

/** One playbook with an error and a warning, one with a warning. */
const lost = playbook('fr', '', body('::next{to=nulle-part}'));
const tight = playbook('fr', '', body('::choice[Oui]'));
const folder = library({
  'playbooks/fr/perdu.mdx': lost.replace('::next', 'Attendez.\n::next'),
  'playbooks/fr/etroit.mdx': tight,
});
const here = fileURLToPath(new URL('../', import.meta.url));

afterAll(() => rmSync(folder, { recursive: true }));

function body(way: string): string {
  return `:::listen[A]{#a}\n\n${way}\n\n:::\n\n:::listen[B]{#b}\n\n::end{as=entrusted}\n\n:::`;
}

function check(...args: readonly string[]) {
  return accalmie(['check', '--root', folder, ...args]);
}

/** What was found, as JSON tells it. */
function found(...args: readonly string[]) {
  const { status, stdout } = check('--format', 'json', ...args);
  const list = JSON.parse(stdout) as readonly { code: string; file: string; severity: string }[];
  return { status, codes: list.map(({ code }) => code), files: list.map(({ file }) => file) };
}

test('the library of these tests holds what they say', () => {
  expect(found()).toMatchObject({
    status: 1,
    codes: expect.arrayContaining(['single-choice', 'blank-lines', 'unknown-target']) as unknown,
  });
});

describe('files', () => {
  const file = join(folder, 'playbooks/fr/etroit.mdx');

  test('tell only of themselves, and decide alone', () => {
    expect(found(file)).toMatchObject({ status: 0, codes: ['single-choice'] });
    expect(found(join(folder, 'playbooks/fr/perdu.mdx')).status).toBe(1);
    expect(check(file).stdout).toMatch(/\n1 playbook, 2 steps: 1 warning\.\n$/);
  });

  test('may be folders, and several', () => {
    const all = found().codes;
    expect(found(join(folder, 'playbooks')).codes).toEqual(all);
    expect(found(folder).codes).toEqual(all);
    expect(found(join(folder, 'playbooks/fr/perdu.mdx'), file).codes).toEqual(all);
  });

  test.each([
    ['missing', join(folder, 'playbooks/fr/absent.mdx'), 'expected a file or folder that exists'],
    ['outside', 'README.md', 'expected a file of the library'],
    ['beside the library', here, 'expected a file of the library'],
  ])('that are %s are misuse', async (_name, path, words) => {
    const { status, stdout, stderr } = await quickly(['check', '--root', folder, path]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: Unexpected `.*\n$/);
    expect(stderr).toContain(words);
  });
});

describe('severities', () => {
  test('--quiet shows errors only, and says what it hides', () => {
    expect(found('--quiet')).toMatchObject({ status: 1, codes: ['unknown-target'] });
    expect(check('--quiet').stdout).toMatch(/1 error\. 2 warnings and notes are not shown\.\n$/);
  });

  test('--max-warnings fails above, and says so beside the report', () => {
    const only = join(folder, 'playbooks/fr/etroit.mdx');
    expect(check(only, '--max-warnings', '1')).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout, stderr } = check(only, '--max-warnings', '0', '--format', 'json');
    expect(status).toBe(1);
    expect(stderr).toBe('error: 1 warning, expected at most 0 (--max-warnings).\n');
    expect(JSON.parse(stdout)).toHaveLength(1);
    expect(check(only, '--max-warnings', '0', '--quiet').status).toBe(1);
  });

  test('--rule sets one, more than once', () => {
    const only = join(folder, 'playbooks/fr/etroit.mdx');
    expect(found(only, '--rule', 'single-choice=error').status).toBe(1);
    const off = found('--rule', 'single-choice=off', '--rule', 'blank-lines=off');
    expect(off).toMatchObject({ status: 1, codes: ['unknown-target'] });
    expect(found(only, '--rule', 'dead-end=error').status).toBe(0);
  });

  test.each([
    ['dead-nd=off', 'did you mean `dead-end`?'],
    ['single-choice=of', 'did you mean `off`?'],
    ['dead-end=warning', 'expected a rule whose severity can be set'],
    ['single-choice', 'expected the name of a rule and a severity'],
  ])('--rule %s is misuse', async (rule, words) => {
    const { status, stdout, stderr } = await quickly(['check', '--rule', rule]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe('streams', () => {
  test('hold nothing but the report, however long', () => {
    const steps = Array.from({ length: 100 }, (_, index) => {
      return `:::listen[A]{#a${index}}\n\n::next{to=nowhere-${index}}\n\n:::`;
    });
    const text = playbook('fr', '', steps.join('\n\n'));
    const paths = Array.from({ length: 6 }, (_, index) => `playbooks/fr/long-${index}.mdx`);
    const long = library(Object.fromEntries(paths.map((path) => [path, text])));
    const args = ['check', '--root', long, '--format', 'json'];
    const { stdout, stderr } = accalmie(args);
    expect(stdout.length).toBeGreaterThan(2 ** 17);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    expect(stderr).toBe('');
    const cut = `set -o pipefail; '${process.execPath}' src/cli.ts ${args.join(' ')} | head -c 10`;
    expect(spawnSync('bash', ['-c', cut], { cwd: here, encoding: 'utf8' })).toMatchObject({
      stdout: stdout.slice(0, 10),
      stderr: '',
      status: 1,
    });
    rmSync(long, { recursive: true });
  });

  test('have colours only where they are wanted', () => {
    const args = ['check', '--root', folder];
    const wanted = { NO_COLOR: undefined, FORCE_COLOR: '1' };
    expect(accalmie(args).stdout).not.toContain('\u001b');
    expect(accalmie(args, { NO_COLOR: undefined }).stdout).not.toContain('\u001b');
    expect(accalmie(args, wanted).stdout).toContain('\u001b[31m');
    expect(accalmie([...args, '--no-colour'], wanted).stdout).not.toContain('\u001b');
  });

  test('name files from where the reader is', () => {
    const inside = ['check', '--root', 'tests/fixtures/unknown-target'];
    const path = 'tests/fixtures/unknown-target/playbooks/fr/essai.mdx';
    expect(accalmie(inside).stdout).toContain(`error  ${path}:14:31  unknown-target`);
    const github = [...inside, '--format', 'github'];
    expect(accalmie(github).stdout).toMatch(new RegExp(`^::error file=${path},line=9,col=11,`));
    const workspace = { GITHUB_WORKSPACE: join(here, 'tests') };
    expect(accalmie(github, workspace).stdout).toMatch(/^::error file=fixtures\/unknown-target\//);
  });
});
