import { saidWords, wordsPerSecond } from '../words/aloud.ts';
import { flatten, placeOf } from '../words/flat.ts';
import { place, type Rule } from '../rule.ts';

/** More than someone in anger hears to the end; it begins where the listener drops out. */
const rule: Rule<'long-say'> = {
  code: 'long-say',
  find: ({ steps, library }, { seconds }) =>
    steps.flatMap(({ playbook, step }) =>
      step.internal
        ? []
        : step.body.flatMap((leaf) => {
            if (leaf.type !== 'say') return [];
            const flat = flatten(leaf.label);
            const words = saidWords(flat, playbook, library.content.variables);
            const count = words.reduce((sum, word) => sum + word.count, 0);
            const length = Math.round(count / wordsPerSecond);
            if (length <= seconds) return [];
            const from = behind(words, seconds * wordsPerSecond);
            return [
              {
                message: {
                  en: `Unexpected \`::say\` of about ${length} seconds aloud, expected at most ${seconds}.`,
                  fr: `\`::say\` d’environ ${length} secondes à voix haute, inattendu ; attendu\u00a0: ${seconds} au plus.`,
                },
                ...place(playbook, placeOf(flat, from, flat.text.trimEnd().length), leaf.position),
                step: step.id,
                hint: {
                  en: `From here on nobody listens (${count} words). Keep the sentence that counts; move the rest to a second \`::say\`, or to the text that staff read.`,
                  fr: `À partir d’ici, on n’écoute plus (${count} mots). Gardez la phrase qui compte ; mettez le reste dans un deuxième \`::say\`, ou dans le texte que lit le personnel.`,
                },
              },
            ];
          }),
    ),
};

export default rule;

/** Where the first word stands that is past a number of words. */
function behind(words: ReturnType<typeof saidWords>, most: number): number {
  let sum = 0;
  for (const { start, count } of words) {
    sum += count;
    if (sum > most) return start;
  }
  return 0;
}
