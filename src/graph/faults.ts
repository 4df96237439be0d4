import { components } from './components.ts';
import { predecessors, type Reach } from './reach.ts';
import { isBack, type States } from './states.ts';
import { cut, grouped, type Grouped, intList, push } from './table.ts';

/** A place from which no end can be reached, furthest down. */
export interface Fault {
  /** A step with no way on, or a loop that nothing leaves. */
  readonly type: 'dead-end' | 'trap';
  /** The step, or the steps of the loop, in the authors' order. */
  readonly steps: readonly number[];
  /** The states that are caught there, as they were reached. */
  readonly states: readonly number[];
  /** Other steps that, for some facts, lead only here. Each is named by one fault. */
  readonly upstream: readonly number[];
}

/**
 * In the authors' order. Empty where everything can end.
 *
 * A state is lost when no end can be reached from it. Inside a visit that may also mean: not without
 * going back, and whether that helps depends on the caller; such a state is at fault only together with
 * a caller that is lost itself.
 */
export function faults({ states, ending }: Reach): readonly Fault[] {
  const lost = numbersOf(states.count, (state) => ending[state] === 0);
  if (lost.length === 0) return [];
  const before = predecessors(states);
  const returning = returners(states, ending, before);
  const isSure = (state: number) => ending[state] === 0 && returning[state] === 0;
  if (!lost.some(isSure)) return [];
  const after = successors(states, ending);
  const found = [...culprits(states, lost, after, isSure)].sort(byFirstStep);
  return withUpstream(states, found, { before, after, ending, returning });
}

type Culprit = Omit<Fault, 'upstream'>;

/** By state, 1: it is lost, and its visit can go back from there. */
function returners(states: States, ending: Uint8Array, before: Grouped): Uint8Array {
  const { firstEdge, edgeTarget, visit, count } = states;
  const returning = new Uint8Array(count);
  const queue = numbersOf(count, (state) => {
    const ways = edgeTarget.subarray(firstEdge[state], firstEdge[state + 1]);
    return ending[state] === 0 && ways.some(isBack);
  });
  for (const state of queue) returning[state] = 1;
  for (const state of queue) {
    for (const earlier of group(before, state)) {
      if (visit[earlier] === 0 || ending[earlier] === 1 || returning[earlier] === 1) continue;
      returning[earlier] = 1;
      queue.push(earlier);
    }
  }
  return returning;
}

/** Where lost states lead: to lost states only. */
function successors(states: States, ending: Uint8Array): Grouped {
  const { firstEdge, edgeTarget, returnFrom, returnTo, count } = states;
  const [from, to] = [intList(), intList()];
  const lead = (state: number, target: number): void => {
    push(from, state);
    push(to, target);
  };
  for (let state = 0; state < count; state++) {
    if (ending[state] === 1) continue;
    for (const target of edgeTarget.subarray(firstEdge[state], firstEdge[state + 1])) {
      if (target >= 0) lead(state, target);
    }
  }
  for (const [index, state] of returnFrom.entries()) {
    if (ending[state] === 0) lead(state, returnTo[index] as number);
  }
  return grouped(cut(from), cut(to), count);
}

/** The lowest components that hold a state lost for sure, joined where they share a step. */
function culprits(
  states: States,
  lost: readonly number[],
  after: Grouped,
  isSure: (state: number) => boolean,
): readonly Culprit[] {
  const { of, count } = components(after, lost);
  const members = grouped(
    Int32Array.from(lost, (state) => of[state] as number),
    Int32Array.from(lost),
    count,
  );
  const leadsOn = new Uint8Array(count);
  const joined = joiner();
  for (let component = 0; component < count; component++) {
    const inside = group(members, component);
    const next = [...inside].flatMap((state) => [...group(after, state)]);
    const leads = next.some((state) => leadsOn[of[state] as number] === 1);
    const guilty = !leads && inside.some(isSure);
    if (leads || guilty) leadsOn[component] = 1;
    if (guilty)
      joined.add(
        next.length === 0 ? 'dead-end' : 'trap',
        inside,
        (state) => states.step[state] as number,
      );
  }
  return joined.culprits();
}

