import { quote, unexpected } from '../../model/message.ts';
import { place, type Rule } from '../rule.ts';

/** A condition on a fact that no path to its step has set. */
const rule: Rule = {
  code: 'unset-fact',
  find: (context) =>
    context.conditions.flatMap(({ known, position, unset }) =>
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
    ),
};

export default rule;
