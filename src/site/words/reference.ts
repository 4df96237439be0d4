import type { Language } from '../../model/language.ts';
import { en } from './reference-en.ts';
import { fr } from './reference-fr.ts';
import { typesetAll, type Widened } from './words.ts';

/** What the reference pages say beside their data: the same keys in every language, by type. */
export type ReferenceWords = Widened<typeof fr>;

/** The words, set as a locale does. */
export function referenceWords(language: Language, locale: string): ReferenceWords {
  return typesetAll({ fr, en }[language], locale);
}
