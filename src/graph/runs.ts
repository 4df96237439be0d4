import { type Arcs, dominatorsOf } from './dominators.ts';
import { leastTo } from './least.ts';
import { simplePaths, type Weighted } from './simple-paths.ts';
import { out, type Situations } from './situations.ts';
import { grouped, type Grouped } from './table.ts';
import { behind, either, ends, type Tally } from './tally.ts';

/** The runs of a playbook: ways from its start to an end on which one is never twice in the same situation. */
export interface Runs {
  /** How many there are; `Infinity` past `most`. */
  readonly count: number;
  /** How many steps they have, the first and the last included. */
  readonly steps: Range;
  /** How long they take, by what each situation takes. */
  readonly seconds: Range;
  /** There may be more and longer ones: the loops are too knotted to be told apart in good time. */
  readonly atLeast: boolean;
}

export interface Range {
  readonly least: number;
  readonly most: number;
}

/** More runs than this nobody reads, and nobody asks for their exact number. */
export const most = 1_000_000;

/**
 * A loop that is entered at one place only is closed by ways back to where everyone has passed who gets there: no
 * run takes them (Hecht and Ullman, "Characterizations of reducible flow graphs", 1974). Without them there is no
 * loop, and what is left is counted from the ends backwards. Other loops take longer (`simplePaths`): `patience`
 * says how many nodes and arcs are looked at, by default for about a quarter of a second. `undefined`: no end can be reached.
 */
export function runsOf(
  all: Situations,
  seconds: Float64Array,
  patience = 500_000,
): Runs | undefined {
  const graph = ahead(all, seconds);
  const fewest = leastTo(graph, () => 1);
  if (fewest === Infinity) return undefined;
  const { tally, isExact } = forwards(graph);
  const known = isExact ? tally : simplePaths(graph, 0, patience);
  const { count, steps, cost } = known ?? tally;
  return {
    count: count > most ? Infinity : count,
    steps: { least: fewest, most: steps },
    seconds: { least: leastTo(graph, (node) => graph.cost[node] as number), most: cost },
    atLeast: known === undefined,
  };
}

/** The situations from which an end can be reached. */
function ahead(all: Situations, seconds: Float64Array): Weighted {
  const exits = Int32Array.from({ length: all.count }, (_, here) => exitsOf(all, here));
  const [from, to]: [number[], number[]] = [[], []];
  for (let here = 0; here < all.count; here++) {
    for (const next of waysOf(all, here)) {
      if (next === out) continue;
      from.push(here);
      to.push(next);
    }
  }
  const ending = endingIn(exits, grouped(Int32Array.from(to), Int32Array.from(from), all.count));
  const kept = [...from.keys()].filter((arc) => ending[to[arc] as number] === 1);
  const pick = (list: readonly number[]) => Int32Array.from(kept, (arc) => list[arc] as number);
  return {
    next: grouped(pick(from), pick(to), all.count),
    cost: Array.from(seconds),
    leave: Array.from(exits, ends),
  };
}

function waysOf({ ways: { first, items } }: Situations, situation: number): Int32Array {
  return items.subarray(first[situation], first[situation + 1]);
}

/** In how many ways a run can be over here. */
function exitsOf(all: Situations, situation: number): number {
  const outs = waysOf(all, situation).filter((next) => next === out);
  return (all.ends[situation] as number) + outs.length;
}

/** By node, 1: one that has exits can be reached. `before`: the nodes that lead to each. */
export function endingIn(exits: Int32Array, { first, items }: Grouped): Uint8Array {
  const ending = exits.map((count) => (count > 0 ? 1 : 0));
  const found = [...ending.keys()].filter((node) => ending[node] === 1);
  for (const node of found) {
    for (const before of items.subarray(first[node], first[node + 1])) {
      if (ending[before] === 1) continue;
      ending[before] = 1;
      found.push(before);
    }
  }
  return Uint8Array.from(ending);
}

/** What there is without ways back; exact where those close loops that are entered at one place only. */
function forwards({ next, cost, leave }: Weighted): {
  readonly tally: Tally;
  readonly isExact: boolean;
} {
  const { order, isBehind } = dominatorsOf(arcsOf(next), [0]);
  const place = new Int32Array(cost.length);
  for (const [index, node] of order.entries()) place[node] = index;
  const found = [...leave];
  let isExact = true;
  for (const node of order.toReversed()) {
    let total = leave[node] as Tally;
    for (const target of next.items.subarray(next.first[node], next.first[node + 1])) {
      const isLater = (place[target] as number) > (place[node] as number);
      if (isLater) total = either(total, found[target] as Tally);
      else isExact &&= isBehind(node, target);
    }
    found[node] = behind(cost[node] as number, total);
  }
  return { tally: found[0] as Tally, isExact };
}

function arcsOf({ first, items }: Grouped): Arcs {
  const from = new Int32Array(items.length);
  for (let node = 0; node + 1 < first.length; node++) from.fill(node, first[node], first[node + 1]);
  return { size: first.length - 1, from, to: items, arc: Int32Array.from(items.keys()) };
}
