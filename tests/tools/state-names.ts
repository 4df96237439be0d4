import { decode } from '../../src/graph/codes.ts';
import type { LinkedWay } from '../../src/graph/link.ts';
import type { States } from '../../src/graph/states.ts';
import type { Place } from '../reference/explore.ts';

/** The names by which states, steps and ways are compared with those of the reference. */
export function placeOf(states: States, state: number): string {
  const number = states.step[state] as number;
  const chart = states.linked.steps[number]?.chart as number;
  const facts = decode(states.linked.codes[chart] as never, states.code[state] as number);
  return `${stepNumbered(states, number)} ${JSON.stringify(Object.entries(facts).sort())}`;
}

export function stepNumbered({ linked }: States, number: number): string {
  const { chart, step } = linked.steps[number] as (typeof linked.steps)[number];
  return `${linked.charts[chart]?.slug}/${step.id}`;
}

export function nameOf({ linked }: States, way: LinkedWay): string {
  if (way.step === undefined) {
    const chart = linked.interrupts.findIndex((ways) => ways.includes(way));
    return `${linked.charts[chart]?.slug}!${linked.interrupts[chart]?.indexOf(way)}`;
  }
  const { chart, ways } = linked.steps[way.step] as (typeof linked.steps)[number];
  return `${linked.charts[chart]?.slug}/${linked.steps[way.step]?.step.id}:${ways.indexOf(way)}`;
}

export function withoutReturn({ slug, step, facts }: Place): string {
  return `${slug}/${step} ${JSON.stringify(Object.entries(facts).sort())}`;
}

export function stepName({ slug, step }: Place): string {
  return `${slug}/${step}`;
}
