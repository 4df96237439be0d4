import type { Playbook } from '../model/playbook.ts';
import { type Context, stepOf } from './context.ts';

/** The ids of steps as a finding in this playbook names them; those of another one as `/slug#id`. */
export function idsFor(
  numbers: readonly number[],
  playbook: Playbook,
  context: Context,
): readonly string[] {
  return numbers.map((number) => {
    const other = stepOf(context, number);
    return other.playbook === playbook ? other.step.id : `/${other.playbook.slug}#${other.step.id}`;
  });
}
