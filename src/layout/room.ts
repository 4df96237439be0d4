import { at } from './at.ts';
import type { Figure } from './figure.ts';
import type { LabelSize } from './label.ts';
import type { Cell } from './levels.ts';
import { reachOf } from './loops.ts';
import { sizes } from './sizes.ts';

/** How far a cell reaches to the left of its place, px. */
export function reachLeft(cell: Cell): number {
  return cell.type === 'box' ? sizes.box.width / 2 : (cell.label?.w ?? 0) / 2;
}

/** How far it reaches to the right, loops included. */
export function reachRight({ loops }: Figure, cell: Cell): number {
  return reachLeft(cell) + (cell.type === 'box' ? reachOf(at(loops, cell.shape)) : 0);
}

/** Least distance between two neighbours, px. */
export function apart(a: Cell, b: Cell): number {
  const { boxes, boxAndLane, lanes, labels, labelAndLane } = sizes.apart;
  if (a.type === 'box' || b.type === 'box') return a.type === b.type ? boxes : boxAndLane;
  if (a.label && b.label) return labels;
  return a.label || b.label ? labelAndLane : lanes;
}

/** How far a label's middle may be from its line, so that the line still goes through its text. */
export function slideOf(label: LabelSize): number {
  return Math.max(0, label.w / 2 - sizes.label.padding.x - 4);
}
