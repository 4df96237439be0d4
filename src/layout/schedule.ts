import { at } from './at.ts';
import type { Figure } from './figure.ts';
import { fits, type Neighbours, type RowOf } from './neighbours.ts';

/**
 * Rows from the top: each takes shapes whose neighbours above are placed, those with the longest way
 * left first, as many as fit beside the lanes (list scheduling, after Coffman and Graham 1972).
 */
export function schedule(figure: Figure, { above, below }: Neighbours): RowOf {
  const { shapes } = figure;
  const depths = depthsOf(figure, { above, below });
  const rows = new Array<number>(shapes.length).fill(none);
  let row = 0;
  let lanes = 0;
  for (const band of figure.bands.keys()) {
    const isHere = (other: number) => at(shapes, other).band === band;
    const isPlaced = (other: number) => !isHere(other) || at(rows, other) !== none;
    let waiting = [...shapes.keys()].filter(isHere);
    for (; waiting.length; row++) {
      const ready = waiting.filter((shape) => at(above, shape).every(isPlaced));
      ready.sort((a, b) => at(depths, b) - at(depths, a) || a - b);
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

/** Links on the longest way down inside the band, from below upwards. */
function depthsOf({ shapes }: Figure, { above, below }: Neighbours): readonly number[] {
  const depths = new Array<number>(shapes.length).fill(0);
  const open = shapes.map((_, shape) => inBand(below, shape).length);
  const done = [...shapes.keys()].filter((shape) => open[shape] === 0);
  for (const shape of done) {
    for (const other of inBand(above, shape)) {
      depths[other] = Math.max(at(depths, other), at(depths, shape) + 1);
      open[other] = at(open, other) - 1;
      if (open[other] === 0) done.push(other);
    }
  }
  return depths;

  function inBand(side: Neighbours['above'], shape: number): readonly number[] {
    return at(side, shape).filter((other) => at(shapes, other).band === at(shapes, shape).band);
  }
}
