import { place, type Rule } from '../rule.ts';

/** More than a person in front of an angry customer can take in; counted as written, since all are printed. */
const rule: Rule<'too-many-choices'> = {
  code: 'too-many-choices',
  isLocal: true,
  find: ({ steps }, { most }) =>
    steps.flatMap(({ playbook, step }) => {
      const choices = step.ways.filter(({ type }) => type === 'choice');
      if (choices.length <= most) return [];
      return [
        {
          message: {
            en: `Unexpected ${choices.length} choices, expected at most ${most}.`,
            fr: `${choices.length} choix, nombre inattendu ; attendu\u00a0: ${most} au plus.`,
          },
          ...place(playbook, choices[most]?.position),
          step: step.id,
          hint: {
            en: 'Ask two questions one after the other, the coarse one first.',
            fr: 'Posez deux questions l’une après l’autre, la plus générale d’abord.',
          },
        },
      ];
    }),
};

export default rule;
