import type { States } from './states.ts';

/** A way there from a place where walks begin: the numbers of the ways and interrupts, in order. */
export interface Path {
  /** The step at which it begins. */
  readonly from: number;
  readonly ways: readonly number[];
}

/** The way by which a state was first reached: a shortest one, asides that come back counting as one move. */
export function pathTo(states: States, state: number): Path {
  const { originState, originWay, originExit, step } = states;
  const ways: number[] = [];
  let at = state;
  while ((originState[at] as number) >= 0) {
    const exit = originExit[at] as number;
    if (exit >= 0) for (const way of waysBack(states, exit).reverse()) ways.push(way);
    ways.push(originWay[at] as number);
    at = originState[at] as number;
  }
  return { from: step[at] as number, ways: ways.reverse() };
}

/** From where a visit begins to where it goes back, by this exit. */
function waysBack({ exits, originState, originWay, visit }: States, number: number): number[] {
  const ways: number[] = [];
  for (let exit = exits[number]; exit; exit = exits[exit.inner ?? -1]) {
    const inside: number[] = [];
    const within = visit[exit.state];
    for (let at = exit.state; visit[originState[at] as number] === within;) {
      inside.push(originWay[at] as number);
      at = originState[at] as number;
    }
    for (const way of inside.reverse()) ways.push(way);
    ways.push(exit.way);
  }
  return ways;
}
