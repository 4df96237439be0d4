import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '../src/site/case/record.ts';
import { type Measure, measureKeys, type MeasureKey } from '../src/site/journal/measure.ts';
import { measuresOf } from '../src/site/journal/measures.ts';
import { percentile } from '../src/site/journal/statistics.ts';
import { journalWords } from '../src/site/words/journal.ts';
import { caseBook } from './arbitrary/case.ts';
import { sampleCase } from './tools/case.ts';
import { outcomes } from './tools/outcomes.ts';

const now = new Date('2026-12-01T12:00:00.000Z');

function measure(key: MeasureKey, ...cases: readonly CaseRecord[]): Measure {
  const found = measuresOf(cases, { outcomes, now }).find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
}

function parts(one: Measure): Readonly<Record<string, number>> {
  return Object.fromEntries(one.parts.map(({ key, value }) => [key, value]));
}

const promise = (id: string, due?: string) => ({
  id,
  text: '',
  bare: '',
  terms: [],
  ...(due !== undefined && { due }),
});
const ended = (as: string) => ({ end: { as, label: '' } });

describe('the laws of the measures', () => {
  test('each has its place and its words; of no case there is no figure', () => {
    const none = measuresOf([], { outcomes, now });
    expect(none.map(({ key }) => key)).toEqual(measureKeys);
    expect(none.filter(({ value, n }) => value !== undefined || n !== 0)).toEqual([]);
    for (const language of ['fr', 'en'] as const) {
      const { keys } = journalWords(language).measures;
      expect(Object.keys(keys)).toEqual([...measureKeys]);
    }
  });

  test('a figure is there where something was counted; shares lie in 0 to 1; parts add up', () => {
    fc.assert(
      fc.property(caseBook, (book) => {
        for (const one of measuresOf(book, { outcomes, now })) {
          const { key, unit, value, of, n, parts, untold } = one;
          expect(value !== undefined, key).toBe(n > 0);
          expect(untold).toBeGreaterThanOrEqual(0);
          const total = parts.reduce((all, part) => all + part.value, 0);
          if (unit === 'share' && key !== 'capUsed') {
            expect(value ?? 0).toBe(n === 0 ? 0 : of / n);
            expect(of).toBeLessThanOrEqual(n);
            expect(total).toBe(n);
          }
          if (unit === 'stars') expect(total).toBe(n);
          if (unit === 'stars' && value !== undefined) expect(value).toBeGreaterThanOrEqual(1);
          if (key === 'gestures' || key === 'safety') expect(total).toBeCloseTo(of, 6);
        }
      }),
    );
  });

  test('the order of the cases makes no difference; an exercise counts nowhere', () => {
    fc.assert(
      fc.property(caseBook, (book) => {
        const all = measuresOf(book, { outcomes, now });
        expect(measuresOf([...book].reverse(), { outcomes, now })).toEqual(all);
        const exercise = sampleCase({ leg: ended('solid'), followUp: { fairness: 1 } });
        expect(measuresOf([...book, exercise], { outcomes, now })).toEqual(all);
      }),
    );
  });

  test('a case of which nothing is told changes no figure of what is told', () => {
    const silent = sampleCase();
    const toldKeys = [
      'fairness',
      'satisfaction',
      'acknowledged',
      'repeats',
      'retold',
      'returned',
      'thanked',
      'debriefs',
      'reviews',
    ];
    fc.assert(
      fc.property(caseBook, (book) => {
        const before = measuresOf(book, { outcomes, now });
        const after = measuresOf([...book, silent], { outcomes, now });
        for (const [index, one] of before.entries()) {
          const { key, value, n } = one;
          if (toldKeys.includes(key))
            expect(after[index]).toMatchObject({ n, ...(value !== undefined && { value }) });
        }
      }),
    );
  });

  test('percentiles lie among the values, and in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1 }), (values) => {
        const [half, most] = [
          percentile(values, 0.5).value ?? -1,
          percentile(values, 0.9).value ?? -1,
        ];
        expect(half).toBeGreaterThanOrEqual(Math.min(...values));
        expect(most).toBeGreaterThanOrEqual(half);
        expect(most).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
    expect(percentile([4, 1, 3, 2], 0.5).value).toBe(2.5);
    expect(percentile([10, 20], 0.9).value).toBe(19);
    expect(percentile([], 0.5)).toEqual({ n: 0 });
  });
});

