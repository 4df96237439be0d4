import type { Language } from '../../model/language.ts';
import { typeset } from '../../model/typography.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What the site says in one language: the same keys in every language, by type. */
export type Words = { readonly [Key in keyof typeof fr]: Widened<(typeof fr)[Key]> };

/** Any words of the same shape. */
export type Widened<Word> = Word extends string
  ? string
  : Word extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof Word]: Widened<Word[Key]> };

const dictionaries: Readonly<Record<Language, Words>> = { fr, en };

/** The product's language for a page: that of its playbook, or the first where the product does not speak it. */
export function languageOf(language: string): Language {
  return Object.hasOwn(dictionaries, language) ? (language as Language) : 'fr';
}

/** The words for a page, set as its locale does. */
export function wordsFor(language: string, locale: string): Words {
  return typesetAll(dictionaries[languageOf(language)], locale);
}

/** Words, and what functions make of them, set as a locale does. */
export function typesetAll<Some>(words: Some, locale: string): Some {
  return set(words, locale) as Some;
}

function set(word: unknown, locale: string): unknown {
  if (typeof word === 'string') return typeset(word, locale);
  if (typeof word === 'function') return (...args: unknown[]) => typeset(word(...args), locale);
  const entries = Object.entries(word as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, value]) => [key, set(value, locale)]));
}
