import { unexpected, write } from '../model/message.ts';
import { suggest } from '../model/suggest.ts';
import type { Context } from './context.ts';
import { type Found, top } from './rule.ts';

/** Playbooks that the home page shall show first, and that are there in no language. */
export function unknownFirst({ library, isKnownSlug }: Context): readonly Found[] {
  const { first, firstAt = [], languages } = library.content.site;
  const slugs = [...new Set(library.playbooks.map(({ slug }) => slug))];
  return first.flatMap((slug, index) => {
    const isThere =
      slugs.includes(slug) || languages.some(({ key }) => isKnownSlug({ language: key, slug }));
    if (isThere) return [];
    const meant = suggest(slug, slugs);
    return [
      {
        file: 'content/site.yaml',
        position: firstAt[index] ?? top,
        message: unexpected(
          slug,
          { en: 'the slug of a playbook', fr: 'le nom d’une fiche' },
          meant,
        ),
        hint:
          meant === undefined
            ? {
                en: 'Take it out of `first`, or write the playbook.',
                fr: 'Retirez-le de `first`, ou écrivez la fiche.',
              }
            : write(meant),
      },
    ];
  });
}
