import { percentile } from '../journal/statistics.ts';
import type { AskedQuestion, Assessment } from './assessment.ts';
import type { Result } from './result.ts';

/** What several people have said of one question. */
export interface Spread {
  readonly n: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

export interface Compared {
  readonly question: AskedQuestion;
  /** Its number, from 1. */
  readonly number: number;
  readonly all: Spread;
  /** By level, from the lowest; who told no level is among all alone. */
  readonly levels: readonly (Spread & { readonly level: string })[];
  /** Between the medians of the two levels that are furthest apart: who sees less, who sees more. */
  readonly gap?: { readonly points: number; readonly low: string; readonly high: string };
}

/**
 * The questions that somebody has answered: first those that the levels see most differently, then in their order.
 * An answer to a question that could bring another number of points is none to this one.
 */
export function compareResults(
  results: readonly Result[],
  { questions, slug }: Pick<Assessment, 'questions' | 'slug'>,
  levels: readonly string[],
): readonly Compared[] {
  const own = results.filter(({ assessment }) => assessment === slug);
  const compared = questions.flatMap((question, index): readonly Compared[] => {
    const given = own.flatMap((result) => pointsOf(result, question));
    const all = spreadOf(given.map(({ points }) => points));
    if (!all) return [];
    const byLevel = levels.flatMap((level) => {
      const spread = spreadOf(given.flatMap((one) => (one.level === level ? [one.points] : [])));
      return spread ? [{ level, ...spread }] : [];
    });
    const gap = gapOf(byLevel);
    return [{ question, number: index + 1, all, levels: byLevel, ...(gap && { gap }) }];
  });
  return [...compared].sort((one, other) => gapIn(other) - gapIn(one));
}

export function gapIn({ gap }: Compared): number {
  return gap?.points ?? 0;
}

interface Pointed {
  readonly level: string | undefined;
  readonly points: number;
}

function pointsOf({ level, answers }: Result, { step, most }: AskedQuestion): readonly Pointed[] {
  const answer = answers.find((one) => one.question === step);
  return answer && answer.most === most ? [{ level, points: answer.points }] : [];
}

function spreadOf(points: readonly number[]): Spread | undefined {
  const { n, value: median } = percentile(points, 0.5);
  if (median === undefined) return undefined;
  return { n, least: Math.min(...points), median, most: Math.max(...points) };
}

function gapOf(levels: Compared['levels']): Compared['gap'] {
  const sorted = [...levels].sort((one, other) => one.median - other.median);
  const [low] = sorted;
  const high = sorted.at(-1);
  if (!low || !high || low.median === high.median) return undefined;
  return { points: high.median - low.median, low: low.level, high: high.level };
}
