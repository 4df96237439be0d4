import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isPast, localDate } from '../src/site/case/due.ts';
import { tell, tellKept } from '../src/site/case/follow-up.ts';
import { withoutNames } from '../src/site/case/without-names.ts';
import { barsOf } from '../src/site/journal/bars.ts';
import { memoryBook } from '../src/site/journal/case-book.ts';
import { dueGroups, dueList } from '../src/site/journal/due-list.ts';
import { figuresFor } from '../src/site/journal/figures.ts';
import { fromField, toField } from '../src/site/journal/local-time.ts';
import { caseBook, caseRecord, time } from './arbitrary/case.ts';
import { sampleCase } from './tools/case.ts';

describe('the list of what is due', () => {
  const now = new Date(2026, 10, 24, 12, 0);
  const at = (hour: number) => new Date(2026, 10, 24, hour).toISOString();

  test('has every promise once, where its date and its keeping put it', () => {
    fc.assert(
      fc.property(caseBook, time, (book, when) => {
        const list = dueList(book, new Date(when));
        const keys = dueGroups.flatMap((group) => list[group].map(({ key }) => key));
        const count = book.flatMap(({ legs }) => legs.flatMap(({ promises }) => promises)).length;
        expect(keys).toHaveLength(count);
        expect(new Set(keys).size).toBe(count);
        for (const { promise, kept, daysLate } of list.overdue) {
          expect(kept).toBeUndefined();
          expect(isPast(promise.due ?? '', new Date(when))).toBe(true);
          expect(daysLate).toBeGreaterThanOrEqual(promise.due?.includes('T') ? 0 : 1);
        }
        for (const { promise } of [...list.today, ...list.later]) {
          expect(isPast(promise.due ?? '', new Date(when))).toBe(false);
        }
        expect(list.kept.every(({ kept }) => kept !== undefined)).toBe(true);
      }),
    );
  });

  test('tells an hour that is over from a day that is not', () => {
    const dues = [at(9), at(15), '2026-11-24', '2026-11-23', '2026-11-25', undefined];
    const promises = dues.map((due, index) => ({
      id: `c/s/${index}`,
      text: `${due}`,
      bare: '',
      terms: [],
      ...(due !== undefined && { due }),
    }));
    const list = dueList([sampleCase({ leg: { promises } })], now);
    const said = (group: (typeof dueGroups)[number]) =>
      list[group].map(({ promise }) => promise.text);
    expect(said('overdue')).toEqual(['2026-11-23', at(9)]);
    expect(said('today')).toEqual([at(15), '2026-11-24']);
    expect(said('later')).toEqual(['2026-11-25']);
    expect(said('undated')).toEqual(['undefined']);
    expect(list.overdue.map(({ daysLate }) => daysLate)).toEqual([1, 0]);
  });
});

test('bars are in proportion, and what is something can be seen', () => {
  const values = fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 6 });
  fc.assert(
    fc.property(values, (counts) => {
      const bars = barsOf(counts.map((value, index) => ({ key: String(index), value })));
      for (const { value, length } of bars) {
        expect(length > 0).toBe(value > 0);
        expect(length).toBeLessThanOrEqual(100);
        if (length > 1) expect(length).toBeCloseTo((100 * value) / Math.max(...counts), 6);
      }
      const shares = bars.reduce((sum, { share = 0 }) => sum + share, 0);
      expect(shares).toBeCloseTo(counts.some((value) => value > 0) ? 1 : 0, 6);
    }),
  );
});

describe('a copy without names', () => {
  test('holds nothing that was written or said, and all that is measured', () => {
    fc.assert(
      fc.property(caseRecord, (record) => {
        const written = 'Quetzalcóatl';
        const named: typeof record = {
          ...record,
          name: written,
          notes: [{ name: 'customer', label: written, value: written }],
          legs: record.legs.map((leg) => ({
            ...leg,
            answers: [{ question: written, answer: written }],
            granted: leg.granted.map((granted) => ({ ...granted, label: written })),
            promises: leg.promises.map((promise) => ({ ...promise, text: written })),
            ticked: [written],
            unticked: [written],
            form: { ecouter$1: written },
            ...(leg.end && { end: { ...leg.end, label: written } }),
          })),
        };
        expect(JSON.stringify(withoutNames(named))).not.toContain(written);
        expect(withoutNames(named).followUp).toEqual(record.followUp);
        expect(withoutNames(withoutNames(named))).toEqual(withoutNames(named));
      }),
    );
  });
});

describe('a book in memory', () => {
  test('tells of every change, until it is asked no more', () => {
    const book = memoryBook([sampleCase()]);
    const changed = vi.fn();
    const end = book.subscribe(changed);
    book.put(tell(sampleCase(), 'fairness', 3, new Date()));
    expect(book.cases()[0]?.followUp.fairness).toBe(3);
    book.add([sampleCase({ id: '20261101-0800-a' }), sampleCase()]);
    expect(book.cases().map(({ id }) => id)).toEqual(['20261101-0800-a', '20261122-1542-k3f']);
    expect(book.cases()[1]?.followUp.fairness).toBe(3);
    book.clear();
    expect(book.cases()).toEqual([]);
    expect(changed).toHaveBeenCalledTimes(3);
    end();
    book.add([sampleCase()]);
    expect(changed).toHaveBeenCalledTimes(3);
  });
});

test('what is told can be taken back, and when it was is remembered', () => {
  const when = new Date('2026-11-25T10:00:00.000Z');
  const told = tellKept(sampleCase(), 'a/b/1', { at: when.toISOString(), confirmed: true }, when);
  expect(told.followUp.kept).toHaveProperty(['a/b/1']);
  const back = tellKept(told, 'a/b/1', undefined, when);
  expect(back.followUp).toEqual({ kept: {}, told: { 'a/b/1': when.toISOString() } });
  const fair = tell(tell(back, 'fairness', 4, when), 'fairness', undefined, when);
  expect(Object.keys(fair.followUp)).toEqual(['kept', 'told']);
});

test('a field for date and hour gives back what it was given, to the minute', () => {
  const iso = new Date(2026, 10, 22, 15, 4).toISOString();
  expect(toField(iso)).toBe('2026-11-22T15:04');
  expect(fromField(toField(iso))).toBe(iso);
  expect(fromField('')).toBeUndefined();
  expect(fromField('hier')).toBeUndefined();
});

test('figures are said as a person would', () => {
  const { figure, date } = figuresFor('fr-CA', '$');
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
  expect(plain(figure(0.955, 'share'))).toBe('96 %');
  expect(plain(figure(4.25, 'stars'))).toBe('4,3 / 5');
  expect(plain(figure(0.5, 'hours'))).toBe('30 minutes');
  expect(plain(figure(5.25, 'hours'))).toBe('5,3 heures');
  expect(plain(figure(60, 'hours'))).toBe('2,5 jours');
  expect(plain(figure(1234.5, 'amount'))).toBe('1 234,50 $');
  expect(figure(3, 'count')).toBe('3');
  expect(date('2020-11-24')).toBe('24 novembre 2020');
  expect(date(localDate(new Date()))).not.toMatch(/20\d\d/);
});
