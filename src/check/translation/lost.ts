import type { Finding } from '../../model/diagnostic.ts';
import { quote } from '../../model/message.ts';
import { related } from '../rule.ts';
import { idOf } from '../sites.ts';
import type { BrokenReference } from '../targets.ts';
import type { Translation } from './translations.ts';
import { inLanguage } from './words.ts';

/** What is to be said of a target that leads nowhere because its step was not translated, or its id was. */
export function lostStep(
  { playbook, problem, reference: { target } }: BrokenReference,
  translations: readonly Translation[],
): Pick<Finding, 'hint' | 'related'> | undefined {
  const whole = translations.find(({ translation }) => translation === playbook);
  if (!whole || problem !== 'no-step' || target.type !== 'step') return undefined;
  const { original, translation, steps } = whole;
  const where = inLanguage(original);
  const id = quote(target.id);
  const renamed = steps.pairs.find((pair) => pair.original.id === target.id);
  if (renamed) {
    return {
      hint: {
        en: `That is its name ${where.en}, and ids are not translated: write \`{#${target.id}}\` at the step.`,
        fr: `C’est son nom ${where.fr}, et les identifiants ne se traduisent pas\u00a0: écrivez \`{#${target.id}}\` à l’étape.`,
      },
      related: [
        related(
          { en: 'This is the step.', fr: 'Voici l’étape.' },
          translation,
          ...idOf(renamed.translation),
        ),
      ],
    };
  }
  const missing = steps.missing.find((one) => one.original.id === target.id);
  if (!missing) return undefined;
  const after = missing.after && quote(missing.after.id);
  return {
    hint: {
      en: `${id} stands ${where.en} and is missing here: translate it${after ? `, after ${after}` : ''}.`,
      fr: `${id} existe ${where.fr} et manque ici\u00a0: traduisez cette étape${after ? `, après ${after}` : ''}.`,
    },
    related: [
      related(
        { en: `The step stands here ${where.en}.`, fr: `L’étape se trouve ici ${where.fr}.` },
        original,
        ...idOf(missing.original),
      ),
    ],
  };
}
