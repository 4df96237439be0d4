import { type Language, languages } from '../../model/language.ts';
import { typeset } from '../../model/typography.ts';

/** The words of what is fetched on demand, in the page's language and set for its locale. */
export function wordsIn<Words>(
  dictionaries: Readonly<Record<Language, Words>>,
  locale: string,
): Words {
  const language = languages.find((key) => locale.startsWith(key)) ?? 'en';
  return set(dictionaries[language], locale) as Words;
}

function set(word: unknown, locale: string): unknown {
  if (typeof word === 'string') return typeset(word, locale);
  const entries = Object.entries(word as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, value]) => [key, set(value, locale)]));
}
