import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { schema } from '../src/export/schema.ts';
import { type PlaybookStats, stats } from '../src/export/stats.ts';
import { statsText } from '../src/export/stats-text.ts';
import type { LinkedChart } from '../src/graph/link.ts';
import { secondsOf } from '../src/model/duration.ts';
import { frontMatter, inStep, read } from './tools/manuscript.ts';
import { playbookOf } from './tools/playbook.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The figures of a playbook of these steps. */
function figures(steps: string): PlaybookStats {
  const { playbook } = read(`${frontMatter}\n${steps}`);
  const [row] = stats({ playbooks: playbook ? [playbook] : [] });
  if (!row) throw new Error('no playbook was read');
  return row;
}

const loop = `
:::listen[Ici]{#ici}

- [ ] Un
- [ ] Deux
  - [ ] Trois

::choice[Encore]{to=ici}
::choice[La limite]{to=limite}
::choice[Assez]{to=fin}

:::

:::aside[Limite]{#limite}

::choice[Retour]{to=back set="warned=once"}
::choice[Fin]{to=clos when="warned!=once"}

:::

:::listen[Fin]{#fin}

::end[Fin]{as=settled}

:::

:::aside[Clos]{#clos}

::end[Clos]{as=stopped-disrespect}

:::
`;

describe('the figures of a playbook', () => {
  test('are counted as written', () => {
    expect(figures(loop)).toMatchObject({ steps: 4, choices: 5, ends: 2, checklistItems: 3 });
  });

  test('tell each situation and each run once', () => {
    const { states, runs } = figures(loop);
    // Before and after the warning three steps, and `clos` before it.
    expect(states).toEqual({ count: 7, atLeast: false });
    // ici fin; ici limite clos; ici limite ici fin.
    expect(runs?.paths).toEqual({ count: 3, atLeast: false });
    expect(runs?.length).toEqual({ least: 2, most: 4 });
  });

  test('say nothing of runs where no end can be reached', () => {
    expect(figures(loop.replaceAll('::end', '::next{to=ici}\n\n::why')).runs).toBeUndefined();
  });

  test('of a large playbook come at once', () => {
    const playbook = playbookOf(large(1000));
    const before = performance.now();
    const [row] = stats({ playbooks: [playbook] });
    expect(performance.now() - before).toBeLessThan(5000);
    expect(row).toMatchObject({ steps: 1000, states: { count: 63_651, atLeast: false } });
    expect(row?.runs?.paths).toEqual({ count: 1_000_000, atLeast: true });
  });
});

describe('minutes', () => {
  const words = Array.from({ length: 25 }, () => 'mot').join(' ');
  const front = frontMatter.replace('facts: [origin, ', 'facts: [');

  /** Of the shortest run and of the longest, in seconds; the steps and their labels have five words. */
  function seconds(body: string, opening = ':::listen[Ici]{#ici}'): readonly number[] {
    const text = inStep(`${body}\n\n::next[Suite]{to=fin}`).replace(frontMatter, front);
    const { playbook } = read(text.replace(':::listen[Ici]{#ici}', opening));
    const [row] = stats({ playbooks: playbook ? [playbook] : [] });
    return [row?.runs?.minutes.least ?? 0, row?.runs?.minutes.most ?? 0].map((one) => one * 60);
  }

  test.each([
    ['a sentence is said', `::say[${words} ${words} ${words}]`, 30],
    ['text is read', `${words} ${words} ${words} ${words}`, 25],
    ['a pause is waited for', '::wait[Mot]{for=PT5M}', 300],
    ['a reason is folded away', `::why[${words} ${words}]`, 0],
    ['a sentence that never applies is not said', `::say[${words}]{when="warned=once"}`, 0],
  ])('%s', (_, body, more) => {
    for (const found of seconds(body)) expect(Math.abs(found - more)).toBeLessThanOrEqual(6);
  });

  test('nothing of an internal step is said aloud', () => {
    const body = `::say[${words} ${words} ${words} ${words}]`;
    const [aloud = 0] = seconds(body);
    const [silent = 0] = seconds(body, ':::listen[Ici]{#ici internal}');
    expect(aloud - silent).toBeCloseTo(40 - 25, -1);
  });

  test.each([
    ['PT5M', 300],
    ['PT1H30M10S', 5410],
    ['P1DT1H', 90_000],
    ['P2W', 1_209_600],
    ['P1Y1M', 395 * 86_400],
    ['soon', 0],
  ])('%s is %i seconds', (duration, expected) => {
    expect(secondsOf(duration)).toBe(expected);
  });
});

