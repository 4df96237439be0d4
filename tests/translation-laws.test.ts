import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import type { Finding } from '../src/model/diagnostic.ts';
import { type RuleSettings, rowOf } from '../src/model/rules.ts';
import {
  manuscript,
  outline,
  type Outline,
  type OutlineStep,
  type OutlineWay,
} from './arbitrary/bilingual.ts';
import { mutations } from './arbitrary/translation-mutations.ts';
import { content, read } from './tools/manuscript.ts';
import { runs } from './tools/long.ts';
import { sound } from './tools/sound-outline.ts';

test('a translation of the words alone gives no finding', () => {
  fc.assert(
    fc.property(outline, (one) => {
      expect(translationFindings(one, one)).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
});

test.each(Object.entries(mutations))('%s: one finding, at the step', (_, mutate) => {
  fc.assert(
    fc.property(outline, fc.nat(), fc.nat(), (one, at, place) => {
      const mutated = mutate(one, at % one.steps.length, place);
      fc.pre(mutated !== undefined);
      const found = translationFindings(one, mutated.changed);
      expect(found.map(({ code, message }) => `${code}: ${message.en}`)).toHaveLength(1);
      expect(mutated.steps).toContain(found[0]?.step ?? '');
      expect(found[0]?.file).toBe('playbooks/en/essai.mdx');
    }),
    { numRuns: runs(8) },
  );
});

describe('what fails in a translation only because it differs is told with the difference', () => {
  test('nothing is said of the pair', () => {
    expect(allFindings(sound, sound)).toEqual([]);
  });

  test.each(Object.entries(mutations))('%s: one finding of all the rules', (_, mutate) => {
    const places = sound.steps.flatMap((_, at) =>
      [0, 1, 2, 3].map((place) => [at, place] as const),
    );
    const changed = places.flatMap(([at, place]) => mutate(sound, at, place)?.changed ?? []);
    expect(changed.length).toBeGreaterThan(0);
    for (const one of changed) {
      const found = allFindings(sound, one);
      expect(found.map(({ code, message }) => `${code}: ${message.en}`)).toHaveLength(1);
      expect(found[0]?.file).toBe('playbooks/en/essai.mdx');
    }
  });

  test('and weighs as much; a library that rates it otherwise is told of both', () => {
    const [first, ...rest] = sound.steps as [OutlineStep, ...OutlineStep[]];
    const wrong: OutlineWay = { type: 'choice', id: 'theirs', to: 'brook', set: 'origin=ours' };
    const changed = { steps: [{ ...first, ways: first.ways.with(1, wrong) }, ...rest] };
    const told = (rules: RuleSettings) =>
      allFindings(sound, changed, rules).map(({ code, severity }) => `${severity} ${code}`);
    expect(told({})).toEqual(['error different-graph']);
    expect(told({ 'different-graph': 'info' })).toContain('error always-true-guard');
  });
});

function translationFindings(original: Outline, translation: Outline): readonly Finding[] {
  const told = allFindings(original, translation);
  return told.filter(({ code }) => rowOf(code).group === 'translation');
}

function allFindings(
  original: Outline,
  translation: Outline,
  rules: RuleSettings = {},
): readonly Finding[] {
  const both = [
    read(manuscript(original, 'Mot'), 'playbooks/fr/essai.mdx'),
    read(manuscript(translation, 'Word'), 'playbooks/en/essai.mdx'),
  ];
  const found = both.flatMap(({ findings }) => findings);
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  const playbooks = both.flatMap(({ playbook }) => playbook ?? []);
  expect(playbooks).toHaveLength(2);
  return check({ content, playbooks, scenarios: [] }, { found, rules });
}
