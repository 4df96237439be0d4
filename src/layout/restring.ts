import { at } from './at.ts';
import { type Lineup, settle } from './lineup.ts';

/**
 * Takes each link out that has lanes and puts it back where, as a whole, it crosses the fewest
 * others: a shortest path through the places of its rows. Returns whether any moved.
 */
export function restring(lineup: Lineup): boolean {
  let moved = false;
  for (const strand of lineup.strands) {
    if (strand.length > 2) moved = restringOne(lineup, strand) || moved;
  }
  return moved;
}

function restringOne(lineup: Lineup, strand: readonly number[]): boolean {
  const last = strand.length - 1;
  /** Fewest crossings on the way to each place of a row, and from which place above. */
  let costs = new Float64Array(1);
  let now = 0;
  const origins: Int32Array[] = [];
  for (let index = 0; index < last; index++) {
    const [upper, lower] = [at(strand, index), at(strand, index + 1)];
    const crossings = crossingsBetween(lineup, upper, lower, index === 0, index === last - 1);
    const next = new Float64Array(crossings.places).fill(Infinity);
    const origin = new Int32Array(crossings.places);
    for (let from = 0; from < costs.length; from++) {
      for (let to = 0; to < next.length; to++) {
        const cost = at(costs, from) + at(crossings.counts, from * next.length + to);
        if (cost >= at(next, to)) continue;
        next[to] = cost;
        origin[to] = from;
      }
    }
    now += at(crossings.counts, crossings.now);
    costs = next;
    origins.push(origin);
  }
  if (at(costs, 0) >= now) return false;
  lay(lineup, strand, origins);
  return true;
}

/** Puts the lanes where the cheapest way from the lower box leads back to. */
function lay(lineup: Lineup, strand: readonly number[], origins: readonly Int32Array[]): void {
  let place = 0;
  for (let index = strand.length - 1; index > 1; index--) {
    place = at(at(origins, index - 1), place);
    const slot = at(strand, index - 1);
    const row = at(lineup.rows, at(lineup.rowOf, slot));
    const from = at(lineup.place, slot);
    if (place > from) row.copyWithin(from, from + 1, place + 1);
    else row.copyWithin(place + 1, place, from);
    row[place] = slot;
    settle(lineup, row);
  }
}

/** Crossings of a line between two rows, from each place to each place; a box has but one. */
interface Crossings {
  readonly counts: Int32Array;
  /** Number of places below; the counts are listed by the place above. */
  readonly places: number;
  /** Index of the count for where the link runs now. */
  readonly now: number;
}

function crossingsBetween(
  { rows, rowOf, place, below }: Lineup,
  upper: number,
  lower: number,
  fromBox: boolean,
  toBox: boolean,
): Crossings {
  const row = at(rows, at(rowOf, upper));
  const [home, end] = [at(place, upper), at(place, lower)];
  const starts = fromBox ? 1 : row.length;
  const places = toBox ? 1 : at(rows, at(rowOf, lower)).length;
  const counts = new Int32Array(starts * places);
  const current = new Int32Array(places);
  /** Counts a link that leaves to the left of the line (1) or to its right (-1), or takes it back. */
  const add = (slot: number, side: number, times: number) => {
    for (let index = at(below.starts, slot); index < at(below.starts, slot + 1); index++) {
      const other = at(place, at(below.slots, index));
      if (toBox) {
        if (Math.sign(other - end) === side) current[0] = at(current, 0) + times;
        continue;
      }
      const limit = other > end ? other - 1 : other;
      const [first, stop] = side > 0 ? [0, limit + 1] : [limit + 1, places];
      for (let to = first; to < stop; to++) current[to] = at(current, to) + times;
    }
  };
  for (const slot of row) {
    if (slot !== upper) add(slot, fromBox && at(place, slot) < home ? 1 : -1, 1);
  }
  counts.set(current);
  if (!fromBox) {
    let start = 1;
    for (const slot of row) {
      if (slot === upper) continue;
      add(slot, -1, -1);
      add(slot, 1, 1);
      counts.set(current, start++ * places);
    }
  }
  return { counts, places, now: (fromBox ? 0 : home) * places + (toBox ? 0 : end) };
}
