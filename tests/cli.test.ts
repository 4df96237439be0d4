import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Layout } from '../src/model/layout.ts';
import { accalmie, library, quickly } from './tools/accalmie.ts';
import { playbook as written } from './tools/rule-page.ts';

const broken = 'tests/fixtures/unknown-target';
const playbook = 'playbooks/fr/client-en-colere-sur-place.mdx';

describe('check', () => {
  test('finds nothing in this library, and says how much it read', () => {
    const { status, stdout } = accalmie(['check']);
    expect(stdout).toMatch(/^\d+ playbooks, \d+ steps: no problem found\.\n$/);
    expect(status).toBe(0);
  });

  test('prints JSON with all that an editor needs', () => {
    const { status, stdout } = accalmie(['check', '--root', broken, '--format', 'json']);
    const [first] = JSON.parse(stdout) as readonly Record<string, unknown>[];
    expect(first).toMatchObject({
      code: 'unknown-target',
      severity: 'error',
      file: 'playbooks/fr/essai.mdx',
      url: '/en/rules/unknown-target/',
    });
    expect(first).toHaveProperty('endColumn');
    expect(status).toBe(1);
  });

  test('shows the line, a caret and the page to people, in their language', () => {
    const { stdout } = accalmie(['check', '--root', broken]);
    expect(stdout).toContain('^^^');
    expect(stdout).toContain('More: npx accalmie explain unknown-target');
    expect(accalmie(['check', '--root', broken, '--lang', 'fr']).stdout).toContain('inattendu');
  });

  test('prints SARIF with the pages of the rules', () => {
    const { stdout } = accalmie(['check', '--root', broken, '--format', 'sarif']);
    const log = JSON.parse(stdout) as { runs: [{ tool: { driver: { rules: object[] } } }] };
    expect(log.runs[0].tool.driver.rules).toMatchObject([
      { shortDescription: { text: 'This choice leads to a step that does not exist' } },
    ]);
  });

  test('prints JUnit with a test for a sound file, too', () => {
    const { stdout } = accalmie(['check', '--format', 'junit']);
    expect(stdout).toContain(`<testsuite name="${playbook}" file="${playbook}" tests="1"`);
  });
});

describe('dates of review are compared with', () => {
  const folder = library({
    'playbooks/fr/revue.mdx': written('fr', 'reviewed: 2024-03-05\nreview-every: P6M'),
  });
  const args = ['check', '--root', folder, '--format', 'json'];
  const isOverdue = (more: readonly string[], env = {}) =>
    accalmie([...args, ...more], env).stdout.includes('review-overdue');

  test('--today, before SOURCE_DATE_EPOCH, before the clock', () => {
    const epoch = { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 3, 1) / 1000) };
    expect(isOverdue([])).toBe(true);
    expect(isOverdue([], epoch)).toBe(false);
    expect(isOverdue(['--today', '2024-04-01'])).toBe(false);
    expect(isOverdue(['--today', '2030-01-01'], epoch)).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test.each([['2026-02-30'], ['1/2/2026'], ['tomorrow']])('--today %s is misuse', async (day) => {
    const { status, stderr } = await quickly(['check', '--today', day]);
    expect(stderr).toBe(`error: Unexpected \`${day}\`, expected a day such as \`2026-11-01\`.\n`);
    expect(status).toBe(2);
  });

  test('no SOURCE_DATE_EPOCH that is none', async () => {
    const { status, stderr } = await quickly(['check'], { SOURCE_DATE_EPOCH: 'soon' });
    expect(stderr).toContain('Unexpected `SOURCE_DATE_EPOCH=soon`');
    expect(status).toBe(2);
  });
});

describe('export, layout and schema', () => {
  test('print a compiled playbook', () => {
    const { status, stdout } = accalmie(['export', playbook, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ format: 1, slug: 'client-en-colere-sur-place' });
    expect(status).toBe(0);
  });

  test('print a picture, also when the checks fail', () => {
    const file = join(broken, 'playbooks/fr/essai.mdx');
    const { status, stdout, stderr } = accalmie(['layout', file]);
    const picture = JSON.parse(stdout) as { steps: readonly object[] };
    expect(picture.steps.length).toBeGreaterThan(0);
    expect(stderr).toContain(`error  ${file}:14:31  unknown-target`);
    expect(status).toBe(0);
  });

  test('print a picture like the one before an edit', () => {
    const before = accalmie(['layout', playbook]).stdout;
    const folder = mkdtempSync(join(tmpdir(), 'accalmie-'));
    const file = join(folder, 'before.json');
    writeFileSync(file, before);
    const { status, stdout } = accalmie(['layout', playbook, '--previous', file]);
    const middles = (picture: string) => (JSON.parse(picture) as Layout).steps.map(({ x }) => x);
    expect(middles(stdout)).toHaveLength(middles(before).length);
    expect(status).toBe(0);
    writeFileSync(file, '{"width": "wide"}');
    const wrong = accalmie(['layout', playbook, '--previous', file, '--lang', 'en']);
    expect(wrong.stderr).toContain('expected a file with what `accalmie layout` printed');
    expect(wrong.status).toBe(2);
    rmSync(folder, { recursive: true });
  });

  test.each(['svg', 'mermaid', 'dot'])(
    'print a flowchart as %s, and what it does not carry',
    (format) => {
      const { status, stdout, stderr } = accalmie([
        'export',
        playbook,
        '--format',
        format,
        '--lang',
        'en',
      ]);
      expect(stdout).toContain('Elle a terminé');
      expect(stderr).toContain(`note: \`${format}\` does not carry:\n  `);
      expect(stderr).toContain('ways back to where one came from');
      expect(status).toBe(0);
    },
  );

  test('print a schema', () => {
    expect(JSON.parse(accalmie(['schema', 'site']).stdout)).toHaveProperty('$schema');
  });
});
