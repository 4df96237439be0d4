import { at } from './at.ts';
import { type Lineup, type Neighbours, settle } from './lineup.ts';

/**
 * Orders every row by the mean place of the neighbours above, down the picture, or of those below,
 * up the picture (Sugiyama, Tagawa and Toda 1981).
 */
export function sweep(lineup: Lineup, down: boolean): void {
  const { rows, above, below } = lineup;
  const means = new Float64Array(lineup.place.length);
  if (down) for (let row = 0; row < rows.length; row++) sort(lineup, at(rows, row), above, means);
  else for (let row = rows.length; row-- > 0;) sort(lineup, at(rows, row), below, means);
}

function sort(lineup: Lineup, row: Int32Array, side: Neighbours, means: Float64Array): void {
  for (const slot of row) {
    const [first, end] = [at(side.starts, slot), at(side.starts, slot + 1)];
    let sum = 0;
    for (let index = first; index < end; index++) sum += share(lineup, at(side.slots, index));
    means[slot] = end > first ? sum / (end - first) : share(lineup, slot);
  }
  insertionSort(row, means);
  settle(lineup, row);
}

/** The place as a share of the row's width, so that rows of unlike length compare. */
function share({ place, rows, rowOf }: Lineup, slot: number): number {
  return (at(place, slot) + 0.5) / at(rows, at(rowOf, slot)).length;
}

/** Stable, and quick on rows that are short and nearly in order. */
function insertionSort(row: Int32Array, key: Float64Array): void {
  for (let index = 1; index < row.length; index++) {
    const slot = at(row, index);
    let to = index;
    while (to > 0 && at(key, at(row, to - 1)) > at(key, slot)) {
      row[to] = at(row, to - 1);
      to--;
    }
    row[to] = slot;
  }
}
