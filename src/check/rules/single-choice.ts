import { place, type Rule } from '../rule.ts';

/** A question with one answer is no question. */
const rule: Rule = {
  code: 'single-choice',
  find: ({ steps, isDamaged }) =>
    steps.flatMap(({ playbook, step }) => {
      const choices = step.ways.filter(({ type }) => type === 'choice');
      const [only] = choices;
      if (!only || choices.length > 1 || isDamaged(playbook, step)) return [];
      return [
        {
          message: {
            en: 'Unexpected single choice, expected two or more, or a `::next`.',
            fr: 'Choix unique inattendu ; attendu\u00a0: deux choix ou plus, ou un `::next`.',
          },
          ...place(playbook, only.position),
          step: step.id,
          hint: {
            en: 'Write `::next` with the same words, or add the other answers.',
            fr: 'Écrivez `::next` avec les mêmes mots, ou ajoutez les autres réponses.',
          },
        },
      ];
    }),
};

export default rule;
