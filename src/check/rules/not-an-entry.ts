import { anyOf, quote, unexpected } from '../../model/message.ts';
import type { Context } from '../context.ts';
import { type Found, place, related, type Rule } from '../rule.ts';
import { idOf } from '../sites.ts';
import { type BrokenReference, closedDoors, printTarget } from '../targets.ts';

/** A jump into the middle of a playbook that did not foresee it: told once, however many come there. */
const rule: Rule = {
  code: 'not-an-entry',
  find: (context) =>
    closedDoors(context.broken, context.library).map((group) => toFinding(group, context)),
};

export default rule;

function toFinding(group: readonly BrokenReference[], { library }: Context): Found {
  const [first, ...others] = group as [BrokenReference, ...BrokenReference[]];
  const { playbook, reference } = first;
  const { target } = reference;
  const slug = target.type === 'playbook' ? target.slug : playbook.slug;
  const other = library.playbooks.find(
    (one) => one.slug === slug && one.language === playbook.language,
  );
  const ids = [...new Set(group.flatMap(idOfTarget))];
  const entered = other?.steps.filter((step) => ids.includes(step.id)) ?? [];
  const doors = other?.entries.map(({ step }) => `/${slug}#${step}`) ?? [];
  const open = anyOf([`/${slug}`, ...doors]);
  const lines = ids.map((id) => quote(`- step: ${id}`)).join(', ');
  const step = reference.step === undefined ? undefined : playbook.steps[reference.step]?.id;
  return {
    message: unexpected(printTarget(target), {
      en: `where that playbook may be entered: ${open.en}`,
      fr: `un endroit où l’on peut entrer dans cette fiche (${open.fr})`,
    }),
    ...place(playbook, reference.position),
    ...(step !== undefined && { step }),
    hint: {
      en: `Add ${lines} to \`entries\` in \`${other?.file}\`, or lead to its start, \`/${slug}\`.`,
      fr: `Ajoutez ${lines} à \`entries\` dans \`${other?.file}\`, ou menez à son début, \`/${slug}\`.`,
    },
    related: [
      ...(other ? entered : []).map((one) =>
        related({ en: 'This is the step.', fr: 'Voici l’étape.' }, other ?? playbook, ...idOf(one)),
      ),
      ...others.map((one) =>
        related(
          { en: 'It is entered from here, too.', fr: 'On y entre aussi d’ici.' },
          one.playbook,
          one.reference.position,
        ),
      ),
    ],
  };
}

function idOfTarget({ reference: { target } }: BrokenReference): readonly string[] {
  return target.type === 'playbook' && target.step !== undefined ? [target.step] : [];
}
