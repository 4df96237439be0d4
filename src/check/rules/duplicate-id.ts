import type { Context } from '../context.ts';
import { idsFor } from '../ids.ts';
import type { Localized } from '../../model/language.ts';
import type { Playbook } from '../../model/playbook.ts';
import { type Found, place, related, type Rule, top } from '../rule.ts';
import { idOf } from '../sites.ts';

/** A name that means two things: two steps of a playbook, two choices of a step, two playbooks of an address. */
const rule: Rule = {
  code: 'duplicate-id',
  find: (context) => [
    ...secondPlaybooks(context.library.playbooks),
    ...secondSteps(context),
    ...secondChoices(context),
  ],
};

export default rule;

const first: Localized = { en: 'It stands here first.', fr: 'La première fois est ici.' };

function secondSteps(context: Context): readonly Found[] {
  return context.steps.flatMap(({ playbook, step, number, index }) => {
    const earlier = playbook.steps.slice(0, index).find(({ id }) => id === step.id);
    if (!earlier) return [];
    const behind = context.unreachable.shadowed.get(number) ?? [];
    return [
      {
        message: second(step.id, { en: 'step', fr: 'une autre étape' }),
        ...place(playbook, ...idOf(step)),
        step: step.id,
        consequences: idsFor(behind, playbook, context),
        hint: {
          en: 'Give one of the two another id, and lead there by it.',
          fr: 'Donnez un autre identifiant à l’une des deux, et menez-y par celui-ci.',
        },
        related: [related(first, playbook, ...idOf(earlier))],
      },
    ];
  });
}

function secondChoices({ steps }: Context): readonly Found[] {
  return steps.flatMap(({ playbook, step }) =>
    step.ways.flatMap((way, index) => {
      const earlier = step.ways.slice(0, index).find(({ id }) => id !== undefined && id === way.id);
      if (!earlier || way.id === undefined) return [];
      return [
        {
          message: second(way.id, { en: 'choice', fr: 'un autre choix' }),
          ...place(playbook, way.at?.['id'], way.position),
          step: step.id,
          hint: {
            en: 'Give one of the two another id; one that no scenario names needs none.',
            fr: 'Donnez un autre identifiant à l’un des deux ; un choix que nul scénario ne nomme s’en passe.',
          },
          related: [related(first, playbook, earlier.at?.['id'], earlier.position)],
        },
      ];
    }),
  );
}

function secondPlaybooks(playbooks: readonly Playbook[]): readonly Found[] {
  const seen = new Map<string, Playbook>();
  return playbooks.flatMap((playbook) => {
    const address = `${playbook.language}/${playbook.slug}`;
    const earlier = seen.get(address);
    if (!earlier) seen.set(address, playbook);
    return earlier
      ? [
          {
            message: second(address, { en: 'playbook', fr: 'une autre fiche' }),
            ...place(playbook, top),
            related: [related(first, earlier, top)],
          },
        ]
      : [];
  });
}

function second(name: string, what: Localized): Localized {
  return {
    en: `Unexpected second ${what.en} \`${name}\`, expected each id once.`,
    fr: `\`${name}\` inattendu pour ${what.fr} ; attendu\u00a0: chaque identifiant une seule fois.`,
  };
}
