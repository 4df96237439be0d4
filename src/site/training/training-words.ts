import type { PresenterWords } from './presenter-words.ts';
import type { PlayerWords } from './words.ts';

/** What the pages of training say beside the player. */
export interface TrainingWords {
  readonly loading: string;
  readonly failed: string;
  /** `{n}` of `{m}` scenarios were practised. */
  readonly covered: string;
  /** Of one scenario or dialogue: how often, and the best of all. */
  readonly once: string;
  readonly times: string;
  readonly best: string;
  readonly notYet: string;

  readonly kept: string;
  readonly notKept: string;
  readonly initials: string;
  readonly initialsHint: string;
  readonly initialsWrong: string;
  readonly all: string;

  readonly results: string;
  readonly none: string;
  readonly everybody: string;
  readonly nobody: string;
  readonly who: string;
  readonly when: string;
  readonly what: string;
  readonly score: string;
  readonly time: string;
  readonly passed: string;
  readonly lasting: Pick<PlayerWords, 'minutes' | 'seconds'>;
  readonly erase: string;
  readonly erased: string;
  readonly eraseAll: string;
  readonly eraseSurely: string;
  readonly allErased: string;
  readonly more: string;

  readonly files: string;
  readonly saveJson: string;
  readonly saveCsv: string;
  readonly takeIn: string;
  readonly takeInHint: string;
  readonly taken: string;
  readonly skipped: string;
  readonly saved: string;
  readonly problems: Readonly<Record<FileProblem, string>>;
}

export type FileProblem = 'empty' | 'not-text' | 'not-results' | 'newer' | 'too-big' | 'unreadable';

/** What the server writes on the pages of training. */
export interface TrainingSetup {
  readonly words: TrainingWords;
  readonly player?: PlayerWords;
  readonly presenter?: PresenterWords;
}
