import { distance } from 'fastest-levenshtein';

/** The word that was most likely meant: the nearest one, if it is near for its length. */
export function suggest(written: string, known: Iterable<string>): string | undefined {
  const wanted = fold(written);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) >= least) continue;
    const edits = editsBetween(wanted, fold(word));
    if (edits < least) [best, least] = [word, edits];
  }
  return best;
}

/** Letters in another order are one slip: `trios` for `trois`. */
function editsBetween(one: string, other: string): number {
  const edits = distance(one, other);
  return edits === 2 && sorted(one) === sorted(other) ? 1 : edits;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** Lower case, without accents: how words are compared when a person may have meant either. */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
