import type { Question } from '../../graph/questions.ts';
import type { Words } from '../words/words.ts';
import type { ChapterView } from './playbook.ts';

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
