import type { Draft } from './draft.ts';

/** The plainest graph of a playbook, conditions left aside: what the slips are judged by. */
export interface Graph {
  readonly reached: ReadonlySet<string>;
  /** Reached, and no end can be reached from there. */
  readonly lost: ReadonlySet<string>;
  /** The first step, in the author's order, of a loop or dead end that all lost steps lead to. */
  readonly culprit: string | undefined;
}

export function graphOf(draft: Draft): Graph {
  const ids = draft.steps.map(({ id }) => id);
  const next = new Map(draft.steps.map(({ id, ways }) => [id, ways.map(({ to }) => to)]));
  const named = draft.lines
    .filter(({ kind }) => kind === 'front')
    .flatMap(({ text }) => /^ +(?:- )?(?:step|to): ([a-z][\w-]*)$/.exec(text)?.[1] ?? []);
  const reached = closure(
    [ids[0] ?? '', 'danger', ...named].filter((id) => ids.includes(id)),
    next,
  );
  const ends = draft.steps
    .filter(({ end, ways }) => end || ways.some(({ to }) => to === 'back' || to.startsWith('/')))
    .map(({ id }) => id);
  const lost = new Set(
    [...reached].filter((id) => !ends.some((end) => closure([id], next).has(end))),
  );
  const lowest = ids.filter(
    (id) =>
      lost.has(id) && [...closure([id], next)].every((other) => closure([other], next).has(id)),
  );
  return { reached, lost, culprit: lowest[0] };
}

function closure(
  from: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set(from);
  for (const id of found) for (const to of next.get(id) ?? []) if (next.has(to)) found.add(to);
  return found;
}
