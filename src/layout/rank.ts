import { at } from './at.ts';
import { ends } from './edges.ts';
import type { Figure } from './figure.ts';
import { sizes } from './sizes.ts';

/** A row of boxes: indexes of shapes, all of one band. */
export interface Rank {
  readonly band: number;
  readonly shapes: readonly number[];
}

/**
 * Puts shapes into rows, band under band: what leads on stands above where it leads to, rows stay
 * within the width budget, and long links are few. List scheduling by the longest path that is left
 * (after Coffman and Graham), then single shapes are moved as long as that makes links shorter.
 */
export function rank(figure: Figure): readonly Rank[] {
  const neighbours = neighboursOf(figure);
  const scheduled = schedule(figure, neighbours);
  const settled = settle(figure, neighbours, scheduled);
  return ranksOf(figure, settled);
}

/** Neighbours above and below, by shape; one entry a link. */
interface Neighbours {
  readonly above: readonly (readonly number[])[];
  readonly below: readonly (readonly number[])[];
}

function neighboursOf({ shapes, links }: Figure): Neighbours {
  const above = shapes.map((): number[] => []);
  const below = shapes.map((): number[] => []);
  for (const { upper, lower } of links.map(ends)) {
    if (upper === lower) continue;
    at(below, upper).push(lower);
    at(above, lower).push(upper);
  }
  return { above, below };
}

/** Row of every shape; rows count from 0 through all bands. */
type Rows = readonly number[];

function schedule(figure: Figure, { above, below }: Neighbours): Rows {
  const { bands, shapes } = figure;
  const depths = depthsOf(shapes, below);
  const rows = new Array<number>(shapes.length).fill(-1);
  let row = 0;
  let lanes = 0;
  for (const band of bands.keys()) {
    let waiting = [...shapes.keys()].filter((shape) => at(shapes, shape).band === band);
    const inBand = (other: number) => at(shapes, other).band === band;
    while (waiting.length) {
      const ready = waiting.filter((shape) =>
        at(above, shape).every((other) => !inBand(other) || at(rows, other) !== -1),
      );
      ready.sort((a, b) => at(depths, b) - at(depths, a) || a - b);
      const chosen: number[] = [];
      for (const shape of ready) {
        const ending = [...chosen, shape].reduce((sum, other) => sum + at(above, other).length, 0);
        if (!chosen.length || fits(figure, chosen.length + 1, lanes - ending)) chosen.push(shape);
      }
      for (const shape of chosen) rows[shape] = row;
      for (const shape of chosen) lanes += at(below, shape).length - at(above, shape).length;
      waiting = waiting.filter((shape) => at(rows, shape) === -1);
      row++;
    }
  }
  return rows;
}

/** Steps on the longest way down inside the band. */
function depthsOf(shapes: Figure['shapes'], below: Neighbours['below']): readonly number[] {
  const depths = new Array<number>(shapes.length).fill(-1);
  const depthOf = (shape: number): number => {
    const known = at(depths, shape);
    if (known !== -1) return known;
    const inBand = at(below, shape).filter((o) => at(shapes, o).band === at(shapes, shape).band);
    const depth = Math.max(0, ...inBand.map((other) => 1 + depthOf(other)));
    depths[shape] = depth;
    return depth;
  };
  for (const shape of shapes.keys()) depthOf(shape);
  return depths;
}

/** A row of two boxes always fits: else many lanes would make the picture a single column. */
function fits({ page }: Figure, boxes: number, lanes: number): boolean {
  return boxes <= 2 || rowWidth(boxes, lanes) <= page;
}

function rowWidth(boxes: number, lanes: number): number {
  const { apart, box, gutter, margin } = sizes;
  return gutter + 2 * margin + boxes * box.width + (boxes - 1) * apart.boxes + lanes * apart.lanes;
}

/** Moves single shapes between the rows of their band while the links grow shorter. */
function settle(figure: Figure, { above, below }: Neighbours, scheduled: Rows): Rows {
  const { shapes } = figure;
  const rows = [...scheduled];
  const count = Math.max(-1, ...rows) + 1;
  const boxes = new Array<number>(count).fill(0);
  const first = new Array<number>(count).fill(0);
  const bandOf = new Array<number>(count).fill(-1);
  for (const [shape, row] of rows.entries()) {
    boxes[row] = at(boxes, row) + 1;
    bandOf[row] = at(shapes, shape).band;
    first[row] = shape;
  }
  for (let round = 0; round < 4; round++) {
    let moved = false;
    for (const shape of shapes.keys()) {
      const row = at(rows, shape);
      const { band } = at(shapes, shape);
      const same = (other: number) => at(shapes, other).band === band;
      const low =
        Math.max(
          -1,
          ...at(above, shape)
            .filter(same)
            .map((o) => at(rows, o)),
        ) + 1;
      const high =
        Math.min(
          count,
          ...at(below, shape)
            .filter(same)
            .map((o) => at(rows, o)),
        ) - 1;
      const length = (at_: number) =>
        at(above, shape).reduce((sum, o) => sum + at_ - at(rows, o), 0) +
        at(below, shape).reduce((sum, o) => sum + at(rows, o) - at_, 0);
      let best = row;
      for (let other = low; other <= high; other++) {
        if (bandOf[other] !== band || other === row) continue;
        if (!fits(figure, at(boxes, other) + 1, 0)) continue;
        if (length(other) < length(best)) best = other;
      }
      if (best === row || at(boxes, row) === 1) continue;
      boxes[row] = at(boxes, row) - 1;
      boxes[best] = at(boxes, best) + 1;
      rows[shape] = best;
      moved = true;
    }
    if (!moved) break;
  }
  return rows;
}

function ranksOf({ shapes }: Figure, rows: Rows): readonly Rank[] {
  const count = Math.max(-1, ...rows) + 1;
  return Array.from({ length: count }, (_, row) => {
    const members = [...shapes.keys()].filter((shape) => at(rows, shape) === row);
    return { band: at(shapes, at(members, 0)).band, shapes: members };
  });
}
