import type { Facts } from '../../graph/facts.ts';
import { holds } from '../../graph/facts.ts';
import type { Guard, Kind } from '../../model/playbook.ts';
import type { Playable } from '../../scenario/play.ts';

/**
 * All that a player needs of a playbook: charts to walk on, words to show, scenarios to play. Plain JSON, set for
 * its locale, without an address of any page: a site fetches it, a package for a learning platform carries it.
 */
export interface PlayerData {
  readonly format: 1;
  readonly slug: string;
  /** Of the playbook: BCP 47 primary language. */
  readonly language: string;
  readonly title: string;
  readonly kind: Kind;
  /** Of its typography, BCP 47. */
  readonly locale: string;
  /** Content hash of the playbook's source. */
  readonly version: string;
  /** The playbook itself, then those to which its scenarios lead. */
  readonly books: readonly PlayerBook[];
  readonly outcomes: Readonly<
    Record<string, { readonly label: string; readonly settled: boolean }>
  >;
  readonly scenarios: readonly PlayerScenario[];
  /** Names of the facts that count as scores. */
  readonly scores: Readonly<Record<string, string>>;
  /** Titles of playbooks by slug: where an answer may lead outside of `books`. */
  readonly titles: Readonly<Record<string, string>>;
}

export interface PlayerBook {
  readonly title: string;
  readonly introduction: readonly string[];
  readonly chart: Playable;
  readonly steps: Readonly<Record<string, StepWords>>;
  /** What the interrupts are called, in their order. */
  readonly interrupts: readonly string[];
}

export interface StepWords {
  readonly title: string;
  readonly lines: readonly Line[];
  /** The labels of its ways, in their order. */
  readonly ways: readonly string[];
  readonly end?: string;
}

/** `text`, `item` and `task` are prose; the others are named as their directives. */
export interface Line {
  readonly type: 'text' | 'item' | 'task' | 'say' | 'hear' | 'avoid' | 'why' | 'ask' | 'do';
  readonly text: string;
  readonly when?: Guard;
}

export interface PlayerScenario {
  readonly id: string;
  readonly name: string;
  readonly story: string;
  readonly path: readonly PlayerAnswer[];
}

export interface PlayerAnswer {
  readonly choice: string;
  readonly scene?: string;
  readonly because?: string;
}

/** From this share of right first answers on, an exercise is passed. */
export const passMark = 0.8;

/** The lines of a step that hold, of some types. */
export function linesOf(
  words: StepWords | undefined,
  facts: Facts,
  types: readonly Line['type'][],
): readonly Line[] {
  return (words?.lines ?? []).filter(
    ({ type, when }) => types.includes(type) && holds(when, facts),
  );
}

/** Everything that one is to do at a step, without a word of how. */
export const toDo: readonly Line['type'][] = ['text', 'item', 'task', 'do'];
