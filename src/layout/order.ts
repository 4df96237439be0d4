import { at } from './at.ts';
import type { Grid } from './grid.ts';
import { lineUp, type Lineup } from './lineup.ts';

/** How many beginnings are tried; the first is the author's order. */
const starts = 12;
/** Sweeps down and up from each beginning, at most. */
const sweeps = 8;

/**
 * Orders the slots of each row so that few links cross: sweeps by the mean place of the neighbours,
 * swaps of neighbours, then each slot alone to its best place (sifting, Matuszewski and others 1999).
 * The author's order breaks ties, so that a small edit does not reshuffle the picture.
 */
export function order(grid: Grid): Grid {
  const lineup = lineUp(grid);
  let best = polish(lineup, lineup.rows);
  for (let start = 1; start < starts && best.crossings > 0; start++) {
    const tried = polish(lineup, shuffled(lineup.rows, start));
    if (tried.crossings < best.crossings) best = tried;
  }
  return { ...grid, rows: best.rows };
}

interface Ordering {
  readonly rows: Rows;
  readonly crossings: number;
}

type Rows = readonly (readonly number[])[];

function polish(lineup: Lineup, beginning: Rows): Ordering {
  lineup.set(beginning);
  let best: Ordering = { rows: beginning, crossings: lineup.crossings() };
  let idle = 0;
  for (let sweep = 0; sweep < sweeps && idle < 3 && best.crossings > 0; sweep++) {
    lineup.sweep(sweep % 2 === 0);
    lineup.sift();
    const crossings = lineup.crossings();
    idle = crossings < best.crossings ? 0 : idle + 1;
    if (crossings < best.crossings) best = { rows: lineup.get(), crossings };
  }
  return best;
}

/** The same shuffle every time: a linear congruential sequence (Numerical Recipes) from the seed. */
function shuffled(rows: Rows, seed: number): Rows {
  let state = seed * 2654435761;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return rows.map((row) => {
    const mixed = [...row];
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = below(last + 1);
      [mixed[last], mixed[other]] = [at(mixed, other), at(mixed, last)];
    }
    return mixed;
  });
}
