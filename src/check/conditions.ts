import { type FactCodes, testOf, valueIn } from '../graph/codes.ts';
import type { Position } from '../model/place.ts';
import type { Guard, Way } from '../model/playbook.ts';
import { type Context, type KnownStep, reachedSteps } from './context.ts';
import { leavesOf } from './leaves.ts';

/** A `when` in a step that can be reached. */
export interface Condition {
  readonly known: KnownStep;
  readonly guard: Guard;
  readonly position: Position | undefined;
  /** The way that it guards; absent on an end and on other directives. */
  readonly way?: Way;
}

/** All conditions of a library that a walk can come to, in the authors' order; none of a playbook in doubt. */
export function conditions(context: Context): readonly Condition[] {
  return reachedSteps(context).flatMap((known) => {
    if (context.doubtful.has(known.playbook)) return [];
    const all = [...leavesOf(known.step), ...known.step.ways].flatMap((one) => {
      if (!one.when) return [];
      const position = one.at?.['when'] ?? one.position;
      const way = one.type === 'choice' || one.type === 'next' ? { way: one } : {};
      return [{ known, guard: one.when, position, ...way }];
    });
    return all.sort((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0));
  });
}

export type Truth = 'always' | 'never' | 'sometimes';

/** How often it holds in the states of its step. */
export function truth({ reached }: Context, { known, guard }: Condition): Truth {
  const holds = testOf(codesIn(reached, known.number), guard);
  const codes = codesAt(reached, known.number);
  if (!holds || codes.every(holds)) return 'always';
  return codes.some(holds) ? 'sometimes' : 'never';
}

/** The facts that it asks for, and that are unset in every state of its step. Ranges are never unset. */
export function unsetFacts({ reached }: Context, { known, guard }: Condition): readonly string[] {
  const codes = codesIn(reached, known.number);
  const asked = new Set(guard.tests.map(({ fact }) => fact));
  return codes.digits
    .map(({ fact }) => fact.name)
    .filter((name) => asked.has(name))
    .filter((name) =>
      codesAt(reached, known.number).every((code) => valueIn(codes, name, code) === undefined),
    );
}

/** Whether it is known why it always or never holds: it asks for what is not known yet. */
export function isNeverSet(context: Context, condition: Condition): boolean {
  return unsetFacts(context, condition).length > 0;
}

/** The different facts with which a walk can stand in a step. */
export function codesAt(reached: Context['reached'], step: number): readonly number[] {
  const { code } = reached.states;
  return [...new Set(Array.from(reached.statesAt(step), (state) => code[state] as number))];
}

/** The codes that the step's playbook counts in. */
export function codesIn({ states: { linked } }: Context['reached'], step: number): FactCodes {
  return linked.codes[linked.steps[step]?.chart ?? 0] as FactCodes;
}
