import { insertion, smallestEdit, type TextEdit } from './edits.ts';
import { hiddenSpace } from './near-miss.ts';
import type { Range } from './source.ts';

/** The text that a value without its quotes was meant to be: a quote at the edge was half a pair. */
export function meantText(value: string): string {
  const half = halfPair(value) ?? curlyPair(value);
  if (half) return value.slice(half.start, half.end);
  return /^'[^']*$/.test(value) ? value.slice(1) : value;
}

/** One straight quote at one edge, with a curly one at the other or none: where the words stand. */
function halfPair(value: string): Range | undefined {
  const marks = value.match(/"/g)?.length ?? 0;
  const [, open = '', words = '', close = ''] = /^(["“„]?)(.*?)(["”“]?)$/su.exec(value) ?? [];
  const isHalf = marks === 1 && (open === '"' || close === '"') && !/["“”„]/.test(words);
  return isHalf ? { start: open.length, end: open.length + words.length } : undefined;
}

/** Curly quotes round the whole of a value, as a word processor types the straight ones. */
export function curlyPair(value: string): Range | undefined {
  return /^[“„”][^“”„"]*[”“]$/u.test(value) ? { start: 1, end: value.length - 1 } : undefined;
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
  const half = halfPair(value) ?? curlyPair(value);
  if (/^'|\s#(?:\s|$)/.test(value) || (marks % 2 === 1 && !half)) return undefined;
  const words = half ?? { start: 0, end: value.length };
  const inside = [...value.slice(words.start, words.end).matchAll(/["\\]/g)];
  const open = inside[0]?.index === 0 ? '"\\' : '"';
  const others = inside.filter(({ index }) => index > 0);
  return [
    ...smallestEdit(start, value.slice(0, words.start), open),
    ...others.map(({ index }) => insertion(start + words.start + index, '\\')),
    ...smallestEdit(start + words.end, value.slice(words.end), '"'),
  ];
}

/** Spaces that are no plain ones, before the value of a line. */
export function hiddenSpaces(before: string, start: number): readonly Range[] {
  const runs = before.matchAll(new RegExp(`${hiddenSpace.source}+`, 'g'));
  return [...runs].map(({ index, 0: { length } }) => {
    return { start: start + index, end: start + index + length };
  });
}
