import { spokenFinding } from '../words/finding.ts';
import type { Rule } from '../rule.ts';

/** Words that put someone in the wrong: the other person, a colleague, a supplier. */
const rule: Rule = {
  code: 'accusing-words',
  find: ({ spoken }) =>
    spoken
      .filter(({ fault }) => fault.kind === 'accusing')
      .map((one) =>
        spokenFinding(one, {
          en: 'words that accuse nobody',
          fr: 'des mots qui n’accusent personne',
        }),
      ),
};

export default rule;
