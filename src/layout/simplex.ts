import { at } from './at.ts';

/**
 * Wants `x[to] − x[from]` to be `distance`: a unit less costs `below`, a unit more costs `above`.
 * An infinite `below` is a law.
 */
export interface Spring {
  readonly from: number;
  readonly to: number;
  readonly distance: number;
  readonly below: number;
  readonly above: number;
}

/**
 * The cheapest coordinates under the springs: whole numbers, as the distances are. Laws must not
 * contradict one another, and something must hold all together. The dual is a circulation of least
 * cost, solved by the network simplex method with strongly feasible trees (Ahuja, Magnanti and
 * Orlin, Network Flows, 1993, chapter 11; data layout after LEMON), so that the result is exact.
 */
export function relax(count: number, springs: readonly Spring[]): readonly number[] {
  const net = netOf(count, springs);
  const block = Math.max(16, Math.ceil(Math.sqrt(springs.length)));
  for (let arc = enteringArc(net, 0, block); arc !== none; arc = enteringArc(net, arc + 1, block)) {
    pivot(net, arc);
  }
  return Array.from({ length: count }, (_, node) => Math.round(-at(net.potential, node)));
}

const none = -1;

/** The bounds where an arc outside the tree may rest; 0 means that it is in the tree. */
const lowerBound = 1;
const upperBound = -1;

