import type { Localized, Language } from '../../model/language.ts';
import type { Library } from '../../model/library.ts';
import type { Playbook } from '../../model/playbook.ts';
import { typeset } from '../../model/typography.ts';
import { languageOf, wordsFor, type Words } from '../words/words.ts';

/** Where a page stands and how it speaks: what every view needs besides its own subject. */
export interface Setting {
  readonly library: Library;
  /** Folder of the site's addresses, with `/` at both ends. */
  readonly base: string;
  /** BCP 47 language of the page, and its locale. */
  readonly language: string;
  readonly locale: string;
  /** The product's language for labels, where the page's own is not one of them. */
  readonly speaks: Language;
  readonly words: Words;
  /** Addresses of the pictures of the page's language, by the name that authors write. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** What a setting takes of a library that was read. */
export interface Place {
  readonly library: Library;
  readonly pictures: readonly {
    readonly language: string;
    readonly name: string;
    readonly file: string;
  }[];
}

export function settingFor({ library, pictures }: Place, language: string, base: string): Setting {
  const locale =
    library.content.site.languages.find(({ key }) => key === language)?.locale ?? language;
  const speaks = languageOf(language);
  const own = pictures.filter((picture) => picture.language === language);
  const addresses = new Map(
    own.map(({ name, file }) => [name, `${base}${language}/pictures/${file}`]),
  );
  return {
    library,
    base,
    language,
    locale,
    speaks,
    words: wordsFor(language, locale),
    pictures: addresses,
  };
}

/** A label of the shared data, in the page's words. */
export function label({ speaks, locale }: Setting, words: Localized): string {
  return typeset(words[speaks], locale);
}

/** The label of a key in a vocabulary; the key itself where the vocabulary has none. */
export function labelOf(
  setting: Setting,
  vocabulary: Readonly<Record<string, Localized | { readonly label: Localized }>>,
  key: string,
): string {
  const entry = Object.hasOwn(vocabulary, key) ? vocabulary[key] : undefined;
  if (!entry) return key;
  return label(setting, 'label' in entry ? entry.label : entry);
}

/** `page(setting, 'search')` is `/base/fr/search/`. */
export function page({ base, language }: Setting, ...parts: readonly string[]): string {
  return [base.replace(/\/$/, ''), language, ...parts, ''].join('/');
}

/** The playbook of the page's language that an address names. */
export function playbookOf({ library, language }: Setting, slug: string): Playbook | undefined {
  return library.playbooks.find((one) => one.slug === slug && one.language === language);
}

/** The same page in the other languages of the site. */
export function inOtherLanguages(
  languages: readonly string[],
  setting: Setting,
  ...parts: readonly string[]
): readonly { readonly language: string; readonly href: string }[] {
  return languages
    .filter((language) => language !== setting.language)
    .map((language) => ({ language, href: page({ ...setting, language }, ...parts) }));
}
