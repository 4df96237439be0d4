import { testOf } from '../../graph/codes.ts';
import { pathTo } from '../../graph/paths.ts';
import type { Localized } from '../../model/language.ts';
import type { Leaf } from '../../model/playbook.ts';
import { codesIn } from '../conditions.ts';
import type { Context, KnownStep } from '../context.ts';
import { routeOf } from '../route.ts';

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

/** What to do, and how one gets to the state; nothing of that where the playbook begins with it. */
export function withRoute(fix: Localized, state: number, context: Context): Localized {
  const path = pathTo(context.reached.states, state);
  if (path.ways.length === 0) return fix;
  const route = routeOf(context, path);
  return { en: `${fix.en} ${route.en}`, fr: `${fix.fr} ${route.fr}` };
}
