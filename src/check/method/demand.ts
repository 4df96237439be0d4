import type { Ground, Jump, KnownDoor } from './ground.ts';
import { arcsWhere, type Onward, reachedFrom } from './onward.ts';
import { type Passed, passedBy } from './passed.ts';
import type { Requirement } from './requirements.ts';

/** A requirement, and what it means in a library. */
export interface Demand {
  readonly asked: Requirement;
  readonly passed: Passed;
  /** Where it is asked. */
  readonly places: readonly Place[];
  /** By step, 1: it is asked before this one. */
  readonly before: Uint8Array;
  /** By way, 1: walks that have not passed it do not take it. */
  readonly shut: Uint8Array;
}

export interface Place {
  readonly type: 'step' | 'jump' | 'end';
  /** The step; that with the end; that from which the jump is made, the first where an interrupt makes it. */
  readonly step: number;
  /** What jumps. */
  readonly jump?: Jump;
}

/** A jump to a door that says it has been passed is no part of a walk that has not: it is told where it is made. */
export function demandOf(ground: Ground, asked: Requirement): Demand {
  const { known, lost, jumps } = ground;
  const passed = passedBy(ground, asked);
  const guarded = jumps.filter(({ door }) => grants(door, asked));
  const shut = lost.slice();
  for (const { way } of guarded) shut[way] = 1;
  const places = [
    ...stepsBefore(ground, asked, passed),
    ...(asked.jumps ? jumpsFrom(ground, guarded) : []),
    ...(asked.ends ? settledEnds(ground) : []),
  ];
  const before = new Uint8Array(known.steps.length);
  for (const { type, step } of places) if (type === 'step') before[step] = 1;
  return { asked, passed, places, before, shut };
}

/** A door that says it has been passed begins no walk that has not. */
export function grants({ after }: KnownDoor, { phases }: Requirement): boolean {
  return after.some((phase) => phases.includes(phase));
}

/**
 * Whether the demand could fail if conditions did not matter: most libraries are sound in this coarse look, which
 * costs next to nothing.
 */
export function mayFail({ doors, known }: Ground, onward: Onward, demand: Demand): boolean {
  const { asked, passed, places, shut } = demand;
  const { always } = passed;
  if (places.length === 0) return false;
  const begin = doors.filter((door) => !grants(door, asked) && always[door.step] === 0);
  const free = arcsWhere(onward, (from, to, way, index) => {
    return onward.open[index] === 1 && shut[way] === 0 && always[from] === 0 && always[to] === 0;
  });
  const reached = reachedFrom(
    begin.map(({ step }) => step),
    free,
  );
  return places.some(({ step, jump }) => {
    if (!jump || jump.step !== undefined) return reached[step] === 1;
    const { steps } = known.reached.states.linked;
    return steps.some(({ chart }, number) => chart === jump.chart && reached[number] === 1);
  });
}

function stepsBefore({ known }: Ground, asked: Requirement, passed: Passed): readonly Place[] {
  return known.steps.flatMap(({ step, playbook, number }): readonly Place[] => {
    const isAsked = asked.steps.includes(step.phase) && passed.sometimes[number] === 0;
    return isAsked && playbook.kind === 'procedure' ? [{ type: 'step', step: number }] : [];
  });
}

function jumpsFrom({ known, lost, doors }: Ground, guarded: readonly Jump[]): readonly Place[] {
  const { playbooks } = known.library;
  return guarded
    .filter(({ way, chart }) => lost[way] === 0 && playbooks[chart]?.kind === 'procedure')
    .map((jump) => {
      const first = doors.find(({ chart }) => chart === jump.chart)?.step ?? 0;
      return { type: 'jump', step: jump.step ?? first, jump };
    });
}

function settledEnds({ known }: Ground): readonly Place[] {
  const { outcomes } = known.library.content;
  return known.steps.flatMap(({ step, playbook, number }): readonly Place[] => {
    const isSettled = step.end !== undefined && outcomes[step.end.as]?.settled === true;
    return isSettled && playbook.kind === 'procedure' ? [{ type: 'end', step: number }] : [];
  });
}
