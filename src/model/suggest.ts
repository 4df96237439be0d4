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

/** Names that authors give may differ by little on purpose; keywords do not. */
export type Vocabulary = 'keywords' | 'names';

/**
 * The one word that can have been meant, for an edit that nobody may look at: the same but for case
 * and accents, or a slip away and no other word as near. No number is a slip for another.
 */
export function onlyMeant(
  written: string,
  known: Iterable<string>,
  vocabulary: Vocabulary,
): string | undefined {
  const wanted = fold(written);
  const [best, next] = [...new Set(known)]
    .map((word) => ({ word, folded: fold(word), edits: editsBetween(wanted, fold(word)) }))
    .sort((a, b) => a.edits - b.edits);
  if (!best || next?.edits === best.edits) return undefined;
  if (best.edits === 0) return best.word;
  const { least, apart } = slips[vocabulary];
  const isAlone = next === undefined || next.edits >= best.edits + apart;
  return isAlone && isSlip(wanted, best.folded, best.edits, least) ? best.word : undefined;
}

/** How many letters a word has of which one is wrong, and how much further away others are. */
const slips = { keywords: { least: 3, apart: 1 }, names: { least: 4, apart: 2 } } as const;

function isSlip(written: string, word: string, edits: number, least: number): boolean {
  const digits = (text: string): string => text.replace(/\D+/g, ' ').trim();
  if (digits(written) !== digits(word)) return false;
  const isLong = Math.min(written.length, word.length) >= 2 * least;
  return edits === 1 ? written.length >= least : edits === 2 && isLong && written[0] === word[0];
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
  if (/^[a-z0-9-]*$/.test(word)) return word;
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
