import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, checked, rules } from '../src/check/check.ts';
import { judge } from '../src/check/judge.ts';
import type { LinkedChart } from '../src/graph/link.ts';
import type { Finding } from '../src/model/diagnostic.ts';
import type { Content, Library } from '../src/model/library.ts';
import type { Playbook } from '../src/model/playbook.ts';
import { parseContent } from '../src/parse/content.ts';
import { readStandIns } from '../src/reader.ts';
import { library } from './arbitrary/library.ts';
import * as plain from './reference/explore.ts';
import { playbookOf } from './tools/playbook.ts';

const { content } = parseContent([], readStandIns());

describe('laws of the checks, for any library', () => {
  test('nothing throws, also without places, and every message is in both languages', () => {
    fc.assert(
      fc.property(library, (charts) => {
        for (const { message, hint, position } of check(libraryOf(charts))) {
          for (const words of [message, ...(hint ? [hint] : [])]) {
            expect(words.fr).not.toBe('');
            expect(words.en).not.toBe(words.fr);
          }
          expect(position.start.line).toBe(1);
        }
      }),
    );
  });

  test('every step that no walk reaches is named, and no other is said not to be reached', () => {
    fc.assert(
      fc.property(library.map(withoutUnknown), (charts) => {
        const reference = plain.explore(charts, 250);
        if (!reference) return fc.pre(false);
        const reached = new Set(
          [...reference.places.values()].map(({ slug, step }) => `${slug}#${step}`),
        );
        const all = charts.flatMap(({ slug, steps }) => steps.map(({ id }) => `${slug}#${id}`));
        const found = check(libraryOf(charts));
        const named = new Set(found.flatMap(idsOf));
        expect(all.filter((step) => !reached.has(step) && !named.has(step))).toEqual([]);
        const unreachable = found.filter(({ code }) => code === 'unreachable-step').flatMap(idsOf);
        expect(unreachable.filter((step) => reached.has(step))).toEqual([]);
      }),
    );
  });

  test('a step is named by one fault only: as its place, or as a consequence', () => {
    fc.assert(
      fc.property(library, (charts) => {
        const found = check(libraryOf(charts));
        for (const codes of [
          ['unreachable-step', 'unknown-target'],
          ['trap', 'dead-end'],
        ]) {
          const told = found.filter(({ code }) => codes.includes(code));
          const consequences = told.flatMap(({ file, consequences: ids = [] }) =>
            ids.map((id) => (id.startsWith('/') ? id : `${file}#${id}`)),
          );
          expect(new Set(consequences).size).toBe(consequences.length);
        }
      }),
    );
  });
});

describe('one mistake is one finding', () => {
  test('a misspelt target takes along what only it led to', () => {
    const found = check(one(chain('first', 'secnd')));
    expect(codes(found)).toEqual(['unknown-target']);
    expect(found[0]?.consequences).toEqual(['second', 'third']);
  });

  test('a target past guessing is told with what nothing leads to any more', () => {
    const found = check(one(chain('first', 'elsewhere')));
    expect(codes(found)).toEqual(['unknown-target']);
    expect(found[0]).toMatchObject({ step: 'first', consequences: ['second', 'third'] });
  });

  test('a jump to a file that could not be read is no mistake', () => {
    const playbook = withTarget(chain('first', 'second'), {
      type: 'playbook',
      slug: 'other',
      step: 'x',
    });
    const known = { knownSlugs: [{ language: 'fr', slug: 'other' }] };
    expect(codes(check(one(playbook), known))).toEqual(['unreachable-step']);
    expect(codes(check(one(playbook)))).toEqual(['unknown-target', 'unreachable-step']);
  });
});

describe('what is told elsewhere is not told again', () => {
  const stuck: Playbook = {
    ...chain('first', 'second'),
    steps: chain('first', 'second').steps.map((step, index) =>
      index === 1 ? { ...step, ways: [] } : step,
    ),
  };

  test('a step in which parsing found an error is no dead end', () => {
    const position = {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 1, offset: 0 },
    };
    const message = { en: 'Broken.', fr: 'Abîmé.' };
    const found = [
      {
        code: 'broken-directive',
        severity: 'error',
        message,
        file: stuck.file,
        position,
        step: 'second',
      },
    ] as const;
    const [deadEnd] = check(one(stuck));
    expect(deadEnd).toMatchObject({ code: 'dead-end', consequences: ['first', 'third'] });
    const told = checked(one(stuck), { found });
    expect(codes(told.own)).toEqual([]);
    expect(told.found[0]?.consequences).toEqual(['third']);
  });

  test('a condition that could not be read puts off what depends on conditions', () => {
    const guarded = (fact: string): Playbook => ({
      ...chain('first', 'second'),
      steps: chain('first', 'second').steps.map((step) => ({
        ...step,
        ways: step.ways.map((way) => ({
          ...way,
          when: { tests: [{ fact, op: '=', values: ['yes'] }] },
        })),
      })),
      facts: [{ type: 'list', name: 'known', values: ['yes'], shared: false }],
    });
    expect(codes(check(one(guarded('unknown'))))).toEqual([]);
    const [closed, ...others] = check(one(guarded('known')));
    expect(closed).toMatchObject({ code: 'unset-fact', consequences: ['second', 'third'] });
    expect(others).toEqual([]);
  });

  test("a wrong interrupt of the library's own is told once", () => {
    const interrupts = [
      { label: 'Danger', target: { type: 'playbook', slug: 'nowhere' } },
    ] as const;
    const playbooks = ['one', 'two'].map((slug) => ({
      ...chain('first', 'second'),
      slug,
      file: `playbooks/fr/${slug}.mdx`,
      interrupts,
    }));
    const found = check({ content, playbooks, scenarios: [] });
    expect(found.map(({ code, file }) => [code, file])).toEqual([
      ['unknown-target', 'content/site.yaml'],
    ]);
  });
});

