import { testOf } from '../../graph/codes.ts';
import type { Leaf } from '../../model/playbook.ts';
import { codesIn } from '../conditions.ts';
import type { Context, KnownStep } from '../context.ts';

/** The first state in which a directive of a step is shown; `undefined`: none, which another rule tells. */
export function shownAt(
  { when }: Leaf,
  { number }: KnownStep,
  { reached }: Context,
): number | undefined {
  const { statesAt, states } = reached;
  const holds = testOf(codesIn(reached, number), when);
  return statesAt(number).find((state) => !holds || holds(states.code[state] as number));
}
