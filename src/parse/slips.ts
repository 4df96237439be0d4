import { onlyMeant } from '../model/suggest.ts';
import type { RawAttribute } from './attribute-words.ts';
import type { Words } from './report.ts';
import type { Range } from './source.ts';

/** How often each word stands in the targets, conditions and effects of a file. */
export type Uses = ReadonlyMap<string, number>;

export function usesIn(lines: readonly { readonly attributes: readonly RawAttribute[] }[]): Uses {
  const uses = new Map<string, number>();
  for (const { name, value = '' } of lines.flatMap(({ attributes }) => attributes)) {
    if (!using.has(name)) continue;
    for (const word of value.split(/[^a-z0-9-]+/)) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  return uses;
}

/** Attributes that name what stands elsewhere. */
const using: ReadonlySet<string> = new Set(['to', 'when', 'set', 'on']);

/**
 * The declared name in the place of the one that was written, if it is there that the slip is: where
 * several uses agree and none has the declared name, it may be the declaration.
 */
export function respeltUse(
  range: Range,
  written: string,
  known: Iterable<string>,
  uses: Uses,
): Pick<Words, 'fix'> {
  const text = onlyMeant(written, known, 'names');
  const isUse = (uses.get(written) ?? 0) < 2 || (uses.get(text ?? '') ?? 0) > 0;
  return text !== undefined && isUse ? { fix: [{ range, text }] } : {};
}
