import { distance } from 'fastest-levenshtein';

/** The word that was most likely meant: the nearest one, if it is near for its length. */
export function suggest(written: string, known: Iterable<string>): string | undefined {
  const wanted = fold(written);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) >= least) continue;
    const edits = distance(wanted, fold(word));
    if (edits < least) [best, least] = [word, edits];
  }
  return best;
}

/** Lower case, without accents: how words are compared when a person may have meant either. */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How ids, slugs and names are written. */
export const idForm = /^[a-z][a-z0-9-]{0,63}$/;

/** What was written, where it is an id; else the id that was most likely meant. */
export function meantId(written: string): string {
  return idForm.test(written) ? written : (toId(written) ?? 'x');
}

/**
 * A valid id made of what was written, or of a title: `Écouter jusqu'au bout` gives
 * `ecouter-jusqu-au-bout`.
 */
export function toId(words: string): string | undefined {
  const id = fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 64);
  return id === '' ? undefined : id;
}
