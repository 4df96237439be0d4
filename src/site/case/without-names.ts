import type { CaseRecord } from './record.ts';

/**
 * A case for the team's figures: without its name and notes, and without every sentence into which they may have
 * been written. What is told later stays, the cause too.
 */
export function withoutNames(record: CaseRecord): CaseRecord {
  return {
    ...record,
    name: '',
    notes: [],
    legs: record.legs.map(({ end, ...leg }) => ({
      ...leg,
      answers: [],
      granted: leg.granted.map((granted) => ({ ...granted, label: '' })),
      promises: leg.promises.map((promise) => ({ ...promise, text: promise.bare })),
      ticked: [],
      unticked: [],
      form: {},
      // The words of the outcome are those of the site.
      ...(end && { end: { as: end.as, label: '' } }),
    })),
  };
}
