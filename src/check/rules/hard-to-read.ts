import type { BodyNode } from '../../model/playbook.ts';
import { placeOf } from '../words/flat.ts';
import { isAsLong, passagesIn } from '../words/passages.ts';
import { lixOf, sentencesIn } from '../words/sentences.ts';
import { place, type Rule } from '../rule.ts';

/** A sentence that nobody takes in at one glance, with a customer in front of them. */
const rule: Rule<'hard-to-read'> = {
  code: 'hard-to-read',
  isLocal: true,
  find: ({ steps }, { lix: most }) =>
    steps.flatMap(({ playbook, step }) =>
      passagesIn(step.body.filter(isReading), isAsLong(2 * fewestWords - 1)).flatMap((flat) =>
        sentencesIn(flat.text, fewestWords)
          .map((sentence) => ({ ...sentence, count: sentence.words.length, lix: lixOf(sentence) }))
          .filter(({ lix }) => lix > most)
          .map(({ start, end, count, lix }) => ({
            message: {
              en: `Unexpected sentence of ${count} words that is hard to read (LIX ${lix}), expected a LIX of at most ${most}.`,
              fr: `Phrase de ${count} mots difficile à lire (LIX ${lix}), inattendue ; attendu\u00a0: un LIX de ${most} au plus.`,
            },
            ...place(playbook, placeOf(flat, start, end)),
            step: step.id,
            hint: {
              en: 'Cut it in two, one thing to do in each; take short words. LIX is the number of words plus the percentage of those of more than six letters.',
              fr: 'Coupez-la en deux, une chose à faire dans chacune ; prenez des mots courts. Le LIX est le nombre de mots, plus le pourcentage de ceux de plus de six lettres.',
            },
          })),
      ),
    ),
};

export default rule;

/** In a shorter sentence, two long words already decide, and they are soon read. */
const fewestWords = 20;

function isReading({ type }: BodyNode): boolean {
  return readings.has(type);
}

const readings: ReadonlySet<BodyNode['type']> = new Set([
  'paragraph',
  'list',
  'blockquote',
  'say',
  'why',
  'ask',
]);
