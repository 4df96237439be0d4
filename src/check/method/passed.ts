import { type CodeTest, type FactCodes, testOf } from '../../graph/codes.ts';
import type { Step } from '../../model/playbook.ts';
import type { Ground } from './ground.ts';
import type { Requirement } from './requirements.ts';

/** Where a walk passes what is asked: by step, and exactly, by state. */
export interface Passed {
  /** By step, 1: in some states at least. */
  readonly steps: Uint8Array;
  /** By state, 1: here, or it is not known whether here. */
  readonly states: Uint8Array;
}

export function passedBy({ known, unsure }: Ground, asked: Requirement): Passed {
  const { count, step: stepAt, code, linked } = known.reached.states;
  const tests = known.steps.map(({ step, number }): CodeTest | boolean => {
    if (unsure[number] === 1 || asked.phases.includes(step.phase)) return true;
    const codes = linked.codes[linked.steps[number]?.chart ?? 0];
    return asked.promise && codes !== undefined && promises(step, codes);
  });
  const states = new Uint8Array(count);
  for (let state = 0; state < count; state++) {
    const test = tests[stepAt[state] as number];
    const holds = typeof test === 'function' ? test(code[state] as number) : test;
    if (holds) states[state] = 1;
  }
  return { steps: Uint8Array.from(tests, (test) => (test === false ? 0 : 1)), states };
}

/** When something is promised in a step. */
function promises({ body }: Step, codes: FactCodes): CodeTest | boolean {
  const made = body.flatMap((node) => (node.type === 'promise' ? [node.when] : []));
  const tests = made.flatMap((when) => testOf(codes, when) ?? []);
  if (tests.length < made.length) return true;
  return tests.length > 0 && ((code) => tests.some((holds) => holds(code)));
}