describe('too many situations are told with what makes so many', () => {
  const flag = { name: 'told', type: 'list', values: ['once'], shared: false } as const;
  const range = { name: 'score', type: 'range', min: 0, max: 9, shared: false } as const;
  test.each([
    ['wide facts', [flag, range], 'the widest are `score` (10)'],
    ['flags', [flag], 'each fact doubles them, and there are 1'],
    ['no facts', [], 'each `:::aside` is gone through anew'],
  ])('%s', (_, facts, why) => {
    const found = check(one({ ...chain('first', 'second'), facts }), { limit: 1 });
    expect(codes(found)).toContain('too-many-states');
    expect(found[0]?.message.en).toContain(why);
  });
});

describe('severities and waivers', () => {
  const playbook = chain('first', 'second');
  const single: Playbook = {
    ...playbook,
    steps: playbook.steps.map((step) => ({
      ...step,
      ways: step.ways.map((way) => ({ ...way, type: 'choice' })),
    })),
  };

  test('a library may rate a rule otherwise, or turn it off', () => {
    const rated = (severity: 'error' | 'info' | 'off') =>
      judged(one(single, { 'single-choice': severity })).map((finding) => finding.severity);
    expect(rated('info')).toEqual(['info', 'info']);
    expect(rated('error')).toEqual(['error', 'error']);
    expect(rated('off')).toEqual([]);
  });

  test('a waiver takes out warnings, never errors', () => {
    const waivers = [{ rule: 'single-choice', reason: 'To confirm.' }];
    expect(codes(judged(one({ ...single, waivers })))).toEqual([]);
    const strict = judged(one({ ...single, waivers }, { 'single-choice': 'error' }));
    expect(codes(strict)).toEqual(['single-choice', 'single-choice', 'invalid-value']);
  });

  test('a caller may set severities over those of the library', () => {
    const library = one(single, { 'single-choice': 'info' });
    const severities = judge(check(library), library, { 'single-choice': 'error' });
    expect(severities.map((finding) => finding.severity)).toEqual(['error', 'error']);
  });

  test('nobody may play down what leaves no page to show', () => {
    const library = one(withTarget(playbook, { type: 'step', id: 'nowhere' }));
    const found = judge(check(library), library, { 'unknown-target': 'off' });
    expect(codes(found)).toEqual(['unknown-target']);
  });

  test('options replace the defaults of a rule', () => {
    const [first, ...others] = playbook.steps;
    const ways = first
      ? ['a', 'b', 'c'].map((id) => ({ ...first.ways[0], type: 'choice', id }))
      : [];
    const many = { ...playbook, steps: [{ ...first, ways }, ...others] } as Playbook;
    const found = (own: Content['site']['rules']) =>
      codes(judged(one(many, own))).filter((code) => code === 'too-many-choices');
    expect(found({})).toEqual([]);
    expect(found({ 'too-many-choices': { most: 2 } })).toEqual(['too-many-choices']);
  });

  test('rules have names of their own', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  });
});

/** Three steps in a row; the first leads to `target`. */
function chain(start: string, target: string): Playbook {
  const next = (id: string) => [{ type: 'next', target: { type: 'step', id } }] as const;
  return playbookOf({
    slug: 'one',
    language: 'fr',
    start: { step: start },
    entries: [],
    facts: [],
    interrupts: [],
    steps: [
      { id: 'first', phase: 'listen', ways: next(target) },
      { id: 'second', phase: 'reformulate', ways: next('third') },
      { id: 'third', phase: 'conclude', ways: [], end: {} },
    ],
  });
}

function withTarget(
  playbook: Playbook,
  target: Playbook['interrupts'][number]['target'],
): Playbook {
  const [first, ...others] = playbook.steps;
  if (!first) return playbook;
  return {
    ...playbook,
    steps: [{ ...first, ways: first.ways.map((way) => ({ ...way, target })) }, ...others],
  };
}

function one(playbook: Playbook, own: Content['site']['rules'] = {}): Library {
  return {
    content: { ...content, site: { ...content.site, rules: own } },
    playbooks: [playbook],
    scenarios: [],
  };
}

function judged(library: Library): readonly Finding[] {
  return judge(check(library), library);
}

function libraryOf(charts: readonly LinkedChart[]): Library {
  return { content, playbooks: charts.map(playbookOf), scenarios: [] };
}

/** Nothing leads to what is not there, or may not be entered: then only reach decides what is named. */
function withoutUnknown(charts: readonly LinkedChart[]): readonly LinkedChart[] {
  const isDoor = (slug: string, step: string | undefined): boolean => {
    const chart = charts.find((one) => one.slug === slug);
    const doors = [chart?.start.step, ...(chart?.entries ?? []).map((entry) => entry.step)];
    return step === undefined || doors.includes(step);
  };
  const isKnown = ({ target }: LinkedChart['interrupts'][number]): boolean =>
    target.type === 'playbook'
      ? isDoor(target.slug, target.step)
      : target.type === 'back' || target.id !== 'nowhere';
  return charts.map((chart) => ({
    ...chart,
    steps: chart.steps.map((step) => ({ ...step, ways: step.ways.filter(isKnown) })),
    interrupts: chart.interrupts.filter(isKnown),
  }));
}

function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code }) => code);
}

function idsOf({ file, step, consequences = [] }: Finding): readonly string[] {
  const slug = file.replace(/^.*\/|\.mdx$/g, '');
  return [step, ...consequences].map((id) => (id?.startsWith('/') ? id.slice(1) : `${slug}#${id}`));
}
