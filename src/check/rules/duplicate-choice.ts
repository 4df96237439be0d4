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
    context.steps.flatMap((known) => {
      const choices = known.step.ways.filter(
        ({ type, label }) => type === 'choice' && plain(label) !== '',
      );
      const groups = Map.groupBy(choices, ({ label }) => plain(label).toLowerCase());
      const pairs = [...groups.values()].flatMap((same) => together(same, known, context));
      return pairs.map(([earlier, way]) => toFinding(earlier, way, known));
    }),
};

export default rule;

function toFinding(earlier: Way, way: Way, { playbook, step }: KnownStep): Found {
  const label = plain(way.label);
  return {
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
  };
}

/**
 * Of choices of the same words, each that can be offered beside an earlier one, with the first such. Where
 * nothing is known of walks, only conditions tell them apart.
 */
function together(
  same: readonly Way[],
  { number, playbook }: KnownStep,
  { reached, doubtful }: Context,
): readonly (readonly [earlier: Way, way: Way])[] {
  if (same.length < 2) return [];
  const codes = codesIn(reached, number);
  const known = doubtful.has(playbook) ? [] : codesAt(reached, number);
  const tests = same.map(({ when }) => testOf(codes, when));
  const first = new Map<number, number>();
  const judge = (holds: (index: number) => boolean): void => {
    let earlier: number | undefined;
    for (const index of same.keys()) {
      if (!holds(index)) continue;
      if (earlier === undefined) earlier = index;
      else first.set(index, Math.min(earlier, first.get(index) ?? earlier));
    }
  };
  if (known.length === 0) judge((index) => !same[index]?.when);
  for (const code of known) judge((index) => tests[index]?.(code) ?? true);
  return [...first]
    .sort(([one], [other]) => one - other)
    .map(([index, earlier]) => [same[earlier] as Way, same[index] as Way]);
}
