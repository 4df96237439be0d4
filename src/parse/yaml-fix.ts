import { insertion, type TextEdit } from './edits.ts';
import { hiddenSpace } from './near-miss.ts';
import type { Range } from './source.ts';

/** The text that a value without its quotes was meant to be: one quote at the edge was half a pair. */
export function meantText(value: string): string {
  const marks = value.match(/"/g)?.length ?? 0;
  if (marks === 1) return value.replace(/^"|"$/, '');
  return /^'[^']*$/.test(value) ? value.slice(1) : value;
}

/** A text between straight double quotes. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * Puts a value between quotes. Not where it may end before its end: in a comment (` # `), or in
 * quotes of which nobody knows where they were meant to close.
 */
export function quotingEdits(value: string, start: number): readonly TextEdit[] | undefined {
  const marks = value.match(/"/g)?.length ?? 0;
  if (/^'|\s#(?:\s|$)/.test(value) || (marks % 2 === 1 && marks > 1)) return undefined;
  const opens = marks === 1 && value.startsWith('"');
  const closes = marks === 1 && value.endsWith('"');
  if (marks === 1 && (!(opens || closes) || value.includes('\\'))) return undefined;
  const inside = [...value.matchAll(/["\\]/g)].filter(() => marks !== 1);
  return [
    ...(opens ? [] : [insertion(start, '"')]),
    ...inside.map(({ index }) => insertion(start + index, '\\')),
    ...(closes ? [] : [insertion(start + value.length, '"')]),
  ];
}

/** Spaces that are no plain ones, before the value of a line. */
export function hiddenSpaces(before: string, start: number): readonly Range[] {
  const runs = before.matchAll(new RegExp(`${hiddenSpace.source}+`, 'g'));
  return [...runs].map(({ index, 0: { length } }) => {
    return { start: start + index, end: start + index + length };
  });
}
