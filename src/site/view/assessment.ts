import type { Question } from '../../graph/questions.ts';
import type { Playbook } from '../../model/playbook.ts';
import type { Words } from '../words/words.ts';
import type { Manuscript } from './manuscript.ts';
import { plain } from './plain.ts';
import type { ChapterView } from './playbook.ts';
import { labelOf } from './setting.ts';

/** A sheet to tick with a pen: a row a question, a column for each number of points that some answer brings. */
export interface ScoreSheet {
  readonly columns: readonly number[];
  readonly rows: readonly { readonly title: string; readonly points: readonly number[] }[];
  /** One a score: its name, and the most that can be had. */
  readonly totals: readonly { readonly label: string; readonly most: number }[];
}

export function scoreSheetOf(
  { facts, steps }: Playbook,
  questions: readonly Question[],
  manuscript: Manuscript,
): ScoreSheet {
  const { setting } = manuscript;
  const titles = new Map(steps.map(({ id, title }) => [id, plain(title, manuscript)]));
  const columns = new Set(questions.flatMap(({ points }) => points));
  const totals = facts.flatMap((fact) => {
    const isScore = questions.some((question) => question.fact === fact.name);
    if (!isScore || fact.type !== 'range') return [];
    return [{ label: labelOf(setting, setting.library.content.facts, fact.name), most: fact.max }];
  });
  return {
    columns: [...columns].sort((one, other) => one - other),
    rows: questions.map(({ step, points }) => ({ title: titles.get(step) ?? step, points })),
    totals,
  };
}

/** The steps of a self-assessment say which question they are, and its answers what they bring. */
export function assessed(
  chapters: readonly ChapterView[],
  questions: readonly Question[],
  words: Words,
): readonly ChapterView[] {
  if (questions.length === 0) return chapters;
  return chapters.map((chapter) => ({
    ...chapter,
    steps: chapter.steps.map((given) => {
      const step = { ...given, isOurs: true };
      const index = questions.findIndex((question) => question.step === step.id);
      const points = questions[index]?.points;
      if (!points) return step;
      return {
        ...step,
        question: words.questionOf(index + 1, questions.length),
        ways: step.ways.map((way) => ({
          ...way,
          points: words.points(points[way.place - 1] ?? 0),
        })),
      };
    }),
  }));
}
