import { unchanged, writeOuts } from './short-forms.ts';

/** A word as it is compared: lower case, no accents, written out. */
export interface Word {
  readonly text: string;
  /** Where it stands, in UTF-16 units: the `not` of “isn't” is all of it. */
  readonly start: number;
  readonly end: number;
  /** What parts it from the word before. */
  readonly gap: Gap;
  /** Number of its sentence, from 0. */
  readonly sentence: number;
}

/** From the closest: a space, apostrophe or hyphen; a comma, ellipsis or dash; any other sign. */
export type Gap = 0 | 1 | 2;

/** Stands for a variable in running text. */
export const blank = '\ufffc';

/**
 * Running text -> its words, so that what an author typed meets what a list holds, whatever the accidents:
 * case, accents, ligatures, curly apostrophes, no-break spaces, soft hyphens. Short forms are written out:
 * « c’est » is `ce est`, “isn't” `is not`. The French « ne », often left out aloud, never counts.
 * Every number is `#`.
 */
export function wordsIn(text: string, language: string): readonly Word[] {
  const writeOut = writeOuts[language] ?? unchanged;
  const tokens = tokensIn(text);
  const words: Word[] = [];
  let sentence = 0;
  let gap: Gap = 0;
  for (const [index, token] of tokens.entries()) {
    if (index > 0 && endsSentence.test(token.before)) sentence++;
    gap = Math.max(gap, gapOf(token.before)) as Gap;
    const next = tokens[index + 1];
    const before = apostrophe.test(token.before) ? tokens[index - 1]?.folded : undefined;
    const after = next && apostrophe.test(next.before) ? next.folded : undefined;
    for (const word of writeOut(token.folded, before, after)) {
      const isShort = before !== undefined && word !== token.folded;
      const { start } = isShort ? (tokens[index - 1] as Token) : token;
      words.push({ text: word, start, end: token.end, gap, sentence });
      gap = 0;
    }
  }
  return words;
}

interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the token before and this one. */
  readonly before: string;
}

/** Letters, numbers, `#` for a number in a list, a variable, and the colon of a clock. */
const tokenForm = /[\p{L}\p{M}\u00ad]+|\p{N}+|[#\ufffc]|(?<=[\p{N}#]):(?=[\p{N}#])/gu;
const apostrophe = /^['’‘ʼ´`′]$/;
const endsSentence = /[!?]|(?<!\.)\.(?!\.)/;
const joins = /^(?:[\s'’‘ʼ´`′\-‐‑]*|[–—])$/;
const pauses = /^(?:[\s'’‘ʼ´`′\-‐‑,…–—]|\.{2,})*$/;

function tokensIn(text: string): readonly Token[] {
  let done = 0;
  return Array.from(text.matchAll(tokenForm), ({ 0: found, index }) => {
    const end = index + found.length;
    const token = { folded: fold(found), start: index, end, before: text.slice(done, index) };
    done = end;
    return token;
  });
}

function fold(token: string): string {
  if (/^[A-Za-z]+$/.test(token)) return token.toLowerCase();
  if (/^\p{N}/u.test(token)) return '#';
  const plain = token.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');
  return plain.normalize('NFKD').replace(/[\p{M}\u00ad]/gu, '');
}

function gapOf(between: string): Gap {
  if (between === ' ' || joins.test(between)) return 0;
  return pauses.test(between) ? 1 : 2;
}
