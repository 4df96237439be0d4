import type { Effect, Guard, Test } from '../model/playbook.ts';
import { type FactDomain, type Facts, holds } from './facts.ts';

/**
 * Facts as one number: a mixed-radix code with a digit for each fact. Digit 0 of a list is "unset",
 * digit n its nth value; a range counts from its lower bound.
 */
export interface FactCodes {
  readonly digits: readonly Digit[];
  /** Combinations in all: codes run from 0 to `size - 1`. Past 2^53 they are no longer exact. */
  readonly size: number;
}

interface Digit {
  readonly fact: FactDomain;
  readonly radix: number;
  readonly weight: number;
}

/** The code of the facts with which a walk begins: lists unset, ranges at their lower bound. */
export const initialCode = 0;

export type CodeTest = (code: number) => boolean;
export type CodeChange = (code: number) => number;
/** Puts digits of a code of one playbook into a code of another. */
export type CodeTransfer = (code: number, into: number) => number;

export function codesOf(facts: readonly FactDomain[]): FactCodes {
  const digits: Digit[] = [];
  let size = 1;
  for (const fact of facts) {
    if (digits.some((digit) => digit.fact.name === fact.name)) continue;
    const radix = radixOf(fact);
    digits.push({ fact, radix, weight: size });
    size *= radix;
  }
  return { digits, size };
}

export function decode(codes: FactCodes, code: number): Facts {
  const pairs = codes.digits.map((digit) => [digit.fact.name, valueOf(digit, code)] as const);
  return Object.fromEntries(pairs.filter((pair) => pair[1] !== undefined)) as Facts;
}

/** What the code says of one fact; `undefined`: unset, or not a fact of these codes. */
export function valueIn(codes: FactCodes, name: string, code: number): string | number | undefined {
  const digit = codes.digits.find(({ fact }) => fact.name === name);
  return digit && valueOf(digit, code);
}

/** Every code that differs from the initial one only in these facts. */
export function* combinations(codes: FactCodes, names: readonly string[]): Generator<number> {
  const free = codes.digits.filter(({ fact }) => names.includes(fact.name));
  const count = free.reduce((product, { radix }) => product * radix, 1);
  for (let rank = 0; rank < count; rank++) {
    let rest = rank;
    let code = initialCode;
    for (const { radix, weight } of free) {
      code += (rest % radix) * weight;
      rest = Math.floor(rest / radix);
    }
    yield code;
  }
}

/** The guard as a test of codes, equal to `holds`; no guard: none. */
export function testOf(codes: FactCodes, guard: Guard | undefined): CodeTest | undefined {
  if (!guard || guard.tests.length === 0) return undefined;
  const tests = guard.tests.map((test) => oneTest(codes, test));
  const [first, ...others] = tests as [CodeTest, ...CodeTest[]];
  return others.length === 0 ? first : (code) => tests.every((test) => test(code));
}

/** The effect as a change of codes, equal to `apply` where every value is one of its fact's. */
export function changeOf(codes: FactCodes, effect: Effect | undefined): CodeChange | undefined {
  const changes = (effect ?? []).flatMap(({ fact, op, value }) => {
    const digit = codes.digits.find((one) => one.fact.name === fact);
    if (!digit) return [];
    if (op === '=') return assignment(digit, value);
    return digit.fact.type === 'range' ? [sum(digit, op === '+=' ? Number(value) : -value)] : [];
  });
  const [first, ...others] = changes;
  if (!first) return undefined;
  return others.length === 0 ? first : (code) => changes.reduce((at, change) => change(at), code);
}

/** Carries the named facts over. A list that is unset leaves the other code's digit as it is. */
export function transferOf(
  from: FactCodes,
  to: FactCodes,
  carries: (fact: FactDomain) => boolean,
): CodeTransfer {
  const pairs = from.digits
    .filter(({ fact }) => carries(fact))
    .flatMap((source) => {
      const target = to.digits.find(({ fact }) => fact.name === source.fact.name);
      return target ? [{ source, target, translate: translation(source, target) }] : [];
    });
  return (code, into) => {
    let result = into;
    for (const { source, target, translate } of pairs) {
      const digit = translate(digitOf(source, code));
      if (digit >= 0) result += (digit - digitOf(target, result)) * target.weight;
    }
    return result;
  };
}

function oneTest(codes: FactCodes, test: Test): CodeTest {
  const digit = codes.digits.find(({ fact }) => fact.name === test.fact);
  const passes = (value: string | number | undefined) =>
    holds({ tests: [test] }, value === undefined ? {} : { [test.fact]: value });
  if (!digit) {
    const always = passes(undefined);
    return () => always;
  }
  const { fact, radix } = digit;
  if (radix > widestTable) return (code) => passes(valueAt(fact, digitOf(digit, code)));
  const table = Uint8Array.from({ length: radix }, (_, place) =>
    passes(valueAt(fact, place)) ? 1 : 0,
  );
  return (code) => table[digitOf(digit, code)] === 1;
}

/** Digits with more values are tested one by one, so that a range of billions takes no memory. */
const widestTable = 4096;

function assignment(digit: Digit, value: string | number): CodeChange[] {
  const place = placeOf(digit.fact, value);
  if (place < 0) return [];
  return [(code) => code + (place - digitOf(digit, code)) * digit.weight];
}

/** A sum that leaves the range stays at its bound, as in `apply`. */
function sum(digit: Digit, step: number): CodeChange {
  return (code) => {
    const before = digitOf(digit, code);
    const after = Math.min(digit.radix - 1, Math.max(0, before + step));
    return code + (after - before) * digit.weight;
  };
}

/** Digit -> the digit of the same value in another playbook's fact; -1: there is none, or nothing is set. */
function translation(from: Digit, to: Digit): (place: number) => number {
  const translate = (place: number): number => {
    const value = valueAt(from.fact, place);
    return value === undefined ? -1 : placeOf(to.fact, value);
  };
  if (from.radix > widestTable) return translate;
  const table = Int32Array.from({ length: from.radix }, (_, place) => translate(place));
  return (place) => table[place] as number;
}

function radixOf(fact: FactDomain): number {
  return fact.type === 'list' ? fact.values.length + 1 : Math.max(1, fact.max - fact.min + 1);
}

function valueAt(fact: FactDomain, place: number): string | number | undefined {
  return fact.type === 'list' ? fact.values[place - 1] : fact.min + place;
}

function placeOf(fact: FactDomain, value: string | number): number {
  if (fact.type === 'list') return fact.values.indexOf(String(value)) + 1 || -1;
  const number = Number(value);
  const inside = Number.isInteger(number) && number >= fact.min && number <= fact.max;
  return inside ? number - fact.min : -1;
}

function valueOf(digit: Digit, code: number): string | number | undefined {
  return valueAt(digit.fact, digitOf(digit, code));
}

/** Division by flooring: exact for doubles, and much faster than `%` on them. */
function digitOf({ radix, weight }: Digit, code: number): number {
  const shifted = Math.floor(code / weight);
  return shifted - Math.floor(shifted / radix) * radix;
}
