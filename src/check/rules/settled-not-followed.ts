import { quote } from '../../model/message.ts';
import { type Context, stepOf } from '../context.ts';
import type { MethodFault } from '../method/method.ts';
import { faultsFor, report } from '../method/report.ts';
import { followedBy, followUp } from '../method/words.ts';
import type { Found, Rule } from '../rule.ts';

/** An end that says « réglé » on a path where nobody promised anything and nobody calls back. */
const rule: Rule = {
  code: 'settled-not-followed',
  find: (context) =>
    faultsFor('settled-not-followed', context).map((fault) => toFinding(fault, context)),
};

export default rule;

function toFinding(fault: MethodFault, context: Context): Found {
  const { content } = context.library;
  const { step } = stepOf(context, fault.breach.step);
  const { end } = step;
  const as = quote(end?.as ?? '');
  const after = followedBy(content);
  const atPlace = {
    en: `Unexpected end ${as} that nothing follows up, expected ${after.en} on every path to it.`,
    fr: `Fin ${as} sans suivi, inattendue ; attendu\u00a0: ${after.fr} sur chaque chemin qui y mène.`,
  };
  return report(
    fault,
    {
      position: [end?.at?.['as'], end?.position],
      atPlace,
      onWay: (target) => ({
        en: `Unexpected way to ${target} that passes over the follow-up, expected ${after.en} before the end ${as} of ${quote(step.id)}.`,
        fr: `Suite vers ${target} inattendue, car elle saute le suivi ; attendu\u00a0: ${after.fr} avant la fin ${as} de ${quote(step.id)}.`,
      }),
      atEntry: () => atPlace,
      fix: (playbook) => followUp(content, playbook),
    },
    context,
  );
}
