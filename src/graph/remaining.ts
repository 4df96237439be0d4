import type { Chart, ChartStep, ChartWay } from './chart.ts';
import { apply, type Facts, holds } from './facts.ts';

/** How many questions are still to come, the one that is being asked included. */
export interface Remaining {
  readonly fewest: number;
  /** Over continuations that close no loop, choices followed in the author's order. */
  readonly most: number;
  /** There may be more: a loop is possible, or a way to another playbook. */
  readonly atLeast: boolean;
}

/** Where someone stands. `from`: the phase step to which an aside goes back. */
export interface Standing {
  readonly step: string;
  readonly facts: Facts;
  readonly from?: string;
}

/**
 * « encore 2 à 4 questions »: a question is a step where choices are open; a `next` asks nothing. Interrupts
 * do not count. `undefined`: no end can be reached, or there are more situations ahead than are worth counting.
 */
export function remaining(chart: Chart, standing: Standing): Remaining | undefined {
  const ahead = explore(chart, standing);
  const fewest = ahead && shortest(ahead);
  if (!ahead || fewest === undefined) return undefined;
  const { most, loops } = longest(ahead);
  return { fewest, most, atLeast: loops || ahead.some(({ next }) => next.includes(elsewhere)) };
}

/** A situation ahead, known by its place in a list. */
interface Situation {
  readonly asks: boolean;
  readonly ends: boolean;
  readonly next: readonly number[];
}

/** The first in the list stands for what lies in another playbook; the second is the present one. */
const elsewhere = 0;
const present = 1;

/** Counting more situations than this would take longer than the answer to a choice may take. */
const limit = 5000;

function explore(chart: Chart, standing: Standing): readonly Situation[] | undefined {
  const steps = new Map(chart.steps.map((step) => [step.id, step]));
  const asked = factsAsked(chart);
  const known = new Map<string, number>();
  const queue: Standing[] = [];
  const found: Situation[] = [{ asks: false, ends: true, next: [] }];
  numberOf(standing);
  for (const place of queue) {
    const step = steps.get(place.step);
    if (!step || queue.length > limit) return undefined;
    const ways = openWays(step, place.facts);
    found.push({
      asks: ways.some(({ type }) => type === 'choice'),
      ends: step.end !== undefined && holds(step.end.when, place.facts),
      next: ways.flatMap((way) => follow(step, place, way)),
    });
  }
  return found;

  function follow(step: ChartStep, place: Standing, { target, set }: ChartWay): readonly number[] {
    if (target.type === 'playbook') return [elsewhere];
    const id = target.type === 'back' ? place.from : target.id;
    if (id === undefined) return [elsewhere];
    const to = steps.get(id);
    if (!to) return [];
    const facts = apply(set, place.facts, chart.facts);
    const from = step.phase === 'aside' ? place.from : step.id;
    const kept = to.phase === 'aside' && from !== undefined;
    return [numberOf({ step: id, facts, ...(kept && { from }) })];
  }

  function numberOf(place: Standing): number {
    const key = [place.step, place.from, ...asked.map((name) => place.facts[name])].join('\n');
    const number = known.get(key) ?? queue.push(place) - 1 + present;
    known.set(key, number);
    return number;
  }
}

/** Facts that no condition asks for make no difference. */
function factsAsked({ steps }: Chart): readonly string[] {
  const guards = steps.flatMap(({ ways, end }) => [...ways, ...(end ? [end] : [])]);
  const names = guards.flatMap(({ when }) => when?.tests ?? []).map(({ fact }) => fact);
  return [...new Set(names)];
}

/** Every open choice, and the first open `next`. */
function openWays({ ways }: ChartStep, facts: Facts): readonly ChartWay[] {
  const open = ways.filter((way) => holds(way.when, facts));
  const next = open.find(({ type }) => type === 'next');
  return open.filter((way) => way.type === 'choice' || way === next);
}

/** Breadth first, by the number of questions. */
function shortest(ahead: readonly Situation[]): number | undefined {
  const seen = new Set<number>();
  let now = [present];
  for (let count = 0; now.length > 0; count++) {
    const later: number[] = [];
    for (const number of now) {
      const { asks, ends, next } = ahead[number] as Situation;
      if (ends) return count;
      if (seen.has(number)) continue;
      seen.add(number);
      (asks ? later : now).push(...next);
    }
    now = later;
  }
  return undefined;
}

/** Depth first, with a stack of its own; a way back to where one came through closes a loop and is not followed. */
function longest(ahead: readonly Situation[]): { readonly most: number; readonly loops: boolean } {
  const most: (number | undefined)[] = [];
  const path = [{ number: present, at: 0 }];
  const open = new Set([present]);
  let loops = false;
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const { asks, ends, next } = ahead[top.number] as Situation;
    const target = next[top.at++];
    if (target === undefined) {
      path.pop();
      open.delete(top.number);
      const further = next.map((one) => most[one] ?? -Infinity);
      most[top.number] = Math.max(ends ? 0 : -Infinity, (asks ? 1 : 0) + Math.max(...further));
    } else if (open.has(target)) {
      loops = true;
    } else if (most[target] === undefined) {
      path.push({ number: target, at: 0 });
      open.add(target);
    }
  }
  return { most: most[present] as number, loops };
}
