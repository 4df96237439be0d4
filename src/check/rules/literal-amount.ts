import { anyOf, quote, unexpected } from '../../model/message.ts';
import type { Playbook, Step } from '../../model/playbook.ts';
import { type Amount, amountFinder, type Limit, limitsOf } from '../words/amounts.ts';
import { type Flat, placeOf } from '../words/flat.ts';
import { hasDigit, passagesIn, type TextNode } from '../words/passages.ts';
import { type Found, place, type Rule } from '../rule.ts';

/**
 * A number of the authority matrix written out in a step: the day it changes there, the step lies. Counted as
 * such: the same number anywhere, and any number in a step with a gesture that the matrix limits.
 */
const rule: Rule = {
  code: 'literal-amount',
  isLocal: true,
  find: ({ steps, library: { content } }) => {
    const limits = limitsOf(content.authority);
    if (limits.length === 0) return [];
    const amountsIn = amountFinder(content.authority);
    return steps.flatMap(({ playbook, step }) => {
      const gestures = gesturesIn(step);
      const granted = limits.filter(({ gesture }) => gestures.has(gesture));
      return passagesIn(readIn(step, playbook), hasDigit).flatMap((flat) =>
        amountsIn(flat.text).flatMap((amount): readonly Found[] => {
          const own = granted.filter(({ kind }) => kind === amount.kind);
          const same = limits.filter(
            ({ kind, value }) => kind === amount.kind && value === amount.value,
          );
          const meant = own.length > 0 ? own : same;
          if (meant.length === 0) return [];
          return [toFinding(amount, flat, meant, own.length > 0, playbook, step)];
        }),
      );
    });
  },
};

export default rule;

function gesturesIn({ body }: Step): ReadonlySet<string> {
  return new Set(body.flatMap((node) => (node.type === 'gesture' ? [node.gesture] : [])));
}

/** All that staff read of a step as ours: not what the other person says, nor what is to be avoided. */
function readIn({ title, body, ways, end }: Step, { kind }: Playbook): readonly TextNode[] {
  return [
    { label: title },
    ...body.filter(({ type }) => type !== 'hear' && type !== 'avoid'),
    ...(kind === 'dialogue' ? [] : ways),
    ...(end ? [end] : []),
  ];
}

function toFinding(
  { start, end }: Amount,
  flat: Flat,
  meant: readonly Limit[],
  isGranted: boolean,
  playbook: Playbook,
  step: Step,
): Found {
  const gestures = [...new Set(meant.map(({ gesture }) => gesture))];
  const named = anyOf(gestures);
  const first = quote(`type=${gestures[0] ?? ''}`);
  return {
    message: unexpected(flat.text.slice(start, end), {
      en: `no number here: \`content/authority.yaml\` sets it for ${named.en}`,
      fr: `aucun nombre ici, \`content/authority.yaml\` le fixe pour ${named.fr}`,
    }),
    ...place(playbook, placeOf(flat, start, end), step.position),
    step: step.id,
    hint: isGranted
      ? {
          en: 'Take it out: the `::gesture` of this step shows who may grant how much, and changes with the file.',
          fr: 'Retirez-le\u00a0: le `::gesture` de cette étape montre qui peut accorder combien, et change avec le fichier.',
        }
      : {
          en: `Write \`::gesture\` with ${first} instead: it shows who may grant how much, and changes with the file.`,
          fr: `Écrivez plutôt \`::gesture\` avec ${first}\u00a0: il montre qui peut accorder combien, et change avec le fichier.`,
        },
  };
}