/** A flow and its spanning tree, changed in place: it belongs to one call of `relax`. */
interface Net {
  /** Arcs of the springs; those behind them tie each node to the root. */
  readonly springs: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly cost: Float64Array;
  readonly room: Float64Array;
  readonly flow: Float64Array;
  readonly state: Int8Array;
  /** Of each node: its parent, the arc between them, and how deep it is. */
  readonly parent: Int32Array;
  readonly arc: Int32Array;
  readonly depth: Int32Array;
  readonly potential: Float64Array;
  readonly child: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

function netOf(count: number, springs: readonly Spring[]): Net {
  const arcs = springs.length + count;
  const nodes = count + 1;
  const net: Net = {
    springs: springs.length,
    from: new Int32Array(arcs),
    to: new Int32Array(arcs),
    cost: new Float64Array(arcs),
    room: new Float64Array(arcs).fill(Infinity),
    flow: new Float64Array(arcs),
    state: new Int8Array(arcs),
    parent: new Int32Array(nodes).fill(none),
    arc: new Int32Array(nodes).fill(none),
    depth: new Int32Array(nodes),
    potential: new Float64Array(nodes),
    child: new Int32Array(nodes).fill(none),
    next: new Int32Array(nodes).fill(none),
    previous: new Int32Array(nodes).fill(none),
  };
  const supply = new Float64Array(nodes);
  let far = 1;
  for (const [arc, { from, to, distance, below, above }] of springs.entries()) {
    net.from[arc] = from;
    net.to[arc] = to;
    net.cost[arc] = -distance;
    net.room[arc] = below + above;
    net.state[arc] = lowerBound;
    supply[from] = at(supply, from) + above;
    supply[to] = at(supply, to) - above;
    far += Math.abs(distance);
  }
  for (let node = 0; node < count; node++) {
    const arc = springs.length + node;
    const gives = at(supply, node) >= 0;
    net.from[arc] = gives ? node : count;
    net.to[arc] = gives ? count : node;
    net.cost[arc] = far;
    net.flow[arc] = Math.abs(at(supply, node));
    net.potential[node] = gives ? -far : far;
    net.arc[node] = arc;
    net.depth[node] = 1;
    adopt(net, node, count);
  }
  return net;
}

/** The arc of the next block that gains most by taking up or giving back flow. */
function enteringArc(net: Net, start: number, block: number): number {
  const { springs, from, to, cost, potential, state } = net;
  let best = none;
  let gain = 0;
  for (let seen = 0; seen < springs; seen++) {
    const arc = (start + seen) % springs;
    const price = at(cost, arc) + at(potential, at(from, arc)) - at(potential, at(to, arc));
    const gained = -at(state, arc) * price;
    if (gained > gain) {
      gain = gained;
      best = arc;
    }
    if (best !== none && seen % block === block - 1) return best;
  }
  return best;
}

function pivot(net: Net, arc: number): void {
  const { from, to, flow, room, state, parent } = net;
  const rising = at(state, arc) === lowerBound;
  const first = at(rising ? from : to, arc);
  const second = at(rising ? to : from, arc);
  const join = meet(net, first, second);

  let step = at(room, arc);
  let cut = none;
  let inFirst = false;
  for (let node = first; node !== join; node = at(parent, node)) {
    const left = slack(net, node, false);
    if (left < step) [step, cut, inFirst] = [left, node, true];
  }
  for (let node = second; node !== join; node = at(parent, node)) {
    const left = slack(net, node, true);
    if (left <= step) [step, cut, inFirst] = [left, node, false];
  }

  flow[arc] = at(flow, arc) + (rising ? step : -step);
  for (let node = first; node !== join; node = at(parent, node)) push(net, node, -step);
  for (let node = second; node !== join; node = at(parent, node)) push(net, node, step);
  if (cut === none) {
    state[arc] = -at(state, arc);
    return;
  }
  const leaving = at(net.arc, cut);
  state[arc] = 0;
  state[leaving] = at(flow, leaving) === 0 ? lowerBound : upperBound;
  rehang(net, arc, cut, inFirst ? first : second, inFirst ? second : first);
}

/** The lowest common ancestor. */
function meet({ parent, depth }: Net, a: number, b: number): number {
  while (a !== b) {
    if (at(depth, a) >= at(depth, b)) a = at(parent, a);
    else b = at(parent, b);
  }
  return a;
}

/** How much more flow the arc above a node takes, towards the root or away from it. */
function slack(net: Net, node: number, towardsRoot: boolean): number {
  const arc = at(net.arc, node);
  const used = at(net.flow, arc);
  return towardsRoot === pointsUp(net, node) ? at(net.room, arc) - used : used;
}

function push(net: Net, node: number, towardsRoot: number): void {
  const arc = at(net.arc, node);
  net.flow[arc] = at(net.flow, arc) + (pointsUp(net, node) ? towardsRoot : -towardsRoot);
}

function pointsUp({ arc, from }: Net, node: number): boolean {
  return at(from, at(arc, node)) === node;
}

/** Cuts the branch under `cut` off and hangs it up again by its node `root`, under `holder`. */
function rehang(net: Net, arc: number, cut: number, root: number, holder: number): void {
  let [node, above, over] = [root, holder, arc];
  for (;;) {
    const [oldAbove, oldOver] = [at(net.parent, node), at(net.arc, node)];
    abandon(net, node);
    adopt(net, node, above);
    net.arc[node] = over;
    if (node === cut) break;
    [node, above, over] = [oldAbove, node, oldOver];
  }
  const price = pointsUp(net, root) ? at(net.cost, arc) : -at(net.cost, arc);
  const shift = at(net.potential, holder) - at(net.potential, root) - price;
  const open = [root];
  for (let member = open.pop(); member !== undefined; member = open.pop()) {
    net.potential[member] = at(net.potential, member) + shift;
    net.depth[member] = at(net.depth, at(net.parent, member)) + 1;
    for (let child = at(net.child, member); child !== none; child = at(net.next, child)) {
      open.push(child);
    }
  }
}

function adopt({ parent, child, next, previous }: Net, node: number, holder: number): void {
  const eldest = at(child, holder);
  parent[node] = holder;
  next[node] = eldest;
  previous[node] = none;
  if (eldest !== none) previous[eldest] = node;
  child[holder] = node;
}

function abandon({ parent, child, next, previous }: Net, node: number): void {
  const [before, after] = [at(previous, node), at(next, node)];
  if (before === none) child[at(parent, node)] = after;
  else next[before] = after;
  if (after !== none) previous[after] = before;
}
