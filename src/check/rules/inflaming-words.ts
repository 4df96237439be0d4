import { spokenFinding } from '../words/finding.ts';
import type { Rule } from '../rule.ts';

/** Words that make the other person angrier, whatever is meant by them. */
const rule: Rule = {
  code: 'inflaming-words',
  find: ({ spoken }) =>
    spoken
      .filter(({ fault }) => fault.kind === 'inflaming')
      .map((one) =>
        spokenFinding(one, { en: 'words that do not inflame', fr: 'des mots qui n’attisent pas' }),
      ),
};

export default rule;
