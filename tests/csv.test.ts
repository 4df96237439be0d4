import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvForm, csvOf } from '../src/site/journal/csv.ts';
import { measuresOf } from '../src/site/journal/measures.ts';
import { readCsv } from '../src/site/journal/read-csv.ts';
import { caseBook } from './arbitrary/case.ts';
import { sampleCase } from './tools/case.ts';
import { outcomes } from './tools/outcomes.ts';

const forms = [csvForm('fr-CA'), csvForm('en-CA')] as const;
const form = fc.constantFrom(...forms);
const now = new Date('2026-11-25T12:00:00.000Z');

describe('the laws of the table', () => {
  test('its measures are those of the cases that it was made from', () => {
    fc.assert(
      fc.property(caseBook, form, (book, spreadsheet) => {
        const { cases, problems } = readCsv(csvOf(book, spreadsheet));
        expect(problems).toEqual([]);
        expect(measuresOf(cases, { outcomes, now })).toEqual(measuresOf(book, { outcomes, now }));
        expect(readCsv(csvOf(cases, spreadsheet)).cases).toEqual(cases);
      }),
    );
  });

  test('no cell is a formula, and no word of a person is in it', () => {
    fc.assert(
      fc.property(caseBook, form, (book, spreadsheet) => {
        const hostile = book.map((record) => ({
          ...record,
          name: 'Zébuline',
          legs: record.legs.map((leg) => ({
            ...leg,
            playbook: { ...leg.playbook, version: '=HYPERLINK("x")\nZ', language: '@x' },
          })),
        }));
        const text = csvOf(hostile, spreadsheet);
        expect(text).not.toContain('Zébuline');
        for (const cell of text.slice(1).split(/[;,\n\r]/))
          expect(cell).not.toMatch(/^"?[=+@\t\r]/);
        expect(readCsv(text).cases).toHaveLength(book.length);
      }),
    );
  });

  test('whatever the text is, there is an answer', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 6 }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          rows.map(
            (table) => `case;fairness;__proto__\n${table.map((row) => row.join(';')).join('\n')}`,
          ),
        ),
        (text) => {
          const { cases } = readCsv(text);
          expect(readCsv(csvOf(cases, csvForm('fr'))).cases).toEqual(cases);
        },
      ),
    );
  });
});

describe('a table', () => {
  const record = sampleCase({
    leg: { granted: [{ label: 'Rembourser', amount: 12.5, level: 'employee', cap: 100 }] },
    followUp: {
      fairness: 4,
      repeat: false,
      kept: { 'colis/suivre/1': { at: '2026-11-23T10:00:00.000Z', confirmed: true } },
    },
  });

  test('in French has semicolons and decimal commas, in English commas and points; both a mark for UTF-8', () => {
    const [head = '', row] = csvOf([record], csvForm('fr-CA')).split('\r\n');
    expect(head).toBe(
      '\uFEFFcase;opened;changed;playbook;language;version;outcome;ended;escalated;fairness;satisfaction;repeat;retold;returned;thanked;debriefed;acknowledged;acknowledge_by;review_hours;review_spoken_to;granted_1;granted_1_level;granted_1_cap;promise_1;promise_1_due;promise_1_kept;promise_1_confirmed',
    );
    expect(row).toBe(
      '20261122-1542-k3f;2026-11-22T15:42:00.000Z;2026-11-22T15:50:00.000Z;colis;fr;abcd1234;settled;2026-11-22T15:52:00.000Z;0;4;;0;;;;;;;;;12,5;employee;100;colis/suivre/1;2026-11-24;2026-11-23T10:00:00.000Z;1',
    );
    expect(csvOf([record], csvForm('en-CA'))).toContain(',12.5,employee,100,');
  });

  test('becomes cases without names', () => {
    const [read] = readCsv(csvOf([record], csvForm('fr'))).cases;
    expect(read).toMatchObject({ id: record.id, name: '', notes: [], followUp: record.followUp });
  });

  test('as a spreadsheet has saved it: other delimiters, words for yes and no, empty lines', () => {
    const text =
      'Case\tOpened\tPlaybook\tEscalated\tFairness\r\n20261122-1542-k3f\t2026-11-22T15:42:00.000Z\tcolis\tVRAI\t4\r\n\r\n\t\t\t\t\r\n';
    const { cases, problems } = readCsv(text);
    expect(problems).toEqual([]);
    expect(cases).toHaveLength(1);
    expect(cases[0]?.legs[0]?.escalated).toBe(true);
  });

  test('with mistakes: each is told by line and column, the other rows are kept', () => {
    const other = sampleCase({ id: '20261123-0900-b', followUp: { fairness: 3 } });
    const text = csvOf([record, other], csvForm('fr'))
      .replace(';0;3;', ';peut-être;3;')
      .replace(';4;;0;', ';quatre;;0;')
      .replace('2026-11-24;2026-11-23', '24/11/2026;2026-11-23')
      .replace('thanked', 'danke');
    const { cases, problems } = readCsv(text);
    expect(problems.map(({ code, line, path, isPart }) => [code, line, path, isPart])).toEqual([
      ['unknown-keys', 1, undefined, true],
      ['wrong-due', 2, 'promise_1_due', true],
      ['wrong-number', 2, 'fairness', true],
      ['wrong-boolean', 3, 'escalated', undefined],
    ]);
    expect(cases.map(({ id }) => id)).toEqual([record.id]);
    expect(readCsv('nom;prix\na;1').problems).toEqual([{ code: 'no-case-file' }]);
  });
});
