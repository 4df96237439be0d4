import type { MDXInstance } from 'astro';
import { guides } from 'virtual:accalmie';
import type { GuideFront } from '../guides.ts';
import { page, type Setting } from '../view/setting.ts';

export type GuideModule = MDXInstance<GuideFront>;

/** The guide of a language and slug, which the pages have named. */
export async function guideOf(language: string, slug: string): Promise<GuideModule> {
  const load = guides[`${language}/${slug}`];
  if (!load) throw new Error(`No guide ${language}/${slug}`);
  return (await load()) as GuideModule;
}

/** Where the same guide stands in other languages. */
export function translationsOf({ frontmatter }: GuideModule, setting: Setting) {
  return Object.entries(frontmatter.translations ?? {}).map(([language, slug]) => ({
    language,
    href: page({ ...setting, language }, 'guides', slug),
  }));
}
