import type { MDXInstance } from 'astro';
import { guides } from 'virtual:accalmie';
import { typeset } from '../../model/typography.ts';
import type { GuideFront } from '../guides.ts';
import { page, type Setting } from '../view/setting.ts';

export type GuideModule = MDXInstance<GuideFront>;

/** The guide of a language and slug, which the pages have named. */
export async function guideOf(language: string, slug: string): Promise<GuideModule> {
  const load = guides[`${language}/${slug}`];
  if (!load) {
    const known = Object.keys(guides).join(', ');
    throw new Error(`Unexpected guide ${language}/${slug}, expected one of ${known}.`);
  }
  return (await load()) as GuideModule;
}

/** A guide by its slug in the site's first language, as a link of another language; an error where there is none. */
export async function namedGuide(
  slug: string,
  [first = '']: readonly string[],
  setting: Setting,
): Promise<{ readonly label: string; readonly within: string; readonly href: string }> {
  const { translations = {} } = (await guideOf(first, slug)).frontmatter;
  const own = setting.language === first ? slug : translations[setting.language];
  const [language, name] = own === undefined ? [first, slug] : [setting.language, own];
  const { title } = (await guideOf(language, name)).frontmatter;
  return {
    label: typeset(title, setting.locale),
    within: setting.words.guides,
    href: page({ ...setting, language }, 'guides', name),
  };
}

/** Where the same guide stands in other languages. */
export function translationsOf({ frontmatter }: GuideModule, setting: Setting) {
  return Object.entries(frontmatter.translations ?? {}).map(([language, slug]) => ({
    language,
    href: page({ ...setting, language }, 'guides', slug),
  }));
}
