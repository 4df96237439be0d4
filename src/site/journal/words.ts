import type { ProblemWords } from '../case/problem.ts';
import type { MeasureKey, PartKey } from './measure.ts';

/** What the journal says, in the page's language: the server writes it on the page. */
export interface JournalWords {
  readonly due: DueWords;
  readonly cases: CasesWords;
  readonly told: ToldWords;
  readonly measures: MeasuresWords;
  readonly files: FilesWords;
  readonly erase: EraseWords;
  readonly problems: ProblemWords;
  readonly empty: { readonly title: string; readonly text: string; readonly now: string };
}

export interface DueWords {
  readonly title: string;
  readonly none: string;
  readonly nothing: string;
  readonly more: string;
  readonly groups: Readonly<Record<'overdue' | 'today' | 'later' | 'undated' | 'kept', string>>;
  /** `{n}` days; since an hour of today. */
  readonly lateDays: Counted;
  readonly late: string;
  /** `{date}` */
  readonly dueOn: string;
  readonly undated: string;
  readonly bare: string;
  readonly kept: string;
  readonly keptAt: string;
  readonly confirmed: string;
  readonly toConfirm: string;
  readonly reminders: string;
  readonly remindersHint: string;
  /** Said once a box was ticked or cleared. */
  readonly nowKept: string;
  readonly nowOpen: string;
  readonly nowConfirmed: string;
}

export interface CasesWords {
  readonly title: string;
  readonly count: Counted;
  readonly underWay: string;
  readonly opened: string;
  readonly resume: string;
  readonly more: string;
  readonly tell: string;
  readonly noPlaybook: string;
}

/** What is told of a case later. */
export interface ToldWords {
  readonly fairness: string;
  readonly fairnessEnds: readonly [string, string];
  readonly satisfaction: string;
  readonly satisfactionEnds: readonly [string, string];
  readonly untold: string;
  readonly yes: string;
  readonly no: string;
  readonly questions: Readonly<
    Record<'repeat' | 'retold' | 'returned' | 'thanked' | 'debriefed', string>
  >;
  readonly acknowledged: string;
  readonly acknowledgedAt: string;
  readonly acknowledgedBy: string;
  readonly review: string;
  readonly reviewHours: string;
  readonly spokenTo: string;
  readonly cause: string;
  readonly causeHint: string;
}

export interface MeasuresWords {
  readonly title: string;
  readonly hint: string;
  readonly notEnough: string;
  readonly trap: string;
  readonly formula: string;
  readonly owner: string;
  readonly target: string;
  readonly targetMet: string;
  readonly targetMissed: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly of: Readonly<Record<'cases' | 'promises' | 'answers' | 'gestures', Counted>>;
  /** `{n}` cases that say nothing of it. */
  readonly untold: Counted;
  readonly what: string;
  readonly count: string;
  readonly amount: string;
  readonly bar: string;
  readonly parts: Readonly<Record<PartKey, string>>;
  readonly anyLevel: string;
  readonly also: Readonly<Record<'percentile90' | 'perCase' | 'fairness', string>>;
  readonly keys: Readonly<Record<MeasureKey, MeasureWords>>;
}

/** `{n}`; one alone. */
export interface Counted {
  readonly one: string;
  readonly many: string;
}

export interface MeasureWords {
  readonly name: string;
  readonly formula: string;
  readonly owner: string;
  readonly trap: string;
}

export interface FilesWords {
  readonly title: string;
  readonly save: string;
  readonly whole: string;
  readonly wholeHint: string;
  readonly team: string;
  readonly teamHint: string;
  readonly csv: string;
  readonly csvHint: string;
  readonly saved: string;
  readonly takeIn: string;
  readonly choose: string;
  readonly takeInHint: string;
  readonly drop: string;
  readonly reading: string;
  /** Of one file: `{n}` cases, of which `{added}` were not here. */
  readonly came: Counted;
  readonly cameNone: string;
  readonly problems: Counted;
  readonly moreProblems: Counted;
  readonly failed: string;
  /** `{date}` */
  readonly printed: string;
  readonly print: string;
}

export interface EraseWords {
  readonly open: string;
  readonly hint: string;
  readonly title: string;
  /** What will go: `{cases}`, and `{promises}`. */
  readonly goes: string;
  readonly promises: Counted;
  readonly exported: string;
  readonly notExported: string;
  readonly erase: string;
  readonly cancel: string;
  readonly erased: string;
}
