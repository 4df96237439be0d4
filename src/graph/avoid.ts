import { nearest } from './nearest.ts';
import { eachMove, insides, type Passages, waysTo } from './passages.ts';
import type { Path } from './paths.ts';

/**
 * « Is there a walk that comes here without having passed that? » Decided for all states at once, with a
 * shortest such walk for each, in time linear in the states and ways.
 *
 * Asides that come back are followed by summary edges, as in `explore`; but what happens inside counts: first
 * it is found how far every exit is from where its visit begins, for walks that obey; then walks take each
 * aside as one move of that length. So lengths are the numbers of moves that a person makes.
 */
export interface Walks {
  /** By state: how many moves a shortest walk takes; -1: none comes here. */
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
  /** By way, 1: walks take it only to come back from an aside. */
  readonly returning: Uint8Array;
  /** By state, 1: walks go no further until all others have been walked: the last round begins here. */
  readonly held: Uint8Array;
}

/** The walks from each list of states in turn; a later one takes nothing from an earlier one. */
export function walksAvoiding(
  passages: Passages,
  { closed, shut, returning, held }: Obstacles,
  beginnings: readonly Iterable<number>[],
): Walks {
  const { states, meetingsOf } = passages;
  const { count, callerWay, meetingExit, meetingTarget } = states;
  const inside = insides(passages, closed, shut);
  const found = nearest(count);
  const { length, before } = found;
  const round = new Uint8Array(count);
  const heldUp: number[] = [];
  const lastRound = beginnings.length + 1;

  for (const [index, beginning] of beginnings.entries()) {
    for (const state of beginning) if (closed[state] === 0) found.offer(state, 0, -1, -1, -1);
    walk(index + 1);
  }
  for (const state of heldUp) expand(state);
  walk(lastRound);

  return { length, round, pathTo, heldUpAt };

  function walk(number: number): void {
    found.run((state) => {
      round[state] = number;
      if (held[state] === 1 && number < lastRound) heldUp.push(state);
      else expand(state);
    });
  }

  function expand(state: number): void {
    eachMove(passages, state, take, comeBack);
  }

  function take(state: number, target: number, way: number): void {
    if (target < 0 || shut[way] === 1 || returning[way] === 1 || closed[target] === 1) return;
    found.offer(target, (length[state] as number) + 1, state, way, -1);
  }

  /** From the aside that a caller enters, by each exit that walks come to. */
  function comeBack(state: number, caller: number): void {
    const way = callerWay[caller] as number;
    if (shut[way] === 1) return;
    const last = meetingsOf.first[caller + 1] as number;
    for (let at = meetingsOf.first[caller] as number; at < last; at++) {
      const meeting = meetingsOf.items[at] as number;
      const target = meetingTarget[meeting] as number;
      const exit = meetingExit[meeting] as number;
      const through = inside.length[count + exit] as number;
      if (target < 0 || through < 0 || closed[target] === 1) continue;
      found.offer(target, (length[state] as number) + 1 + through, state, way, exit);
    }
  }

  function pathTo(state: number): Path {
    const ways: number[] = [];
    let at = state;
    for (; (before[at] as number) >= 0; at = before[at] as number) {
      const exit = found.exit[at] as number;
      if (exit >= 0) ways.push(...waysTo(passages, inside, exit).reverse());
      ways.push(found.way[at] as number);
    }
    return { from: states.step[at] as number, ways: ways.reverse() };
  }

  function heldUpAt(state: number): number | undefined {
    let first: number | undefined;
    for (let at = state; at >= 0; at = before[at] as number) if (held[at] === 1) first = at;
    return first;
  }
}
