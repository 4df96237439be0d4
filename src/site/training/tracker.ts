/**
 * Where a player keeps how far someone has come, and tells what came of it. The device's own store is one
 * (device-tracker.ts); a package for a learning platform brings another.
 */
export interface Tracker {
  /** The position that was saved last; nothing where there is none, or it can no longer be had. */
  readonly load: () => Promise<string | undefined>;
  /** Text of at most 4,000 characters; empty: there is nothing to go on with. */
  readonly save: (position: string) => void;
  readonly report: (report: Report) => void;
}

export interface Report {
  /** From 0 to 1. */
  readonly progress: number;
  readonly seconds: number;
  /** Absent: it is not over. */
  readonly outcome?: Outcome;
}

/** What came of it in the end. */
export interface Outcome {
  readonly scores: readonly ScoreReached[];
  readonly passed: boolean;
  /** Key of the outcome of the playbook. */
  readonly end?: string;
  /** Each question in its order, with the first answer. */
  readonly answers: readonly AnswerGiven[];
}

export interface AnswerGiven {
  /** `playbook_step` */
  readonly question: string;
  /** The letter of the choice; empty: one never came by this question. */
  readonly given: string;
  /** The letter of the right one; absent: none is right or wrong. */
  readonly expected?: string;
}

export interface ScoreReached {
  /** `answers`, or the name of a fact. */
  readonly name: string;
  readonly raw: number;
  readonly max: number;
}

/** Keeps nothing. */
export const noTracker: Tracker = {
  load: () => Promise.resolve(undefined),
  save: () => undefined,
  report: () => undefined,
};
