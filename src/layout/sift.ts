import { at } from './at.ts';
import { type Lineup, type Neighbours, settle } from './lineup.ts';

/** A crossing weighs more than any number of choices out of the author's order. */
const crossing = 1024;

/** What it costs that two boxes stand the other way round than in the picture before. */
const flip = 1536;

/**
 * Moves each slot alone to the place in its row with the fewest crossings (Matuszewski, Schönfeld
 * and Molitor 1999), and among those to where choices are in the author's order. Returns whether
 * any moved.
 */
export function sift(lineup: Lineup): boolean {
  let moved = false;
  for (const row of lineup.rows) {
    for (const slot of [...row]) moved = siftSlot(lineup, row, at(lineup.place, slot)) || moved;
  }
  return moved;
}

function siftSlot(lineup: Lineup, row: Int32Array, from: number): boolean {
  const slot = at(row, from);
  let best = from;
  let most = 0;
  let sum = 0;
  for (let to = from + 1; to < row.length; to++) {
    sum += gain(lineup, slot, at(row, to));
    if (sum > most) [best, most] = [to, sum];
  }
  sum = 0;
  for (let to = from - 1; to >= 0; to--) {
    sum += gain(lineup, at(row, to), slot);
    if (sum > most) [best, most] = [to, sum];
  }
  if (best === from) return false;
  if (best > from) row.copyWithin(from, from + 1, best + 1);
  else row.copyWithin(best + 1, best, from);
  row[best] = slot;
  settle(lineup, row);
  return true;
}

/** What is gained if `left`, now before `right`, comes behind it. */
function gain({ above, below, place, stood }: Lineup, left: number, right: number): number {
  const saved = inversions(above, place, left, right) + inversions(below, place, left, right);
  const apart = stood ? at(stood, left) - at(stood, right) : 0;
  return saved + (apart ? Math.sign(apart) * flip : 0);
}

function inversions(
  { starts, slots, links }: Neighbours,
  place: Int32Array,
  left: number,
  right: number,
): number {
  let sum = 0;
  const [first, end] = [at(starts, right), at(starts, right + 1)];
  for (let i = at(starts, left); i < at(starts, left + 1); i++) {
    const own = at(place, at(slots, i));
    for (let j = first; j < end; j++) {
      const across = own - at(place, at(slots, j));
      sum += across ? Math.sign(across) * crossing : Math.sign(at(links, i) - at(links, j));
    }
  }
  return sum;
}
