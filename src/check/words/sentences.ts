/** A sentence of a running text. */
export interface Sentence {
  /** Where it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/**
 * The sentences of a text that have at least some words. A colon ends one, as in Björnsson's count; here a semicolon
 * does, too.
 */
export function sentencesIn(text: string, fewest: number): readonly Sentence[] {
  const ends = Array.from(
    text.matchAll(endOfSentence),
    ({ 0: signs, index }) => index + signs.length,
  );
  return [...ends, text.length].flatMap((end, index): readonly Sentence[] => {
    const written = text.slice(ends[index - 1] ?? 0, end);
    const tokens = written.split(/\s+/);
    if (tokens.length < fewest) return [];
    const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token));
    return words.length < fewest ? [] : [{ start: end - written.trimStart().length, end, words }];
  });
}

/** Signs that end a sentence, in front of a space, a closing mark or the end. */
const endOfSentence = /[.!?:;…]+(?=[\s»”")]|$)/g;

/**
 * How hard a sentence is to read by itself: its words, plus the percentage of those of more than six letters.
 * C. H. Björnsson, « Läsbarhet » (1968); for French and English see J. Anderson, « Lix and Rix: variations on a
 * little-known readability index », Journal of Reading 26 (1983). It needs no syllables. Below 30 is very easy,
 * 40 to 50 is the language of newspapers, 50 to 60 that of official letters.
 */
export function lixOf({ words }: Sentence): number {
  const long = words.filter((token) => longWord.test(token)).length;
  return words.length + Math.round((100 * long) / words.length);
}

/** More than six letters in a row; what is elided before them does not count. */
const longWord = /[\p{L}\p{N}\p{M}-]{7}/u;
