import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../src/compile.ts';
import { start, take, type Walk, ways } from '../src/graph/walk.ts';
import type { Playbook } from '../src/model/playbook.ts';
import type { Scenario } from '../src/model/scenario.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';
import { play } from '../src/scenario/play.ts';
import { verdict } from '../src/scenario/verdict.ts';
import { accalmie, quickly } from './tools/accalmie.ts';

const broken = 'tests/fixtures/broken-scenario';
const { library } = compile(readLibrary('.').files, { standIns: readStandIns() });
const french = new Map(
  library.playbooks.filter(({ language }) => language === 'fr').map((one) => [one.slug, one]),
);
const find = (slug: string) => french.get(slug);

describe('a scenario', () => {
  it('goes where a person goes who gives the same answers', () => {
    let ends = 0;
    const walks = fc.tuple(fc.constantFrom(...french.values()), fc.infiniteStream(fc.nat()));
    fc.assert(
      fc.property(walks, ([playbook, numbers]) => {
        const walked = wander(playbook, numbers);
        const { visits, stop } = play(
          playbook,
          walked.answers.map((choice) => ({ choice })),
          find,
        );
        expect(visits.map(({ step }) => step).slice(0, walked.steps.length)).toEqual(walked.steps);
        expect(visits[walked.steps.length - 1]?.facts).toEqual(walked.facts);
        if (stop.type === 'ended') ends++;
      }),
      { numRuns: 300 },
    );
    expect(ends).toBeGreaterThan(20);
  });

  it('that is told as it went has no fault, and another one for each lie', () => {
    const playbook = [...french.values()].find(({ steps }) => steps.some(({ end }) => end));
    expect(playbook).toBeDefined();
    const first = library.scenarios.find(({ language }) => language === 'fr')?.scenarios[0];
    if (!playbook || !first) return;
    const slug = library.scenarios.find(({ scenarios }) => scenarios.includes(first))?.slug ?? '';
    const played = play(french.get(slug) as Playbook, first.path, find);
    expect(verdict(first, played)).toEqual([]);
    const lies: readonly Partial<Scenario['expect']>[] = [
      { end: { ...first.expect.end, value: 'nowhere' } },
      { passes: [{ ...first.expect.end, value: 'nowhere' }] },
      { avoids: [{ ...first.expect.end, value: played.visits.at(-1)?.step ?? '' }] },
      { facts: [{ ...first.expect.end, value: { fact: 'nowhere', value: 'here' } }] },
    ];
    for (const lie of lies) {
      const told = verdict({ ...first, expect: { ...first.expect, ...lie } }, played);
      expect(told).toHaveLength(1);
    }
  });
});

/** Answers by their numbers until the playbook is left or over: only choices that scenarios can name. */
function wander(playbook: Playbook, numbers: Iterable<number>) {
  const answers: string[] = [];
  const steps: string[] = [];
  let walk: Walk = start(playbook);
  for (const number of numbers) {
    steps.push(walk.step);
    if (steps.length > 40) break;
    const open = ways(playbook, walk).filter(({ way }) => way.type === 'next' || way.id);
    const chosen = open[number % open.length];
    if (!chosen) break;
    const taken = take(playbook, walk, chosen.move);
    if (taken.leave) break;
    if (chosen.way.type === 'choice') answers.push(chosen.way.id ?? '');
    walk = taken.walk;
  }
  return { answers, steps, facts: walk.facts };
}

describe('accalmie test', () => {
  it('passes on this library, and reaches every end of every procedure', () => {
    const { status, stdout } = accalmie(['test', '--format', 'json']);
    const { files, coverage } = JSON.parse(stdout) as {
      readonly files: readonly { readonly scenarios: readonly { readonly status: string }[] }[];
      readonly coverage: readonly {
        readonly slug: string;
        readonly ends: { readonly missed: readonly string[] };
      }[];
    };
    const all = files.flatMap(({ scenarios }) => scenarios);
    expect(all.filter((one) => one.status !== 'passed')).toEqual([]);
    expect(
      coverage.flatMap(({ slug, ends }) => ends.missed.map((end) => `${slug}#${end}`)),
    ).toEqual([]);
    expect(status).toBe(0);
  });

  it('tells what fails, where, and what to do', () => {
    const { status, stdout } = accalmie(['test', '--root', broken]);
    expect(stdout).toContain('✓ sound-jump');
    expect(stdout).toContain('✗ misspelt');
    expect(stdout).toMatch(/essai\.scenarios\.yaml:24:10\n +Unexpected `acepte`.*\n +To do: Write/);
    expect(stdout).toMatch(/4 scenarios passed, 12 failed, 1 not run\.\n$/);
    expect(status).toBe(1);
  });

  it('prints JUnit with a test a scenario', () => {
    const { stdout } = accalmie(['test', '--root', broken, '--format', 'junit']);
    expect(stdout).toContain('tests="18" failures="13"');
    expect(stdout.match(/<testcase /g)).toHaveLength(18);
    expect(stdout).toContain('name="misspelt: misspelt"');
  });

  it('asks for a share of the steps', async () => {
    const scope = 'tests/fixtures/untranslated-scenario/playbooks/fr/essai.mdx';
    const args = ['test', scope, '--root', 'tests/fixtures/untranslated-scenario'];
    expect(accalmie([...args, '--min-coverage', '100']).status).toBe(0);
    const half = accalmie(['test', '--root', broken, '--min-coverage', '100']);
    expect(half.stderr).toBe('');
    const { status, stderr } = await quickly(['test', '--min-coverage', 'all']);
    expect(stderr).toContain('Unexpected `all`, expected a percentage');
    expect(status).toBe(2);
  });
});