describe('accalmie stats', () => {
  function accalmie(...args: readonly string[]) {
    const env = { ...process.env, LC_ALL: 'en_GB.UTF-8', NO_COLOR: '1', FORCE_COLOR: undefined };
    const line = ['src/cli.ts', 'stats', ...args];
    return spawnSync(process.execPath, line, { cwd: root, env, encoding: 'utf8' });
  }

  test('prints a table, each figure below its name', () => {
    const { status, stdout, stderr } = accalmie();
    const lines = stdout.split('\n');
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(lines[0]).toMatch(
      /^Playbook +Steps +Choices +Ends +States +Paths +Length +Minutes +Boxes$/,
    );
    expect(lines.filter((line) => line.startsWith('fr/')).length).toBeGreaterThanOrEqual(5);
    expect(new Set(lines.slice(0, 6).map(({ length }) => length)).size).toBe(1);
  });

  test('prints JSON as its schema says', () => {
    const { stdout } = accalmie('--format', 'json', 'playbooks/fr/crise-origine-portee.mdx');
    const validate = new Ajv2020({ strict: true }).compile(schema('stats'));
    const found = JSON.parse(stdout) as { readonly playbooks: readonly PlaybookStats[] };
    expect(validate(found), JSON.stringify(validate.errors)).toBe(true);
    expect(found.playbooks.map(({ slug }) => slug)).toEqual(['crise-origine-portee']);
  });

  test('counts what has errors, and says so', () => {
    const { status, stdout, stderr } = accalmie('--root', 'tests/fixtures/trap');
    expect(status).toBe(0);
    expect(stdout).toContain('–');
    expect(stderr).toMatch(/^There are errors/);
  });

  test('of a file that is not there is misuse', () => {
    const { status, stdout } = accalmie('no-such.mdx');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

test('the table is in the reader’s language', () => {
  const row = figures(loop);
  const rows = [{ ...row, states: { count: 1_234_567, atLeast: true } }];
  expect(statsText(rows, 'fr')).toContain('≥ 1\u00a0234\u00a0567');
  expect(statsText(rows, 'en')).toContain('≥ 1,234,567');
  expect(statsText([], 'en')).toContain('0 playbooks');
});

/** Questions that lead on, six of seven, or back; each sets one of six flags. */
function large(length: number): LinkedChart {
  const flags = ['a', 'b', 'c', 'd', 'e', 'f'];
  const to = (index: number) => ({ type: 'step' as const, id: `s${Math.min(index, length - 1)}` });
  return {
    slug: 'large',
    language: 'fr',
    start: { step: 's0' },
    entries: [],
    interrupts: [],
    facts: flags.map((name) => ({ type: 'list', name, values: ['yes'], shared: false })),
    steps: Array.from({ length }, (_, index) => ({
      id: `s${index}`,
      phase: 'listen',
      ways:
        index === length - 1
          ? []
          : [index + 1, index % 7 === 6 ? index - 6 : index + 2].map((target, place) => ({
              type: 'choice',
              target: to(target),
              ...(place === 1 && {
                set: [{ fact: flags[index % 6] ?? '', op: '=' as const, value: 'yes' }],
              }),
            })),
      ...(index === length - 1 && { end: {} }),
    })),
  };
}
