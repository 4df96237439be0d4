import type { Phase } from '../model/library.ts';
import type { Playbook, Step } from '../model/playbook.ts';

/** The steps of one phase, in the author's order. `aside` comes last and is no phase. */
export interface Chapter {
  readonly phase: string;
  readonly steps: readonly Step[];
}

/** A playbook in reading order: by phase, then as the author wrote it. Phases without a step are left out. */
export function chapters(playbook: Playbook, phases: readonly Phase[]): readonly Chapter[] {
  const keys = [...phases.map(({ key }) => key), 'aside'];
  return keys
    .map((phase) => ({ phase, steps: playbook.steps.filter((step) => step.phase === phase) }))
    .filter(({ steps }) => steps.length > 0);
}

/** The numbers of the steps by id, from 1 in reading order. */
export function numbersOf(
  playbook: Playbook,
  phases: readonly Phase[],
): ReadonlyMap<string, number> {
  const ids = chapters(playbook, phases).flatMap(({ steps }) => steps.map(({ id }) => id));
  return new Map(ids.map((id, index) => [id, index + 1]));
}
