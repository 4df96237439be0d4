import { type Gap, type Word, wordsIn } from './fold.ts';

/** Literal phrases and what each stands for, ready to be found in one pass over a text. */
export interface Phrases<Meaning> {
  readonly root: Node<Meaning>;
  /** Words that may stand between those of a phrase. */
  readonly fillers: ReadonlySet<string>;
}

export interface PhraseHit<Meaning> {
  readonly meaning: Meaning;
  /** Its words in the text, by index; `end` is behind the last. */
  readonly start: number;
  readonly end: number;
}

interface Node<Meaning> {
  readonly next: Map<string, Node<Meaning>>;
  readonly ends: Ending<Meaning>[];
}

interface Ending<Meaning> {
  readonly meaning: Meaning;
  /** How far a text may part each word of the phrase from the one before: as far as the phrase does. */
  readonly gaps: readonly Gap[];
}

/** A tree of words: finding takes the length of the text times that of a phrase, however many there are. */
export function phrasesOf<Meaning>(
  listed: Iterable<readonly [phrase: string, meaning: Meaning]>,
  language: string,
  fillers: readonly string[] = [],
): Phrases<Meaning> {
  const root: Node<Meaning> = { next: new Map(), ends: [] };
  for (const [phrase, meaning] of listed) {
    const words = wordsIn(phrase, language);
    if (words.length === 0) continue;
    const last = words.reduce((node, { text }) => branch(node, text), root);
    last.ends.push({ meaning, gaps: words.map(({ gap }) => gap) });
  }
  const folded = fillers.flatMap((word) => wordsIn(word, language).map(({ text }) => text));
  return { root, fillers: new Set(folded) };
}

/** Every phrase in the text, those inside others too. */
export function findPhrases<Meaning>(
  phrases: Phrases<Meaning>,
  words: readonly Word[],
): readonly PhraseHit<Meaning>[] {
  return words.flatMap((_, start) => phrasesFrom(start, phrases, words));
}

function phrasesFrom<Meaning>(
  start: number,
  { root, fillers }: Phrases<Meaning>,
  words: readonly Word[],
): readonly PhraseHit<Meaning>[] {
  const hits: PhraseHit<Meaning>[] = [];
  const gaps: Gap[] = [];
  let node = root;
  let isSet = false;
  for (let end = start; end < words.length; end++) {
    const { text, gap } = words[end] as Word;
    const next = node.next.get(text);
    if (!next && (node === root || !fillers.has(text))) break;
    if (!next) {
      // Commas around a filler are no more than the filler.
      if (gap === 2) break;
      isSet = true;
      continue;
    }
    gaps.push(isSet && gap === 1 ? 0 : gap);
    isSet = false;
    node = next;
    for (const { meaning, gaps: allowed } of node.ends) {
      const fits = allowed.every((most, index) => index === 0 || (gaps[index] as Gap) <= most);
      if (fits) hits.push({ meaning, start, end: end + 1 });
    }
  }
  return hits;
}

function branch<Meaning>({ next }: Node<Meaning>, text: string): Node<Meaning> {
  const known = next.get(text);
  if (known) return known;
  const node: Node<Meaning> = { next: new Map(), ends: [] };
  next.set(text, node);
  return node;
}
