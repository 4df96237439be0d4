import { testOf } from '../../graph/codes.ts';
import { quote } from '../../model/message.ts';
import type { Way } from '../../model/playbook.ts';
import { codesAt, codesIn } from '../conditions.ts';
import type { Context, KnownStep } from '../context.ts';
import { plain } from '../plain.ts';
import { type Found, place, related, type Rule } from '../rule.ts';

/** Two choices of the same words, offered at the same time: nobody can tell them apart. */
const rule: Rule = {
  code: 'duplicate-choice',
  find: (context) =>
    context.steps.flatMap((known) =>
      known.step.ways.flatMap((_, index) => judge(known, index, context)),
    ),
};

export default rule;

function judge(known: KnownStep, index: number, context: Context): readonly Found[] {
  const { playbook, step } = known;
  const way = step.ways[index] as Way;
  const label = plain(way.label);
  if (way.type !== 'choice' || label === '') return [];
  const earlier = step.ways
    .slice(0, index)
    .find(
      (one) =>
        one.type === 'choice' &&
        same(plain(one.label), label) &&
        together(one, way, known, context),
    );
  if (!earlier) return [];
  return [
    {
      message: {
        en: `Unexpected second choice ${quote(label)}, expected different words.`,
        fr: `Second choix ${quote(label)} inattendu ; attendu\u00a0: d’autres mots.`,
      },
      ...place(playbook, way.position),
      step: step.id,
      hint: {
        en: 'Say in its label what is different, or keep one of them.',
        fr: 'Dites dans son texte ce qui est différent, ou gardez-en un seul.',
      },
      related: [
        related(
          { en: 'It stands here first.', fr: 'La première fois est ici.' },
          playbook,
          earlier.position,
        ),
      ],
    },
  ];
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether a walk can stand there with both conditions true. Where nothing is known of walks: yes. */
function together(
  one: Way,
  other: Way,
  { number, playbook }: KnownStep,
  { reached, doubtful }: Context,
): boolean {
  const codes = codesIn(reached, number);
  const [first, second] = [testOf(codes, one.when), testOf(codes, other.when)];
  const known = codesAt(reached, number);
  if (known.length === 0 || doubtful.has(playbook)) return !one.when && !other.when;
  return known.some((code) => (!first || first(code)) && (!second || second(code)));
}
