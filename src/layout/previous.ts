import type { Layout, Route, XY } from '../model/layout.ts';
import { at } from './at.ts';
import type { Figure, Link } from './figure.ts';
import type { Grid } from './grid.ts';

/** Where things stood from left to right in the picture before, by slot, in px. */
export interface Remembered {
  /** A wish for every slot: of what is new, between what it is linked with. */
  readonly x: readonly number[];
  /** Whether the slot is a box that stood there before. */
  readonly known: readonly boolean[];
}

/** Finds the boxes and links of a figure in the picture before: boxes by their ids, links by their ends and choice. */
export function remember(figure: Figure, grid: Grid, previous: Layout): Remembered {
  const boxes = new Map(previous.steps.map(({ id, x, w }) => [id, x + w / 2]));
  const routes = new Map(previous.routes.map((route) => [keyOf(route), route]));
  const shapes = figure.shapes.map(({ id }) => boxes.get(id));
  const x = grid.rowOf.map((_, slot) => shapes[slot] ?? previous.width / 2);
  for (const [shape, stood] of shapes.entries()) {
    if (stood === undefined) x[shape] = between(neighbours(figure, shape), shapes, at(x, shape));
  }
  for (const [link, strand] of grid.strands.entries()) {
    const { points } = routes.get(keyOf(named(figure, at(figure.links, link)))) ?? {};
    for (const [place, slot] of strand.entries()) {
      if (slot < figure.shapes.length) continue;
      const share = place / (strand.length - 1);
      const [first, last] = [at(x, at(strand, 0)), at(x, at(strand, strand.length - 1))];
      x[slot] = points ? xAlong(points, share) : first + share * (last - first);
    }
  }
  return { x, known: grid.rowOf.map((_, slot) => shapes[slot] !== undefined) };
}

function keyOf({ source, target, choice }: Pick<Route, 'source' | 'target' | 'choice'>): string {
  return JSON.stringify([source, target, choice]);
}

function named({ shapes }: Figure, { source, target, stands, choice }: Link) {
  const ends = { source: at(shapes, source).id, target: at(shapes, stands ?? target).id };
  return { ...ends, ...(choice !== undefined && { choice }) };
}

function neighbours({ links }: Figure, shape: number): readonly number[] {
  return links.flatMap(({ source, target }) => {
    if (source === shape) return [target];
    return target === shape ? [source] : [];
  });
}

function between(
  shapes: readonly number[],
  stood: readonly (number | undefined)[],
  otherwise: number,
): number {
  const known = shapes.flatMap((shape) => stood[shape] ?? []);
  return known.length ? known.reduce((sum, x) => sum + x, 0) / known.length : otherwise;
}

/** Where a line was at a share of its height, from its top. */
function xAlong(points: readonly XY[], share: number): number {
  const down = at(points, 0).y <= at(points, points.length - 1).y ? points : [...points].reverse();
  const [first, last] = [at(down, 0), at(down, down.length - 1)];
  const y = first.y + share * (last.y - first.y);
  return (down.findLast((point) => point.y <= y) ?? first).x;
}
