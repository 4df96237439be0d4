import { heightsOf, sheet } from '../paper/sheet.ts';
import { place, type Rule } from '../rule.ts';

/** A step that no sheet holds, A4 or Letter: on paper it is cut, and its second half is read by nobody. */
const rule: Rule = {
  code: 'long-page',
  isLocal: true,
  find: ({ steps }) =>
    steps.flatMap(({ playbook, step }) => {
      const heights = heightsOf(step);
      const behind = heights.findIndex((height) => height > sheet.height);
      if (behind === -1) return [];
      const pages = ((heights.at(-1) as number) / sheet.height).toFixed(1);
      const part = step.body[behind] ?? step.ways[0] ?? step.end;
      return [
        {
          message: {
            en: `Unexpected step of at least ${pages} pages on paper, expected one that fits on one page.`,
            fr: `Étape d’au moins ${pages.replace('.', ',')} page sur papier, inattendue ; attendu\u00a0: une étape qui tient sur une page.`,
          },
          ...place(playbook, part?.position, step.position),
          step: step.id,
          hint: {
            en: 'Here the page ends, even on A4. Cut the step in two, where staff pause anyway.',
            fr: 'Ici la page s’arrête, même en A4. Coupez l’étape en deux, là où l’on fait de toute façon une pause.',
          },
        },
      ];
    }),
};

export default rule;
