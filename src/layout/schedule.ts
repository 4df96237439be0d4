import { at } from './at.ts';
import type { Figure } from './figure.ts';
import { fits, type Neighbours, type RowOf } from './neighbours.ts';

/**
 * Rows from the top: each takes shapes whose neighbours above are placed, those first where most
 * links end, then in the author's order, as many as fit beside the lanes (list scheduling, after
 * Coffman and Graham 1972).
 */
export function schedule(figure: Figure, { above, below }: Neighbours): RowOf {
  const { shapes } = figure;
  const rows = new Array<number>(shapes.length).fill(none);
  let row = 0;
  let lanes = 0;
  for (const band of figure.bands.keys()) {
    const isHere = (other: number) => at(shapes, other).band === band;
    const isPlaced = (other: number) => !isHere(other) || at(rows, other) !== none;
    let waiting = [...shapes.keys()].filter(isHere);
    for (; waiting.length; row++) {
      const ready = waiting.filter((shape) => at(above, shape).every(isPlaced));
      ready.sort((a, b) => at(above, b).length - at(above, a).length || a - b);
      let [boxes, passing] = [0, lanes];
      for (const shape of ready) {
        const ending = at(above, shape).length;
        if (boxes && !fits(figure, boxes + 1, passing - ending)) continue;
        rows[shape] = row;
        boxes++;
        passing -= ending;
        lanes += at(below, shape).length - ending;
      }
      waiting = waiting.filter((shape) => at(rows, shape) === none);
    }
  }
  return rows;
}

const none = -1;
