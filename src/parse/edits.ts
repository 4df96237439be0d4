import type { Range } from './source.ts';

/** Puts `text` in place of a stretch of the source. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
  /** Takes the byte order mark out, too. */
  readonly unmarks?: true;
}

/** A text with edits that do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { range, text: replacement } of edits.toSorted(byPlace)) {
    parts.push(text.slice(at, range.start), replacement);
    at = range.end;
  }
  return parts.join('') + text.slice(at);
}

function byPlace(a: TextEdit, b: TextEdit): number {
  return a.range.start - b.range.start;
}

/** Puts `wanted` in the place of `found`, which begins at `start`: what they share stays. */
export function smallestEdit(start: number, found: string, wanted: string): readonly TextEdit[] {
  if (found === wanted) return [];
  const most = Math.min(found.length, wanted.length);
  let before = 0;
  while (before < most && found[before] === wanted[before]) before++;
  let after = 0;
  while (after < most - before && found.at(-1 - after) === wanted.at(-1 - after)) after++;
  const range = { start: start + before, end: start + found.length - after };
  return [{ range, text: wanted.slice(before, wanted.length - after) }];
}

export function insertion(at: number, text: string): TextEdit {
  return { range: { start: at, end: at }, text };
}
