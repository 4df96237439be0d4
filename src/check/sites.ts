import type { Position } from '../model/place.ts';
import type { Step } from '../model/playbook.ts';

/** Where a step is shown: at its id, else at its first line. */
export function idOf({ at, position }: Step): readonly (Position | undefined)[] {
  return [at?.['id'], position && { start: position.start, end: position.start }];
}
