import { at } from './at.ts';
import type { Figure } from './figure.ts';
import { fits, type Neighbours, type RowOf } from './neighbours.ts';

/** Rounds of moves, at most; nearly all gains come in the first two. */
const rounds = 4;

/** Moves single shapes between the rows of their band while that makes links shorter. */
export function settle(figure: Figure, neighbours: Neighbours, scheduled: RowOf): RowOf {
  const rows = [...scheduled];
  const boxes = new Array<number>(Math.max(-1, ...rows) + 1).fill(0);
  for (const row of rows) boxes[row] = at(boxes, row) + 1;
  const spans = figure.bands.map((_, band) => {
    const own = rows.filter((_, shape) => at(figure.shapes, shape).band === band);
    return { first: Math.min(...own), last: Math.max(...own) };
  });
  for (let round = 0, moved = true; moved && round < rounds; round++) {
    moved = false;
    for (const shape of figure.shapes.keys()) {
      const row = at(rows, shape);
      if (boxes[row] === 1) continue;
      const best = bestRow(figure, neighbours, rows, boxes, spans, shape);
      if (best === row) continue;
      boxes[row] = at(boxes, row) - 1;
      boxes[best] = at(boxes, best) + 1;
      rows[shape] = best;
      moved = true;
    }
  }
  return rows;
}

/** Rows of a band. */
interface Span {
  readonly first: number;
  readonly last: number;
}

function bestRow(
  figure: Figure,
  { above, below }: Neighbours,
  rows: RowOf,
  boxes: readonly number[],
  spans: readonly Span[],
  shape: number,
): number {
  const { shapes } = figure;
  const { band } = at(shapes, shape);
  const { first, last } = at(spans, band);
  const isHere = (other: number) => at(shapes, other).band === band;
  const rowOf = (other: number) => at(rows, other);
  const low = Math.max(first - 1, ...at(above, shape).filter(isHere).map(rowOf)) + 1;
  const high = Math.min(last + 1, ...at(below, shape).filter(isHere).map(rowOf)) - 1;
  /** How much longer the links grow with each row further down. */
  const slope = at(above, shape).length - at(below, shape).length;
  let best = at(rows, shape);
  for (let row = low; row <= high; row++) {
    if (!fits(figure, at(boxes, row) + 1, 0)) continue;
    if (slope * (row - best) < 0) best = row;
  }
  return best;
}
