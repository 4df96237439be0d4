import type { ProblemWords } from '../case/problem.ts';
import type { Counted } from '../journal/words.ts';
import type { ResultProblemCode } from './read-results.ts';

/** What is said of the results of self-assessments: fetched with them. */
export interface AssessmentWords {
  readonly result: ResultWords;
  readonly history: HistoryWords;
  readonly team: TeamWords;
  readonly files: FileWords;
  readonly problems: ProblemWords<ResultProblemCode>;
}

export interface ResultWords {
  readonly title: string;
  /** « 14 sur 27 »: `{points}` of `{most}`. */
  readonly of: string;
  /** `{label}` of the score, `{points}`, `{most}`. */
  readonly score: string;
  readonly perQuestion: string;
  readonly question: string;
  readonly answer: string;
  readonly points: string;
  readonly weak: string;
  readonly weakest: string;
  readonly weakestHint: string;
  readonly noneWeak: string;
  readonly plan: string;
  readonly what: string;
  readonly who: string;
  readonly when: string;
  readonly noPlan: string;
  readonly next: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly level: string;
  readonly noLevel: string;
  readonly initials: string;
  readonly initialsHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly save: string;
  /** `{file}` */
  readonly saved: string;
  readonly print: string;
  readonly keepHere: string;
  readonly kept: string;
  readonly cannotKeep: string;
  readonly toTeam: string;
  /** `{date}` */
  readonly takenOn: string;
}

export interface HistoryWords {
  readonly title: string;
  readonly empty: string;
  readonly hint: string;
  readonly date: string;
  readonly who: string;
  readonly result: string;
  readonly erase: string;
  /** `{date}` */
  readonly eraseOne: string;
  readonly eraseAll: string;
  readonly eraseSure: string;
  readonly cancel: string;
  readonly erased: string;
  readonly save: string;
  readonly keepTaken: Counted;
  readonly keptTaken: string;
  readonly unreadable: string;
}

export interface TeamWords {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly people: Counted;
  readonly gaps: string;
  readonly gapsHint: string;
  readonly noGaps: string;
  readonly noLevels: string;
  /** `{points}`, `{low}`, `{high}`. */
  readonly gap: string;
  readonly all: string;
  readonly table: string;
  readonly question: string;
  readonly level: string;
  readonly answers: string;
  readonly median: string;
  readonly least: string;
  readonly most: string;
  readonly gapColumn: string;
  readonly legend: string;
  readonly csv: string;
  readonly print: string;
  readonly forget: string;
  readonly forgotten: string;
  /** Where results of several days are here. */
  readonly day: string;
  readonly everyDay: string;
}

export interface FileWords {
  readonly title: string;
  readonly choose: string;
  readonly hint: string;
  readonly drop: string;
  readonly reading: string;
  readonly came: Counted;
  readonly cameNone: string;
  readonly problems: Counted;
  readonly moreProblems: Counted;
  readonly failed: string;
}
