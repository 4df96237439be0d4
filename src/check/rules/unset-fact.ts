import { quote, unexpected } from '../../model/message.ts';
import type { Context } from '../context.ts';
import { type Found, place, related, type Rule } from '../rule.ts';

/** A condition on a fact that no path to its step has set. */
const rule: Rule = {
  code: 'unset-fact',
  find: (context) => [...missing(context), ...unset(context)],
};

export default rule;

/** A value that nothing sets, told where others of the fact are. */
function missing({ missingValues, conditions }: Context): readonly Found[] {
  return missingValues.flatMap(({ playbook, fact: { name }, value, beside }): readonly Found[] => {
    if (!beside) return [];
    const { step, way } = beside;
    const asking = conditions.find(
      ({ known, guard }) =>
        known.playbook === playbook &&
        guard.tests.some(({ fact, values }) => fact === name && values.includes(value)),
    );
    const set = quote(`set="${name}=${value}"`);
    return [
      {
        message: {
          en: `Unexpected fact ${quote(name)} that nothing ever sets to ${quote(value)}, expected a choice with ${set}.`,
          fr: `Fait ${quote(name)} que rien ne met jamais à ${quote(value)}, inattendu ; attendu\u00a0: un choix avec ${set}.`,
        },
        ...place(playbook, way.at?.['set'], way.position),
        step: playbook.steps[step]?.id ?? '',
        hint: {
          en: `Here it is set to something else. Write the choice that is missing, or take ${quote(value)} out of the conditions and of ${quote('facts')}.`,
          fr: `Ici, il reçoit une autre valeur. Écrivez le choix qui manque, ou retirez ${quote(value)} des conditions et de ${quote('facts')}.`,
        },
        ...(asking && {
          related: [related(askedHere, playbook, asking.position)],
        }),
      },
    ];
  });
}

const askedHere = { en: 'A condition asks for it here.', fr: 'Une condition la demande ici.' };

function unset({ conditions }: Context): readonly Found[] {
  return conditions.flatMap(({ known, position, unset }) =>
    unset.map((fact) => ({
      message: unexpected(fact, {
        en: 'a fact that is known here: no path to this step sets it',
        fr: 'un fait connu ici, car aucun chemin vers cette étape ne le pose',
      }),
      ...place(known.playbook, position),
      step: known.step.id,
      hint: {
        en: `Ask first: a choice of an earlier step must carry ${quote(`set="${fact}=…"`)}.`,
        fr: `Posez d’abord la question\u00a0: un choix d’une étape précédente doit porter ${quote(`set="${fact}=…"`)}.`,
      },
    })),
  );
}
