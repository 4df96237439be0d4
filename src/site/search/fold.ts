/**
 * Folds text for search: indexed text and queries alike, so that what a reader types meets what an author
 * wrote. « l’identité » becomes `identit`, « cœur » `coeur`, « annulée » and « annuler » `annul`; quotation
 * marks stay, because they ask for a phrase.
 *
 * Pagefind folds accents and stems French, but leaves elisions and ligatures, and does not stem a word
 * whose accents are gone.
 */
export function fold(text: string, language: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return /^fr\b/.test(language) ? plain.replace(elision, '').replace(/\p{L}+/gu, stem) : plain;
}

/** Words that lose their vowel before another one. */
const elision =
  /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)'(?=\p{L})/gu;

/**
 * The light part of J. Savoy's stemmer for French (« Light stemming approaches for the French, Portuguese,
 * German and Hungarian languages », SAC 2006): plural, feminine and the endings of -er verbs.
 * At least three letters stay.
 */
function stem(word: string): string {
  const singular = word.replace(/(?<=..a)ux$/, 'l').replace(/(?<=...)[sx]$/, '');
  return singular.replace(/(?<=\p{L}{3})(?:e{1,2}|er|ez|ait|aient|ant|erai?|era|eront|erez)$/u, '');
}
