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
  };
}
