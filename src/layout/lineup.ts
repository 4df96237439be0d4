import { at } from './at.ts';
import type { Grid } from './grid.ts';

/** Slots of each row, from left to right. */
export type Rows = readonly (readonly number[])[];

/**
 * A workbench for ordering: rows and the places in them, changed in place because this is the
 * innermost loop of the layout. It belongs to one call of `order` and never leaves it.
 */
export interface Lineup {
  readonly rows: readonly Int32Array[];
  readonly rowOf: readonly number[];
  /** Place of each slot in its row. */
  readonly place: Int32Array;
  readonly above: Neighbours;
  readonly below: Neighbours;
  readonly strands: readonly (readonly number[])[];
  /** Where boxes stood in a picture before, by slot; NaN for lanes and what is new. */
  readonly stood?: readonly number[];
}

/** What each slot is linked with on one side: one list of all, and where each slot's part starts. */
export interface Neighbours {
  readonly starts: Int32Array;
  readonly slots: Int32Array;
  readonly links: Int32Array;
}

export function lineUp(grid: Grid): Lineup {
  const { rowOf, strands } = grid;
  const lineup = {
    rows: grid.rows.map((row) => Int32Array.from(row)),
    rowOf,
    place: new Int32Array(rowOf.length),
    above: neighbours(grid, true),
    below: neighbours(grid, false),
    strands,
  };
  setRows(lineup, grid.rows);
  return lineup;
}

export function setRows(lineup: Lineup, rows: Rows): void {
  for (const [index, row] of lineup.rows.entries()) {
    row.set(at(rows, index));
    settle(lineup, row);
  }
}

export function rowsIn(lineup: Lineup): Rows {
  return lineup.rows.map((row) => [...row]);
}

/** Notes the places after a row has changed. */
export function settle({ place }: Lineup, row: Int32Array): void {
  for (let index = 0; index < row.length; index++) place[at(row, index)] = index;
}

/** Each pair of links between two rows crosses if their lower ends are the other way round. */
export function crossingsIn({ rows, below, place }: Lineup): number {
  let count = 0;
  for (const row of rows) {
    const passed: number[] = [];
    for (const slot of row) {
      const own: number[] = [];
      for (let index = at(below.starts, slot); index < at(below.starts, slot + 1); index++) {
        own.push(at(place, at(below.slots, index)));
      }
      for (const end of own) for (const other of passed) if (other > end) count++;
      passed.push(...own);
    }
  }
  return count;
}

/** Pairs of links of one box that are out of the author's order. */
export function disorderIn({ below, place, rowOf }: Lineup): number {
  let count = 0;
  for (let slot = 0; slot < rowOf.length; slot++) {
    const [first, end] = [at(below.starts, slot), at(below.starts, slot + 1)];
    for (let i = first; i < end; i++) {
      for (let j = i + 1; j < end; j++) {
        if (at(place, at(below.slots, i)) > at(place, at(below.slots, j))) count++;
      }
    }
  }
  return count;
}

function neighbours({ rowOf, strands }: Grid, upwards: boolean): Neighbours {
  const lists = rowOf.map((): { readonly slot: number; readonly link: number }[] => []);
  for (const [link, strand] of strands.entries()) {
    for (let index = 1; index < strand.length; index++) {
      const [upper, lower] = [at(strand, index - 1), at(strand, index)];
      if (upwards) at(lists, lower).push({ slot: upper, link });
      else at(lists, upper).push({ slot: lower, link });
    }
  }
  const starts = new Int32Array(lists.length + 1);
  for (const [slot, list] of lists.entries()) starts[slot + 1] = at(starts, slot) + list.length;
  const all = lists.flat();
  return {
    starts,
    slots: Int32Array.from(all, ({ slot }) => slot),
    links: Int32Array.from(all, ({ link }) => link),
  };
}
