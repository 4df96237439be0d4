/** A sentence of a running text, and how hard it is to read. */
export interface Sentence {
  /** Where it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** LIX: below 30 very easy, 40 to 50 as in newspapers, 50 to 60 as in official letters, then worse. */
  readonly lix: number;
}

/**
 * The sentences of a text, each measured by itself: words, plus the percentage of those of more than six
 * letters. C. H. Björnsson, « Läsbarhet » (1968); for French and English see J. Anderson, « Lix and Rix:
 * variations on a little-known readability index », Journal of Reading 26 (1983). It needs no syllables.
 * A colon ends a sentence there; here a semicolon does, too.
 */
export function sentencesIn(text: string): readonly Sentence[] {
  return Array.from(text.matchAll(sentenceForm), ({ 0: written, index }) => {
    const words = written.split(/\s+/).flatMap((token) => wordForm.exec(token)?.[1] ?? []);
    const long = words.filter((word) => word.length > 6).length;
    const start = index + (written.length - written.trimStart().length);
    return {
      start,
      end: index + written.trimEnd().length,
      words: words.length,
      lix: words.length === 0 ? 0 : words.length + Math.round((100 * long) / words.length),
    };
  });
}

/** Up to a sign that ends a sentence, in front of a space, a quotation mark or the end. */
const sentenceForm = /[^]+?(?:[.!?:;…]+(?=[\s»”")]|$)|$)/g;

/** A word without what is elided before it and the signs around it. */
const wordForm = /(?:^|.*?[^\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}\p{M}-]*)[^\p{L}\p{N}]*$/u;
