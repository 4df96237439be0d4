import type { Playbook } from '../model/playbook.ts';

/**
 * The numbers of a playbook's steps in its gamebook, by id: three digits that come from the step's name alone. They
 * are the same in every language and stay the same whatever other steps come, go or change; so a page that is
 * replaced fits the pages that are kept. Two steps with one number have a letter each behind it.
 */
export function gamebookNumbers({
  slug,
  steps,
}: Pick<Playbook, 'slug' | 'steps'>): ReadonlyMap<string, string> {
  const hashes = new Map(steps.map(({ id }) => [id, fnv1a(`${slug}#${id}`)]));
  const shared = Map.groupBy(hashes, ([, hash]) => digits(hash));
  return new Map(
    [...shared].flatMap(([number, all]) =>
      all.length === 1
        ? all.map(([id]) => [id, number] as const)
        : lettered(all).map(([id, letter]) => [id, number + letter] as const),
    ),
  );
}

/** Sorted as in the gamebook: by number, then by letter. */
export function inGamebookOrder(
  numbers: ReadonlyMap<string, string>,
): readonly (readonly [id: string, number: string])[] {
  return [...numbers].sort(([, one], [, other]) => (one < other ? -1 : 1));
}

function digits(hash: number): string {
  return String(100 + (hash % 900));
}

/** Letters that come from the names, too; the next free one where even these are the same. */
function lettered(all: readonly (readonly [id: string, hash: number])[]) {
  const taken = new Set<number>();
  return all
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, hash]) => {
      let letter = Math.floor(hash / 900) % alphabet.length;
      while (taken.has(letter)) letter = (letter + 1) % alphabet.length;
      taken.add(letter);
      return [id, alphabet[letter] ?? ''] as const;
    });
}

/** No letter that looks like a digit. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz';

/** Fowler, Noll and Vo's hash of 32 bits, over UTF-16 units (RFC 9923 has it over bytes; ids are ASCII). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
