import { styleText } from 'node:util';
import { wrapAnsi } from 'fast-wrap-ansi';

export type Style = Parameters<typeof styleText>[0];

/** Whoever writes to a stream knows whether it shows colours; this only puts them in. */
export function paint(
  style: Style,
  text: string,
  { colour }: { readonly colour: boolean },
): string {
  return colour ? styleText(style, text, { validateStream: false }) : text;
}

/** Lines longer than this are hard to read. */
const widest = 100;

/** Folds a text between words, for a terminal of some columns; every line is indented, those after the first as `next`. */
export function fold(text: string, width: number | undefined, indent = '', next = indent): string {
  if (width === undefined) return `${indent}${text}`;
  const lines = wrapAnsi(unbroken(text), roomIn(width, next.length), { hard: true }).split('\n');
  return lines.map((line, index) => `${index === 0 ? indent : next}${line}`).join('\n');
}

/** Folds a line of source, of which every space counts. */
export function foldSource(line: string, width: number): readonly string[] {
  return wrapAnsi(line, roomIn(width, 0), { hard: true, trim: false }).split('\n');
}

function roomIn(width: number, indent: number): number {
  return Math.max(20, Math.min(width, widest) - indent);
}

/** French puts a space before some marks, and no line begins with such a mark. What stands between backticks stays. */
function unbroken(text: string): string {
  return text.replace(/`[^`]*`| (?=[:;!?»](?:\s|$))|(?<=«) /g, (found) =>
    found === ' ' ? '\u00a0' : found,
  );
}
