import { spokenFinding } from '../words/finding.ts';
import type { Rule } from '../rule.ts';

/** A promise that does not say when: it cannot be kept, only forgotten. */
const rule: Rule = {
  code: 'vague-promise',
  find: ({ spoken }) =>
    spoken
      .filter(({ fault }) => fault.kind === 'vague')
      .map((one) =>
        spokenFinding(one, {
          en: 'a promise with its hour or its day',
          fr: 'une promesse avec son heure ou son jour',
        }),
      ),
};

export default rule;
