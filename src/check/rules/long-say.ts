import { pace } from '../../model/pace.ts';
import type { Words } from '../../model/playbook.ts';
import { saidWords } from '../words/aloud.ts';
import { flatten, placeOf } from '../words/flat.ts';
import { recordsOf, wordsOf } from '../words/variables.ts';
import { type Found, place, type Rule } from '../rule.ts';

/** More than someone in anger hears to the end; it begins where the listener drops out. */
const rule: Rule<'long-say'> = {
  code: 'long-say',
  isLocal: true,
  find: ({ library: { playbooks, content } }, { seconds }) =>
    playbooks.flatMap((playbook) => {
      const records = recordsOf(playbook);
      const labelOf = (name: string) =>
        wordsOf(name, records, playbook.language, content.variables);
      const aloud = playbook.steps.filter(({ internal }) => !internal);
      return aloud.flatMap(({ id, body }) =>
        body.flatMap((leaf): readonly Found[] => {
          const excess = leaf.type === 'say' && excessOf(leaf, seconds, labelOf);
          if (!excess) return [];
          const { position, ...words } = excess;
          return [{ ...words, ...place(playbook, position, leaf.position), step: id }];
        }),
      );
    }),
};

export default rule;

function excessOf({ label }: Words, seconds: number, labelOf: (name: string) => string) {
  const flat = flatten(label);
  const words = saidWords(flat, labelOf);
  const count = words.reduce((sum, word) => sum + word.count, 0);
  const length = Math.round(count / pace.aloud);
  if (length <= seconds) return undefined;
  const from = behind(words, seconds * pace.aloud);
  return {
    message: {
      en: `Unexpected \`::say\` of about ${length} seconds aloud, expected at most ${seconds}.`,
      fr: `\`::say\` d’environ ${length} secondes à voix haute, inattendu ; attendu\u00a0: ${seconds} au plus.`,
    },
    position: placeOf(flat, from, flat.text.trimEnd().length),
    hint: {
      en: `From here on nobody listens (${count} words). Keep the sentence that counts; move the rest to a second \`::say\`, or to the text that staff read.`,
      fr: `À partir d’ici, on n’écoute plus (${count} mots). Gardez la phrase qui compte ; mettez le reste dans un deuxième \`::say\`, ou dans le texte que lit le personnel.`,
    },
  };
}

/** Where the first word stands that is past a number of words. */
function behind(words: ReturnType<typeof saidWords>, most: number): number {
  let sum = 0;
  for (const { start, count } of words) {
    sum += count;
    if (sum > most) return start;
  }
  return 0;
}
