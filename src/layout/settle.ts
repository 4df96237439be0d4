import { at } from './at.ts';
import type { Figure } from './figure.ts';
import { fits, type Neighbours, type RowOf } from './neighbours.ts';

/** Rounds of moves, at most; nearly all gains come in the first two. */
const rounds = 4;

/** Moves single shapes between the rows of their band while that makes links shorter. */
export function settle(figure: Figure, neighbours: Neighbours, scheduled: RowOf): RowOf {
  const rows = [...scheduled];
  const crowd = crowdOf(figure, neighbours, rows);
  for (let round = 0, moved = true; moved && round < rounds; round++) {
    moved = false;
    for (const shape of figure.shapes.keys()) {
      const row = at(rows, shape);
      if (crowd.boxes[row] === 1) continue;
      take(crowd, neighbours, rows, shape, -1);
      rows[shape] = bestRow(figure, neighbours, rows, crowd, shape);
      take(crowd, neighbours, rows, shape, 1);
      moved ||= rows[shape] !== row;
    }
  }
  return rows;
}

/** Boxes of each row, and the links that pass it; changed in place while shapes move. */
interface Crowd {
  readonly boxes: number[];
  readonly lanes: number[];
  readonly bands: number[];
}

function crowdOf({ shapes }: Figure, neighbours: Neighbours, rows: RowOf): Crowd {
  const zeros = () => new Array<number>(Math.max(-1, ...rows) + 1).fill(0);
  const crowd: Crowd = { boxes: zeros(), lanes: zeros(), bands: zeros() };
  for (const [shape, row] of rows.entries()) {
    crowd.boxes[row] = at(crowd.boxes, row) + 1;
    crowd.bands[row] = at(shapes, shape).band;
    pass(crowd, rows, at(neighbours.below, shape), row, 1);
  }
  return crowd;
}

/** Counts a shape and its links in (1) or out (-1). */
function take(
  crowd: Crowd,
  { above, below }: Neighbours,
  rows: RowOf,
  shape: number,
  sign: number,
) {
  const row = at(rows, shape);
  crowd.boxes[row] = at(crowd.boxes, row) + sign;
  pass(crowd, rows, at(above, shape), row, sign);
  pass(crowd, rows, at(below, shape), row, sign);
}

function pass({ lanes }: Crowd, rows: RowOf, others: readonly number[], row: number, sign: number) {
  for (const other of others) {
    const far = at(rows, other);
    for (let passed = Math.min(row, far) + 1; passed < Math.max(row, far); passed++) {
      lanes[passed] = at(lanes, passed) + sign;
    }
  }
}

/** Where the links of a shape are shortest, of the rows that have room for it. */
function bestRow(
  figure: Figure,
  { above, below }: Neighbours,
  rows: RowOf,
  crowd: Crowd,
  shape: number,
): number {
  const now = at(rows, shape);
  const high = Math.max(-1, ...at(above, shape).map((other) => at(rows, other)));
  const low = Math.min(crowd.boxes.length, ...at(below, shape).map((other) => at(rows, other)));
  /** How much longer the links grow with each row further down. */
  const slope = at(above, shape).length - at(below, shape).length;
  const step = -Math.sign(slope);
  let best = now;
  for (let row = now + step; step !== 0 && row > high && row < low; row += step) {
    if (crowd.bands[row] !== crowd.bands[now]) break;
    if (fits(figure, at(crowd.boxes, row) + 1, at(crowd.lanes, row))) best = row;
  }
  return best;
}
