import { type CodeTest, type FactCodes, testOf } from '../../graph/codes.ts';
import type { States } from '../../graph/states.ts';
import type { Step } from '../../model/playbook.ts';
import type { Ground } from './ground.ts';
import type { Requirement } from './requirements.ts';

/** Where a walk passes what is asked, or it is not known whether it does. */
export interface Passed {
  /** By step: always, never, or with some facts. */
  readonly tests: readonly (CodeTest | boolean)[];
  /** By step, 1: always. */
  readonly always: Uint8Array;
  /** By step, 1: with some facts at least. */
  readonly sometimes: Uint8Array;
}

export function passedBy({ known, unsure }: Ground, asked: Requirement): Passed {
  const { linked } = known.reached.states;
  const tests = known.steps.map(({ step, number }): CodeTest | boolean => {
    if (unsure[number] === 1 || asked.phases.includes(step.phase)) return true;
    const codes = linked.codes[linked.steps[number]?.chart ?? 0];
    return asked.promise && codes !== undefined && promises(step, codes);
  });
  return {
    tests,
    always: Uint8Array.from(tests, (test) => (test === true ? 1 : 0)),
    sometimes: Uint8Array.from(tests, (test) => (test === false ? 0 : 1)),
  };
}

/** By state, 1: a walk passes it here. */
export function passedAt({ tests }: Passed, { count, step, code }: States): Uint8Array {
  const passed = new Uint8Array(count);
  for (let state = 0; state < count; state++) {
    const test = tests[step[state] as number];
    const holds = typeof test === 'function' ? test(code[state] as number) : test;
    if (holds) passed[state] = 1;
  }
  return passed;
}

/** When something is promised in a step. */
function promises({ body }: Step, codes: FactCodes): CodeTest | boolean {
  const made = body.flatMap((node) => (node.type === 'promise' ? [node.when] : []));
  const tests = made.flatMap((when) => testOf(codes, when) ?? []);
  if (tests.length < made.length) return true;
  return tests.length > 0 && ((code) => tests.some((holds) => holds(code)));
}
