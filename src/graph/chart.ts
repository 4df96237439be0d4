import type { Effect, Guard, Target } from '../model/playbook.ts';
import type { FactDomain } from './facts.ts';

/**
 * What a walk and its questions need of a playbook: no words, no places. A `Playbook` is a `Chart`,
 * and so is the little that a page carries into the browser.
 */
export interface Chart {
  readonly facts: readonly FactDomain[];
  /** In the author's order. */
  readonly steps: readonly ChartStep[];
}

export interface ChartStep {
  readonly id: string;
  /** Key of a phase, or `aside` for a step of no phase. */
  readonly phase: string;
  readonly ways: readonly ChartWay[];
  readonly end?: { readonly when?: Guard };
}

export interface ChartWay {
  readonly type: 'choice' | 'next';
  readonly id?: string;
  readonly target: Target;
  readonly when?: Guard;
  readonly set?: Effect;
}
