import type { Library } from '../../model/library.ts';
import type { Playbook } from '../../model/playbook.ts';
import type { Address } from '../targets.ts';

/** A playbook and the same in another language. */
export type Couple = readonly [original: Playbook, translation: Playbook];

/**
 * The original is the playbook of the first of the site's languages that has one; where that could not be understood,
 * there is nothing to compare with.
 */
export function couplesOf(library: Library, knownSlugs: readonly Address[]): readonly Couple[] {
  const languages = library.content.site.languages.map(({ key }) => key);
  const known = new Map<string, Playbook | undefined>(
    [
      ...knownSlugs.map((one) => [one, undefined] as const),
      ...library.playbooks.toReversed().map((one) => [one, one] as const),
    ].map(([{ language, slug }, playbook]) => [addressOf(language, slug), playbook]),
  );
  const slugs = [...new Set(library.playbooks.map(({ slug }) => slug))];
  return slugs.flatMap((slug) => {
    const [original, ...translations] = languages
      .map((language) => addressOf(language, slug))
      .filter((address) => known.has(address))
      .map((address) => known.get(address));
    return translations.flatMap((one) => (original && one ? [[original, one] as const] : []));
  });
}

export function addressOf(language: string, slug: string): string {
  return `${language}/${slug}`;
}
