import type { Language } from '../../model/language.ts';
import type { JournalWords } from '../journal/words.ts';
import { en } from './journal-en.ts';
import { fr } from './journal-fr.ts';

/** What the journal says, as it was written: the page sets it for its locale. */
export function journalWords(language: Language): JournalWords {
  return { fr, en }[language];
}
