import type { Weighted } from './simple-paths.ts';

/**
 * The least that a way costs from the first node to an end, costs of no less than 0 counted where one stands, the
 * first and the last included. Dijkstra, "A note on two problems in connexion with graphs" (1959), with a binary
 * heap. `Infinity`: there is no such way.
 */
export function leastTo({ next: arcs, leave }: Weighted, cost: (node: number) => number): number {
  const known = new Float64Array(leave.length).fill(Infinity);
  const heap = openHeap();
  known[0] = cost(0);
  heap.add(0, known[0]);
  for (let next = heap.take(); next; next = heap.take()) {
    const { node, spent } = next;
    if (spent > (known[node] as number)) continue;
    if ((leave[node]?.count ?? 0) > 0) return spent;
    for (const target of arcs.items.subarray(arcs.first[node], arcs.first[node + 1])) {
      const total = spent + cost(target);
      if (total >= (known[target] as number)) continue;
      known[target] = total;
      heap.add(target, total);
    }
  }
  return Infinity;
}

interface Entry {
  readonly node: number;
  readonly spent: number;
}

interface Heap {
  readonly add: (node: number, spent: number) => void;
  /** The one that has spent least. */
  readonly take: () => Entry | undefined;
}

function openHeap(): Heap {
  const entries: Entry[] = [];

  function add(node: number, spent: number): void {
    let at = entries.push({ node, spent }) - 1;
    for (let over = (at - 1) >> 1; at > 0 && isLess(at, over); over = (at - 1) >> 1) {
      swap(at, over);
      at = over;
    }
  }

  function take(): Entry | undefined {
    const least = entries[0];
    const last = entries.pop();
    if (!least || !last || entries.length === 0) return least;
    entries[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const below = right < entries.length && isLess(right, left) ? right : left;
      if (below >= entries.length || !isLess(below, at)) return least;
      swap(at, below);
      at = below;
    }
  }

  function isLess(one: number, other: number): boolean {
    return (entries[one] as Entry).spent < (entries[other] as Entry).spent;
  }

  function swap(one: number, other: number): void {
    [entries[one], entries[other]] = [entries[other] as Entry, entries[one] as Entry];
  }

  return { add, take };
}
