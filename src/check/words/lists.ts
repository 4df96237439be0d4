import type { LanguageWording, Wording, WordingFault } from '../../model/wording.ts';
import { type Phrases, phrasesOf } from '../../wording/phrases.ts';

/** What content/wording.yaml says of one language, ready to be found in its texts. */
export interface WordList {
  readonly language: string;
  readonly phrases: Phrases<Meaning>;
  /** In the name or the label of a variable, these tell that it holds a time. */
  readonly dates: Phrases<true>;
}

/** What a phrase of the list means where it stands. */
export type Meaning =
  | { readonly type: 'fault'; readonly fault: WordingFault }
  /** With it in the sentence, the fault is none. */
  | { readonly type: 'excuse'; readonly fault: WordingFault }
  | { readonly type: 'time' };

export function wordListsOf(wording: Wording): ReadonlyMap<string, WordList> {
  return new Map(
    Object.entries(wording).map(([language, words]) => [language, wordListOf(words, language)]),
  );
}

function wordListOf(
  { faults, times, dates, fillers }: LanguageWording,
  language: string,
): WordList {
  const meanings = [
    ...faults.flatMap((fault) => [
      ...fault.phrases.map((phrase) => [phrase, { type: 'fault', fault }] as const),
      ...fault.unless.map((phrase) => [phrase, { type: 'excuse', fault }] as const),
    ]),
    ...times.map((phrase) => [phrase, { type: 'time' }] as const),
  ];
  const dated = [...times, ...dates].map((phrase) => [phrase, true] as const);
  return {
    language,
    phrases: phrasesOf<Meaning>(meanings, language, fillers),
    dates: phrasesOf(dated, language),
  };
}
