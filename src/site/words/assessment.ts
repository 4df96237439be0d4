import type { AssessmentWords } from '../assessment/words.ts';
import { en } from './assessment-en.ts';
import { fr } from './assessment-fr.ts';
import { wordsIn } from './in-page.ts';

/** What is said of results of self-assessments. */
export function assessmentWords(locale: string): AssessmentWords {
  return wordsIn<AssessmentWords>({ fr, en }, locale);
}
