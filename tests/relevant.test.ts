import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import type { ChartStep } from '../src/graph/chart.ts';
import type { LinkedChart } from '../src/graph/link.ts';
import type { Finding } from '../src/model/diagnostic.ts';
import type { Playbook, Target } from '../src/model/playbook.ts';
import { parseContent } from '../src/parse/content.ts';
import { linksOf, relevantTo } from '../src/parsing/relevant.ts';
import { readStandIns } from '../src/reader.ts';
import { playbookOf } from './tools/playbook.ts';

const { content } = parseContent([], readStandIns());
const slugs = ['anger', 'crisis', 'defect', 'injury', 'review'];

/** How one playbook leads to others, and what it knows. */
const joint = fc.record({
  start: fc.option(fc.constantFrom(...slugs)),
  entry: fc.option(fc.constantFrom(...slugs)),
  interrupt: fc.option(fc.constantFrom(...slugs)),
  origin: fc.constantFrom('ours', 'customer'),
  isTold: fc.boolean(),
  asked: fc.constantFrom('ours', 'customer'),
});

type Joint = typeof joint extends fc.Arbitrary<infer Value> ? Value : never;

describe('the files that decide what is found in one', () => {
  test('give the same findings there as the whole library, where no path of theirs is at fault', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.tuple(joint, joint, joint, joint, joint), fc.nat(4), (joints, chosen) => {
        const playbooks = joints.map(chartOf).map(playbookOf).map(enteredHeard);
        const one = playbooks[chosen]?.file ?? '';
        const linked = playbooks.map((playbook) => {
          const { file: path, language, slug } = playbook;
          return { path, language, slug, links: linksOf(playbook) };
        });
        const relevant = relevantTo(new Set([one]), linked);
        const found = (some: typeof playbooks): readonly Finding[] =>
          check({ content, playbooks: some, scenarios: [] }, { knownSlugs: linked });
        const there = ({ file }: Finding) => file === one;
        const part = found(playbooks.filter(({ file }) => relevant.has(file)));
        if (part.some(({ severity }) => severity === 'error')) return;
        if (relevant.size < playbooks.length) compared++;
        expect(part.filter(there)).toEqual(found(playbooks).filter(there));
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(15);
  });
});

/** Whoever jumps in has listened. */
function enteredHeard(playbook: Playbook): Playbook {
  const entries = playbook.entries.map((entry) => ({ ...entry, after: ['listen'] }));
  return { ...playbook, entries };
}

/** Listens, restates, proposes and concludes. Whether its question is always answered the same depends on who jumps here. */
function chartOf(
  { start, entry, interrupt, origin, isTold, asked }: Joint,
  index: number,
): LinkedChart {
  const to = (id: string): Target => ({ type: 'step', id });
  const choices = [
    to('propose'),
    to('aside'),
    ...(start ? [{ type: 'playbook', slug: start } as const] : []),
    ...(entry ? [{ type: 'playbook', slug: entry, step: 'restate' } as const] : []),
  ];
  const set = isTold ? { set: [{ fact: 'origin', op: '=', value: origin } as const] } : {};
  const when = { tests: [{ fact: 'origin', op: '=', values: [asked] } as const] };
  const step = (id: string, phase: string, ways: ChartStep['ways']): ChartStep => ({
    id,
    phase,
    ways,
  });
  return {
    slug: slugs[index] ?? '',
    language: 'fr',
    start: { step: 'listen' },
    entries: [
      { step: 'restate', facts: ['origin'] },
      { step: 'aside', facts: [] },
    ],
    facts: [{ type: 'list', name: 'origin', values: ['ours', 'customer'], shared: true }],
    interrupts: interrupt ? [{ target: { type: 'playbook', slug: interrupt, step: 'aside' } }] : [],
    steps: [
      step('listen', 'listen', [{ type: 'next', target: to('restate'), ...set }]),
      step(
        'restate',
        'reformulate',
        choices.map((target) => ({ type: 'choice', target })),
      ),
      step('propose', 'propose', [
        { type: 'choice', target: to('conclude'), when },
        { type: 'choice', target: to('conclude') },
      ]),
      { ...step('conclude', 'conclude', []), end: {} },
      step('aside', 'aside', [{ type: 'next', target: { type: 'back' } }]),
    ],
  };
}
