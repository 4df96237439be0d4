import type { LanguageWording } from '../model/wording.ts';
import { wordsIn } from './fold.ts';
import { findPhrases, type Phrases, phrasesOf } from './phrases.ts';

/** What had better not be written of a person, of one language. A plain value: it goes to the browser. */
export interface NoteWording {
  /** How words are compared. */
  readonly language: string;
  readonly fillers: readonly string[];
  readonly faults: LanguageWording['notes'];
}

type Fault = NoteWording['faults'][number];
type Meaning = { readonly fault: Fault; readonly isExcuse: boolean };

/** The same, ready to be found in notes. */
export interface NoteList {
  readonly language: string;
  readonly phrases: Phrases<Meaning>;
}

/** A word that had better not stand in a note, as it was written. */
export interface Judgement {
  readonly words: string;
  readonly fault: Fault;
}

/** In the order of the text. With one of its `unless` in the sentence, a word is no fault. */
export function judgementsIn(text: string, { phrases, language }: NoteList): readonly Judgement[] {
  const found = wordsIn(text, language);
  const hits = findPhrases(phrases, found);
  return hits.flatMap(({ meaning: { fault, isExcuse }, start, end }) => {
    const sentence = found[start]?.sentence;
    const isExcused = hits.some(
      (other) =>
        other.meaning.isExcuse &&
        other.meaning.fault === fault &&
        found[other.start]?.sentence === sentence,
    );
    if (isExcuse || isExcused) return [];
    return [{ words: text.slice(found[start]?.start, found[end - 1]?.end), fault }];
  });
}

export function noteListOf({ language, fillers, faults }: NoteWording): NoteList {
  const meanings = faults.flatMap((fault) => [
    ...fault.phrases.map((phrase) => [phrase, { fault, isExcuse: false }] as const),
    ...fault.unless.map((phrase) => [phrase, { fault, isExcuse: true }] as const),
  ]);
  return { language, phrases: phrasesOf<Meaning>(meanings, language, fillers) };
}
