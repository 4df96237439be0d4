import { nearest, type Nearest } from './nearest.ts';
import { exitOf, isBack, type States } from './states.ts';
import { type Grouped, placesOf } from './table.ts';

/** What explored asides have to do with those who enter them, to be asked again and again. */
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
    callersAt: placesOf(callerState, count),
    meetingsOf: placesOf(meetingCaller, callerState.length),
    meetingsAt: placesOf(meetingExit, exits.length),
    entry: entries(states),
  };
}

/** All that one can do at a state: take a way or an interrupt, or go into an aside and come back (`callersAt`). */
export function eachMove(
  { states, callersAt }: Passages,
  state: number,
  take: (state: number, target: number, way: number) => void,
  comeBack: (state: number, caller: number) => void,
): void {
  const { firstEdge, edgeTarget, edgeWay, firstInterrupt, interruptTarget, interruptWay } = states;
  const lastEdge = firstEdge[state + 1] as number;
  for (let edge = firstEdge[state] as number; edge < lastEdge; edge++) {
    take(state, edgeTarget[edge] as number, edgeWay[edge] as number);
  }
  const lastInterrupt = firstInterrupt[state + 1] as number;
  for (let edge = firstInterrupt[state] as number; edge < lastInterrupt; edge++) {
    take(state, interruptTarget[edge] as number, interruptWay[edge] as number);
  }
  const lastCaller = callersAt.first[state + 1] as number;
  for (let at = callersAt.first[state] as number; at < lastCaller; at++) {
    comeBack(state, callersAt.items[at] as number);
  }
}

/**
 * Inside every visit, from where it begins: its states and, numbered after all states, the exits that can be
 * come to. `closed` states are not entered, `shut` ways not taken.
 */
export function insides(passages: Passages, closed: Uint8Array, shut: Uint8Array): Nearest {
  const { states, meetingsOf, meetingsAt, entry } = passages;
  const { count, exits, visit, callerState, callerWay } = states;
  const found = nearest(count + exits.length);
  const { length, isSettled, offer } = found;
  for (let at = 1; at < entry.length; at++) {
    const begin = entry[at] as number;
    if (begin >= 0 && closed[begin] === 0) offer(begin, 0, -1, -1, -1);
  }
  found.run((node) => {
    if (node >= count) meetAll(meetingsAt, node - count);
    else expand(node);
  });
  return found;

  function expand(state: number): void {
    eachMove(passages, state, take, (_, caller) => meetAll(meetingsOf, caller));
  }

  /** On to a state of the same visit, or out of it. */
  function take(state: number, target: number, way: number): void {
    if (shut[way] === 1) return;
    const next = (length[state] as number) + 1;
    if (isBack(target)) offer(count + exitOf(target), next, state, way, -1);
    else if (visit[target] === visit[state] && closed[target] === 0) {
      offer(target, next, state, way, -1);
    }
  }

  function meetAll({ first, items }: Grouped, key: number): void {
    const last = first[key + 1] as number;
    for (let at = first[key] as number; at < last; at++) meet(items[at] as number);
  }

  /** An aside that was entered from this visit goes back to where this one goes back. */
  function meet(meeting: number): void {
    const target = states.meetingTarget[meeting] as number;
    if (!isBack(target)) return;
    const caller = states.meetingCaller[meeting] as number;
    const state = callerState[caller] as number;
    const exit = count + (states.meetingExit[meeting] as number);
    const way = callerWay[caller] as number;
    if (shut[way] === 1 || !isSettled(state) || !isSettled(exit)) return;
    const next = (length[state] as number) + 1 + (length[exit] as number);
    offer(count + exitOf(target), next, state, way, exit - count);
  }
}

/** The ways from where a visit begins to an exit. */
export function waysTo(passages: Passages, found: Nearest, exit: number): number[] {
  const ways: number[] = [];
  let at = passages.states.count + exit;
  for (; (found.before[at] as number) >= 0; at = found.before[at] as number) {
    const inner = found.exit[at] as number;
    if (inner >= 0) ways.push(...waysTo(passages, found, inner).reverse());
    ways.push(found.way[at] as number);
  }
  return ways.reverse();
}

function entries({ count, visit }: States): Int32Array {
  let most = 0;
  for (let state = 0; state < count; state++) most = Math.max(most, visit[state] as number);
  const entry = new Int32Array(most + 1).fill(-1);
  for (let state = count - 1; state >= 0; state--) entry[visit[state] as number] = state;
  return entry;
}
