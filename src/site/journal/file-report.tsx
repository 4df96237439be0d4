/** @jsxImportSource preact */
import { type Problem, problemText, type ProblemWords } from '../case/problem.ts';
import { fill } from '../islands/words.ts';
import { counted } from './setup.ts';
import type { FilesWords } from './words.ts';

interface FileReportProps<Code extends string> {
  readonly report: {
    readonly name: string;
    /** How many it gave, and how many of them were not here. */
    readonly taken: number;
    readonly added: number;
    readonly problems: readonly Problem<Code>[];
  };
  readonly words: Pick<FilesWords, 'came' | 'cameNone' | 'problems' | 'moreProblems'>;
  readonly problems: ProblemWords<Code>;
  readonly locale: string;
}

/** More than these would be read by nobody. */
const mostProblems = 20;

/** What came of a file: what is here now, and what is wrong with the rest. */
export function FileReportView<Code extends string>({
  report: { name, taken, added, problems },
  words,
  problems: problemWords,
  locale,
}: FileReportProps<Code>) {
  const came = fill(counted(taken, words.came, locale), { added });
  return (
    <div class="report">
      <p>
        <bdi>{name}</bdi>
      </p>
      <p>
        <strong>{taken === 0 ? words.cameNone : came}</strong>
        {problems.length > 0 && ` ${counted(problems.length, words.problems, locale)}`}
      </p>
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, mostProblems).map((problem, index) => {
            const { place, path, what, fix, outcome } = problemText(problem, problemWords);
            return (
              <li key={index}>
                <p class="place">
                  {place} {path && <code>{path}</code>}
                </p>
                <p>
                  {what} {outcome}
                </p>
                <p class="hint">{fix}</p>
              </li>
            );
          })}
        </ul>
      )}
      {problems.length > mostProblems && (
        <p>{counted(problems.length - mostProblems, words.moreProblems, locale)}</p>
      )}
    </div>
  );
}
