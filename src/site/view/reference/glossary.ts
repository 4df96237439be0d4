import { languages } from '../../../model/language.ts';
import type { Glossary } from '../../../model/reference.ts';
import { typeset } from '../../../model/typography.ts';
import { label, type Setting } from '../setting.ts';
import type { Around } from './around.ts';

/** The terms under their first letters, in the order of the page's language. */
export type GlossaryView = readonly LetterView[];

export interface LetterView {
  readonly letter: string;
  readonly terms: readonly TermView[];
}

export interface TermView {
  readonly key: string;
  readonly term: string;
  readonly means: string;
  /** In the product's other languages. */
  readonly others: readonly { readonly language: string; readonly term: string }[];
  /** « au Québec : note de crédit » */
  readonly regional: readonly string[];
  readonly phase?: string;
  readonly see: readonly { readonly key: string; readonly term: string }[];
}

/** Of a stand-in, the words for phases that the library does not have are left out. */
export function glossaryView({ setting, words }: Around): GlossaryView {
  const { glossary, phases } = setting.library.content;
  const known = new Set(phases.map(({ key }) => key));
  const own = new Map(
    Object.entries(glossary).filter(([, { phase }]) => phase === undefined || known.has(phase)),
  );
  const localeOf = (language: string) =>
    setting.library.content.site.languages.find(({ key }) => key === language)?.locale ?? language;
  const regions = Object.entries(words.glossary.regions) as [Region, string][];
  const terms = [...own].map(([key, { term, means, regional = {}, phase, see }]): TermView => {
    return {
      key,
      term: label(setting, term),
      means: label(setting, means),
      others: languages
        .filter((language) => language !== setting.speaks)
        .map((language) => ({ language, term: typeset(term[language], localeOf(language)) })),
      regional: regions.flatMap(([locale, region]) => {
        const said = regional[locale];
        if (said === undefined) return [];
        return [words.glossary.regional(region, typeset(said, locale))];
      }),
      ...(phase !== undefined && { phase }),
      see: see.flatMap((other) => {
        const entry = own.get(other);
        return entry ? [{ key: other, term: label(setting, entry.term) }] : [];
      }),
    };
  });
  return byLetter(terms, setting);
}

type Region = keyof NonNullable<Glossary[string]['regional']>;

function byLetter(terms: readonly TermView[], { locale }: Setting): GlossaryView {
  const { compare } = new Intl.Collator(locale);
  const sorted = [...terms].sort((one, other) => compare(one.term, other.term));
  const letters = new Map<string, TermView[]>();
  for (const term of sorted) {
    const letter = term.term.normalize('NFD').charAt(0).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), term]);
  }
  return [...letters].map(([letter, under]) => ({ letter, terms: under }));
}
