import type { Position } from '../model/place.ts';
import type { Site } from '../model/library.ts';
import type { Step, Target } from '../model/playbook.ts';
import { top } from './rule.ts';
import { printTarget } from './targets.ts';

/** Where the library's own interrupt stands that leads there: once for all playbooks. */
export function placeInSite(
  { interrupts }: Site,
  target: Target | undefined,
): { readonly file: string; readonly position: Position } {
  const written = target && printTarget(target);
  const found = interrupts.find(({ to }) => to === written);
  return { file: 'content/site.yaml', position: found?.position ?? top };
}

/** Where a step is shown: at its id, else at its first line. */
export function idOf({ at, position }: Step): readonly (Position | undefined)[] {
  return [at?.['id'], position && { start: position.start, end: position.start }];
}
