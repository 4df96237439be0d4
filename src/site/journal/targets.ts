import type { MeasureKey, Target } from './measure.ts';

/** What measures are held against: on their page in the reference, and beside what a journal counts. */
export const targets = {
  onTime: { is: 'least', value: 0.95 },
  retold: { is: 'most', value: 0 },
} as const satisfies Partial<Readonly<Record<MeasureKey, Target>>>;
