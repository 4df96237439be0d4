import stringWidth from 'fast-string-width';
import { disarmed, plain } from './visible.ts';

/** A stretch of a source line as it looks in a terminal. Widths are in columns. */
export interface Excerpt {
  readonly text: string;
  /** How far from the start of the text the marked words begin. */
  readonly indent: number;
  /** At least one, so that there is something to point at. */
  readonly marked: number;
}

/**
 * The part of a line that holds the words from `start` to `end` (UTF-16 units), not wider than `room`.
 * What takes two columns, such as 漢, or none, such as a combining accent, is counted so.
 */
export function excerpt(line: string, start: number, end: number, room: number): Excerpt {
  const cells = toCells(line, start, room);
  const first = cells.filter((cell) => cell.end <= start).length;
  const behind = cells.filter((cell) => cell.start < Math.max(end, start + 1)).length;
  const skipped = skip(cells, first, behind, room);
  const { shown, isCut } = take(cells.slice(skipped), room - (skipped > 0 ? 1 : 0));
  const marked = shown.slice(first - skipped, Math.max(first, behind) - skipped);
  return {
    text: `${skipped > 0 ? '…' : ''}${textOf(shown)}${isCut ? '…' : ''}`.trimEnd(),
    indent: (skipped > 0 ? 1 : 0) + widthOf(shown.slice(0, first - skipped)),
    marked: Math.max(1, widthOf(marked)),
  };
}

/** What a reader takes for one character. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly width: number;
}

/** Of a very long line only what is near the words is looked at. */
function toCells(line: string, start: number, room: number): readonly Cell[] {
  const from = Math.max(0, start - 4 * room);
  const near = line.slice(from, start + 4 * room);
  return Array.from(new Intl.Segmenter().segment(near), ({ segment, index }) => {
    const text = plain(segment);
    const at = from + index;
    return { start: at, end: at + segment.length, text, width: stringWidth(text) };
  });
}

/** How many cells are left out on the left, so that the words and some of what is before them have room. */
function skip(cells: readonly Cell[], first: number, behind: number, room: number): number {
  const wanted = widthOf(cells.slice(0, first)) + Math.min(widthOf(cells.slice(first, behind)), 24);
  const startsLate = (cells[0]?.start ?? 0) > 0;
  if (!startsLate && wanted < room) return 0;
  let left = first;
  for (let width = 0; left > 0 && width < room / 3; left--) width += cells[left - 1]?.width ?? 0;
  return Math.max(left, startsLate ? 1 : 0);
}

function take(cells: readonly Cell[], room: number): { shown: readonly Cell[]; isCut: boolean } {
  if (widthOf(cells) <= room) return { shown: cells, isCut: false };
  let width = 0;
  const count = cells.findIndex((cell) => (width += cell.width) > room - 1);
  return { shown: cells.slice(0, count), isCut: true };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return disarmed(cells.map(({ text }) => text).join(''));
}
