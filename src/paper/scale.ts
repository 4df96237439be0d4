import { type Question, questionsOf } from '../graph/questions.ts';
import type { Playbook } from '../model/playbook.ts';

/** A self-assessment taken apart to be filled in with a pen. Steps are ids. */
export interface Scale {
  /** What is done before the first question, in reading order. */
  readonly before: readonly string[];
  readonly questions: readonly Question[];
  /** How the total is read, and what follows from it, in reading order. */
  readonly after: readonly string[];
  /** What the questions add up to, and the most that one can have. */
  readonly totals: readonly { readonly fact: string; readonly most: number }[];
  /** What an answer also sets, by `fact=value`: the points that set it, of each question that does. */
  readonly signs: ReadonlyMap<string, readonly Scored[]>;
}

export interface Scored {
  /** Of the question, from 1. */
  readonly number: number;
  readonly points: readonly number[];
}

/** `order`: ids of the steps in reading order. Empty of questions where none brings points. */
export function scaleOf(playbook: Playbook, order: readonly string[]): Scale {
  const own = new Map(questionsOf(playbook).map((question) => [question.step, question]));
  const first = order.findIndex((id) => own.has(id));
  const others = (ids: readonly string[]) => ids.filter((id) => !own.has(id));
  const questions = order.flatMap((id) => own.get(id) ?? []);
  return {
    before: others(order.slice(0, first)),
    questions,
    after: others(order.slice(first)),
    totals: playbook.facts.flatMap((fact) => {
      const isScore = questions.some((question) => question.fact === fact.name);
      return isScore && fact.type === 'range' ? [{ fact: fact.name, most: fact.max }] : [];
    }),
    signs: signsOf(playbook, questions),
  };
}

/** Only what can be read from points: nothing else sets it, and no answer with the same points leaves it. */
function signsOf({ steps }: Playbook, questions: readonly Question[]): Scale['signs'] {
  const signs = new Map<string, Scored[]>();
  const others = new Set<string>();
  for (const { id, ways } of steps) {
    const index = questions.findIndex(({ step }) => step === id);
    const own = new Map<string, number[]>();
    for (const [place, { set = [] }] of ways.entries()) {
      for (const { fact, value } of set.filter(({ op }) => op === '=')) {
        const key = `${fact}=${value}`;
        if (index < 0) others.add(key);
        else own.set(key, [...(own.get(key) ?? []), questions[index]?.points[place] ?? 0]);
      }
    }
    for (const [key, points] of own) {
      const same = questions[index]?.points.filter((one) => points.includes(one)) ?? [];
      if (same.length > points.length) others.add(key);
      signs.set(key, [...(signs.get(key) ?? []), { number: index + 1, points }]);
    }
  }
  for (const key of others) signs.delete(key);
  return new Map(
    [...signs].map(([key, all]) => [key, all.toSorted((one, two) => one.number - two.number)]),
  );
}
