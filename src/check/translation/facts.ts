import type { Fact, Playbook } from '../../model/playbook.ts';
import { suggest } from '../../model/suggest.ts';
import { align, type Alignment, type Pair } from './align.ts';

/** Facts are paired by name; one of another name and of the same kind at its place is the same fact. */
export function alignFacts(original: Playbook, translation: Playbook): Alignment<Fact> {
  return align(original.facts, translation.facts, {
    key: ({ name }) => name,
    score: (one, other) => {
      if (one.shared || other.shared) return 0;
      if (domain(one) === domain(other)) return 2;
      return suggest(other.name, [one.name]) === undefined ? 0 : 1;
    },
    same: Infinity,
  });
}

/** What values a fact may have, as authors write it. */
export function domain(fact: Fact): string {
  return fact.type === 'list' ? `[${fact.values.join(', ')}]` : `${fact.min}..${fact.max}`;
}

export function sameDomain(one: Fact, other: Fact): boolean {
  if (one.type === 'range' || other.type === 'range') return domain(one) === domain(other);
  return one.values.toSorted().join() === other.values.toSorted().join();
}

/** Values of the original fact, by those of its translation: the same words, else the same places. */
export function valuesOf({ original, translation }: Pair<Fact>): ReadonlyMap<string, string> {
  if (original.type === 'range' || translation.type === 'range') return new Map();
  const words = new Set(original.values);
  const same = translation.values.filter((value) => words.has(value));
  const renamed = translation.values.filter((value) => !words.has(value));
  const free = original.values.filter((value) => !same.includes(value));
  const byPlace = free.length === renamed.length ? renamed : [];
  return new Map([
    ...same.map((value) => [value, value] as const),
    ...byPlace.map((value, place) => [value, free[place] as string] as const),
  ]);
}
