import { at } from './at.ts';
import type { Grid } from './grid.ts';

/**
 * A workbench for ordering: the places of all slots, moved in place because this is the innermost
 * loop of the layout. It belongs to one call of `order` and never leaves it.
 */
export interface Lineup {
  readonly rows: readonly (readonly number[])[];
  set(rows: readonly (readonly number[])[]): void;
  get(): readonly (readonly number[])[];
  /** Orders every row by the mean place of the neighbours above (or below), down (or up) the picture. */
  sweep(down: boolean): void;
  /** Moves single slots to the place in their row with the fewest crossings, until none gains. */
  sift(): void;
  crossings(): number;
}

export function lineUp(grid: Grid): Lineup {
  const rows = grid.rows.map((row) => Int32Array.from(row));
  const place = new Int32Array(grid.rowOf.length);
  const above = neighbours(grid, (upper, lower) => [lower, upper]);
  const below = neighbours(grid, (upper, lower) => [upper, lower]);

  const settle = (row: Int32Array) => {
    for (let index = 0; index < row.length; index++) place[at(row, index)] = index;
  };
  const set: Lineup['set'] = (from) => {
    for (const [index, row] of rows.entries()) {
      row.set(at(from, index));
      settle(row);
    }
  };
  set(grid.rows);

  /** Crossings of the links of `a` with those of `b` on one side, if `a` stands to the left. */
  const inversions = (as: Int32Array, bs: Int32Array): number => {
    let count = 0;
    for (let i = 0; i < as.length; i++) {
      const placeOfA = at(place, at(as, i));
      for (let j = 0; j < bs.length; j++) if (placeOfA > at(place, at(bs, j))) count++;
    }
    return count;
  };
  const gainOfSwap = (left: number, right: number): number =>
    inversions(at(above, left), at(above, right)) +
    inversions(at(below, left), at(below, right)) -
    inversions(at(above, right), at(above, left)) -
    inversions(at(below, right), at(below, left));

  const sweepRow = (row: Int32Array, sides: readonly Int32Array[]) => {
    const means = new Map<number, number>();
    for (const slot of row) {
      const side = at(sides, slot);
      let sum = 0;
      for (const other of side)
        sum += at(place, other) / Math.max(1, at(rows, at(grid.rowOf, other)).length - 1);
      means.set(
        slot,
        side.length ? sum / side.length : at(place, slot) / Math.max(1, row.length - 1),
      );
    }
    row.set([...row].sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0)));
    settle(row);
  };

  /** Carries the slot at `from` to the place with the fewest crossings. Returns whether it moved. */
  const siftSlot = (row: Int32Array, from: number): boolean => {
    const slot = at(row, from);
    let [best, bestGain, gain] = [from, 0, 0];
    for (let to = from + 1; to < row.length; to++) {
      gain += gainOfSwap(slot, at(row, to));
      if (gain > bestGain) [best, bestGain] = [to, gain];
    }
    gain = 0;
    for (let to = from - 1; to >= 0; to--) {
      gain += gainOfSwap(at(row, to), slot);
      if (gain > bestGain) [best, bestGain] = [to, gain];
    }
    if (best === from) return false;
    if (best > from) row.copyWithin(from, from + 1, best + 1);
    else row.copyWithin(best + 1, best, from);
    row[best] = slot;
    settle(row);
    return true;
  };

  return {
    rows: grid.rows,
    set,
    get: () => rows.map((row) => [...row]),
    sweep(down) {
      const turn = down ? [...rows.keys()] : [...rows.keys()].reverse();
      for (const row of turn) sweepRow(at(rows, row), down ? above : below);
    },
    sift() {
      for (let round = 0, moved = true; moved && round < 10; round++) {
        moved = false;
        for (const row of rows) {
          for (const slot of [...row]) moved = siftSlot(row, at(place, slot)) || moved;
        }
      }
    },
    crossings() {
      let count = 0;
      for (const row of rows) {
        for (let i = 0; i < row.length; i++) {
          for (let j = i + 1; j < row.length; j++) {
            count += inversions(at(below, at(row, i)), at(below, at(row, j)));
          }
        }
      }
      return count;
    },
  };
}

function neighbours(
  { rowOf, strands }: Grid,
  turn: (upper: number, lower: number) => readonly [number, number],
): readonly Int32Array[] {
  const lists = rowOf.map((): number[] => []);
  for (const strand of strands) {
    for (let index = 1; index < strand.length; index++) {
      const [slot, other] = turn(at(strand, index - 1), at(strand, index));
      at(lists, slot).push(other);
    }
  }
  return lists.map((list) => Int32Array.from(list));
}