/** Dead ends of one step are one fault, as are loops that share a step. */
function joiner() {
  const groups = new Set<Gathered>();
  const byStep = { 'dead-end': new Map<number, Gathered>(), trap: new Map<number, Gathered>() };
  return {
    add(type: Fault['type'], states: Int32Array, stepOf: (state: number) => number): void {
      const known = byStep[type];
      const steps = new Set(Array.from(states, stepOf));
      const same = [...new Set([...steps].flatMap((step) => known.get(step) ?? []))];
      const [into = { type, steps: new Set<number>(), states: [] }, ...others] = same;
      groups.add(into);
      for (const other of [...others, { steps, states }]) {
        for (const step of other.steps) {
          known.set(step, into);
          into.steps.add(step);
        }
        for (const state of other.states) into.states.push(state);
      }
      for (const other of others) groups.delete(other);
    },
    culprits: (): readonly Culprit[] =>
      [...groups].map(({ type, steps, states }) => ({
        type,
        steps: [...steps].sort((a, b) => a - b),
        states: states.sort((a, b) => a - b),
      })),
  };
}

interface Gathered {
  readonly type: Fault['type'];
  readonly steps: Set<number>;
  readonly states: number[];
}

interface Lost {
  readonly before: Grouped;
  readonly after: Grouped;
  readonly ending: Uint8Array;
  readonly returning: Uint8Array;
}

/** Names every other step that is lost, with the culprit that is nearest to it. */
function withUpstream(states: States, found: readonly Culprit[], lost: Lost): readonly Fault[] {
  const named = new Set(found.flatMap(({ steps }) => steps));
  const upstream = found.map((): number[] => []);
  const { owned, owner } = owners(states, found, lost);
  for (const state of owned) {
    const step = states.step[state] as number;
    if (!named.has(step)) upstream[owner[state] as number]?.push(step);
    named.add(step);
  }
  return found.map((culprit, index) => ({
    ...culprit,
    upstream: (upstream[index] as number[]).sort((a, b) => a - b),
  }));
}

/** The states that hang on a culprit, the nearest first; and by state, the culprit's index. */
interface Owners {
  readonly owned: readonly number[];
  readonly owner: Int32Array;
}

/**
 * Which culprit a state hangs on: back from all culprits at once, and then into the asides from which
 * a state that is lost for sure would come back to no better place.
 */
function owners(
  { count }: States,
  found: readonly Culprit[],
  { before, after, ending, returning }: Lost,
): Owners {
  const nearest = new Int32Array(count).fill(-1);
  const queue = found.flatMap(({ states }, index) => states.map((state) => claim(state, index)));
  for (const state of queue) {
    for (const earlier of group(before, state)) {
      if (ending[earlier] === 1 || nearest[earlier] !== -1) continue;
      queue.push(claim(earlier, nearest[state] as number));
    }
  }
  const owned = queue.filter((state) => returning[state] === 0);
  const owner = new Int32Array(count).fill(-1);
  for (const state of owned) owner[state] = nearest[state] as number;
  for (const state of owned) {
    for (const next of group(after, state)) {
      if (returning[next] === 0 || owner[next] !== -1) continue;
      owner[next] = owner[state] as number;
      owned.push(next);
    }
  }
  return { owned, owner };

  function claim(state: number, index: number): number {
    nearest[state] = index;
    return state;
  }
}

function group({ first, items }: Grouped, key: number): Int32Array {
  return items.subarray(first[key], first[key + 1]);
}

function numbersOf(count: number, belongs: (number: number) => boolean): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < count; number++) if (belongs(number)) numbers.push(number);
  return numbers;
}

function byFirstStep(one: Culprit, other: Culprit): number {
  return (one.steps[0] as number) - (other.steps[0] as number);
}
