import type { Point, Position } from '../../model/place.ts';
import type { Block, Inline } from '../../model/prose.ts';
import { blank } from '../../wording/fold.ts';

/** The running text of a label or a paragraph, and where its characters stand in the source. */
export interface Flat {
  /** Variables are `blank`s. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

interface Piece {
  /** Its place in the text. */
  readonly start: number;
  readonly value: string;
  readonly position?: Position;
  /** The name of a variable. */
  readonly variable?: string;
}

/** Emphasis and links are looked through; pictures are not words. */
export function flatten(nodes: readonly (Inline | Block)[]): Flat {
  const pieces: Piece[] = [];
  collect(nodes, 0, pieces);
  return { text: pieces.map(({ value }) => value).join(''), pieces };
}

function collect(nodes: readonly (Inline | Block)[], at: number, pieces: Piece[]): number {
  let start = at;
  for (const node of nodes) {
    const value = valueOf(node);
    if (value !== undefined) {
      const { position } = node;
      const variable = node.type === 'variable' ? { variable: node.name } : {};
      pieces.push({ start, value, ...variable, ...(position && { position }) });
      start += value.length;
    } else if ('children' in node && node.type !== 'list') {
      start = collect(node.children, start, pieces);
    }
  }
  return start;
}

function valueOf(node: Inline | Block): string | undefined {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'variable') return blank;
  return node.type === 'break' ? ' ' : undefined;
}

/** Where a stretch of the text stands. `undefined`: its playbook came without places. */
export function placeOf({ pieces }: Flat, start: number, end: number): Position | undefined {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  if (!first?.position || !last?.position) return undefined;
  return { start: startIn(first, start - first.start), end: endIn(last, end - last.start) };
}

/** The names of the variables in the text. */
export function variablesOf({ pieces }: Flat): readonly string[] {
  return pieces.flatMap(({ variable }) => variable ?? []);
}

function pieceAt(pieces: readonly Piece[], index: number): Piece | undefined {
  return pieces.find(({ start, value }) => start <= index && index < start + value.length);
}

/** A piece with escapes or entities is shown as a whole: its source is not known here. */
function startIn({ value, position }: Piece, index: number): Point {
  const { start } = position as Position;
  return pointIn(value, position as Position, index) ?? start;
}

function endIn({ value, position }: Piece, index: number): Point {
  const { end } = position as Position;
  return pointIn(value, position as Position, index) ?? end;
}

function pointIn(value: string, { start, end }: Position, index: number): Point | undefined {
  const before = value.slice(0, index).split('\n');
  const lines = value.split('\n');
  const added = end.offset - start.offset - value.length;
  if (added === 0 && lines.length === 1) {
    return { ...start, column: start.column + index, offset: start.offset + index };
  }
  // Each further line begins with the same spaces, and may end in CR LF.
  const indent = end.column - 1 - (lines.at(-1) as string).length;
  const more = added / (lines.length - 1);
  if (more !== indent && more !== indent + 1) return undefined;
  const offset = start.offset + index + (before.length - 1) * more;
  if (before.length === 1) return { ...start, column: start.column + index, offset };
  const column = indent + 1 + (before.at(-1) as string).length;
  return { line: start.line + before.length - 1, column, offset };
}
