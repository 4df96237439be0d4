import type { Fault } from '../graph/faults.ts';
import type { Playbook } from '../model/playbook.ts';
import { type Context, stepOf } from './context.ts';

/** The ids of the steps that fail only because of a fault; of another playbook, as `/slug#id`. */
export function upstreamIds(
  { steps, upstream }: Fault,
  playbook: Playbook,
  context: Context,
): readonly string[] {
  return [...steps.slice(1), ...upstream].map((number) => {
    const other = stepOf(context, number);
    return other.playbook === playbook ? other.step.id : `/${other.playbook.slug}#${other.step.id}`;
  });
}
