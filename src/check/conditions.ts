import { type CodeTest, type FactCodes, testOf, valueIn } from '../graph/codes.ts';
import type { Reach } from '../graph/reach.ts';
import type { Position } from '../model/place.ts';
import type { Guard, Way } from '../model/playbook.ts';
import type { KnownStep } from './context.ts';
import { leavesOf } from './leaves.ts';

/** A `when` in a step that a walk can come to, and how it fares there. */
export interface Condition {
  readonly known: KnownStep;
  readonly guard: Guard;
  readonly position: Position | undefined;
  /** The way that it guards; absent on an end and on other directives. */
  readonly way?: Way;
  /** In how many of the states of its step it holds. */
  readonly truth: 'always' | 'never' | 'sometimes';
  /** The facts that it asks for, and that are unset in every state of its step. Ranges are never unset. */
  readonly unset: readonly string[];
}

/** All conditions of these steps, in the authors' order. */
export function conditions(steps: readonly KnownStep[], reached: Reach): readonly Condition[] {
  return steps.flatMap((known) => {
    const guarded = [...leavesOf(known.step), ...known.step.ways].filter(({ when }) => when);
    if (guarded.length === 0) return [];
    const codes = codesIn(reached, known.number);
    const met = codesAt(reached, known.number);
    const found = guarded.flatMap((one): readonly Condition[] => {
      if (!one.when) return [];
      const position = one.at?.['when'] ?? one.position;
      const way = one.type === 'choice' || one.type === 'next' ? { way: one } : {};
      const fares = {
        truth: truth(testOf(codes, one.when), met),
        unset: unset(one.when, codes, met),
      };
      return [{ known, guard: one.when, position, ...way, ...fares }];
    });
    return found.sort(byPlace);
  });
}

/** The different facts with which a walk can stand in a step. */
export function codesAt(reached: Reach, step: number): readonly number[] {
  const { code } = reached.states;
  return [...new Set(Array.from(reached.statesAt(step), (state) => code[state] as number))];
}

/** The codes that the step's playbook counts in. */
export function codesIn({ states: { linked } }: Reach, step: number): FactCodes {
  return linked.codes[linked.steps[step]?.chart ?? 0] as FactCodes;
}

function truth(holds: CodeTest | undefined, met: readonly number[]): Condition['truth'] {
  if (!holds || met.every(holds)) return 'always';
  return met.some(holds) ? 'sometimes' : 'never';
}

function unset({ tests }: Guard, codes: FactCodes, met: readonly number[]): readonly string[] {
  const asked = new Set(tests.map(({ fact }) => fact));
  return codes.digits
    .map(({ fact }) => fact.name)
    .filter((name) => asked.has(name))
    .filter((name) => met.every((code) => valueIn(codes, name, code) === undefined));
}

function byPlace(one: Condition, other: Condition): number {
  return (one.position?.start.offset ?? 0) - (other.position?.start.offset ?? 0);
}
