import type { Playbook, Step } from '../../model/playbook.ts';
import { suggest } from '../../model/suggest.ts';
import { align, type Alignment } from './align.ts';

/**
 * Steps are paired by id. One whose id was translated too is known by what it is: its phase, its ways on,
 * its end, what it records, and between which steps it stands.
 */
export function alignSteps(original: Playbook, translation: Playbook): Alignment<Step> {
  const own = new Set(original.steps.map(({ id }) => id));
  const shared = new Set(translation.steps.flatMap(({ id }) => (own.has(id) ? [id] : [])));
  const round = [surroundings(original.steps, shared), surroundings(translation.steps, shared)];
  return align(original.steps, translation.steps, {
    key: ({ id }) => id,
    score: (one, other) => {
      const near = suggest(other.id, [one.id]) === undefined ? 0 : 4;
      const common = likeness(one, other) + sameCount(round[0]?.get(one), round[1]?.get(other));
      return near + common < enough ? 0 : near + common;
    },
    same: Infinity,
  });
}

/** Two steps of different ids must have as much in common: else one was taken out, and another put in. */
const enough = 5;

function likeness(one: Step, other: Step): number {
  const same = [
    one.phase === other.phase,
    one.ways.length === other.ways.length && one.ways[0]?.type === other.ways[0]?.type,
    one.end?.as === other.end?.as,
    records(one) === records(other),
  ];
  return same.filter(Boolean).length;
}

function records({ body }: Step): string {
  return body.map((node) => (node.type === 'record' ? `${node.as} ` : '')).join('');
}

/** The paired steps before and after each step. */
function surroundings(
  steps: readonly Step[],
  shared: ReadonlySet<string>,
): ReadonlyMap<Step, readonly [string, string]> {
  const before = nearest(steps, shared);
  const after = nearest(steps.toReversed(), shared).reverse();
  return new Map(steps.map((step, place) => [step, [before[place] ?? '', after[place] ?? '']]));
}

function nearest(steps: readonly Step[], shared: ReadonlySet<string>): string[] {
  let last = '';
  return steps.map(({ id }) => {
    const found = last;
    if (shared.has(id)) last = id;
    return found;
  });
}

function sameCount(one: readonly string[] = [], other: readonly string[] = []): number {
  return one.filter((id, place) => id === other[place]).length;
}
