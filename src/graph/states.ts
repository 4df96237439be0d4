import { type CodeTransfer, combinations, initialCode } from './codes.ts';
import type { Linked, LinkedStep, LinkedWay } from './link.ts';
import { stateIndex } from './state-index.ts';
import { cut, every, intList, push } from './table.ts';
import { type Exit, own, visits } from './visits.ts';

/**
 * Every state that a walk can be in, with every way between them, exactly: breadth first over
 * (step, facts, return place). Lists by state, edge or return are parallel.
 *
 * Return places are not multiplied out. An aside that is entered from a phase step with certain facts
 * begins a *visit*: what can happen in it, and with which facts it goes back, is the same for everyone
 * who enters it so. It is explored once; each caller then continues with each of its exits. These are
 * the summary edges of Reps, Horwitz and Sagiv, "Precise interprocedural dataflow analysis via graph
 * reachability" (1995). So an aside shared by a thousand playbooks costs no more than one used once.
 */
export interface States {
  readonly linked: Linked;
  readonly count: number;
  /** By state: its step, its facts, and its visit (0: there is no return place). */
  readonly step: Int32Array;
  readonly code: Float64Array;
  readonly visit: Int32Array;
  /** By state, 1: an end applies. */
  readonly ends: Int32Array;
  /** The ways on of state s are the edges from `firstEdge[s]` up to `firstEdge[s + 1]`. */
  readonly firstEdge: Int32Array;
  /** By edge: a state, or `away`, or a place to go back by (`isBack`); and the number of its way. */
  readonly edgeTarget: Int32Array;
  readonly edgeWay: Int32Array;
  /** The same for the interrupts that can be taken in each state. */
  readonly firstInterrupt: Int32Array;
  readonly interruptTarget: Int32Array;
  readonly interruptWay: Int32Array;
  /** By return: the phase step's state that entered an aside, and the state to which that came back. */
  readonly returnFrom: Int32Array;
  readonly returnTo: Int32Array;
  /** By state: how it was first reached; the state before (-1: a walk begins here) and the way taken. */
  readonly originState: Int32Array;
  readonly originWay: Int32Array;
  /** By state: where it came back from the aside that the way entered, the exit taken; else -1. */
  readonly originExit: Int32Array;
  readonly exits: readonly Exit[];
  /** By caller: the state that entered a visit, and its way. */
  readonly callerState: Int32Array;
  readonly callerWay: Int32Array;
  /** By meeting: a caller, an exit of its visit, and where that leads: an edge's target. */
  readonly meetingCaller: Int32Array;
  readonly meetingExit: Int32Array;
  readonly meetingTarget: Int32Array;
  /** Where walks begin: by place, a state and the number of its door, over all charts. */
  readonly seedState: Int32Array;
  readonly seedDoor: Int32Array;
  /**
   * Charts with more states than the limit, or so many ways in them that nobody can go through them all: left
   * unexplored, and a jump to them counts as a way to an end.
   */
  readonly tooMany: ReadonlySet<number>;
}

/** Edge targets that are no state: out of what is known here; and to the return place, by an exit. */
export const away = -1;

export function isBack(target: number): boolean {
  return target < away;
}

/** The number of the exit by which an edge goes back; and the target for the number of an exit. */
export function exitOf(target: number): number {
  return away - 1 - target;
}

const backBy = exitOf;

