import { components } from './components.ts';
import type { Grouped } from './table.ts';
import { behind, either, none, type Tally } from './tally.ts';

/** A graph of numbered nodes. */
export interface Weighted {
  readonly next: Grouped;
  /** By node. */
  readonly cost: readonly number[];
  /** By node: the ways to an end that lead out of the graph from here. */
  readonly leave: readonly Tally[];
}

/**
 * All paths from a node to an end on which no node comes twice, exactly. Whoever leaves a strongly connected
 * component never comes back to it: so the components are told one after the other, from the ends backwards.
 * Within one, a path never comes back to where it came in: what is left of it without that node falls apart into
 * smaller components, and so on. That is quick where loops have one entrance or a few, as in what people write;
 * in a thick knot it takes exponential time, as every known way does. `undefined`: more than `budget` nodes and
 * arcs would have to be looked at.
 */
export function simplePaths(graph: Weighted, from: number, budget: number): Tally | undefined {
  let left = budget;
  return through(graph, from, 0);

  function through(part: Weighted, entrance: number, depth: number): Tally | undefined {
    left -= part.cost.length + part.next.items.length;
    if (left < 0 || depth > deepest) return undefined;
    const rest = without(part.next, entrance);
    const firsts = targetsOf(part.next, entrance).filter((node) => node !== entrance);
    const { of, count } = components(rest, firsts);
    const isEntered = entrancesOf(rest, of, firsts);
    const found: Tally[] = part.cost.map(() => none);
    for (const [component, nodes] of membersOf(of, count).entries()) {
      for (const node of nodes) {
        const later = targetsOf(rest, node).filter((target) => of[target] !== component);
        found[node] = sum(at(part.leave, node), later, found);
      }
      const own = nodes.length > 1 ? partOf(rest, nodes, part.cost, found) : undefined;
      const tallies: Tally[] = [];
      for (const [place, node] of nodes.entries()) {
        if (own && isEntered[node] !== 1) tallies.push(none);
        else {
          const tally = own
            ? through(own, place, depth + 1)
            : behind(at(part.cost, node), at(found, node));
          if (!tally) return undefined;
          tallies.push(tally);
        }
      }
      for (const [place, node] of nodes.entries()) found[node] = at(tallies, place);
    }
    return behind(at(part.cost, entrance), sum(at(part.leave, entrance), firsts, found));
  }
}

/** Components within components; more would overflow the engine's stack. */
const deepest = 300;

function sum(first: Tally, nodes: Int32Array, found: readonly Tally[]): Tally {
  let total = first;
  for (const node of nodes) total = either(total, at(found, node));
  return total;
}

function targetsOf({ first, items }: Grouped, node: number): Int32Array {
  return items.subarray(first[node], first[node + 1]);
}

/** The same graph without the arcs from and to a node. */
function without(next: Grouped, node: number): Grouped {
  const size = next.first.length - 1;
  const first = new Int32Array(size + 1);
  const items = new Int32Array(next.items.length);
  let length = 0;
  for (let from = 0; from < size; from++) {
    for (const to of targetsOf(next, from)) {
      if (from !== node && to !== node) items[length++] = to;
    }
    first[from + 1] = length;
  }
  return { first, items: items.subarray(0, length) };
}

/** The nodes of a component as a graph of their own, numbered by place. */
function partOf(
  next: Grouped,
  nodes: readonly number[],
  cost: readonly number[],
  leave: readonly Tally[],
): Weighted {
  const places = new Map(nodes.map((node, place) => [node, place]));
  const inside = (node: number) => [...targetsOf(next, node)].flatMap((to) => places.get(to) ?? []);
  const first = new Int32Array(nodes.length + 1);
  const items: number[] = [];
  for (const [place, node] of nodes.entries()) {
    items.push(...inside(node));
    first[place + 1] = items.length;
  }
  return {
    next: { first, items: Int32Array.from(items) },
    cost: nodes.map((node) => at(cost, node)),
    leave: nodes.map((node) => at(leave, node)),
  };
}

/** The nodes of each component; a component leads only to earlier ones. */
function membersOf(of: Int32Array, count: number): readonly (readonly number[])[] {
  const members: number[][] = Array.from({ length: count }, () => []);
  for (const [node, component] of of.entries()) members[component]?.push(node);
  return members;
}

/** By node, 1: one comes in there from another component. */
function entrancesOf(next: Grouped, of: Int32Array, firsts: Int32Array): Uint8Array {
  const entered = new Uint8Array(of.length);
  for (const node of firsts) entered[node] = 1;
  for (const node of of.keys()) {
    if (of[node] === -1) continue;
    for (const target of targetsOf(next, node)) if (of[target] !== of[node]) entered[target] = 1;
  }
  return entered;
}

function at<Item>(list: readonly Item[], index: number): Item {
  return list[index] as Item;
}
