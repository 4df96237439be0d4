import { intList, type IntList, push, tripleTable } from './table.ts';

/**
 * The bookkeeping of asides that were entered with a return place: who called each visit, and with
 * which facts it goes back. Every caller meets every exit of its visit exactly once, whichever came first.
 */
export interface Visits {
  /** The visit that begins at this aside with these facts. Visits count from 1. */
  readonly open: (step: number, code: number) => number;
  readonly addCaller: (visit: number, caller: Caller) => void;
  /** An exit that is known is not added again, unless now it is a regular one. */
  readonly addExit: (visit: number, exit: Exit) => void;
  /** A caller and an exit of its visit that have not met yet. */
  readonly meet: () => Meeting | undefined;
  readonly exits: readonly Exit[];
}

/** A state that entered the visit, by which way, and its facts where they stay behind (`own`: they went along). */
export interface Caller {
  readonly state: number;
  readonly way: number;
  readonly facts: number | 'own';
}

/**
 * The facts with which a visit goes back, and how: the state and its way `back`; or, where that state
 * was left for an aside of another playbook or by an interrupt, that way and the exit of the inner visit.
 */
export interface Exit {
  /** For callers whose facts went along; and, for the others, what became of the shared ones. */
  readonly code: number;
  readonly pool: number;
  /** By ways alone: an interrupt makes its target reachable, but is no way on. */
  readonly regular: boolean;
  readonly state: number;
  readonly way: number;
  readonly inner?: number;
}

export interface Meeting {
  readonly caller: Caller;
  readonly exit: Exit;
  readonly exitNumber: number;
}

export function visits(): Visits {
  const begun = tripleTable();
  const known = tripleTable();
  const pools = tripleTable();
  const callers = chains<Caller>();
  const exits = chains<Exit>();
  const pending: IntList = intList();
  let met = 0;

  return {
    open(step, code) {
      const found = begun.find(step, 0, code);
      return (found < 0 ? begun.add(step, 0, code) : found) + 1;
    },
    addCaller(visit, caller) {
      const number = callers.add(visit, caller);
      for (let exit = exits.last(visit); exit >= 0; exit = exits.before(exit)) wait(number, exit);
    },
    addExit(visit, exit) {
      const pool = numberOf(exit.pool);
      if (known.find(visit, pool * 2 + 1, exit.code) >= 0) return;
      const kind = pool * 2 + (exit.regular ? 1 : 0);
      if (known.find(visit, kind, exit.code) >= 0) return;
      known.add(visit, kind, exit.code);
      const number = exits.add(visit, exit);
      for (let caller = callers.last(visit); caller >= 0; caller = callers.before(caller)) {
        wait(caller, number);
      }
    },
    meet() {
      if (met === pending.length) return undefined;
      const caller = callers.items[pending.items[met++] as number] as Caller;
      const exitNumber = pending.items[met++] as number;
      return { caller, exit: exits.items[exitNumber] as Exit, exitNumber };
    },
    exits: exits.items,
  };

  function numberOf(pool: number): number {
    const found = pools.find(0, 0, pool);
    return found < 0 ? pools.add(0, 0, pool) : found;
  }

  function wait(caller: number, exit: number): void {
    push(pending, caller);
    push(pending, exit);
  }
}

/** Items in one list, chained by the visit that they belong to, newest first. */
function chains<Item>() {
  const items: Item[] = [];
  const previous = intList();
  const newest: number[] = [];
  return {
    items,
    add(visit: number, item: Item): number {
      push(previous, newest[visit] ?? -1);
      newest[visit] = items.length;
      return items.push(item) - 1;
    },
    last: (visit: number): number => newest[visit] ?? -1,
    before: (item: number): number => previous.items[item] as number,
  };
}
