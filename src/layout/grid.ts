import { at } from './at.ts';
import { ends } from './edges.ts';
import type { Figure } from './figure.ts';
import type { Rank } from './rank.ts';

/**
 * Rows of slots. Slots 0 to n-1 are the n shapes; the others are lanes, where a link passes by a row.
 */
export interface Grid {
  /** Slots of each row, from left to right. */
  readonly rows: readonly (readonly number[])[];
  /** The row of each slot. */
  readonly rowOf: readonly number[];
  /** The link of each lane; -1 for a shape. */
  readonly linkOf: readonly number[];
  /** Slots of each link from its upper to its lower end; none for a loop. */
  readonly strands: readonly (readonly number[])[];
}

/** Gives every link a lane in each row that it passes. */
export function thread(figure: Figure, ranks: readonly Rank[]): Grid {
  const rows = ranks.map((rank) => [...rank.shapes]);
  const rowOf = new Array<number>(figure.shapes.length).fill(0);
  for (const [row, slots] of rows.entries()) for (const slot of slots) rowOf[slot] = row;
  const linkOf = figure.shapes.map(() => -1);
  const strands = figure.links.map((link, index) => {
    const { upper, lower } = ends(link);
    if (upper === lower) return [];
    const strand = [upper];
    for (let row = at(rowOf, upper) + 1; row < at(rowOf, lower); row++) {
      const slot = rowOf.push(row) - 1;
      linkOf.push(index);
      at(rows, row).push(slot);
      strand.push(slot);
    }
    return [...strand, lower];
  });
  return { rows, rowOf, linkOf, strands };
}
