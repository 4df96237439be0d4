import type { Draft, DraftStep } from './draft.ts';

/** The plainest graph of a playbook, conditions left aside: what the slips are judged by. */
export interface Graph {
  readonly reached: ReadonlySet<string>;
  /** Steps that lead to no end, and that everything which leads to no end leads to. */
  readonly culprits: readonly string[];
}

export function graphOf({ steps, lines }: Draft): Graph {
  const next = new Map(steps.map((step) => [step.id, onward(step, steps)]));
  const named = lines
    .filter(({ kind }) => kind === 'front')
    .flatMap(({ text }) => /^ +(?:- )?(?:step|to): ([a-z][\w-]*)$/.exec(text)?.[1] ?? []);
  const begin = [steps[0]?.id ?? '', 'danger', ...named].filter((id) => next.has(id));
  const reached = closure(begin, next);
  const ends = steps.filter(
    ({ id, end, ways }) => end || ways.some(({ to }) => to.startsWith('/')) || goesAway(id, next),
  );
  const isLost = (id: string): boolean => {
    const ahead = closure([id], next);
    return reached.has(id) && !ends.some((end) => ahead.has(end.id));
  };
  const lost = steps.map(({ id }) => id).filter(isLost);
  const isLowest = (id: string): boolean =>
    [...closure([id], next)].every((other) => closure([other], next).has(id));
  return { reached, culprits: lost.filter(isLowest) };
}

/** `back` leads to the steps from which the aside was entered. */
function onward({ id, ways }: DraftStep, steps: readonly DraftStep[]): readonly string[] {
  const callers = ways.some(({ to }) => to === 'back') ? callersOf(id, steps) : [];
  return [...ways.map(({ to }) => to), ...callers];
}

function callersOf(id: string, steps: readonly DraftStep[]): readonly string[] {
  const found = new Set([id]);
  for (const aside of found) {
    for (const step of steps) {
      if (step.ways.some(({ to }) => to === aside)) found.add(step.id);
      if (step.ways.some(({ to }) => to === aside) && step.phase !== 'aside') found.delete(step.id);
    }
  }
  const isCaller = ({ phase, ways }: DraftStep): boolean =>
    phase !== 'aside' && ways.some(({ to }) => found.has(to));
  return steps.filter(isCaller).map((step) => step.id);
}

/** An aside that no step enters: only an interrupt or another playbook does. */
function goesAway(id: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const own = next.get(id) ?? [];
  return own.includes('back') && own.every((to) => to === 'back' || !next.has(to));
}

function closure(
  from: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set(from);
  for (const id of found) for (const to of next.get(id) ?? []) if (next.has(to)) found.add(to);
  return found;
}
