import type { Playbook, Step } from '../model/playbook.ts';
import { fold, suggest } from '../model/suggest.ts';
import { plain } from './plain.ts';
import type { Reference } from './references.ts';

/**
 * Steps whose own id is at fault, by the name under which the playbook leads to them: nothing leads to
 * the id that stands there, and several ways lead to one that no step has. Where a single way does, the
 * title tells which of the two is misspelt. `references`: its own; `jumpedTo`: names of its steps in other
 * playbooks.
 */
export function oddIds(
  { steps }: Playbook,
  references: readonly Reference[],
  jumpedTo: ReadonlySet<string>,
): ReadonlyMap<string, Step> {
  const ids = steps.map(({ id }) => id);
  const named = namesIn(references);
  const isSecond = ({ id }: Step, index: number) => ids.indexOf(id) < index;
  const free = steps.filter((step, index) => {
    const isUnnamed = !named.has(step.id) && !jumpedTo.has(step.id) && index > 0;
    return isUnnamed || isSecond(step, index);
  });
  const found = new Map<string, Step>();
  const lost = [...named].filter(([name]) => !ids.includes(name));
  if (lost.length > mostLost) return found;
  for (const [name, times] of lost) {
    const step = stepMeant(name, times, { free, ids, steps });
    if (!step) continue;
    found.set(name, step);
    free.splice(free.indexOf(step), 1);
  }
  return found;
}

/** Where so many names lead nowhere, it is not the ids that are odd. */
const mostLost = 50;

/** How often each step of its own is named. */
function namesIn(references: readonly Reference[]): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  for (const { target } of references) {
    if (target.type !== 'step') continue;
    named.set(target.id, (named.get(target.id) ?? 0) + 1);
  }
  return named;
}

interface Candidates {
  readonly free: readonly Step[];
  readonly ids: readonly string[];
  readonly steps: readonly Step[];
}

function stepMeant(
  name: string,
  times: number,
  { free, ids, steps }: Candidates,
): Step | undefined {
  const second = free.find((step) => ids.indexOf(step.id) < steps.indexOf(step));
  const meant = suggest(name, ids);
  const near = free.find(({ id }) => id === meant);
  if (near && near !== second) return times > 1 || isTitled(name, near) ? near : undefined;
  if (meant !== undefined) return undefined;
  if (second) return second;
  const titled = free.filter((step) => isTitled(name, step));
  return titled.length === 1 ? titled[0] : undefined;
}

/** The name is of the title's words, and the id that stands there is not. */
function isTitled(name: string, { title, id }: Step): boolean {
  const words = fold(plain(title)).split(/[^a-z0-9]+/);
  const share = (one: string): number => {
    const parts = one.split('-').filter((part) => part.length > 2);
    const fitting = parts.filter((part) => words.some((word) => word.startsWith(part)));
    return parts.length === 0 ? 0 : fitting.length / parts.length;
  };
  return share(name) > share(id) && share(name) >= 0.5;
}
