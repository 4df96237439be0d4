import type { Authority } from '../model/authority.ts';
import type { Playbook, Step } from '../model/playbook.ts';

/**
 * What only a level of authority does: steps and ways that it decides, promises that it keeps, gestures that it is
 * the first to be able to grant. Ids, in the author's order.
 */
export function stepsOfLevel(
  { steps }: Playbook,
  level: string,
  authority: Authority,
): readonly string[] {
  return steps.filter((step) => isOf(step, level, authority)).map(({ id }) => id);
}

/** The levels above the lowest that have something of their own to do. */
export function levelsWithWork(playbook: Playbook, authority: Authority): readonly string[] {
  return authority.levels
    .slice(1)
    .map(({ key }) => key)
    .filter((key) => stepsOfLevel(playbook, key, authority).length > 0);
}

function isOf({ by, ways, body }: Step, level: string, authority: Authority): boolean {
  if (by === level || ways.some((way) => way.by === level)) return true;
  return body.some(
    (node) =>
      (node.type === 'promise' && node.by === level) ||
      (node.type === 'gesture' && firstToDecide(node.gesture, authority) === level),
  );
}

/** The lowest level that decides on a gesture. */
function firstToDecide(gesture: string, { levels, gestures }: Authority): string | undefined {
  const grants = Object.hasOwn(gestures, gesture) ? gestures[gesture]?.levels : undefined;
  return levels.find(({ key }) => grants?.[key]?.may === 'decide')?.key;
}
