import type { Chart, ChartStep } from './chart.ts';
import type { Earlier } from './walk.ts';

/** A step of a self-assessment that asks for a level: each of its choices brings points. */
export interface Question {
  readonly step: string;
  /** The range fact that the points are added to. */
  readonly fact: string;
  /** Of each of its ways, in their order. */
  readonly points: readonly number[];
  /** The most that it can bring. */
  readonly most: number;
}

/**
 * The questions of a self-assessment in the author's order: steps with choices of which one at least adds to a
 * range fact. Where they add to several, the first that the playbook declares counts.
 */
export function questionsOf({ facts, steps }: Chart): readonly Question[] {
  const scores = facts.flatMap((fact) => (fact.type === 'range' ? [fact.name] : []));
  return steps.flatMap((step) => {
    const fact = scores.find((name) => step.ways.some((way) => added(way, name) !== undefined));
    if (fact === undefined) return [];
    const points = step.ways.map((way) => added(way, fact) ?? 0);
    return [{ step: step.id, fact, points, most: Math.max(...points) }];
  });
}

/** An answer that was given: a way of a question, by its place from 1. */
export interface Given {
  readonly question: Question;
  readonly place: number;
  readonly points: number;
}

/** What was answered on a walk; of a question that came up twice, the last answer. */
export function givenOn(
  moves: readonly Earlier[],
  questions: readonly Question[],
): readonly Given[] {
  return questions.flatMap((question) => {
    const last = moves.findLast(
      ({ walk, move }) => walk.step === question.step && move.type === 'way',
    );
    if (!last) return [];
    const { place } = last.move;
    return [{ question, place, points: question.points[place - 1] ?? 0 }];
  });
}

/** What a choice adds to a fact. A `next` asks nothing, so it answers nothing. */
function added({ type, set = [] }: ChartStep['ways'][number], name: string): number | undefined {
  const change = set.find(({ fact, op }) => fact === name && op !== '=');
  if (type !== 'choice' || !change) return undefined;
  return change.op === '-=' ? -Number(change.value) : Number(change.value);
}
