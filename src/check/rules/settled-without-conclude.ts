import { quote } from '../../model/message.ts';
import { type Context, stepOf } from '../context.ts';
import type { MethodFault } from '../method/method.ts';
import { faultsFor, report } from '../method/report.ts';
import { followedBy, listed, passFirst, stepsOf } from '../method/words.ts';
import type { Found, Rule } from '../rule.ts';

/** An end that says « réglé » on a path where nothing was concluded: nobody has read back what was agreed. */
const rule: Rule = {
  code: 'settled-without-conclude',
  find: (context) =>
    faultsFor('settled-without-conclude', context).map((fault) => toFinding(fault, context)),
};

export default rule;

function toFinding(fault: MethodFault, context: Context): Found {
  const { step } = stepOf(context, fault.breach.step);
  const { end } = step;
  const as = quote(end?.as ?? '');
  const missing = listed(fault.missing);
  const steps = stepsOf(fault.missing);
  const after = followedBy(context.library.content);
  const and = fault.unfollowed
    ? { en: `, then ${after.en}`, fr: `, puis ${after.fr}` }
    : { en: '', fr: '' };
  return report(
    fault,
    {
      position: [end?.at?.['as'], end?.position],
      atPlace: {
        en: `Unexpected end ${as} without ${missing.en}, expected ${steps.en} on every path to it${and.en}.`,
        fr: `Fin ${as} sans ${missing.fr}, inattendue ; attendu\u00a0: ${steps.fr} sur chaque chemin qui y mène${and.fr}.`,
      },
      onWay: (target) => ({
        en: `Unexpected way to ${target} that passes over ${missing.en}, expected ${steps.en} before the end ${as} of ${quote(step.id)}${and.en}.`,
        fr: `Suite vers ${target} inattendue, car elle saute ${missing.fr} ; attendu\u00a0: ${steps.fr} avant la fin ${as} de ${quote(step.id)}${and.fr}.`,
      }),
      atEntry: (entry, after) => ({
        en: `Unexpected entry ${entry} without ${missing.en} in its \`after\`, expected ${after}: it leads to the end ${as} of ${quote(step.id)}.`,
        fr: `Entrée ${entry} sans ${missing.fr} dans son \`after\`, inattendue ; attendu\u00a0: ${after}, car elle mène à la fin ${as} de ${quote(step.id)}.`,
      }),
      fix: (playbook) => passFirst(fault.missing, playbook),
    },
    context,
  );
}
