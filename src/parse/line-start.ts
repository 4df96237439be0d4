import { colonsAt, oddColons } from './colons.ts';
import { leafShapes, type DirectiveNames } from './directives.ts';
import type { NearMiss } from './near-miss.ts';

/**
 * What may stand before a directive by mistake: spaces, list markers, boxes, `>`, and the marks of a
 * heading or of bold.
 */
const opening =
  /^(?:\s|>|#{1,6}(?=\s)|\*\*|__|`(?=:{2,3})|[-*+](?=\s)|[–—•·▪●○◦‣→](?=\s?::)|\d{1,9}[.)](?=\s)|\[[ xX]\](?=\s))*/;

/** A line that lacks nothing but its colons. */
const bareForm = /^[\p{L}-]+\[.*\](?:\{[^{}]*\})?\s*$/u;

/** Where a line's colons stand, if it is a directive or was meant to be one. */
export function directiveStart(line: string, names: DirectiveNames): number | undefined {
  const before = opening.exec(line)?.[0] ?? '';
  const rest = line.slice(before.length);
  const typed = rest.slice(0, colonsAt(rest));
  const isPlain = /^:{2,}$/.test(typed);
  const isAlone = before.trim() === '';
  if (isPlain && isAlone) return before.length;
  if (typed === rest.trim()) {
    const closes = oddColons(typed) === 3 || /^:::;?$/.test(typed);
    return closes ? before.length : undefined;
  }
  if (isClosing(rest)) return before.length;
  const named = /^\s*([\p{L}\p{N}_-]+)\s*[[{]/u.exec(rest.slice(typed.length))?.[1];
  if (named === undefined) return undefined;
  const isKnown = names.steps.has(named) || leafShapes.has(named);
  if (typed === '') return isKnown && isAlone && bareForm.test(rest) ? before.length : undefined;
  return isPlain || isKnown ? before.length : undefined;
}

/** Colons that close a step, maybe with the marks of emphasis or code behind them. */
export function isClosing(raw: string): boolean {
  return /^:::(?!:)[\s*_`]*$/.test(raw);
}

/** Marks before a line that no list and no quote accounts for, or that keep a step from opening or closing. */
export function marksBefore(before: string, start: number, isStep: boolean): NearMiss | undefined {
  const isLoose = /[#_`–—•·▪●○◦‣→\p{L}]|\*\*/u.test(before.replace(/\[[ xX]\]/g, ''));
  if (!isLoose && !(isStep && before.trim() !== '')) return undefined;
  const at = { start: start - before.length, end: start };
  return { kind: 'marks-before', at, found: before };
}

export function opensStep(raw: string, { steps }: DirectiveNames): boolean {
  return steps.has(/^[\p{L}-]+/u.exec(raw.slice(colonsAt(raw)).trimStart())?.[0] ?? '');
}
