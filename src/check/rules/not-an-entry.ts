import { quote, unexpected } from '../../model/message.ts';
import { type Found, place, related, type Rule } from '../rule.ts';
import { idOf } from '../sites.ts';
import type { Context } from '../context.ts';
import { type BrokenReference, printTarget } from '../targets.ts';

/** A jump into the middle of a playbook that did not foresee it. */
const rule: Rule = {
  code: 'not-an-entry',
  find: (context) =>
    context.broken
      .filter(({ problem }) => problem === 'not-an-entry')
      .map((one) => toFinding(one, context)),
};

export default rule;

function toFinding({ playbook, reference }: BrokenReference, { library }: Context): Found {
  const { target } = reference;
  const slug = target.type === 'playbook' ? target.slug : playbook.slug;
  const id = target.type === 'playbook' ? (target.step ?? '') : target.id;
  const other = library.playbooks.find(
    (one) => one.slug === slug && one.language === playbook.language,
  );
  const entered = other?.steps.find((step) => step.id === id);
  const doors = other?.entries.map(({ step }) => `/${slug}#${step}`) ?? [];
  const open = [`/${slug}`, ...doors].map((word) => quote(word)).join(', ');
  const step = reference.step === undefined ? undefined : playbook.steps[reference.step]?.id;
  return {
    message: unexpected(printTarget(target), {
      en: `where that playbook may be entered: ${open}`,
      fr: `un endroit où l’on peut entrer dans cette fiche\u00a0: ${open}`,
    }),
    ...place(playbook, reference.position),
    ...(step !== undefined && { step }),
    hint: {
      en: `Add \`- step: ${id}\` to \`entries\` in \`${other?.file}\`, or lead to its start, \`/${slug}\`.`,
      fr: `Ajoutez \`- step: ${id}\` à \`entries\` dans \`${other?.file}\`, ou menez à son début, \`/${slug}\`.`,
    },
    ...(other &&
      entered && {
        related: [
          related({ en: 'This is the step.', fr: 'Voici l’étape.' }, other, ...idOf(entered)),
        ],
      }),
  };
}
