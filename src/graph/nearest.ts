/**
 * A search in the order of lengths: Dijkstra's algorithm with a bucket for each length (Dial, "Algorithm 360",
 * 1969), for steps that are mostly one long. Lists are by node.
 */
export interface Nearest {
  /** How far a node is; -1: not found. */
  readonly length: Int32Array;
  /** From which node it was found (-1: a beginning), by which way, and by which exit of an aside (-1: none). */
  readonly before: Int32Array;
  readonly way: Int32Array;
  readonly exit: Int32Array;
  readonly isSettled: (node: number) => boolean;
  /** Nothing, where the node is settled or known to be as near. */
  readonly offer: (node: number, length: number, before: number, way: number, exit: number) => void;
  /** Until nothing is on offer. What is offered meanwhile is further away than the node that is being settled. */
  readonly run: (settle: (node: number) => void) => void;
}

export function nearest(size: number): Nearest {
  const [length, before, way, exit] = [none(size), none(size), none(size), none(size)];
  const settled = new Uint8Array(size);
  let buckets: number[][] = [];
  return { length, before, way, exit, isSettled: (node) => settled[node] === 1, offer, run };

  function offer(node: number, at: number, from: number, by: number, through: number): void {
    if (settled[node] === 1) return;
    if (length[node] !== -1 && (length[node] as number) <= at) return;
    length[node] = at;
    before[node] = from;
    way[node] = by;
    exit[node] = through;
    (buckets[at] ??= []).push(node);
  }

  function run(settle: (node: number) => void): void {
    for (let at = 0; at < buckets.length; at++) {
      const nodes = buckets[at] ?? [];
      for (let index = 0; index < nodes.length; index++) {
        const node = nodes[index] as number;
        if (settled[node] === 1 || length[node] !== at) continue;
        settled[node] = 1;
        settle(node);
      }
    }
    buckets = [];
  }
}

function none(size: number): Int32Array {
  return new Int32Array(size).fill(-1);
}
