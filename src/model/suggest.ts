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

/**
 * The one word that can have been meant, for an edit that nobody may look at: the same but for case
 * and accents, or a slip away and no other word nearly as near. No number is a slip for another.
 */
export function onlyMeant(written: string, known: Iterable<string>): string | undefined {
  const wanted = fold(written);
  const [best, next] = [...new Set(known)]
    .map((word) => ({ word, folded: fold(word), edits: editsBetween(wanted, fold(word)) }))
    .sort((a, b) => a.edits - b.edits);
  if (!best || (next && next.edits < (best.edits === 0 ? 1 : best.edits + 2))) return undefined;
  return best.edits === 0 || isSlip(wanted, best.folded, best.edits) ? best.word : undefined;
}

function isSlip(one: string, other: string, edits: number): boolean {
  const length = Math.min(one.length, other.length);
  const digits = (word: string): string => word.replace(/\D+/g, ' ').trim();
  if (digits(one) !== digits(other)) return false;
  return (edits === 1 && length >= 4) || (edits === 2 && length >= 8 && one[0] === other[0]);
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
