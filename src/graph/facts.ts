import type { Change, Effect, Fact, Guard, Test } from '../model/playbook.ts';

/** The values of facts by name. A list fact that is unset has no entry; a range always has one. */
export type Facts = Readonly<Record<string, string | number>>;

/** The parts of a fact that its values depend on. */
export type FactDomain =
  | Pick<Extract<Fact, { type: 'list' }>, 'type' | 'name' | 'values'>
  | Pick<Extract<Fact, { type: 'range' }>, 'type' | 'name' | 'min' | 'max'>;

/** The values with which a walk begins: lists unset, ranges at their lower bound. */
export function initial(facts: readonly FactDomain[]): Facts {
  const ranges = facts.filter((fact) => fact.type === 'range');
  return Object.fromEntries(ranges.map((fact) => [fact.name, fact.min]));
}

/** Whether every test holds. No guard always holds. */
export function holds(guard: Guard | undefined, facts: Facts): boolean {
  return guard === undefined || guard.tests.every((test) => passes(test, facts));
}

function passes({ fact, op, values }: Test, facts: Facts): boolean {
  const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  if (op === '=') return value !== undefined && values.includes(value);
  if (op === '!=') return value === undefined || !values.includes(value);
  const limit = Number(values[0]);
  const number = Number(value);
  if (op === '<') return number < limit;
  if (op === '<=') return number <= limit;
  if (op === '>') return number > limit;
  return number >= limit;
}

/**
 * The values after an effect, change by change. A sum that leaves its range stays at the bound
 * (the rule fact-out-of-range reports it), so that a walk never holds a value that no guard knows.
 */
export function apply(
  effect: Effect | undefined,
  facts: Facts,
  domains: readonly FactDomain[],
): Facts {
  if (!effect) return facts;
  return effect.reduce(
    (values, change) => ({ ...values, [change.fact]: changed(change, values, domains) }),
    facts,
  );
}

function changed(change: Change, facts: Facts, domains: readonly FactDomain[]): string | number {
  if (change.op === '=') return change.value;
  const sign = change.op === '+=' ? 1 : -1;
  const sum = Number(facts[change.fact] ?? 0) + sign * Number(change.value);
  const domain = domains.find((fact) => fact.name === change.fact);
  return domain?.type === 'range' ? Math.min(domain.max, Math.max(domain.min, sum)) : sum;
}
