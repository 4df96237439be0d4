import { at } from './at.ts';
import { ends } from './edges.ts';
import type { Figure } from './figure.ts';
import { sizes } from './sizes.ts';

/** The shapes above and below each shape, one entry a link. */
export interface Neighbours {
  readonly above: readonly (readonly number[])[];
  readonly below: readonly (readonly number[])[];
}

/** Row of every shape; rows count from 0 through all bands. */
export type RowOf = readonly number[];

export function neighboursOf({ shapes, links }: Figure): Neighbours {
  const above = shapes.map((): number[] => []);
  const below = shapes.map((): number[] => []);
  for (const { upper, lower } of links.map(ends)) {
    if (upper === lower) continue;
    at(below, upper).push(lower);
    at(above, lower).push(upper);
  }
  return { above, below };
}

/** A row of two boxes always fits: else many lanes would make the picture a single column. */
export function fits({ page }: Figure, boxes: number, lanes: number): boolean {
  const { apart, box, gutter, margin } = sizes;
  const width = boxes * box.width + (boxes - 1) * apart.boxes + lanes * apart.lanes;
  return boxes <= 2 || gutter + 2 * margin + width <= page;
}
