import { find, trail, type Walk, type WalkChart } from './walk.ts';

/** Phases that stay shut until a walk has passed what comes before them: nobody listens while choosing a remedy. */
export interface Lock {
  readonly phases: readonly string[];
  /** Phases that must be behind: up to the one in which the other person speaks. */
  readonly until: readonly string[];
}

/**
 * Whether a phase is still shut on a walk. It opens with the first step of a phase behind the listening, and stays
 * open; an aside counts as the step from which it was entered.
 */
export function isLocked(chart: WalkChart, lock: Lock, walk: Walk, phase: string): boolean {
  if (!lock.phases.includes(phase)) return false;
  const stood = [...trail(walk).map((earlier) => earlier.walk), walk];
  return !stood.some((at) => {
    const here = phaseAt(chart, at);
    return here !== undefined && here !== 'aside' && !lock.until.includes(here);
  });
}

function phaseAt(chart: WalkChart, { step, from }: Walk): string | undefined {
  // Of an aside that was entered from another playbook nothing is known here.
  return find(chart, from && from.slug === undefined ? from.step : step)?.phase;
}
