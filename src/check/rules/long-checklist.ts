import type { Step } from '../../model/playbook.ts';
import type { Block, ListItem } from '../../model/prose.ts';
import { place, type Rule } from '../rule.ts';

/** More boxes than are ticked one by one: the last ones are ticked together. */
const rule: Rule<'long-checklist'> = {
  code: 'long-checklist',
  isLocal: true,
  find: ({ steps }, { most }) =>
    steps.flatMap(({ playbook, step }) => {
      const items = checklistOf(step);
      const tooMany = items[most];
      if (!tooMany) return [];
      return [
        {
          message: {
            en: `Unexpected checklist of ${items.length} items, expected at most ${most} in a step.`,
            fr: `Liste de contrôle de ${items.length} points, inattendue ; attendu\u00a0: ${most} au plus dans une étape.`,
          },
          ...place(playbook, tooMany.position, step.position),
          step: step.id,
          hint: {
            en: 'Keep what is forgotten or dangerous; move the rest to the text, or cut the step in two.',
            fr: 'Gardez ce qui s’oublie ou ce qui est dangereux ; mettez le reste dans le texte, ou coupez l’étape en deux.',
          },
        },
      ];
    }),
};

export default rule;

/** The checklist items of a step, those inside others too. */
function checklistOf({ body }: Step): readonly ListItem[] {
  return body.flatMap((node) => ('label' in node ? [] : itemsIn(node)));
}

function itemsIn(block: Block): readonly ListItem[] {
  if (block.type === 'blockquote') return block.children.flatMap(itemsIn);
  if (block.type !== 'list') return [];
  return block.children.flatMap((item) => [
    ...(item.task ? [item] : []),
    ...item.children.flatMap(itemsIn),
  ]);
}
