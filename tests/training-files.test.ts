import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, jsonOf, readFile } from '../src/site/training/files.ts';
import { printPosition, readPosition } from '../src/site/training/position.ts';
import {
  initialsIn,
  mostResults,
  type Result,
  resultId,
  united,
  withInitials,
} from '../src/site/training/result.ts';
import { resultSchema } from '../src/site/training/schema.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const result: fc.Arbitrary<Result> = fc
  .record(
    {
      format: fc.constant(1 as const),
      id: fc.stringMatching(/^\d{8}-\d{4}-[a-z0-9]{4}$/),
      at: fc
        .date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      initials: fc.stringMatching(/^[A-ZÉ]{2,4}$/),
      mode: fc.constantFrom('exercise', 'dialogue'),
      playbook: name,
      language: fc.constantFrom('fr', 'en'),
      version: fc.stringMatching(/^[a-f][0-9a-f]{7}$/),
      scenario: name,
      scores: fc.array(
        fc.record({ name, raw: fc.integer({ min: -9, max: 9 }), max: fc.nat({ max: 9 }) }),
        { maxLength: 3 },
      ),
      seconds: fc.nat({ max: 9999 }),
      end: name,
      passed: fc.boolean(),
    },
    {
      requiredKeys: [
        ...(['format', 'id', 'at', 'mode', 'playbook', 'language', 'version'] as const),
        ...(['scores', 'seconds', 'passed'] as const),
      ],
    },
  )
  .map((one) => one as Result);
const results = fc.array(result, { maxLength: 8 });
const [sample] = fc.sample(result, 1) as [Result];

describe('files of results', () => {
  it('give back what was saved, as JSON and as a table of either language', () => {
    fc.assert(
      fc.property(results, (all) => {
        expect(readFile('a.json', jsonOf(all))).toEqual({ results: all, skipped: 0 });
        for (const language of ['fr-CA', 'en-CA']) {
          const read = readFile('a.csv', csvOf(all, language));
          expect(read).toEqual({ results: all, skipped: 0 });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('take what is sound and count what is not', () => {
    const text = JSON.stringify({ format: 1, results: [sample, { ...sample, name: 'Mme Roy' }] });
    expect(readFile('a.json', text)).toEqual({ results: [sample], skipped: 1 });
  });

  it.each([
    ['a.json', '', 'empty'],
    ['a.json', '{"format": 1, "cases": []}', 'not-results'],
    ['a.json', 'PNG', 'not-results'],
    ['a.json', 'null', 'not-results'],
    ['a.json', '{"format": 2, "results": []}', 'newer'],
    ['a.csv', 'name;price\na;2', 'not-results'],
  ])('%s with %j is refused: %s', (file, text, problem) => {
    expect(readFile(file, text)).toEqual({ results: [], skipped: 0, problem });
  });

  it('let in no name of a person, and nothing that a spreadsheet would compute', () => {
    for (const initials of ['A', 'Marie', 'A1', '=A', '']) {
      expect(resultSchema.safeParse({ ...sample, initials }).success, initials).toBe(false);
    }
    expect(resultSchema.safeParse({ ...sample, version: '=1+1' }).success).toBe(false);
  });
});

describe('results', () => {
  it('of several devices are united: none twice, the newest first, the oldest go', () => {
    const day = (n: number): Result => ({
      ...sample,
      id: `20260101-0000-${n}`,
      at: new Date(n * 1000).toISOString(),
    });
    const many = Array.from({ length: mostResults + 5 }, (_, n) => day(n));
    const all = united(many, many.slice(3));
    expect(all).toHaveLength(mostResults);
    expect(all[0]).toEqual(many.at(-1));
    expect(all.at(-1)).toEqual(day(5));
  });

  it('have initials of two to four letters, or none', () => {
    expect(['', ' mr ', 'éa', 'abcd', 'a', 'abcde', 'a1'].map(initialsIn)).toEqual([
      undefined,
      'MR',
      'ÉA',
      'ABCD',
      false,
      false,
      false,
    ]);
    expect(withInitials({ ...sample, initials: 'AB' }, undefined)).not.toHaveProperty('initials');
  });

  it('have an id that says when', () => {
    const id = resultId(new Date('2026-11-22T15:04:05Z'), 0.5);
    expect(id).toMatch(/^20261122-1504-[a-z0-9]{4}$/);
  });
});

describe('a position', () => {
  it('is read by the version that wrote it alone', () => {
    const acts = [{ type: 'way', place: 2 }, { type: 'back' }] as const;
    const text = printPosition({ acts, seconds: 12.4 }, 'abc');
    expect(text).toBe('1;abc;12;2.b');
    expect(readPosition(text, 'abc')).toEqual({ acts, seconds: 12 });
    for (const other of [undefined, '', '2;abc;1;1', '1;abc;x;1', '1;abc;1;']) {
      expect(readPosition(other, 'abc')).toBeUndefined();
    }
    expect(readPosition(text, 'def')).toBeUndefined();
  });
});
