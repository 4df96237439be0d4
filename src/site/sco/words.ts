import type { PlayerWords } from '../training/words.ts';

/** What the page of a case says beside the player. */
export interface ScoWords {
  /** The platform has the result. */
  readonly kept: string;
  readonly notKept: string;
  /** There is no platform round the page. */
  readonly alone: string;
}

/** The words of one language, as the package carries them in a file. */
export interface ScoTexts {
  readonly player: PlayerWords;
  readonly sco: ScoWords;
}
