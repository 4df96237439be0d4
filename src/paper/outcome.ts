import { dominatorsOf } from '../graph/dominators.ts';
import type { Playbook } from '../model/playbook.ts';

/** A step that every path to an outcome passes, and the steps of which a path passes some, up to the next such step. */
export interface Stretch {
  /** Id of the step. */
  readonly shared: string;
  /** Ids, in the author's order. */
  readonly branches: readonly string[];
}

/** The outcomes that a playbook can end with, in the order in which its steps name them. */
export function outcomesIn({ steps }: Playbook): readonly string[] {
  return [...new Set(steps.flatMap(({ end }) => end?.as ?? []))];
}

/**
 * The path from the start to an outcome: its shared steps are the dominators of the outcome, as if all ends with
 * it led to one more node. Conditions are left open: who holds the paper knows what is true. Empty where no way
 * leads there.
 */
export function pathToOutcome(playbook: Playbook, outcome: string): readonly Stretch[] {
  const { steps, start } = playbook;
  const numbers = new Map(steps.map(({ id }, number) => [id, number]));
  const sink = steps.length;
  const arcs = steps.flatMap(({ ways, end }, from): readonly (readonly [number, number])[] => {
    if (end?.as === outcome) return [[from, sink]];
    return ways.flatMap(({ target }) => {
      const to = target.type === 'step' ? numbers.get(target.id) : undefined;
      return to === undefined ? [] : [[from, to] as const];
    });
  });
  const root = numbers.get(start.step) ?? 0;
  const chain = dominators(arcs, sink, root);
  return chain.map((shared, index) => {
    const next = chain[index + 1] ?? sink;
    const between = onTheWay(arcs, shared, next, sink);
    return { shared: idOf(shared), branches: between.map(idOf) };
  });

  function idOf(number: number): string {
    return steps[number]?.id ?? '';
  }
}

type Arc = readonly [from: number, to: number];

/** Without the sink itself. */
function dominators(arcs: readonly Arc[], sink: number, root: number): readonly number[] {
  const list = (end: 0 | 1): Int32Array => Int32Array.from(arcs, (arc) => arc[end]);
  const graph = { size: sink + 1, from: list(0), to: list(1), arc: Int32Array.from(arcs.keys()) };
  return dominatorsOf(graph, [root]).chain(sink).slice(0, -1);
}

/** What lies between two nodes: what the one leads to, and what leads to the other, without passing either. */
function onTheWay(arcs: readonly Arc[], from: number, to: number, sink: number): readonly number[] {
  const walls = new Set([from, to, sink]);
  const ahead = reached(from, arcs, walls);
  const behind = reached(
    to,
    arcs.map(([one, other]) => [other, one]),
    walls,
  );
  return [...ahead].filter((node) => behind.has(node)).sort((one, other) => one - other);
}

function reached(
  root: number,
  arcs: readonly Arc[],
  walls: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [root];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const [from, to] of arcs) {
      if (from !== at || walls.has(to) || found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return found;
}
