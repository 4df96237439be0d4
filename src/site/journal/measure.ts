/** The measures of a journal, in their order on the page. */
export const measureKeys = [
  'firstContact',
  'fairness',
  'satisfaction',
  'resolveTime',
  'acknowledged',
  'onTime',
  'promisesKept',
  'repeats',
  'retold',
  'escalated',
  'gestures',
  'capUsed',
  'returned',
  'thanked',
  'reviews',
  'safety',
  'debriefs',
] as const;

export type MeasureKey = (typeof measureKeys)[number];

/** What a figure is in. */
export type Unit = 'share' | 'stars' | 'hours' | 'amount' | 'count';

/** What a measure was counted over. */
export type Base = 'cases' | 'promises' | 'answers' | 'gestures';

/** A figure of the journal, and all that it was made of. */
export interface Measure {
  readonly key: MeasureKey;
  readonly unit: Unit;
  readonly base: Base;
  /** Absent where there is nothing that it could be counted over. */
  readonly value?: number;
  /** The numerator, and how many it was counted over. */
  readonly of: number;
  readonly n: number;
  /** Cases that would count, had it been told of them. */
  readonly untold: number;
  readonly target?: Target;
  readonly also: readonly Figure[];
  readonly parts: readonly Part[];
  readonly partsUnit: 'count' | 'amount';
}

export interface Target {
  readonly is: 'least' | 'most';
  readonly value: number;
}

/** A second figure that must not be read without the first. */
export interface Figure {
  readonly key: 'percentile90' | 'perCase' | 'fairness';
  readonly unit: Unit;
  readonly value?: number;
  readonly n: number;
}

/** A row of the chart, and of the table that it is. */
export interface Part {
  /** Of `words.parts`, a number of stars, or a level of authority. */
  readonly key: string;
  readonly value: number;
}

export type PartKey =
  | 'yes'
  | 'no'
  | 'settled'
  | 'settledUntold'
  | 'settledAgain'
  | 'unsettled'
  | 'untilConfirmed'
  | 'untilEnd'
  | 'inTime'
  | 'late'
  | 'missed'
  | 'confirmed'
  | 'kept'
  | 'debriefed'
  | 'notDebriefed'
  | 'notTold'
  | 'spokenTo'
  | 'notSpokenTo';
