import { describe, expect, test } from 'vitest';
import { casesInWords } from '../src/check/cases.ts';
import { codesOf, combinations, decode } from '../src/graph/codes.ts';
import type { FactDomain, Facts } from '../src/graph/facts.ts';

const facts: readonly FactDomain[] = [
  { type: 'list', name: 'origin', values: ['ours', 'customer'] },
  { type: 'list', name: 'warned', values: ['once'] },
  { type: 'range', name: 'score', min: 0, max: 4 },
];
const codes = codesOf(facts);
const all = [
  ...combinations(
    codes,
    facts.map(({ name }) => name),
  ),
];

describe('cases in words', () => {
  test('one fact, its values as alternatives', () => {
    expect(said(({ origin }) => origin === 'ours')).toBe('`origin` is `ours`');
    expect(said(({ origin }) => origin !== undefined)).toBe('`origin` is `ours` or `customer`');
  });

  test('what is not set is not known yet', () => {
    expect(said(({ warned }) => warned === undefined)).toBe('`warned` is not known yet');
    expect(said(({ origin }) => origin !== 'ours')).toBe('`origin` is `customer` or not known yet');
  });

  test('numbers, as a stretch where they are one', () => {
    expect(said(({ score }) => score === 3)).toBe('`score` is 3');
    expect(said(({ score }) => Number(score) > 1)).toBe('`score` is from 2 to 4');
    expect(said(({ score }) => score === 0 || score === 4)).toBe('`score` is one of 0, 4');
  });

  test('only the facts that tell the cases apart', () => {
    expect(said(({ origin, warned }) => origin === 'ours' && warned === 'once')).toBe(
      '`origin` is `ours` and `warned` is `once`',
    );
  });

  test('cases that no one sentence covers, one after the other', () => {
    expect(
      said(({ origin, score }) => (origin === 'ours' ? score === 0 : score === 1 && !origin)),
    ).toBe('`origin` is `ours` and `score` is 0; or `origin` is not known yet and `score` is 1');
  });

  test('nothing to say where it is always so', () => {
    expect(said(() => true)).toBeUndefined();
  });
});

/** Of all combinations of the facts, those in which it is so. */
function said(isSo: (facts: Facts) => boolean): string | undefined {
  const names = facts.map(({ name }) => name);
  const cases = all.filter((code) => isSo(decode(codes, code)));
  const others = all.filter((code) => !isSo(decode(codes, code)));
  return casesInWords(codes, names, cases, others)?.en;
}
