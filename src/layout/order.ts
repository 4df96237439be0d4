import { at } from './at.ts';
import type { Grid } from './grid.ts';
import {
  crossingsIn,
  disorderIn,
  lineUp,
  type Lineup,
  type Rows,
  rowsIn,
  setRows,
} from './lineup.ts';
import type { Remembered } from './previous.ts';
import { restring } from './restring.ts';
import { sift } from './sift.ts';
import { sweep } from './sweep.ts';

/** Slots to be ordered in all: small pictures get more beginnings. */
const effort = 1200;
const beginnings = { least: 1, most: 12 };
const sweeps = 4;
/** Turns of sifting from each beginning, at most; small pictures need two or three. */
const passes = 8;

/**
 * Orders the slots of each row so that few links cross: sweeps down and up, then single slots and
 * whole links go where they cross the fewest others, from several beginnings. The author's order
 * is the first of them, and decides between places that are equally good.
 */
export function order(grid: Grid): Grid {
  const lineup = lineUp(grid);
  const { least, most } = beginnings;
  const count = Math.max(
    least,
    Math.min(most, Math.floor(effort / Math.max(1, grid.rowOf.length))),
  );
  let best = polish(lineup, grid.rows);
  for (let beginning = 1; beginning < count; beginning++) {
    const tried = polish(lineup, shuffled(grid.rows, beginning));
    if (isBetter(tried, best)) best = tried;
  }
  return { ...grid, rows: best.rows };
}

/**
 * Orders the slots of each row as they stood before. What is new goes between its neighbours; a box that
 * stood there passes another only to save crossings.
 */
export function reorder(grid: Grid, { x, known }: Remembered): Grid {
  const rows = grid.rows.map((row) => [...row].sort((a, b) => at(x, a) - at(x, b)));
  const lineup = {
    ...lineUp({ ...grid, rows }),
    stood: known.map((is, slot) => (is ? at(x, slot) : NaN)),
  };
  improve(lineup);
  return { ...grid, rows: rowsIn(lineup) };
}

interface Ordering {
  readonly rows: Rows;
  readonly crossings: number;
  /** Choices out of the author's order. */
  readonly disorder: number;
}

function isBetter(a: Ordering, b: Ordering): boolean {
  return (a.crossings - b.crossings || a.disorder - b.disorder) < 0;
}

function polish(lineup: Lineup, beginning: Rows): Ordering {
  setRows(lineup, beginning);
  for (let turn = 0; turn < sweeps; turn++) sweep(lineup, turn % 2 === 0);
  improve(lineup);
  const found = orderingOf(lineup);
  const mirrored = found.rows.map((row) => [...row].reverse());
  setRows(lineup, mirrored);
  const disorder = disorderIn(lineup);
  return disorder < found.disorder ? { ...found, rows: mirrored, disorder } : found;
}

function improve(lineup: Lineup): void {
  for (let pass = 0, moved = true; moved && pass < passes; pass++) {
    const sifted = sift(lineup);
    moved = restring(lineup) || sifted;
  }
}

function orderingOf(lineup: Lineup): Ordering {
  const [crossings, disorder] = [crossingsIn(lineup), disorderIn(lineup)];
  return { rows: rowsIn(lineup), crossings, disorder };
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
