import { type Facts, holds } from '../../graph/facts.ts';
import { trail, type Walk } from '../../graph/walk.ts';
import { guardOf, type Page } from './page.ts';

/** The steps of a walk, each with what was known when one was there last. */
export function passedOn(walk: Walk): ReadonlyMap<string, Facts> {
  const stood = [...trail(walk).map((earlier) => earlier.walk), walk];
  return new Map(stood.map(({ step, facts }) => [step, facts]));
}

/** A promise that was made on a walk: its place among those of its step, from 1. */
export interface Made {
  readonly promise: HTMLElement;
  readonly step: string;
  readonly place: number;
}

/** The promises of the steps that were passed, where what is known asks for them. */
export function promisesOn({ sections }: Page, walk: Walk): readonly Made[] {
  return [...passedOn(walk)].flatMap(([step, facts]) => {
    const promises = [...(sections.get(step)?.querySelectorAll<HTMLElement>('.promise') ?? [])];
    return promises.flatMap((promise, index) =>
      holds(guardOf(promise), facts) ? [{ promise, step, place: index + 1 }] : [],
    );
  });
}
