import type { Grouped } from './table.ts';

/** Nodes that lead to one another, by node: the number of its component (-1: not asked for). */
export interface Components {
  readonly of: Int32Array;
  readonly count: number;
}

/**
 * Strongly connected components of what `roots` lead to. Numbers are in reverse topological order: a
 * component leads only to smaller ones. Tarjan, "Depth-first search and linear graph algorithms" (1972),
 * with a stack of its own, for graphs deeper than the engine's.
 */
export function components({ first, items }: Grouped, roots: Iterable<number>): Components {
  const size = first.length - 1;
  const of = new Int32Array(size).fill(-1);
  const index = new Int32Array(size);
  const low = new Int32Array(size);
  const next = first.slice(0, size);
  const open: number[] = [];
  const path: number[] = [];
  let visited = 0;
  let count = 0;
  for (const root of roots) if (index[root] === 0) search(root);
  return { of, count };

  function search(root: number): void {
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = next[node] as number;
      if (at === first[node + 1]) leave(node);
      else {
        next[node] = at + 1;
        meet(node, items[at] as number);
      }
    }
  }

  function enter(node: number): void {
    index[node] = low[node] = ++visited;
    open.push(node);
    path.push(node);
  }

  function meet(node: number, target: number): void {
    if (index[target] === 0) enter(target);
    else if (of[target] === -1) lower(node, index[target] as number);
  }

  function leave(node: number): void {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) lower(parent, low[node] as number);
    if (low[node] !== index[node]) return;
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      of[member] = count;
      if (member === node) break;
    }
    count++;
  }

  function lower(node: number, value: number): void {
    low[node] = Math.min(low[node] as number, value);
  }
}
