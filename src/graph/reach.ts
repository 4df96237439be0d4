import { away, type States } from './states.ts';
import { grouped, type Grouped } from './table.ts';

/** What the states say about each step and way. Lists are by number, 1: yes. */
export interface Reach {
  readonly states: States;
  /** By step: a walk can stand there. */
  readonly steps: Uint8Array;
  /** By way: a walk can take it. */
  readonly ways: Uint8Array;
  /** By state: an end can be reached by ways on. In a visit: without going back. */
  readonly ending: Uint8Array;
  /** The states of a step, in the order in which they were reached. */
  readonly statesAt: (step: number) => Int32Array;
}

export function reach(states: States): Reach {
  const { linked, count, step, edgeWay } = states;
  const steps = new Uint8Array(linked.steps.length);
  const ways = new Uint8Array(linked.ways.length);
  for (let edge = 0; edge < edgeWay.length; edge++) ways[edgeWay[edge] as number] = 1;
  const all = new Int32Array(count);
  for (let state = 0; state < count; state++) {
    steps[step[state] as number] = 1;
    all[state] = state;
  }
  const { first, items } = grouped(step.subarray(0, count), all, linked.steps.length);
  const statesAt = (number: number) => items.subarray(first[number], first[number + 1]);
  return { states, steps, ways, ending: endings(states), statesAt };
}

/** Backwards from the ends, over ways and over asides that come back. */
function endings(states: States): Uint8Array {
  const ending = new Uint8Array(states.count);
  const queue = new Int32Array(states.count);
  let length = 0;
  for (let state = 0; state < states.count; state++) if (endsHere(states, state)) mark(state);
  const { first, items } = predecessors(states);
  for (let at = 0; at < length; at++) {
    const state = queue[at] as number;
    const last = first[state + 1] as number;
    for (let i = first[state] as number; i < last; i++) mark(items[i] as number);
  }
  return ending;

  function mark(state: number): void {
    if (ending[state] === 1) return;
    ending[state] = 1;
    queue[length++] = state;
  }
}

/** An end applies, or a way leads out of what is known. */
function endsHere(states: States, state: number): boolean {
  if (states.ends[state] === 1 || isLeft(states, state)) return true;
  const { firstEdge, edgeTarget } = states;
  const last = firstEdge[state + 1] as number;
  for (let edge = firstEdge[state] as number; edge < last; edge++) {
    if (edgeTarget[edge] === away) return true;
  }
  return false;
}

/** Its playbook has too many states to be judged. */
function isLeft({ tooMany, linked, step }: States, state: number): boolean {
  const chart = tooMany.size > 0 && linked.steps[step[state] as number]?.chart;
  return typeof chart === 'number' && tooMany.has(chart);
}

/** The states from which a way, or an aside that comes back, leads to each state. */
export function predecessors(states: States): Grouped {
  const { count, firstEdge, edgeTarget, returnFrom, returnTo } = states;
  const sources = new Int32Array(edgeTarget.length + returnTo.length);
  const targets = new Int32Array(sources.length);
  let length = 0;
  for (let state = 0; state < count; state++) {
    const last = firstEdge[state + 1] as number;
    for (let edge = firstEdge[state] as number; edge < last; edge++) {
      const target = edgeTarget[edge] as number;
      if (target < 0) continue;
      sources[length] = state;
      targets[length++] = target;
    }
  }
  sources.set(returnFrom, length);
  targets.set(returnTo, length);
  length += returnTo.length;
  return grouped(targets.subarray(0, length), sources.subarray(0, length), count);
}
