import { at } from './at.ts';
import type { Link } from './figure.ts';
import { labelBox, type LabelSize } from './label.ts';
import { sizes } from './sizes.ts';

/** A way to its own step, drawn at the right of its box. Lengths in px. */
export interface Loop {
  readonly link: number;
  /** Where it turns, from the box's right side. */
  readonly x: number;
  /** How far under the box's middle it leaves, and above it enters. */
  readonly dy: number;
  readonly label?: LabelSize;
}

/** The loops of each shape, one round the other. */
export function loopsOf(shapes: number, links: readonly Link[]): readonly (readonly Loop[])[] {
  const own = Array.from({ length: shapes }, (): number[] => []);
  for (const [index, { source, target }] of links.entries()) {
    if (source === target) at(own, source).push(index);
  }
  return own.map((loops) => nested(loops, links));
}

function nested(loops: readonly number[], links: readonly Link[]): readonly Loop[] {
  const labels = loops.map((link) => labelOf(at(links, link).text));
  const tallest = Math.max(0, ...labels.map((label) => label?.h ?? 0));
  let reach: number = sizes.apart.lanes;
  return loops.map((link, place) => {
    const label = labels[place];
    const half = (label?.w ?? 0) / 2;
    const x = reach + half;
    const dy = Math.ceil(tallest / 2) + (place + 1) * sizes.apart.labelAndLane;
    reach += 2 * half + sizes.apart.lanes;
    return label ? { link, x, dy, label } : { link, x, dy };
  });
}

function labelOf(text: string): LabelSize | undefined {
  return text ? labelBox(text, sizes.label.widths[1]) : undefined;
}

/** How far loops reach to the right of their box. */
export function reachOf(loops: readonly Loop[]): number {
  const last = loops.at(-1);
  return last ? last.x + (last.label?.w ?? 0) / 2 : 0;
}

/** Least height of a box with these loops. */
export function heightWith(loops: readonly Loop[]): number {
  const last = loops.at(-1);
  return last ? 2 * (last.dy + sizes.apart.labelAndLane) : 0;
}
