import { type Context, stepOf } from '../context.ts';
import { idsFor } from '../ids.ts';
import { type Found, place, type Rule } from '../rule.ts';
import { idOf } from '../sites.ts';
import type { Head } from '../unreachable.ts';

/** A step that no path leads to; what hangs on it alone is told with it. */
const rule: Rule = {
  code: 'unreachable-step',
  find: (context) => context.unreachable.heads.map((head) => toFinding(head, context)),
};

export default rule;

function toFinding({ step: number, others }: Head, context: Context): Found {
  const { playbook, step } = stepOf(context, number);
  const closed = playbook.steps.some(({ ways }) =>
    ways.some(({ target }) => target.type === 'step' && target.id === step.id),
  );
  return {
    message: closed
      ? {
          en: `Unexpected step \`${step.id}\` that nobody can reach, expected a way that can be taken to it.`,
          fr: `Étape \`${step.id}\` que personne ne peut atteindre, inattendue ; attendu\u00a0: une suite que l’on peut prendre et qui y mène.`,
        }
      : {
          en: `Unexpected step \`${step.id}\` that nothing leads to, expected a choice or a next with \`to=${step.id}\`.`,
          fr: `Étape \`${step.id}\` à laquelle rien ne mène, inattendue ; attendu\u00a0: un choix ou une suite avec \`to=${step.id}\`.`,
        },
    ...place(playbook, ...idOf(step)),
    step: step.id,
    consequences: idsFor(others, playbook, context),
    hint: {
      en: 'Lead a choice there, name it in `entries` if other playbooks enter there, or take the step out.',
      fr: 'Menez-y un choix, nommez-la dans `entries` si d’autres fiches y entrent, ou retirez l’étape.',
    },
  };
}
