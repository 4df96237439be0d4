import type { Arcs } from '../../graph/dominators.ts';
import { grouped } from '../../graph/table.ts';
import type { Ground } from './ground.ts';

/** The ways and interrupts between steps, as they are meant, but for jumps to entries. Arcs bear the numbers of ways. */
export interface Onward extends Arcs {
  /** By arc, 1: a walk can take it, with some facts. */
  readonly open: Uint8Array;
  /** By arc, 1: an interrupt. */
  readonly interrupt: Uint8Array;
  /** By step, 1: one can go back from there to where one came from. */
  readonly goesBack: Uint8Array;
}

export function onwardOf({ known: { reached }, returning }: Ground): Onward {
  const { steps, interrupts } = reached.states.linked;
  const [from, to, arc, open, interrupt]: [number[], number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const goesBack = new Uint8Array(steps.length);
  for (const [step, { ways, chart }] of steps.entries()) {
    for (const { number, goal } of ways) {
      if (goal.type === 'back') goesBack[step] = 1;
      else if (goal.type !== 'away') add(step, goal.step, number, 0);
    }
    for (const { number, goal } of interrupts[chart] ?? []) {
      if (goal.type === 'step' || goal.type === 'jump') add(step, goal.step, number, 1);
    }
  }
  return {
    size: steps.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    arc: Int32Array.from(arc),
    open: Uint8Array.from(open),
    interrupt: Uint8Array.from(interrupt),
    goesBack,
  };

  function add(step: number, target: number, way: number, kind: 0 | 1): void {
    if (returning[way] === 1) return;
    from.push(step);
    to.push(target);
    arc.push(way);
    open.push(kind === 1 || reached.ways[way] === 1 ? 1 : 0);
    interrupt.push(kind);
  }
}

/** Those of the arcs that fit. */
export function arcsWhere(
  { size, from, to, arc }: Arcs,
  fits: (from: number, to: number, arc: number, index: number) => boolean,
): Arcs {
  const keep = (_: number, index: number) =>
    fits(from[index] as number, to[index] as number, arc[index] as number, index);
  return { size, from: from.filter(keep), to: to.filter(keep), arc: arc.filter(keep) };
}

export function turned({ size, from, to, arc }: Arcs): Arcs {
  return { size, from: to, to: from, arc };
}

/** By step, 1: arcs lead there from one of the steps. */
export function reachedFrom(begin: Iterable<number>, { size, from, to }: Arcs): Uint8Array {
  const { first, items } = grouped(from, to, size);
  const reached = new Uint8Array(size);
  const queue: number[] = [];
  const meet = (step: number): void => {
    if (reached[step] === 1) return;
    reached[step] = 1;
    queue.push(step);
  };
  for (const step of begin) meet(step);
  for (const step of queue) items.subarray(first[step], first[step + 1]).forEach(meet);
  return reached;
}
