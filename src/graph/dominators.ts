import { grouped, type Grouped, placesOf } from './table.ts';

/** A graph of numbered nodes; arcs have numbers of their own (several may share one). */
export interface Arcs {
  readonly size: number;
  /** Parallel lists. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly arc: Int32Array;
}

/** What everyone has to pass who comes from one of the roots. */
export interface Dominators {
  /** Whether a node can be reached. */
  readonly reaches: (node: number) => boolean;
  /** The nodes that every path to a node passes, from the first on; the node itself is the last. */
  readonly chain: (node: number) => readonly number[];
  /** The arc without whose number a node could not be reached; `undefined`: there is none, or it is a root. */
  readonly only: (node: number) => number | undefined;
  /** Whether every path to a node passes another one. */
  readonly isBehind: (node: number, passed: number) => boolean;
  /** The nodes that can be reached, each before those that it leads to, ways back excepted (reverse postorder). */
  readonly order: readonly number[];
}

/**
 * Cooper, Harvey and Kennedy, "A simple, fast dominance algorithm" (2001), with a root before all roots. A node
 * hangs on an arc if that leads into it and all others come from nodes that are reached through it alone.
 */
export function dominatorsOf({ size, from, to, arc }: Arcs, roots: readonly number[]): Dominators {
  const root = size;
  const after = grouped(from, to, size);
  const before = placesOf(to, size);
  const isRoot = new Uint8Array(size);
  for (const node of roots) isRoot[node] = 1;
  const order = reversePostorder(after, roots, size);
  const place = new Int32Array(size + 1).fill(-1);
  for (const [index, node] of order.entries()) place[node] = index + 1;
  place[root] = 0;
  const over = closest();
  const { first, count } = intervals();

  return { reaches, chain, only, isBehind, order };

  function reaches(node: number): boolean {
    return place[node] !== -1;
  }

  function chain(node: number): readonly number[] {
    const nodes: number[] = [];
    for (let at = node; at !== root && reaches(node); at = over[at] as number) nodes.push(at);
    return nodes.reverse();
  }

  function only(node: number): number | undefined {
    if (isRoot[node] === 1) return undefined;
    let found: number | undefined;
    for (const index of before.items.subarray(before.first[node], before.first[node + 1])) {
      const source = from[index] as number;
      if (!reaches(source) || isBehind(source, node)) continue;
      if (found !== undefined && found !== arc[index]) return undefined;
      found = arc[index] as number;
    }
    return found;
  }

  /** The closest node that everyone passes before each node. */
  function closest(): Int32Array {
    const known = new Int32Array(size + 1).fill(-1);
    known[root] = root;
    for (let changed = true; changed;) {
      changed = false;
      for (const node of order) {
        const found = meetingOf(node, known);
        if (found === known[node]) continue;
        known[node] = found;
        changed = true;
      }
    }
    return known;
  }

  function meetingOf(node: number, known: Int32Array): number {
    let found = isRoot[node] === 1 ? root : -1;
    for (const index of before.items.subarray(before.first[node], before.first[node + 1])) {
      const source = from[index] as number;
      if (place[source] === -1 || known[source] === -1) continue;
      found = found === -1 ? source : common(found, source, known);
    }
    return found;
  }

  function common(one: number, other: number, known: Int32Array): number {
    while (one !== other) {
      while ((place[one] as number) > (place[other] as number)) one = known[one] as number;
      while ((place[other] as number) > (place[one] as number)) other = known[other] as number;
    }
    return one;
  }

  function isBehind(node: number, passed: number): boolean {
    const at = first[node] as number;
    const begin = first[passed] as number;
    return begin <= at && at < begin + (count[passed] as number);
  }

  /** The tree of closest nodes, numbered so that what hangs on a node follows it at once. */
  function intervals() {
    const first = new Int32Array(size + 1);
    const count = new Int32Array(size + 1).fill(1);
    const next = new Int32Array(size + 1).fill(1);
    for (const node of [...order].reverse())
      add(count, over[node] as number, count[node] as number);
    for (const node of order) {
      const parent = over[node] as number;
      first[node] = next[parent] as number;
      next[node] = (first[node] as number) + 1;
      add(next, parent, count[node] as number);
    }
    return { first, count };
  }
}

function reversePostorder(
  { first, items }: Grouped,
  roots: readonly number[],
  size: number,
): readonly number[] {
  const next = first.slice(0, size);
  const met = new Uint8Array(size);
  const done: number[] = [];
  for (const root of [...roots].reverse()) {
    const path = met[root] === 1 ? [] : [root];
    met[root] = 1;
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = next[node] as number;
      if (at === first[node + 1]) {
        done.push(node);
        path.pop();
        continue;
      }
      next[node] = at + 1;
      const target = items[at] as number;
      if (met[target] === 1) continue;
      met[target] = 1;
      path.push(target);
    }
  }
  return done.reverse();
}

function add(list: Int32Array, index: number, more: number): void {
  list[index] = (list[index] as number) + more;
}
