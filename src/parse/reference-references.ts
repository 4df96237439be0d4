import type { Content, ContentName } from '../model/library.ts';
import { each, namesOf, one, type Names, type Reference, wrong } from './content-reference.ts';
import type { Path } from './yaml.ts';

/** Names in the data of the reference pages. */
export const referenceReferences: Partial<
  Readonly<Record<ContentName, (content: Content) => readonly Reference[]>>
> = {
  glossary: (content) => {
    const { glossary } = content;
    return Object.entries(glossary).flatMap(([key, { phase, see }]) => [
      ...one([key, 'phase'], phase, phasesOf(content)),
      ...each([key, 'see'], see, {
        known: Object.keys(glossary).filter((other) => other !== key),
        among: { en: 'another term of this file', fr: 'un autre terme de ce fichier' },
      }),
    ]);
  },
  methods: (content) =>
    content.methods.flatMap((method, index) => [
      ...keyOnce([index, 'key'], method.key, content.methods, index),
      ...dated([index], method),
      ...method.letters.flatMap(({ phases }, place) =>
        each([index, 'letters', place, 'phases'], phases, phasesOf(content)),
      ),
    ]),
  clocks: ({ clocks: { places, clocks } }) => {
    const known: Names = {
      known: Object.keys(places),
      among: { en: 'a place of this file', fr: 'un lieu de ce fichier' },
    };
    return clocks.flatMap((clock, index) => [
      ...keyOnce(['clocks', index, 'key'], clock.key, clocks, index),
      ...one(['clocks', index, 'place'], clock.place, known),
      ...dated(['clocks', index], clock),
    ]);
  },
  sources: ({ sources: { collisions } }) =>
    collisions.flatMap((collision, index) => [
      ...keyOnce(['collisions', index, 'key'], collision.key, collisions, index),
      ...dated(['collisions', index], collision),
    ]),
};

function phasesOf({ phases }: Content): Names {
  const known = phases.map(({ key }) => key);
  return namesOf('phases', known, { en: 'a phase', fr: 'une phase' });
}

/** Keys are addresses: of two that are the same, one could not be reached. */
function keyOnce(
  path: Path,
  key: string,
  all: readonly { readonly key: string }[],
  index: number,
): readonly Reference[] {
  if (!all.slice(0, index).some((earlier) => earlier.key === key)) return [];
  const among = { en: 'a key that comes once', fr: 'une clé qui ne vient qu’une fois' };
  return [wrong(path, key, among)];
}

/** Nothing is verified for ever: it was so on a day. */
function dated(
  path: Path,
  { status, checked }: { readonly status: string; readonly checked?: string | undefined },
): readonly Reference[] {
  if (status !== 'verified' || checked !== undefined) return [];
  const among = {
    en: '`unverified`, or the day as well: `checked: 2026-11-21`',
    fr: '`unverified`, ou le jour avec : `checked: 2026-11-21`',
  };
  return [wrong([...path, 'status'], status, among)];
}
