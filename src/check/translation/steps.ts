import type { Playbook, Step } from '../../model/playbook.ts';
import { suggest } from '../../model/suggest.ts';
import { align, type Alignment } from './align.ts';

/**
 * Steps are paired by id. One whose id was translated too is known by what it is: its phase, its ways on,
 * its end, what it records, and between which steps it stands.
 */
export function alignSteps(original: Playbook, translation: Playbook): Alignment<Step> {
  return align(original.steps, translation.steps, {
    key: ({ id }) => id,
    score: (one, other) => {
      const near = suggest(other.id, [one.id]) === undefined ? 0 : 4;
      const all = likeness(one, other) + near;
      return all < enough ? 0 : all;
    },
    same: Infinity,
  });
}

/**
 * Whether two playbooks are none of the other. A translation that is not finished has only ids of its original;
 * one whose ids were translated has as many steps.
 */
export function areStrangers({ pairs, missing, extra }: Alignment<Step>): boolean {
  const same = pairs.filter(({ original, translation }) => original.id === translation.id).length;
  const shorter = pairs.length + Math.min(missing.length, extra.length);
  const longer = pairs.length + Math.max(missing.length, extra.length);
  return same < shorter / 3 && pairs.length < longer * 0.75;
}

/** Two steps of different ids must have as much in common: else one was taken out, and another put in. */
const enough = 3;

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
