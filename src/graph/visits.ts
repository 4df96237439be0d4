import { intList, type IntList, push, tripleTable } from './table.ts';

/**
 * The bookkeeping of asides that were entered with a return place: who called each visit, and with
 * which facts it goes back. Every caller meets every exit of its visit exactly once, whichever came first.
 */
export interface Visits {
  /** The visit that begins at this aside with these facts. Visits count from 1. */
  readonly open: (step: number, code: number) => number;
  /** The state that entered, by which way, and its facts where they stay behind (`own`: they went along). */
  readonly addCaller: (visit: number, state: number, way: number, facts: number) => void;
  /** An exit that is known is not added again, unless now it is a regular one. Returns its number. */
  readonly addExit: (exit: Exit) => number;
  /** Who met whom, to be read as it grows: a caller's number, an exit's number, and so on. */
  readonly meetings: IntList;
  readonly callers: Callers;
  readonly exits: readonly Exit[];
}

/** By caller. */
export interface Callers {
  readonly state: IntList;
  readonly way: IntList;
  readonly facts: readonly number[];
}

/** Facts of a caller that went along into the aside, and come back as they are there. */
export const own = -1;

/**
 * The facts with which a visit goes back, and how: the state and its way `back`; or, where that state
 * was left for an aside of another playbook or by an interrupt, that way and the exit of the inner visit.
 */
export interface Exit {
  readonly visit: number;
  /** For callers whose facts went along; and, for the others, what became of the shared ones. */
  readonly code: number;
  readonly pool: number;
  /** By ways alone: an interrupt makes its target reachable, but is no way on. */
  readonly regular: boolean;
  readonly state: number;
  readonly way: number;
  readonly inner?: number;
}

export function visits(): Visits {
  const begun = tripleTable();
  const known = tripleTable();
  const pools = tripleTable();
  const meetings = intList();
  const callers = { state: intList(), way: intList(), facts: [] as number[] };
  const callersOf = chain();
  const exits: Exit[] = [];
  const exitsOf = chain();

  return {
    open(step, code) {
      const found = begun.find(step, 0, code);
      return (found < 0 ? begun.add(step, 0, code) : found) + 1;
    },
    addCaller(visit, state, way, facts) {
      push(callers.state, state);
      push(callers.way, way);
      callers.facts.push(facts);
      const caller = callersOf.add(visit);
      for (let exit = exitsOf.newest(visit); exit >= 0; exit = exitsOf.before(exit)) {
        meet(caller, exit);
      }
    },
    addExit(exit) {
      const { visit } = exit;
      const pool = numberOf(exit.pool);
      const regular = known.find(visit, pool * 2 + 1, exit.code);
      const kind = pool * 2 + (exit.regular ? 1 : 0);
      const found = regular >= 0 ? regular : known.find(visit, kind, exit.code);
      if (found >= 0) return found;
      known.add(visit, kind, exit.code);
      exits.push(exit);
      const number = exitsOf.add(visit);
      for (let one = callersOf.newest(visit); one >= 0; one = callersOf.before(one)) {
        meet(one, number);
      }
      return number;
    },
    meetings,
    callers,
    exits,
  };

  function numberOf(pool: number): number {
    const found = pools.find(0, 0, pool);
    return found < 0 ? pools.add(0, 0, pool) : found;
  }

  function meet(caller: number, exit: number): void {
    push(meetings, caller);
    push(meetings, exit);
  }
}

/** Numbers from 0, chained by the visit that they belong to, newest first; -1 ends a chain. */
function chain() {
  const previous = intList();
  const newest: number[] = [];
  return {
    add(visit: number): number {
      const number = push(previous, newest[visit] ?? -1);
      newest[visit] = number;
      return number;
    },
    newest: (visit: number): number => newest[visit] ?? -1,
    before: (number: number): number => previous.items[number] as number,
  };
}