describe('settled at the first contact', () => {
  const settled = (repeat?: boolean) =>
    sampleCase({ leg: ended('settled'), followUp: repeat === undefined ? {} : { repeat } });

  test('settled, and nothing came back; beside it, fairness', () => {
    const one = measure(
      'firstContact',
      settled(false),
      settled(),
      settled(true),
      sampleCase({ leg: ended('disagreement'), followUp: { fairness: 2 } }),
    );
    expect(one).toMatchObject({ of: 2, n: 4, value: 0.5 });
    expect(parts(one)).toEqual({ settled: 1, settledUntold: 1, settledAgain: 1, unsettled: 1 });
    expect(one.also).toEqual([{ key: 'fairness', unit: 'stars', n: 1, value: 2 }]);
  });

  test('what has not ended, or in a way that the site does not know, does not count', () => {
    const { legs } = sampleCase();
    const underWay = {
      ...sampleCase(),
      legs: legs.flatMap(({ end, ...leg }) => (end ? [leg] : [])),
    };
    expect(measure('firstContact', underWay, sampleCase({ leg: ended('gone') }))).toMatchObject({
      n: 0,
    });
    expect(measure('firstContact', { ...sampleCase(), legs: [] })).toMatchObject({ n: 0 });
  });
});

describe('times', () => {
  test('to resolve: until the last confirmation, else until the end', () => {
    const kept = (at: string, confirmed: boolean) => ({ at, confirmed });
    const one = measure(
      'resolveTime',
      // Ten minutes of conversation.
      sampleCase(),
      // Opened at 15:42, confirmed two days later.
      sampleCase({
        followUp: {
          kept: {
            a: kept('2026-11-23T15:42:00.000Z', true),
            b: kept('2026-11-24T15:42:00.000Z', true),
            c: kept('2026-11-30T15:42:00.000Z', false),
          },
        },
      }),
    );
    expect(parts(one)).toEqual({ untilConfirmed: 1, untilEnd: 1 });
    expect(one.n).toBe(2);
    expect(one.value).toBeCloseTo((1 / 6 + 48) / 2, 6);
    expect(one.also[0]?.value).toBeCloseTo(1 / 6 + 0.9 * (48 - 1 / 6), 6);
  });

  test('a time that runs backwards is none', () => {
    const record = sampleCase({ openedAt: '2026-12-24T10:00:00.000Z' });
    expect(measure('resolveTime', record)).toMatchObject({ n: 0, untold: 1 });
  });

  test('acknowledged: of those that have a date', () => {
    const acknowledged = (at: string, due?: string) =>
      sampleCase({ followUp: { acknowledged: { at, ...(due !== undefined && { due }) } } });
    const one = measure(
      'acknowledged',
      acknowledged('2026-11-24T12:00:00.000Z', '2026-11-24'),
      acknowledged('2026-11-24T12:00:00.000Z', '2026-11-24T11:00:00.000Z'),
      acknowledged('2026-11-24T12:00:00.000Z'),
    );
    expect(one).toMatchObject({ of: 1, n: 2, value: 0.5, untold: 1 });
  });

  test('replies to reviews: the middle value, and who was spoken to', () => {
    const review = (hours: number, spokenTo: boolean) =>
      sampleCase({ followUp: { review: { hours, spokenTo } } });
    const one = measure(
      'reviews',
      review(1, true),
      review(30, false),
      review(5, true),
      sampleCase(),
    );
    expect(one).toMatchObject({ value: 5, n: 3 });
    expect(parts(one)).toEqual({ spokenTo: 2, notSpokenTo: 1 });
  });
});

