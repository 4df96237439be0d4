import type { Localized } from '../model/language.ts';
import type { ContentName } from '../model/library.ts';
import type { Path } from './yaml.ts';

/** A name in a file of content/ that must be declared elsewhere. */
export interface Reference {
  readonly path: Path;
  readonly found: string;
  readonly known: readonly string[];
  /** What the known names are. */
  readonly among: Localized;
  /** It is the key that ends the path. */
  readonly isKey?: true;
  /** The other file that declares the names. */
  readonly declaredIn?: ContentName;
}

/** What names may be. */
export type Names = Pick<Reference, 'known' | 'among' | 'declaredIn'>;

/** Names of another file: of a faulty one nothing is known. */
export function namesOf(
  declaredIn: ContentName,
  known: readonly string[],
  one: Localized,
): Required<Names> {
  const among = {
    en: `${one.en} of \`content/${declaredIn}.yaml\``,
    fr: `${one.fr} de \`content/${declaredIn}.yaml\``,
  };
  return { known, among, declaredIn };
}

/** One name; none where there is none. */
export function one(path: Path, found: string | undefined, names: Names): readonly Reference[] {
  return found === undefined ? [] : [{ path, found, ...names }];
}

export function each(path: Path, found: readonly string[], names: Names): readonly Reference[] {
  return found.map((name, index) => ({ path: [...path, index], found: name, ...names }));
}

export function keys(path: Path, of: object, names: Names): readonly Reference[] {
  return Object.keys(of).map((found) => ({
    path: [...path, found],
    found,
    isKey: true as const,
    ...names,
  }));
}

/** What is wrong though it names nothing. */
export function wrong(path: Path, found: string, among: Localized): Reference {
  return { path, found, known: [], among };
}
