import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import type { Finding } from '../src/model/diagnostic.ts';
import { rowOf } from '../src/model/rules.ts';
import { manuscript, outline, type Outline } from './arbitrary/bilingual.ts';
import { mutations } from './arbitrary/translation-mutations.ts';
import { content, read } from './tools/manuscript.ts';

test('a translation of the words alone gives no finding', () => {
  fc.assert(
    fc.property(outline, (one) => {
      expect(translationFindings(one, one)).toEqual([]);
    }),
    { numRuns: 100 },
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
    { numRuns: 15 },
  );
});

function translationFindings(original: Outline, translation: Outline): readonly Finding[] {
  const both = [
    read(manuscript(original, 'Mot'), 'playbooks/fr/essai.mdx'),
    read(manuscript(translation, 'Word'), 'playbooks/en/essai.mdx'),
  ];
  const found = both.flatMap(({ findings }) => findings);
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  const playbooks = both.flatMap(({ playbook }) => playbook ?? []);
  expect(playbooks).toHaveLength(2);
  const told = check({ content, playbooks }, { found });
  return told.filter(({ code }) => rowOf(code).group === 'translation');
}
