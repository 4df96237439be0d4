import type { Reach } from '../../graph/reach.ts';

/** The ways between steps that a walk can take, whatever the facts; interrupts apart. */
export interface Onward {
  /** By step. */
  readonly ways: readonly (readonly Move[])[];
  readonly interrupts: readonly (readonly Move[])[];
  /** By step, 1: one can go back from there to where one came from. */
  readonly goesBack: Uint8Array;
}

export interface Move {
  readonly way: number;
  readonly to: number;
}

export function onwardOf({ states: { linked }, ways: taken }: Reach): Onward {
  const goesBack = new Uint8Array(linked.steps.length);
  const ways = linked.steps.map(({ ways: own }, step) =>
    own.flatMap(({ number, goal }): readonly Move[] => {
      if (taken[number] === 0) return [];
      if (goal.type === 'back') goesBack[step] = 1;
      return goal.type === 'step' || goal.type === 'jump' ? [{ way: number, to: goal.step }] : [];
    }),
  );
  const everywhere = linked.interrupts.map((own) =>
    own.flatMap(({ number, goal }): readonly Move[] =>
      goal.type === 'step' || goal.type === 'jump' ? [{ way: number, to: goal.step }] : [],
    ),
  );
  return { ways, interrupts: linked.steps.map(({ chart }) => everywhere[chart] ?? []), goesBack };
}

/** By step, 1: one of the steps leads there by moves that may be made. */
export function reachedFrom(
  begin: Iterable<number>,
  size: number,
  moves: (step: number) => readonly Move[],
): Uint8Array {
  const reached = new Uint8Array(size);
  const queue: number[] = [];
  const add = (step: number): void => {
    if (reached[step] === 1) return;
    reached[step] = 1;
    queue.push(step);
  };
  for (const step of begin) add(step);
  for (const step of queue) for (const { to } of moves(step)) add(to);
  return reached;
}
