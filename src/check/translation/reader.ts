import { printEffect, printGuard } from '../../graph/guard.ts';
import type { Change, Effect, Guard, Target, Test } from '../../model/playbook.ts';
import { printTarget } from '../targets.ts';

/** How names, conditions and effects are read, so that those of two languages can be compared. */
export interface Reader {
  readonly step: (id: string) => string;
  readonly target: (target: Target) => string;
  /** Empty: nothing of it can be compared. */
  readonly guard: (guard: Guard) => string;
  readonly effect: (effect: Effect) => string;
  readonly record: (name: string) => string;
}

/** As the author wrote them. */
export const asWritten: Reader = {
  step: (id) => id,
  target: printTarget,
  guard: printGuard,
  effect: printEffect,
  record: (name) => name,
};

/** What the names of one playbook are called in the other language. */
export interface Names {
  readonly step: (id: string) => string;
  /** Of a step of another playbook. */
  readonly stepOf: (slug: string, id: string) => string;
  /** `undefined`: only this language has the fact, or the value. That is told of the fact. */
  readonly fact: (name: string) => string | undefined;
  readonly value: (fact: string, value: string | number) => string | number | undefined;
  readonly record: (name: string) => string;
}

/** With other names, and in an order that makes no difference. */
export function readerOf(names: Names): Reader {
  return {
    step: names.step,
    target: (target) => {
      if (target.type === 'step') return names.step(target.id);
      if (target.type === 'back' || target.step === undefined) return printTarget(target);
      return printTarget({ ...target, step: names.stepOf(target.slug, target.step) });
    },
    guard: ({ tests }) =>
      tests
        .flatMap((test) => known(test, names))
        .map((test) => printGuard({ tests: [test] }))
        .sort()
        .join(' and '),
    effect: (changes) => {
      const read = changes.flatMap((change) => knownChange(change, names));
      return printEffect(read.toSorted((a, b) => (a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0)));
    },
    record: names.record,
  };
}

function known({ fact, op, values }: Test, names: Names): readonly Test[] {
  const name = names.fact(fact);
  const read = values.flatMap((value) => names.value(fact, value) ?? []);
  if (name === undefined || read.length === 0) return [];
  return [{ fact: name, op, values: read.toSorted() }];
}

function knownChange({ fact, op, value }: Change, names: Names): readonly Change[] {
  const name = names.fact(fact);
  const read = names.value(fact, value);
  return name === undefined || read === undefined ? [] : [{ fact: name, op, value: read }];
}
