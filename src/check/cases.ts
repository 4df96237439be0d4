import { type FactCodes, initialCode, valueIn } from '../graph/codes.ts';
import type { FactDomain } from '../graph/facts.ts';
import type { Localized } from '../model/language.ts';
import { anyOf, quote } from '../model/message.ts';

type Value = string | number | undefined;

/**
 * For which facts something is so, in words: « `origin` est `customer` et `extent` n'est pas connu ».
 * Only the facts are named that tell these cases from the others. `undefined`: it is always so.
 */
export function casesInWords(
  codes: FactCodes,
  names: readonly string[],
  cases: readonly number[],
  others: readonly number[],
): Localized | undefined {
  if (others.length === 0) return undefined;
  const telling = tellingNames(codes, names, cases, others);
  const project = projection(codes, telling);
  const rows = [...new Set(cases.map(project))];
  const columns = telling.map((name) => [...new Set(rows.map((row) => valueIn(codes, name, row)))]);
  const facts = telling.map((name) => codes.digits.find(({ fact }) => fact.name === name)?.fact);
  const product = columns.reduce((count, column) => count * column.length, 1);
  if (product === rows.length) return all(columns.map((column, i) => isOneOf(facts[i], column)));
  const shown = rows
    .slice(0, mostRows)
    .map((row) => all(telling.map((name, i) => isOneOf(facts[i], [valueIn(codes, name, row)]))));
  const more = rows.length > mostRows;
  return {
    en: shown.map(({ en }) => en).join('; or ') + (more ? '; or in other cases' : ''),
    fr: shown.map(({ fr }) => fr).join(' ; ou ') + (more ? ' ; ou dans d’autres cas' : ''),
  };
}

const mostRows = 3;

/** Leaves out one fact after the other, as long as no case looks like one of the others. */
function tellingNames(
  codes: FactCodes,
  names: readonly string[],
  cases: readonly number[],
  others: readonly number[],
): readonly string[] {
  const tells = (kept: readonly string[]): boolean => {
    const project = projection(codes, kept);
    const seen = new Set(cases.map(project));
    return !others.some((code) => seen.has(project(code)));
  };
  const used = codes.digits.map(({ fact }) => fact.name).filter((name) => names.includes(name));
  return used.reduce<readonly string[]>((kept, name) => {
    const fewer = kept.filter((one) => one !== name);
    return tells(fewer) ? fewer : kept;
  }, used);
}

/** Codes of which only these facts count: the others are as at the beginning. */
function projection({ digits }: FactCodes, names: readonly string[]): (code: number) => number {
  const kept = digits.filter(({ fact }) => names.includes(fact.name));
  return (code) => {
    let row = initialCode;
    for (const { radix, weight } of kept) row += (Math.floor(code / weight) % radix) * weight;
    return row;
  };
}

function all(parts: readonly Localized[]): Localized {
  return {
    en: parts.map(({ en }) => en).join(' and '),
    fr: parts.map(({ fr }) => fr).join(' et '),
  };
}

function isOneOf(fact: FactDomain | undefined, values: readonly Value[]): Localized {
  const name = quote(fact?.name ?? '');
  if (fact?.type === 'range') return isNumber(name, values as readonly number[]);
  const words = values.filter((value) => value !== undefined).map(String);
  const unset = { en: `${name} is not known yet`, fr: `${name} n’est pas encore connu` };
  if (words.length === 0) return unset;
  const set = { en: `${name} is ${anyOf(words).en}`, fr: `${name} est ${anyOf(words).fr}` };
  if (words.length === values.length) return set;
  return { en: `${set.en} or not known yet`, fr: `${set.fr} ou n’est pas encore connu` };
}

/** More numbers than this are not read. */
const mostNumbers = 16;

function isNumber(name: string, values: readonly number[]): Localized {
  const sorted = [...values].sort((a, b) => a - b);
  const [least = 0, most = least] = [sorted[0], sorted.at(-1)];
  if (least === most) return { en: `${name} is ${least}`, fr: `${name} est ${least}` };
  const whole = most - least + 1 === values.length;
  const list = sorted.slice(0, mostNumbers).join(', ') + (sorted.length > mostNumbers ? ', …' : '');
  return whole
    ? { en: `${name} is from ${least} to ${most}`, fr: `${name} va de ${least} à ${most}` }
    : { en: `${name} is one of ${list}`, fr: `${name} est l’un de ${list}` };
}
