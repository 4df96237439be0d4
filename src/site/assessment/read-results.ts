import { mend, type MendKind } from '../case/mend.ts';
import type { Problem, ProblemCode } from '../case/problem.ts';
import { type Mended, readList, type ReadParts } from '../case/read-list.ts';
import type { Assessment } from './assessment.ts';
import { mergeResults } from './merge.ts';
import { addUp, type Result } from './result.ts';
import { resultSchema } from './schema.ts';

/** What is wrong with a result, beyond what can be wrong with any file. */
export type ResultProblemCode =
  ProblemCode | 'wrong-points' | 'wrong-sum' | 'other-assessment' | 'other-version';
export type ResultProblem = Problem<ResultProblemCode>;

/**
 * The results of a JSON file. Whatever the text is, this answers. Points that do not add up are counted again:
 * the answers hold. A result of an assessment that this site does not have is told and left out; one of another
 * version is told and kept.
 */
export function readResults(
  text: string,
  assessments: readonly Assessment[],
): ReadParts<Result, ResultProblemCode> {
  return readList<Result, ResultProblemCode>(text, {
    list: 'results',
    mend: (value, nth) => {
      const { part, problems } = mend(value, nth, kind);
      return part ? judge(part, nth, assessments, problems) : { problems };
    },
    merge: mergeResults,
  });
}

const kind: MendKind<Result> = {
  list: 'results',
  schema: resultSchema,
  // Who it was, and the words of the end, can be missing.
  optional: ([first]) =>
    first === 'level' || first === 'initials' || first === 'end' ? [[first]] : undefined,
};

/** What no schema can tell: whether it is of this site, and adds up. */
function judge(
  result: Result,
  nth: number,
  assessments: readonly Assessment[],
  before: readonly ResultProblem[],
): Mended<Result, ResultProblemCode> {
  const place = `results[${nth - 1}]`;
  const who = { nth, id: result.id.slice(9) };
  const assessment = assessments.find(({ slug }) => slug === result.assessment);
  if (!assessment) {
    const values = { title: result.title || result.assessment };
    const path = `${place}.assessment`;
    return { problems: [...before, { code: 'other-assessment', path, ...who, values }] };
  }
  const odd = result.answers.findIndex(({ points, most }) => points > most);
  if (odd >= 0) {
    const path = `${place}.answers[${odd}].points`;
    return { problems: [...before, { code: 'wrong-points', path, ...who }] };
  }
  const scores = addUp(result.scores, result.answers);
  const isRight = scores.every(({ points }, index) => points === result.scores[index]?.points);
  const isSame = assessment.versions.includes(result.version);
  return {
    part: isRight ? result : { ...result, scores },
    problems: [
      ...before,
      ...(isRight ? [] : [{ code: 'wrong-sum' as const, path: `${place}.scores` }]),
      ...(isSame ? [] : [{ code: 'other-version' as const, path: `${place}.version` }]),
    ],
  };
}