describe('promises', () => {
  const record = sampleCase({
    leg: {
      promises: [
        promise('c/s/1', '2026-11-24'),
        promise('c/s/2', '2026-11-24'),
        promise('c/s/3', '2026-11-24'),
        promise('c/s/4', '2026-12-24'),
        promise('c/s/5'),
        promise('c/s/6', '2026-12-24'),
      ],
    },
    followUp: {
      kept: {
        'c/s/1': { at: '2026-11-24T12:00:00.000Z', confirmed: true },
        'c/s/2': { at: '2026-11-26T12:00:00.000Z', confirmed: true },
        'c/s/5': { at: '2026-11-26T12:00:00.000Z', confirmed: false },
        'c/s/6': { at: '2026-11-26T12:00:00.000Z', confirmed: true },
      },
    },
  });

  test('on time: of those whose time is over', () => {
    const one = measure('onTime', record);
    expect(one).toMatchObject({ of: 1, n: 3, target: { is: 'least', value: 0.95 } });
    expect(parts(one)).toEqual({ inTime: 1, late: 1, missed: 1 });
  });

  test('kept: as the customer confirms, not as we say', () => {
    const one = measure('promisesKept', record);
    expect(one).toMatchObject({ of: 3, n: 5 });
    expect(parts(one)).toEqual({ confirmed: 3, kept: 1, missed: 1 });
  });

  test('a promise that bears the name of what every object has is not kept by that', () => {
    const odd = sampleCase({ leg: { promises: [promise('constructor', '2026-11-24')] } });
    expect(measure('onTime', odd)).toMatchObject({ of: 0, n: 1 });
  });
});

describe('gestures', () => {
  const granted = (...all: readonly { amount: number; level?: string; cap?: number }[]) =>
    sampleCase({ leg: { granted: all.map((one) => ({ label: '', ...one })) } });
  const cases = [
    granted(
      { amount: 10.1, level: 'employee', cap: 50 },
      { amount: 20.2, level: 'employee', cap: 50 },
    ),
    granted({ amount: 100 }, { amount: 5, level: 'manager', cap: 0 }),
    granted(),
  ];

  test('the sum, for each case, by level', () => {
    const one = measure('gestures', ...cases);
    expect(one).toMatchObject({ value: 135.3, n: 3, partsUnit: 'amount' });
    expect(one.also[0]).toMatchObject({ key: 'perCase', value: 45.1 });
    expect(parts(one)).toEqual({ '': 100, employee: 30.3, manager: 5 });
  });

  test('the share of the cap that was used, where there is a cap', () => {
    expect(measure('capUsed', ...cases)).toMatchObject({ value: 30.3 / 100, n: 2 });
    expect(measure('capUsed', granted({ amount: 5 }))).toMatchObject({ n: 0 });
  });
});

test('what was answered yes, of what was answered at all', () => {
  const told = (retold?: boolean) =>
    sampleCase({ followUp: retold === undefined ? {} : { retold } });
  expect(measure('retold', told(true), told(false), told(false), told())).toMatchObject({
    of: 1,
    n: 3,
    untold: 1,
    target: { is: 'most', value: 0 },
  });
  expect(
    measure(
      'fairness',
      sampleCase({ followUp: { fairness: 2 } }),
      sampleCase({ followUp: { fairness: 5 } }),
    ),
  ).toMatchObject({ value: 3.5, n: 2 });
  const escalated = sampleCase({ leg: { escalated: true } });
  expect(measure('escalated', escalated, sampleCase())).toMatchObject({ value: 0.5, n: 2 });
});

test('incidents, and whether they were talked over', () => {
  const danger = (debriefed?: boolean) =>
    sampleCase({ leg: ended('safety'), followUp: debriefed === undefined ? {} : { debriefed } });
  const one = measure('safety', danger(true), danger(), sampleCase());
  expect(one).toMatchObject({ value: 2, n: 3, unit: 'count' });
  expect(parts(one)).toEqual({ debriefed: 1, notDebriefed: 0, notTold: 1 });
});
