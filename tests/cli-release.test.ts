import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { library, quickly } from './tools/accalmie.ts';
import { sheet } from './tools/sheet.ts';

const file = 'playbooks/fr/colis.mdx';
const kept = 'content/releases.yaml';
const steps = { un: 'Je vous écoute.', deux: 'Si je comprends bien, vous l’attendiez hier.' };
const text = sheet(steps).replace(
  '::end',
  '::promise[Je vous appelle]{by=manager within=P1D}\n\n::end',
);

function release(root: string, ...args: readonly string[]) {
  return quickly(['release', '--root', root, '--lang', 'en', ...args]);
}

describe('accalmie release', () => {
  test('records what has changed since the last time, and nothing twice', async () => {
    const root = library({ [file]: text });
    const first = await release(root, '--date', '2026-11-01');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toMatch(/^fr\/colis: [2-9C-Y]{6}\n$/);
    const written = readFileSync(join(root, kept), 'utf8');
    expect(written).toContain('since: 2026-11-01\n    steps: >-\n      un:');

    const again = await release(root, '--date', '2026-11-02');
    expect(again).toEqual({
      status: 0,
      stdout: 'Nothing has changed since the last release.\n',
      stderr: '',
    });
    expect(readFileSync(join(root, kept), 'utf8')).toBe(written);

    writeFileSync(join(root, file), text.replace('écoute', 'entends'));
    const second = await release(root, '--date', '2026-11-03');
    expect(second.stdout).toMatch(/^fr\/colis: [2-9C-Y]{6} instead of [2-9C-Y]{6}\n$/);
    const both = readFileSync(join(root, kept), 'utf8');
    expect(both.match(/since: \S+/g)).toEqual(['since: 2026-11-03', 'since: 2026-11-01']);
  });

  test('takes its day from the build, where none is given', async () => {
    const root = library({ [file]: text });
    const args = ['release', '--root', root, '--lang', 'en'];
    await quickly(args, { SOURCE_DATE_EPOCH: '1793491200' });
    expect(readFileSync(join(root, kept), 'utf8')).toContain('since: 2026-11-01');
  });

  test('records nothing of a library with errors', async () => {
    const root = library({ [file]: text.replace('to=deux', 'to=nowhere') });
    const { status, stderr } = await release(root);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        'error: nothing was recorded, because there are errors: `accalmie check` tells them.\n',
    });
    expect(existsSync(join(root, kept))).toBe(false);
  });

  test('does not write over what it cannot read', async () => {
    const root = library({ [file]: text, [kept]: 'fr/colis: later' });
    expect(await release(root)).toMatchObject({ status: 1 });
    expect(readFileSync(join(root, kept), 'utf8')).toBe('fr/colis: later');
  });

  test.each([
    [['--date', '2026-02-30'], 'a day such as `2026-11-01`'],
    [['--date', '2026-10-31'], 'a day that is not before the last release, `2026-11-01`'],
  ])('refuses %s', async (args, expected) => {
    const root = library({ [file]: text });
    await release(root, '--date', '2026-11-01');
    const { status, stderr } = await release(root, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(expected);
  });
});
