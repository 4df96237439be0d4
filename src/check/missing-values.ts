import { valueIn } from '../graph/codes.ts';
import type { Reach } from '../graph/reach.ts';
import type { Change, ListFact, Playbook, Test, Way } from '../model/playbook.ts';
import { codesIn } from './conditions.ts';
import type { KnownStep } from './context.ts';
import { leavesOf } from './leaves.ts';

/** A value of a fact that no walk ever has, although ways set the fact, or conditions ask for it. */
export interface MissingValue {
  readonly playbook: Playbook;
  readonly fact: ListFact;
  readonly value: string;
  /** Where ways set the fact to something else: the step of most of them, and the last one there. */
  readonly beside?: { readonly step: number; readonly way: Way };
  /** A condition asks for it. */
  readonly isAsked: boolean;
}

/**
 * The values that nothing sets. Of a shared fact, only those that the playbook asks for: the others may be
 * meant for other playbooks.
 */
export function missingValues(
  playbooks: readonly Playbook[],
  steps: readonly KnownStep[],
  reached: Reach,
): readonly MissingValue[] {
  return playbooks.flatMap((playbook) => {
    const facts = playbook.facts.filter((fact) => fact.type === 'list');
    if (facts.length === 0) return [];
    const asked = testsIn(playbook);
    const set = playbook.steps.flatMap(({ ways }) => ways.flatMap((way) => way.set ?? []));
    return facts.flatMap((fact) =>
      fact.values
        .filter((value) => !set.some((change) => isOf(change, fact) && change.value === value))
        .map((value) => ({ value, isAsked: asked.some((test) => asksFor(test, fact, value)) }))
        .filter(({ isAsked }) => isAsked || !fact.shared)
        .filter(({ value }) => !isMet(fact, value, playbook, steps, reached))
        .map(({ value, isAsked }): MissingValue => {
          const beside = besideOf(fact, playbook);
          return { playbook, fact, value, isAsked, ...(beside && { beside }) };
        }),
    );
  });
}

function besideOf(fact: ListFact, { steps }: Playbook): MissingValue['beside'] {
  const found = steps.flatMap(({ ways }, step) => {
    const own = ways.filter(({ set = [] }) => set.some((one) => isOf(one, fact)));
    const way = own.at(-1);
    return way ? [{ step, way, count: own.length }] : [];
  });
  const [most] = found.toSorted((one, other) => other.count - one.count);
  return most && { step: most.step, way: most.way };
}

function testsIn({ steps }: Playbook): readonly Test[] {
  return steps
    .flatMap((step) => [...leavesOf(step), ...step.ways])
    .flatMap(({ when }) => when?.tests ?? []);
}

function asksFor({ fact, values }: Test, { name }: ListFact, value: string): boolean {
  return fact === name && values.includes(value);
}

export function isOf({ fact }: Change, { name }: ListFact): boolean {
  return fact === name;
}

/** Another playbook may have set it before a jump. */
function isMet(
  { name }: ListFact,
  value: string,
  playbook: Playbook,
  steps: readonly KnownStep[],
  reached: Reach,
): boolean {
  const own = steps.filter((step) => step.playbook === playbook);
  return own.some(({ number }) => {
    const codes = codesIn(reached, number);
    return reached
      .statesAt(number)
      .some((state) => valueIn(codes, name, reached.states.code[state] as number) === value);
  });
}
