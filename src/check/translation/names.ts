import type { Fact, Playbook } from '../../model/playbook.ts';
import type { Alignment } from './align.ts';
import { valuesOf } from './facts.ts';
import type { Names } from './reader.ts';

/** Ids of the original's steps, by those of the translation where they differ; by slug. */
export type StepNames = (slug: string) => ReadonlyMap<string, string>;

/** What both languages know is called as in the original. */
export function originalNames(facts: Alignment<Fact>): Names {
  const known = new Map(
    facts.pairs.map((pair) => [pair.original.name, new Set(valuesOf(pair).values())] as const),
  );
  return {
    step: (id) => id,
    stepOf: (_, id) => id,
    fact: (name) => (known.has(name) ? name : undefined),
    value: (fact, value) =>
      typeof value === 'number' || known.get(fact)?.has(value) ? value : undefined,
    record: (name) => name,
  };
}

/** The translation's names, as the original calls them. */
export function translatedNames(
  { slug }: Playbook,
  facts: Alignment<Fact>,
  steps: StepNames,
  records: ReadonlyMap<string, string>,
): Names {
  const known = new Map(facts.pairs.map((pair) => [pair.translation.name, pair] as const));
  const values = new Map(
    facts.pairs.map((pair) => [pair.translation.name, valuesOf(pair)] as const),
  );
  const stepOf = (other: string, id: string) => steps(other).get(id) ?? id;
  return {
    step: (id) => stepOf(slug, id),
    stepOf,
    fact: (name) => known.get(name)?.original.name,
    value: (fact, value) => (typeof value === 'number' ? value : values.get(fact)?.get(value)),
    record: (name) => records.get(name) ?? name,
  };
}
