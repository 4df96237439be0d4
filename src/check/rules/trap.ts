import type { Fault } from '../../graph/faults.ts';
import { quote } from '../../model/message.ts';
import { type Context, stepOf } from '../context.ts';
import { routeTo } from '../route.ts';
import { type Found, place, related, type Rule } from '../rule.ts';
import { idOf } from '../sites.ts';
import { idsFor } from '../ids.ts';

/** A loop that nothing leaves: the one furthest down, with all that leads only there. */
const rule: Rule = {
  code: 'trap',
  find: (context) =>
    context.faults.filter(({ type }) => type === 'trap').map((fault) => toFinding(fault, context)),
};

export default rule;

function toFinding(fault: Fault, context: Context): Found {
  const loop = fault.steps.map((number) => stepOf(context, number));
  const [first, ...others] = loop as [(typeof loop)[number], ...typeof loop];
  const { playbook, step } = first;
  const route = routeTo(context, fault.states[0] as number);
  const around = idsFor(fault.steps, playbook, context)
    .map((id) => quote(id))
    .join(', ');
  return {
    message:
      others.length === 0
        ? {
            en: `Unexpected step ${around} that leads only back to itself, expected a way to an end.`,
            fr: `Étape ${around} qui ne ramène qu’à elle-même, inattendue ; attendu\u00a0: une suite vers une fin.`,
          }
        : {
            en: `Unexpected steps ${around} that lead only to one another, expected a way to an end.`,
            fr: `Étapes ${around} qui ne mènent que l’une à l’autre, inattendues ; attendu\u00a0: une suite vers une fin.`,
          },
    ...place(playbook, ...idOf(step)),
    step: step.id,
    consequences: idsFor([...fault.steps.slice(1), ...fault.upstream], playbook, context),
    hint: {
      en: `${route.en} Give ${others.length === 0 ? 'it' : 'one of them'} an \`::end\`, or a choice to a step that has one.`,
      fr: `${route.fr} ${others.length === 0 ? 'Donnez-lui' : 'Donnez à l’une d’elles'} un \`::end\`, ou un choix vers une étape qui en a un.`,
    },
    related: others.map((one) =>
      related(
        { en: 'It is in the loop, too.', fr: 'Elle est aussi dans la boucle.' },
        one.playbook,
        ...idOf(one.step),
      ),
    ),
  };
}
