import { type CoverageItem, placeOf } from '../model/coverage.ts';
import type { Localized } from '../model/language.ts';
import { unexpected, write } from '../model/message.ts';
import type { Playbook } from '../model/playbook.ts';
import { suggest } from '../model/suggest.ts';
import type { Context } from './context.ts';
import { type Found, top } from './rule.ts';

/** Places of content/coverage.yaml that name a playbook or a step that is not there, in whichever language. */
export function lostPlaces(context: Context): readonly Found[] {
  const { content, playbooks } = context.library;
  const bySlug = Map.groupBy(playbooks, ({ slug }) => slug);
  return content.coverage
    .flatMap(({ items }) => items)
    .flatMap((item) =>
      item.places.flatMap((written, index): readonly Found[] => {
        const place = placeOf(written);
        if (place?.type !== 'playbook') return [];
        const { slug, step } = place;
        const all = bySlug.get(slug);
        if (!all) {
          if (isWritten(slug, context)) return [];
          const known = [...bySlug.keys()].map((one) => `/${one}`);
          return [lost(item, index, { en: 'a playbook', fr: 'une fiche' }, `/${slug}`, known)];
        }
        const without = all.find((one) => step !== undefined && !hasStep(one, step));
        if (!without) return [];
        const known = without.steps.map(({ id }) => `/${slug}#${id}`);
        const expected = {
          en: `a step of \`${without.file}\``,
          fr: `une étape de \`${without.file}\``,
        };
        return [lost(item, index, expected, written, known)];
      }),
    );
}

/** A playbook that could not be understood, or was not read, says nothing of its steps. */
function isWritten(slug: string, { library, isKnownSlug }: Context): boolean {
  return library.content.site.languages.some(({ key }) => isKnownSlug({ language: key, slug }));
}

function hasStep({ steps }: Playbook, wanted: string): boolean {
  return steps.some(({ id }) => id === wanted);
}

function lost(
  { id, places, positions }: CoverageItem,
  index: number,
  expected: Localized,
  name: string,
  known: readonly string[],
): Found {
  const meant = suggest(name, known);
  return {
    message: unexpected(places[index] ?? name, expected, meant),
    file: 'content/coverage.yaml',
    position: positions?.[index] ?? top,
    hint: meant
      ? write(meant)
      : {
          en: `Name the place that carries \`${id}\` now.`,
          fr: `Nommez l’endroit qui porte \`${id}\` désormais.`,
        },
  };
}
