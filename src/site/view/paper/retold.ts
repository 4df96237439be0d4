import { readGuard } from '../../../graph/guard.ts';
import type { Guard } from '../../../model/playbook.ts';
import type { Condition } from '../condition.ts';
import type { StepView } from '../step.ts';

/** A step with its conditions in other words, where there are any: each sheet refers to what its reader holds. */
export function retold(step: StepView, tell: (guard: Guard) => string | undefined): StepView {
  return {
    ...step,
    body: step.body.map(told),
    ways: step.ways.map(told),
    ...(step.end && { end: told(step.end) }),
  };

  function told<Part extends object>(part: Part & { readonly condition?: Condition }): Part {
    const read = part.condition && readGuard(part.condition.guard);
    const words = read?.ok ? tell(read.value) : undefined;
    return words === undefined ? part : { ...part, condition: { ...part.condition, words } };
  }
}
