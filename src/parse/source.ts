import type { Point, Position } from '../model/place.ts';

/** A stretch of a source text: offsets in UTF-16 units, `end` just behind its last character. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A decoded file, with what turns offsets into lines and columns. */
export interface Source {
  readonly file: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly lines: readonly Range[];
}

/** `lines` end before their line ending, which is LF or CRLF. */
export function toSource(file: string, text: string): Source {
  return { file, text, lines: linesOf(text) };
}

export function positionOf(source: Source, { start, end }: Range): Position {
  return { start: pointOf(source, start), end: pointOf(source, end) };
}

export function slice(source: Source, { start, end }: Range): string {
  return source.text.slice(start, end);
}

/** Index of the line in which an offset stands, by binary search. */
export function lineAt(source: Source, offset: number): number {
  let low = 0;
  let high = source.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lines[middle] as Range).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How the line that holds an offset ends: as the one before, where it is the last. */
export function endingAt(source: Source, offset: number): string {
  const { text, lines } = source;
  const last = lines.length - 1;
  const index = Math.min(lineAt(source, offset), last - 1);
  return text.slice(lines[index]?.end ?? 0, lines[index + 1]?.start ?? 0) || '\n';
}

function pointOf(source: Source, offset: number): Point {
  const line = lineAt(source, offset);
  const { start } = source.lines[line] as Range;
  return { line: line + 1, column: offset - start + 1, offset };
}

function linesOf(text: string): readonly Range[] {
  const lines: Range[] = [];
  let start = 0;
  for (;;) {
    const feed = text.indexOf('\n', start);
    if (feed === -1) return [...lines, { start, end: text.length }];
    lines.push({ start, end: text[feed - 1] === '\r' && feed > start ? feed - 1 : feed });
    start = feed + 1;
  }
}
