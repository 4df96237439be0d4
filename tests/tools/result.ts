import type { Assessment } from '../../src/site/assessment/assessment.ts';
import type { Result } from '../../src/site/assessment/result.ts';

/** An assessment of two questions. */
export const twoQuestions: Assessment = {
  slug: 'bilan',
  title: 'Bilan',
  href: '/fr/bilan/',
  versions: ['aaaa1111', 'bbbb2222'],
  questions: [
    { step: 'reaction', title: 'Réagir', fact: 'score', most: 3 },
    { step: 'suivi', title: 'Suivre', fact: 'score', most: 3 },
  ],
};

/** A result of it: `points` of its questions in their order; whatever a test is about is given. */
export function sampleResult(
  points: readonly number[] = [1, 3],
  given: Partial<Result> = {},
): Result {
  const answers = twoQuestions.questions.flatMap(({ step, title, fact, most }, index) => {
    const own = points[index];
    return own === undefined
      ? []
      : [{ question: step, title, answer: `Niveau ${own}`, fact, points: own, most }];
  });
  const sum = answers.reduce((all, one) => all + one.points, 0);
  return {
    id: '20261122-1542-k3f',
    assessment: 'bilan',
    title: 'Bilan',
    language: 'fr',
    version: 'aaaa1111',
    takenAt: '2026-11-22T15:42:00.000Z',
    level: 'employee',
    answers,
    scores: [{ fact: 'score', label: 'Points', points: sum, most: 6 }],
    end: { as: 'building', label: 'En construction' },
    ...given,
  };
}

/** The same, of somebody who has told no level. */
export function withoutLevel(result: Result): Result {
  return JSON.parse(JSON.stringify({ ...result, level: undefined })) as Result;
}
