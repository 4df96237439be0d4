import type { Path } from './paths.ts';
import { away, exitOf, isBack, type States } from './states.ts';
import { grouped, type Grouped } from './table.ts';

/**
 * « Is there a walk that comes here without having passed that? » Decided for all states at once, with a
 * shortest such walk for each, in time linear in the states and ways.
 *
 * Asides that come back are followed by summary edges, as in `explore`; but here what happens inside counts:
 * an exit opens once a walk that obeys has come to it, and its length is that of the way through the aside.
 * So lengths are the numbers of moves that a person makes, and walks are found in their order (Dijkstra's
 * algorithm with a bucket for each length: Dial, "Algorithm 360", 1969).
 */
export interface Walks {
  /** By state: how many moves a shortest walk takes. Where none comes: -1. */
  readonly length: Int32Array;
  /** By state: with which of the beginnings a walk first comes, from 1; 0: none does. */
  readonly round: Uint8Array;
  readonly pathTo: (state: number) => Path;
  /** The first state on its walk that holds walks up. */
  readonly heldUpAt: (state: number) => number | undefined;
}

export interface Obstacles {
  /** By state, 1: no walk enters. */
  readonly closed: Uint8Array;
  /** By way, 1: no walk takes it. */
  readonly shut: Uint8Array;
  /** By state, 1: walks go no further until all others have been walked: the last round begins here. */
  readonly held: Uint8Array;
}

/** What can be asked of the states again and again. */
export interface Passages {
  readonly states: States;
  /** The callers at a state, and what they meet. */
  readonly callersAt: Grouped;
  readonly meetingsOf: Grouped;
  /** The meetings at an exit. */
  readonly meetingsAt: Grouped;
  /** By visit: the state with which it begins. */
  readonly entry: Int32Array;
}

export function passagesOf(states: States): Passages {
  const { count, exits, callerState, meetingCaller, meetingExit } = states;
  return {
    states,
    callersAt: grouped(callerState, numbersTo(callerState.length), count),
    meetingsOf: grouped(meetingCaller, numbersTo(meetingCaller.length), callerState.length),
    meetingsAt: grouped(meetingExit, numbersTo(meetingExit.length), exits.length),
    entry: entries(states),
  };
}

/** The walks from each list of states in turn; a later one takes nothing from an earlier one. */
export function walksAvoiding(
  passages: Passages,
  { closed, shut, held }: Obstacles,
  beginnings: readonly Iterable<number>[],
): Walks {
  const { states, callersAt, meetingsOf, meetingsAt, entry } = passages;
  const { count, exits, callerState, callerWay } = states;
  /** Nodes are the states and, numbered after them, the exits. */
  const size = count + exits.length;
  const length = new Int32Array(size).fill(-1);
  const round = new Uint8Array(size);
  const [before, wayTaken, exitTaken] = [noneOf(size), noneOf(size), noneOf(size)];
  const heldUp: number[] = [];
  let buckets: number[][] = [];
  let now = 0;

  for (const beginning of beginnings) {
    now++;
    for (const state of beginning) offer(state, 0, -1, -1, -1);
    walk();
  }
  now++;
  const last = heldUp.splice(0);
  for (const state of last) expand(state);
  walk();

  return { length, round, pathTo, heldUpAt };

  function walk(): void {
    for (let at = 0; at < buckets.length; at++) {
      const nodes = buckets[at] ?? [];
      for (let index = 0; index < nodes.length; index++) {
        const node = nodes[index] as number;
        if (round[node] === 0 && length[node] === at) settle(node);
      }
    }
    buckets = [];
  }

  function settle(node: number): void {
    round[node] = now;
    if (node >= count) meetAll(meetingsAt, node - count);
    else if (held[node] === 1 && now <= beginnings.length) heldUp.push(node);
    else expand(node);
  }

  function expand(state: number): void {
    const { firstEdge, edgeTarget, edgeWay, firstInterrupt, interruptTarget, interruptWay } =
      states;
    const next = (length[state] as number) + 1;
    const lastEdge = firstEdge[state + 1] as number;
    for (let edge = firstEdge[state] as number; edge < lastEdge; edge++) {
      take(edgeTarget[edge] as number, next, state, edgeWay[edge] as number);
    }
    const lastInterrupt = firstInterrupt[state + 1] as number;
    for (let edge = firstInterrupt[state] as number; edge < lastInterrupt; edge++) {
      take(interruptTarget[edge] as number, next, state, interruptWay[edge] as number);
    }
    const lastCaller = callersAt.first[state + 1] as number;
    for (let at = callersAt.first[state] as number; at < lastCaller; at++) {
      meetAll(meetingsOf, callersAt.items[at] as number);
    }
  }

  function meetAll({ first, items }: Grouped, key: number): void {
    const last = first[key + 1] as number;
    for (let at = first[key] as number; at < last; at++) meet(items[at] as number);
  }

  /** A caller and an exit of its visit, both of which walks have come to. */
  function meet(meeting: number): void {
    const caller = states.meetingCaller[meeting] as number;
    const exit = states.meetingExit[meeting] as number;
    const state = callerState[caller] as number;
    if (round[state] === 0 || round[count + exit] === 0) return;
    if (held[state] === 1 && now <= beginnings.length) return;
    const inside = (length[count + exit] as number) - (length[entryOf(exit)] as number);
    const next = (length[state] as number) + 1 + inside;
    take(states.meetingTarget[meeting] as number, next, state, callerWay[caller] as number, exit);
  }

  function take(target: number, next: number, state: number, way: number, exit = -1): void {
    if (target === away || shut[way] === 1) return;
    offer(isBack(target) ? count + exitOf(target) : target, next, state, way, exit);
  }

  function offer(node: number, next: number, state: number, way: number, exit: number): void {
    if (round[node] !== 0 || (node < count && closed[node] === 1)) return;
    if (length[node] !== -1 && (length[node] as number) <= next) return;
    length[node] = next;
    before[node] = state;
    wayTaken[node] = way;
    exitTaken[node] = exit;
    (buckets[next] ??= []).push(node);
  }

  function entryOf(exit: number): number {
    return entry[exits[exit]?.visit ?? 0] as number;
  }

  function pathTo(state: number): Path {
    let from = state;
    while ((before[from] as number) >= 0) from = before[from] as number;
    return { from: states.step[from] as number, ways: waysFrom(from, state) };
  }

  function waysFrom(from: number, node: number): number[] {
    const ways: number[] = [];
    for (let at = node; at !== from; at = before[at] as number) {
      const exit = exitTaken[at] as number;
      if (exit >= 0)
        for (const way of waysFrom(entryOf(exit), count + exit).reverse()) ways.push(way);
      ways.push(wayTaken[at] as number);
    }
    return ways.reverse();
  }

  function heldUpAt(state: number): number | undefined {
    let found: number | undefined;
    for (let at = state; at >= 0; at = before[at] as number) if (held[at] === 1) found = at;
    return found;
  }
}

function entries({ count, visit }: States): Int32Array {
  let most = 0;
  for (let state = 0; state < count; state++) most = Math.max(most, visit[state] as number);
  const entry = noneOf(most + 1);
  for (let state = count - 1; state >= 0; state--) entry[visit[state] as number] = state;
  return entry;
}

function noneOf(size: number): Int32Array {
  return new Int32Array(size).fill(-1);
}

function numbersTo(size: number): Int32Array {
  const numbers = new Int32Array(size);
  for (let number = 0; number < size; number++) numbers[number] = number;
  return numbers;
}
