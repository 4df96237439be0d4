import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';

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

/** Folds a text between words, for a terminal of some columns; every line is indented. */
export function fold(text: string, width: number | undefined, indent = ''): string {
  if (width === undefined) return `${indent}${text}`;
  const room = Math.max(20, Math.min(width, widest) - indent.length);
  const lines = wrapAnsi(text, room, { hard: true }).split('\n');
  return lines.map((line) => `${indent}${line}`).join('\n');
}
