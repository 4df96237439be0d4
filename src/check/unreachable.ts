import { components } from '../graph/components.ts';
import { link, type Linked } from '../graph/link.ts';
import { type Reach, reach } from '../graph/reach.ts';
import { explore } from '../graph/states.ts';
import { grouped, type Grouped } from '../graph/table.ts';
import { asWritten, type Faulty } from './meant.ts';
import type { BrokenReference } from './targets.ts';

/** Steps that no walk reaches, by number, each told once: with the finding that explains it. */
export interface Unreachable {
  /** Steps that nothing leads to, each with those that are out of reach only because of it. */
  readonly heads: readonly Head[];
  /** What would be reached if a broken name led where it was meant to. */
  readonly behind: ReadonlyMap<BrokenReference, readonly number[]>;
  /** By the second step of an id: what only that one leads to. */
  readonly shadowed: ReadonlyMap<number, readonly number[]>;
}

export interface Head {
  readonly step: number;
  readonly others: readonly number[];
  /** A way leads there from a step that is reached, but nobody can take it. */
  readonly closed: boolean;
}

/** `reached`: the playbooks as meant. */
export function unreachable(faulty: Faulty, reached: Reach, limit: number): Unreachable {
  const { linked, tooMany } = reached.states;
  const seconds = secondSteps(linked);
  const missing = new Set<number>();
  for (const [step, { chart }] of linked.steps.entries()) {
    if (reached.steps[step] === 0 && !tooMany.has(chart)) missing.add(step);
  }
  const shadowed = new Map<number, readonly number[]>();
  for (const step of seconds) missing.delete(step);
  for (const step of seconds) shadowed.set(step, claim(onward(linked, step), missing, linked));
  const behind = behindBroken(faulty, reached, limit);
  const heads = headsOf(missing, linked, reached.steps);
  const explained = behindUnguessed(faulty, heads, reached);
  return {
    heads: heads.filter((head) => ![...explained.values()].includes(head)),
    behind: new Map([
      ...behind,
      ...[...explained].map(([one, head]) => [one, withOthers(head)] as const),
    ]),
    shadowed,
  };
}

/**
 * A way whose target cannot be guessed was meant to lead somewhere: most likely to the next step below it
 * that nothing else leads to. Each explains one.
 */
function behindUnguessed(
  { broken, playbooks }: Faulty,
  heads: readonly Head[],
  { states: { linked }, steps }: Reach,
): ReadonlyMap<BrokenReference, Head> {
  const explained = new Map<BrokenReference, Head>();
  for (const one of broken) {
    const { reference, playbook, meant, problem } = one;
    const from = playbook.steps[reference.step ?? -1];
    if (meant || problem !== 'no-step' || reference.type !== 'way' || !from) continue;
    const chart = playbooks.indexOf(playbook);
    const source = linked.numberOf(chart, from.id);
    if (source === undefined || steps[source] === 0) continue;
    const taken = [...explained.values()];
    const free = heads.filter(
      (head) => linked.steps[head.step]?.chart === chart && !head.closed && !taken.includes(head),
    );
    const head = free.find(({ step }) => step > source) ?? free[0];
    if (head) explained.set(one, head);
  }
  return explained;
}

function withOthers({ step, others }: Head): readonly number[] {
  return [step, ...others].sort((a, b) => a - b);
}

/** Steps whose id another step has already: no name means them. */
function secondSteps({ steps, numberOf }: Linked): readonly number[] {
  return [...steps.keys()].filter((number) => {
    const { chart, step } = steps[number] as (typeof steps)[number];
    return numberOf(chart, step.id) !== number;
  });
}

/** What is reached as meant, and not as written: told with the name that would lead there. */
function behindBroken(
  faulty: Faulty,
  { states: { linked, tooMany }, steps }: Reach,
  limit: number,
): Unreachable['behind'] {
  const repaired = faulty.broken.filter(({ meant }) => meant);
  if (repaired.length === 0) return new Map();
  const written = reach(explore(link(asWritten(faulty)), limit));
  const missing = new Set<number>();
  for (const [step, { chart }] of linked.steps.entries()) {
    if (steps[step] === 1 && written.steps[step] === 0 && !tooMany.has(chart)) missing.add(step);
  }
  const behind = new Map<BrokenReference, readonly number[]>();
  for (const one of repaired) {
    const id = one.meant?.type === 'step' ? one.meant.id : undefined;
    const chart = faulty.playbooks.indexOf(one.playbook);
    const step = id === undefined ? undefined : linked.numberOf(chart, id);
    behind.set(one, claim(step === undefined ? [] : [step], missing, linked));
  }
  const [first] = repaired;
  if (first) behind.set(first, [...(behind.get(first) ?? []), ...missing]);
  return behind;
}

/** The first steps of what is missing: those that no other missing step leads to, and one of each such loop. */
function headsOf(missing: Set<number>, linked: Linked, reached: Uint8Array): readonly Head[] {
  const { of } = components(graphOf(missing, linked), missing);
  const led = new Set<number>();
  const closed = new Set<number>();
  for (const step of linked.steps.keys()) {
    for (const next of onward(linked, step)) {
      if (!missing.has(next) || of[next] === of[step]) continue;
      if (missing.has(step)) led.add(of[next] as number);
      if (reached[step] === 1) closed.add(of[next] as number);
    }
  }
  const heads: Head[] = [];
  for (const step of [...missing]) {
    const loop = of[step] as number;
    if (led.has(loop) || !missing.delete(step)) continue;
    const others = claim(onward(linked, step), missing, linked);
    heads.push({ step, others, closed: closed.has(loop) });
  }
  return heads;
}

/** Takes what these steps lead to out of what is missing, and tells it, in the authors' order. */
function claim(from: readonly number[], missing: Set<number>, linked: Linked): readonly number[] {
  const claimed = from.filter((step) => missing.delete(step));
  for (const step of claimed) {
    claimed.push(...onward(linked, step).filter((next) => missing.delete(next)));
  }
  return claimed.sort((a, b) => a - b);
}

function graphOf(steps: ReadonlySet<number>, linked: Linked): Grouped {
  const pairs = [...steps].flatMap((step) =>
    onward(linked, step).flatMap((next) => (steps.has(next) ? [[step, next] as const] : [])),
  );
  const from = Int32Array.from(pairs, ([step]) => step);
  const to = Int32Array.from(pairs, ([, next]) => next);
  return grouped(from, to, linked.steps.length);
}

/** The steps of the same playbook that ways lead to, whatever their conditions. */
function onward({ steps }: Linked, step: number): readonly number[] {
  return (steps[step]?.ways ?? []).flatMap(({ goal }) => (goal.type === 'step' ? [goal.step] : []));
}
