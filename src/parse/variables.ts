import { distance } from 'fastest-levenshtein';
import type { TextPlaces } from './text-places.ts';

/** A name in running text, from its colon: a declared one, or one that is a slip for it. */
export interface NameInText {
  readonly name: string;
  /** As it stands there, where it is a slip. */
  readonly slip?: string;
  /** Indices into the text. */
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}-]*/uy;

/**
 * `:` and a declared name, not behind a letter, a digit, `:` or `/`. The longest name wins
 * (`declared` is in that order), as a word of its own: `customer` in `:customer-là`, none in
 * `:customersome`. `source` is the file's text.
 */
export function namesIn(
  text: string,
  places: TextPlaces,
  declared: readonly string[],
  source: string,
): readonly NameInText[] {
  const found: NameInText[] = [];
  for (let start = text.indexOf(':'); start !== -1; start = text.indexOf(':', start + 1)) {
    const offset = places.offsetOf(start);
    const before = source.slice(Math.max(0, offset - 3), offset);
    const isWithin = /[\p{L}\p{N}:/]$/u.test(before);
    word.lastIndex = start + 1;
    const written = places.isLiteral(start) || isWithin ? undefined : word.exec(text)?.[0];
    if (written === undefined) {
      const doubled = isWithin && doubledColon.test(before) ? word.exec(text)?.[0] : undefined;
      if (doubled !== undefined && declared.includes(doubled)) {
        const end = start + 1 + doubled.length;
        found.push({ name: doubled, slip: `:${doubled}`, start: start - 1, end });
      }
      continue;
    }
    const name = declaredAt(written, declared);
    const meant = name === written ? undefined : nearest(written, declared);
    const end = start + 1 + (meant === undefined ? (name ?? '') : written).length;
    if (meant !== undefined) found.push({ name: meant, slip: written, start, end });
    else if (name !== undefined) found.push({ name, start, end });
  }
  return found;
}

/** One colon, which a second one follows: those of a directive, typed inside a line. */
const doubledColon = /(?<![\p{L}\p{N}:/]):$/u;

function declaredAt(written: string, declared: readonly string[]): string | undefined {
  return declared.find(
    (name) => written.startsWith(name) && !/^[\p{L}\p{N}]/u.test(written.slice(name.length)),
  );
}

/** Names of under four letters are too near to ordinary words. */
const shortest = 4;

/** A declared name one edit away. */
function nearest(written: string, declared: readonly string[]): string | undefined {
  return declared.find(
    (name) =>
      name.length >= shortest &&
      Math.abs(name.length - written.length) < 2 &&
      isSlip(name, written),
  );
}

/** One letter too many, too few, another one; or two that changed places. */
export function isSlip(name: string, written: string): boolean {
  const edits = distance(name, written);
  if (edits !== 2 || name.length !== written.length) return edits === 1;
  const at = [...name].findIndex((letter, index) => letter !== written[index]);
  return name[at] === written[at + 1] && name[at + 1] === written[at];
}
