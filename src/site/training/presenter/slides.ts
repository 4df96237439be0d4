import type { Move } from '../../../graph/walk.ts';

/** What the room answered to one question. Nothing of it is kept anywhere. */
export interface Vote {
  readonly move?: Move;
  /** Raised hands for each option, in their order; empty: nobody counted. */
  readonly hands: readonly number[];
}

/** Everything there is to project, as a function of what the room answered so far. */
export type Deck = (votes: readonly Vote[]) => readonly Slide[];

export type Slide = SlideFrame & (Telling | Question | Sides | Lists);

interface SlideFrame {
  /** A line above the title: where one is. */
  readonly place: string;
  readonly title: string;
  /** For the trainer, on demand. */
  readonly notes: readonly Group[];
  readonly scores?: readonly ScoreNow[];
}

/** Large text: what happened, or what the other person says. */
export interface Telling {
  readonly type: 'telling';
  readonly texts: readonly string[];
  readonly isSpeech: boolean;
}

export interface Question {
  readonly type: 'question';
  /** Its place among the votes. */
  readonly question: number;
  /** What the other person has just said. */
  readonly reminder?: string;
  readonly options: readonly Option[];
  /** Without an answer there is nothing to go on with. */
  readonly isNeeded: boolean;
}

export interface Option {
  readonly move: Move;
  readonly letter: string;
  readonly label: string;
}

/** One answer beside another one. */
export interface Sides {
  readonly type: 'sides';
  readonly sides: readonly Side[];
  readonly groups: readonly Group[];
}

export interface Side {
  readonly isBetter: boolean;
  /** What it is: the room's answer, the case's, the better one. */
  readonly kind: string;
  readonly letter: string;
  readonly label: string;
  /** What it brings about, a line each. */
  readonly effects: readonly string[];
  readonly reaction?: string;
}

export interface Lists {
  readonly type: 'lists';
  readonly groups: readonly Group[];
}

export interface Group {
  readonly title?: string;
  readonly lines: readonly string[];
  readonly isTicked?: boolean;
}

export interface ScoreNow {
  readonly text: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** By how much the last answer changed it, with its sign; empty: not at all. */
  readonly gain: string;
}

/** The option with the most hands; none where two have as many, or nobody counted. */
export function leading(options: readonly Option[], hands: readonly number[]): Move | undefined {
  const most = Math.max(0, ...hands);
  const first = options.filter((_, index) => hands[index] === most);
  return most > 0 && first.length === 1 ? first[0]?.move : undefined;
}

export function isSameMove(one: Move | undefined, other: Move): boolean {
  return one?.type === other.type && one.place === other.place;
}
