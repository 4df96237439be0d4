import { quote } from '../../model/message.ts';
import { type Context, stepOf } from '../context.ts';
import type { MethodFault } from '../method/method.ts';
import { faultsFor, report } from '../method/report.ts';
import { listed, passFirst, stepsOf } from '../method/words.ts';
import type { Found, Rule } from '../rule.ts';
import { idOf } from '../sites.ts';

/** A step that a path comes to before the phases that the method puts before it: an offer to someone not yet heard. */
const rule: Rule = {
  code: 'propose-too-early',
  find: (context) =>
    faultsFor('propose-too-early', context).map((fault) => toFinding(fault, context)),
};

export default rule;

function toFinding(fault: MethodFault, context: Context): Found {
  const { step } = stepOf(context, fault.breach.step);
  const id = quote(step.id);
  const directive = quote(`:::${step.phase}`);
  const missing = listed(fault.missing);
  const steps = stepsOf(fault.missing);
  return report(
    fault,
    {
      position: idOf(step),
      atPlace: {
        en: `Unexpected ${directive} step ${id} before ${missing.en}, expected ${steps.en} on every path to it.`,
        fr: `Étape ${directive} ${id} inattendue avant ${missing.fr} ; attendu\u00a0: ${steps.fr} sur chaque chemin qui y mène.`,
      },
      onWay: (target) => ({
        en: `Unexpected way to ${target} that passes over ${missing.en}, expected ${steps.en} before the ${directive} step ${id}.`,
        fr: `Suite vers ${target} inattendue, car elle saute ${missing.fr} ; attendu\u00a0: ${steps.fr} avant l’étape ${directive} ${id}.`,
      }),
      atEntry: (entry, after) => ({
        en: `Unexpected entry ${entry} whose \`after\` forgets ${missing.en}, expected ${after}: it leads to the ${directive} step ${id}.`,
        fr: `Entrée ${entry} dont le \`after\` oublie ${missing.fr}, inattendue ; attendu\u00a0: ${after}, car elle mène à l’étape ${directive} ${id}.`,
      }),
      fix: (playbook) => passFirst(fault.missing, playbook),
    },
    context,
  );
}
