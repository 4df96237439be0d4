import type { Change, Fact, Guard, Playbook, Step, Test } from '../model/playbook.ts';
import { leavesOf } from './leaves.ts';

/**
 * Whether a condition or an effect of the playbook could not be read. Parsing has told what is wrong with it;
 * until it is mended, nobody can say when the others hold.
 */
export function isDoubtful({ steps, facts }: Playbook): boolean {
  return steps.some((step) =>
    [...leavesOf(step), ...step.ways].some((one) => {
      const set = 'set' in one ? one.set : undefined;
      if ((one.at?.['when'] && !one.when) || (one.at?.['set'] && !set)) return true;
      return [...(one.when?.tests ?? []), ...(set ?? [])].some((part) => !isKnown(part, facts));
    }),
  );
}

/** The step with every way on open, whatever the facts. */
export function withoutConditions(step: Step): Step {
  return {
    ...step,
    ways: step.ways.map((way) => ({ ...unguarded(way), type: 'choice' })),
    ...(step.end && { end: unguarded(step.end) }),
  };
}

function unguarded<Part extends { readonly when?: Guard }>(part: Part): Part {
  const { when, ...rest } = part;
  return when ? (rest as Part) : part;
}

/** A fact of the playbook, and values of its own. A sum is judged by another rule. */
function isKnown(part: Test | Change, facts: readonly Fact[]): boolean {
  const fact = facts.find(({ name }) => name === part.fact);
  const values = 'values' in part ? part.values : [part.value];
  if (fact?.type === 'list') return values.every((value) => fact.values.includes(String(value)));
  return fact?.type === 'range' && values.every((value) => typeof value === 'number');
}
