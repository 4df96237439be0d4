import type { ComponentChildren } from 'preact';
import type { Act } from '../../scenario/exercise.ts';
import type { Outcome } from './tracker.ts';

/** One kind of exercise, as a function of what was done: an exercise of a scenario, or a dialogue. */
export interface Game {
  readonly intro: { readonly title: string; readonly story: readonly string[] };
  /** As much of what was done as can be done. */
  readonly accept: (acts: readonly Act[]) => readonly Act[];
  /** From 0 to 1. */
  readonly progress: (acts: readonly Act[]) => number;
  /** Nothing until it is over. */
  readonly outcome: (acts: readonly Act[]) => Outcome | undefined;
  readonly scene: (acts: readonly Act[], stage: Stage) => Scene;
}

/** What a scene shows; where the focus goes, the element has `data-here`; what a key chooses, `data-choice`. */
export interface Scene {
  readonly view: ComponentChildren;
}

export interface Stage {
  readonly perform: (act: Act) => void;
  readonly again: () => void;
  /** How long it has taken so far. */
  readonly seconds: number;
  readonly next: (() => void) | undefined;
  readonly leave: (() => void) | undefined;
}
