import type { Breach } from './breaches.ts';
import type { Ground } from './ground.ts';

/** All phases that are asked for at a place and that the walk to it has not passed, in the order of the phases. */
export function lackingOn(breach: Breach, ground: Ground): readonly string[] {
  const asked = askedAt(breach, ground);
  const passed = passedOn(breach, ground);
  const keys = ground.known.library.content.phases.map(({ key }) => key);
  return keys.filter((phase) => asked.includes(phase) && !passed.includes(phase));
}

function askedAt({ type, step, jump }: Breach, { known }: Ground): readonly string[] {
  const { before, settled } = known.library.content.method;
  if (type === 'jump') return jump?.door.after ?? [];
  if (type === 'end') return settled.after;
  const phase = known.steps[step]?.step.phase;
  return Object.entries(before).find(([key]) => key === phase)?.[1] ?? [];
}

/** The phases of its steps, and those that the doors grant by which it begins and jumps. */
function passedOn({ path, fromEntry }: Breach, { known, doors, jumps }: Ground): readonly string[] {
  const { linked } = known.reached.states;
  const first = doors.find(
    ({ step, entry }) => step === path.from && (entry !== undefined) === fromEntry,
  );
  const jumped = jumps.filter(({ way }) => path.ways.includes(way)).map(({ door }) => door);
  const steps = path.ways.flatMap((way) => {
    const goal = linked.ways[way]?.goal;
    return goal && 'step' in goal ? [goal.step] : [];
  });
  return [
    ...[path.from, ...steps].flatMap((step) => linked.steps[step]?.step.phase ?? []),
    ...[...(first ? [first] : []), ...jumped].flatMap(({ after }) => after),
  ];
}
