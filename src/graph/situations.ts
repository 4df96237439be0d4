import { initialCode } from './codes.ts';
import { link, type Linked, type LinkedChart, type LinkedStep, type LinkedWay } from './link.ts';
import { cut, grouped, type Grouped, intList, push, tripleTable } from './table.ts';

/**
 * Where one can stand in one playbook on a run from its start, by its own ways: a step, facts, and the step to
 * which an aside goes back. Interrupts are not taken; another playbook, and what is not there, is the end.
 * Lists are by situation; the first is the start.
 */
export interface Situations {
  readonly linked: Linked;
  readonly count: number;
  readonly step: Int32Array;
  readonly code: Float64Array;
  /** 1: an end applies. */
  readonly ends: Uint8Array;
  /** The ways that are open: situations, or `out`. */
  readonly ways: Grouped;
  /** By the same places as the items of `ways`: the number of the way that was taken. */
  readonly taken: Int32Array;
}

/** A way out of the playbook. */
export const out = -1;

/** `undefined`: it has no start, or more situations than the limit. */
export function situations(chart: LinkedChart, limit: number): Situations | undefined {
  const linked = link([{ ...chart, interrupts: [] }]);
  const start = linked.numberOf(0, chart.start.step);
  const codes = linked.codes[0];
  if (start === undefined || !codes || codes.size > Number.MAX_SAFE_INTEGER) return undefined;
  const known = tripleTable();
  const [steps, returns, codeAt, ends] = [intList(), intList(), [] as number[], intList()];
  const [from, to, taken] = [intList(), intList(), intList()];
  enter(start, nowhere, initialCode);
  for (let situation = 0; situation < steps.length; situation++) {
    if (situation >= limit) return undefined;
    const step = stepOf(steps.items[situation] as number);
    const code = codeAt[situation] as number;
    push(ends, step.step.end && (!step.ends || step.ends(code)) ? 1 : 0);
    for (const way of openWays(step, code)) {
      const target = follow(situation, way, code);
      if (target === undefined) continue;
      push(from, situation);
      push(to, target);
      push(taken, way.number);
    }
  }
  return {
    linked,
    count: steps.length,
    step: steps.items.slice(0, steps.length),
    code: Float64Array.from(codeAt),
    ends: Uint8Array.from(ends.items.subarray(0, ends.length)),
    // Found in the order of their situations, which grouping keeps.
    ways: grouped(cut(from), cut(to), steps.length),
    taken: cut(taken).slice(),
  };

  function follow(situation: number, { goal, change }: LinkedWay, before: number) {
    if (goal.type === 'away' || goal.type === 'jump') return out;
    const code = change ? change(before) : before;
    const here = steps.items[situation] as number;
    const back = returns.items[situation] as number;
    if (goal.type === 'back') return back === nowhere ? undefined : enter(back, nowhere, code);
    if (!stepOf(goal.step).aside) return enter(goal.step, nowhere, code);
    return enter(goal.step, stepOf(here).aside ? back : here, code);
  }

  function enter(step: number, back: number, code: number): number {
    const found = known.find(step, back, code);
    if (found >= 0) return found;
    push(steps, step);
    push(returns, back);
    codeAt.push(code);
    return known.add(step, back, code);
  }

  function stepOf(number: number): LinkedStep {
    return linked.steps[number] as LinkedStep;
  }
}

/** There is no step to go back to. */
const nowhere = -1;

/** Every open choice, and the first open `next`. */
function openWays({ ways }: LinkedStep, code: number): readonly LinkedWay[] {
  const open = ways.filter(({ holds }) => !holds || holds(code));
  const next = open.find(({ type }) => type === 'next');
  return open.filter((way) => way.type === 'choice' || way === next);
}
