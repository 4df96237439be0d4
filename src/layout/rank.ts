import { at } from './at.ts';
import type { Figure } from './figure.ts';
import { neighboursOf } from './neighbours.ts';
import { schedule } from './schedule.ts';
import { settle } from './settle.ts';

/** A row of boxes: indexes of shapes, all of one band. */
export interface Rank {
  readonly band: number;
  readonly shapes: readonly number[];
}

/**
 * Puts shapes into rows, band under band: what leads on stands above where it leads to, rows keep
 * the width of the page, and links pass few rows.
 */
export function rank(figure: Figure): readonly Rank[] {
  const neighbours = neighboursOf(figure);
  const scheduled = schedule(figure, neighbours);
  const settled = settle(figure, neighbours, scheduled);
  const rows = Array.from({ length: Math.max(-1, ...settled) + 1 }, (): number[] => []);
  for (const [shape, row] of settled.entries()) at(rows, row).push(shape);
  return rows.map((shapes) => ({ band: at(figure.shapes, at(shapes, 0)).band, shapes }));
}