/** `limit`: how many states a chart may have. */
export function explore(linked: Linked, limit = 1_000_000): States {
  const { steps, ways, codes } = linked;
  const index = stateIndex(linked);
  const [stepAt, visitAt] = [intList(), intList()];
  const codeAt: number[] = [];
  const visited = visits();
  const counts = codes.map(() => 0);
  const moves = codes.map(() => 0);
  const tooMany = new Set(codes.flatMap(({ size }, chart) => (size > widest ? [chart] : [])));
  const [ends, firstEdge, edgeTarget, edgeWay] = [intList(), intList(), intList(), intList()];
  const [firstInterrupt, interruptTarget, interruptWay] = [intList(), intList(), intList()];
  const [seedState, seedDoor, meetingTarget] = [intList(), intList(), intList()];
  const [returnFrom, returnTo] = [intList(), intList()];
  const [originState, originWay, originExit] = [intList(), intList(), intList()];

  let met = 0;
  seed();
  for (let state = 0; state < stepAt.length; state++) {
    push(firstEdge, edgeTarget.length);
    expand(state);
    for (; met < visited.meetings.length; met += 2) {
      const [caller, exit] = [visited.meetings.items[met], visited.meetings.items[met + 1]];
      push(meetingTarget, comeBack(caller as number, exit as number));
    }
  }
  push(firstEdge, edgeTarget.length);
  push(firstInterrupt, interruptTarget.length);

  return {
    linked,
    count: stepAt.length,
    step: stepAt.items,
    visit: visitAt.items,
    code: Float64Array.from(codeAt),
    ends: ends.items,
    firstEdge: firstEdge.items,
    edgeTarget: cut(edgeTarget),
    edgeWay: cut(edgeWay),
    firstInterrupt: firstInterrupt.items,
    interruptTarget: cut(interruptTarget),
    interruptWay: cut(interruptWay),
    returnFrom: cut(returnFrom),
    returnTo: cut(returnTo),
    originState: originState.items,
    originWay: originWay.items,
    originExit: originExit.items,
    exits: visited.exits,
    callerState: cut(visited.callers.state),
    callerWay: cut(visited.callers.way),
    meetingCaller: every(visited.meetings, 0),
    meetingExit: every(visited.meetings, 1),
    meetingTarget: cut(meetingTarget),
    seedState: cut(seedState),
    seedDoor: cut(seedDoor),
    tooMany,
  };

  /**
   * Starts before entries, so that the first way found to a step is the one from the start.
   * An aside that is an entry is a visit of callers that may stand in other libraries: it can go back,
   * also where a playbook of asides begins with it.
   */
  function seed(): void {
    const doors = [...linked.doors.flat().entries()];
    const starts = doors.filter(([, { entry }]) => entry === undefined);
    const entries = doors.filter(([, { entry }]) => entry !== undefined);
    const called = new Set(entries.map(([, { step }]) => step));
    for (const [number, { step, facts }] of [...starts, ...entries]) {
      const { chart, aside } = stepOf(step);
      for (const code of combinations(codes[chart] as (typeof codes)[number], facts)) {
        const visit = aside && called.has(step) ? visited.open(step, code) : 0;
        const state = add(step, visit, code, -1, -1);
        if (state === away) break;
        push(seedState, state);
        push(seedDoor, number);
      }
    }
  }

  function expand(state: number): void {
    const step = stepOf(stepAt.items[state] as number);
    const code = codeAt[state] as number;
    const over = tooMany.has(step.chart);
    push(ends, !over && step.step.end && (!step.ends || step.ends(code)) ? 1 : 0);
    push(firstInterrupt, interruptTarget.length);
    const interrupts = linked.interrupts[step.chart] as readonly LinkedWay[];
    if (over || !mayMove(step.chart, step.ways.length + interrupts.length)) return;
    let passed = false;
    for (const way of step.ways) {
      const next = way.type === 'next';
      if ((next && passed) || (way.holds && !way.holds(code))) continue;
      passed ||= next;
      const target = follow(state, step, way, code);
      if (target === undefined) continue;
      push(edgeTarget, target);
      push(edgeWay, way.number);
    }
    for (const way of interrupts) {
      const target = follow(state, step, way, code);
      if (target === undefined) continue;
      push(interruptTarget, target);
      push(interruptWay, way.number);
    }
  }

  /** `undefined`: `back` without a return place. */
  function follow(
    state: number,
    from: LinkedStep,
    way: LinkedWay,
    facts: number,
  ): number | undefined {
    const code = way.change ? way.change(facts) : facts;
    const { goal } = way;
    if (goal.type === 'away') return away;
    const visit = visitAt.items[state] as number;
    if (goal.type === 'back') {
      if (visit === 0) return undefined;
      const pool = lift(from.chart, code);
      return leave({ visit, code, pool, regular: true, state, way: way.number }, from.chart);
    }
    const jumps = goal.type === 'jump';
    const arrival = jumps ? goal.carry(code, initialCode) : code;
    if (!stepOf(goal.step).aside) return add(goal.step, 0, arrival, state, way.number);
    const stays = from.aside && (visit === 0 || !(jumps || way.type === 'interrupt'));
    if (stays) return add(goal.step, visit, arrival, state, way.number);
    const entered = visited.open(goal.step, arrival);
    const before = visited.meetings.length;
    visited.addCaller(entered, state, way.number, jumps ? code : own);
    mayMove(from.chart, visited.meetings.length - before);
    return add(goal.step, entered, arrival, state, way.number);
  }

  function leave(exit: Exit, chart: number): number {
    const before = visited.meetings.length;
    const target = backBy(visited.addExit(exit));
    mayMove(chart, visited.meetings.length - before);
    return target;
  }

  /** Whether a chart still may: who asks for more than anybody can go through is not explored. */
  function mayMove(chart: number, more: number): boolean {
    moves[chart] = (moves[chart] as number) + more;
    if ((moves[chart] as number) > mostMoves) tooMany.add(chart);
    return !tooMany.has(chart);
  }

  /** A visit that began in another one keeps its return place: its exits are those of the outer visit, too. */
  function comeBack(caller: number, inner: number): number {
    const state = visited.callers.state.items[caller] as number;
    const way = visited.callers.way.items[caller] as number;
    const facts = visited.callers.facts[caller] as number;
    const exit = visited.exits[inner] as Exit;
    const step = stepAt.items[state] as number;
    const { chart, aside: outer } = stepOf(step);
    if (tooMany.has(chart)) return away;
    const regular = exit.regular && ways[way]?.type !== 'interrupt';
    const code = facts === own ? exit.code : lower(chart, exit.pool, facts);
    if (outer) {
      const pool = facts === own ? exit.pool : linked.pool.lay(exit.pool, lift(chart, facts));
      const visit = visitAt.items[state] as number;
      return leave({ visit, code, pool, regular, state, way, inner }, chart);
    }
    const target = add(step, 0, code, state, way, inner);
    if (target === away || !regular) return target;
    push(returnFrom, state);
    push(returnTo, target);
    return target;
  }

  function add(
    step: number,
    visit: number,
    code: number,
    from: number,
    way: number,
    exit = -1,
  ): number {
    const { chart } = stepOf(step);
    if (tooMany.has(chart)) return away;
    const found = index.find(step, visit, code);
    if (found >= 0) return found;
    counts[chart] = (counts[chart] as number) + 1;
    if ((counts[chart] as number) > limit) {
      tooMany.add(chart);
      return away;
    }
    push(originState, from);
    push(originWay, way);
    push(originExit, exit);
    push(visitAt, visit);
    codeAt.push(code);
    const state = push(stepAt, step);
    index.set(step, visit, code, state);
    return state;
  }

  function lift(chart: number, code: number): number {
    return (linked.pool.lift[chart] as (code: number) => number)(code);
  }

  function lower(chart: number, shared: number, code: number): number {
    return (linked.pool.lower[chart] as CodeTransfer)(shared, code);
  }

  function stepOf(number: number): LinkedStep {
    return steps[number] as LinkedStep;
  }
}

/** Ways tried and asides left, in one chart: with four of them in each of a million states. */
const mostMoves = 4_000_000;

/** Codes beyond this are not exact. Nobody reaches a thousandth of so many combinations. */
const widest = Number.MAX_SAFE_INTEGER;
