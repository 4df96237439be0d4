import type { FindingRelated } from '../../model/diagnostic.ts';
import { quote } from '../../model/message.ts';
import { type Context, stepOf } from '../context.ts';
import { idsFor } from '../ids.ts';
import type { MethodFault } from '../method/method.ts';
import { doorOf, faultsFor, hint, jumpSite, wayOf } from '../method/report.ts';
import { listed, passFirst } from '../method/words.ts';
import { type Found, related, type Rule } from '../rule.ts';

/** A jump into another playbook where that asks for phases that some path to the jump has not passed. */
const rule: Rule = {
  code: 'jump-too-early',
  find: (context) =>
    faultsFor('jump-too-early', context).flatMap((fault) => toFinding(fault, context)),
};

export default rule;

function toFinding(fault: MethodFault, context: Context): readonly Found[] {
  const { breach, missing } = fault;
  if (!breach.jump) return [];
  const { playbook } = stepOf(context, breach.step);
  const { target, ...site } = jumpSite(context, breach.jump);
  const door = doorOf(context, breach.jump.door.number);
  const lacking = listed(missing);
  const asked = listed(door.after);
  const found = {
    message: {
      en: `Unexpected jump to ${quote(target)} before ${lacking.en}, expected it after ${asked.en}, as it asks there.`,
      fr: `Saut vers ${quote(target)} inattendu avant ${lacking.fr} ; attendu\u00a0: après ${asked.fr}, comme cette fiche le demande.`,
    },
    ...site,
    consequences: idsFor(
      fault.consequences.filter((step) => step !== breach.step),
      playbook,
      context,
    ),
    hint: hint(fault, passFirst(missing, playbook), context),
    related: [
      related(
        { en: 'This is where it asks for that.', fr: 'C’est ici qu’elle le demande.' },
        door.playbook,
        ...door.position,
      ),
      ...cause(fault, context),
    ],
  };
  return [found];
}

/** Where the path has gone wrong before the jump. */
function cause({ culprit, missing }: MethodFault, context: Context): readonly FindingRelated[] {
  const lacking = listed(missing);
  if (culprit.type === 'way') {
    const { playbook, way } = wayOf(context, culprit.way);
    const message = {
      en: `This way passes over ${lacking.en}.`,
      fr: `Cette suite saute ${lacking.fr}.`,
    };
    return [related(message, playbook, way.at?.['to'], way.position)];
  }
  if (culprit.type === 'entry') {
    const { playbook, position } = doorOf(context, culprit.door);
    const message = {
      en: `A path begins here, and this entry does not ask for ${lacking.en}.`,
      fr: `Un chemin commence ici, et cette entrée ne demande pas ${lacking.fr}.`,
    };
    return [related(message, playbook, ...position)];
  }
  return [];
}
