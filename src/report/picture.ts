import type { Span } from '../model/diagnostic.ts';
import { excerpt } from './excerpt.ts';
import type { PrettyOptions } from './options.ts';
import { paint, type Style } from './paint.ts';

export interface Marks {
  /** One column. */
  readonly mark: string;
  readonly style: Style;
}

/** The source line between two free ones, and marks under the words. Nothing where there is nothing to see. */
export function picture(
  { line, column, endLine, endColumn }: Span,
  lines: readonly string[],
  { mark, style }: Marks,
  options: PrettyOptions,
): readonly string[] {
  const source = lines[line - 1];
  if (source === undefined || source.trim() === '') return [];
  const gutter = `  ${line} │ `;
  const end = endLine === line ? endColumn - 1 : source.length;
  const room = Math.max(20, (options.width ?? widest) - gutter.length);
  const { text, indent, marked } = excerpt(source, column - 1, end, room);
  const marks = `${' '.repeat(indent)}${paint(style, mark.repeat(Math.min(marked, room - indent)), options)}`;
  return [
    '',
    `${paint('dim', gutter, options)}${text}`,
    `${paint('dim', gutter.replace(/\d/g, ' '), options)}${marks}`,
    '',
  ];
}

/** Where the reader is no terminal. */
const widest = 110;
