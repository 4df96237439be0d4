import { type FactCodes, valueIn } from '../graph/codes.ts';
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
  const rows = distinct(cases.map((code) => telling.map((name) => valueIn(codes, name, code))));
  const facts = telling.map((name) => codes.digits.find(({ fact }) => fact.name === name)?.fact);
  const columns = telling.map((_, column) => [...new Set(rows.map((row) => row[column]))]);
  const product = columns.reduce((count, column) => count * column.length, 1);
  if (product === rows.length) return all(columns.map((column, i) => isOneOf(facts[i], column)));
  const shown = rows
    .slice(0, mostRows)
    .map((row) => all(row.map((value, i) => isOneOf(facts[i], [value]))));
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
    const seen = new Set(cases.map((code) => rowKey(codes, kept, code)));
    return !others.some((code) => seen.has(rowKey(codes, kept, code)));
  };
  const used = codes.digits.map(({ fact }) => fact.name).filter((name) => names.includes(name));
  return used.reduce<readonly string[]>((kept, name) => {
    const fewer = kept.filter((one) => one !== name);
    return tells(fewer) ? fewer : kept;
  }, used);
}

function rowKey(codes: FactCodes, names: readonly string[], code: number): string {
  return JSON.stringify(names.map((name) => valueIn(codes, name, code) ?? null));
}

function distinct(rows: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
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

function isNumber(name: string, values: readonly number[]): Localized {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least === most) return { en: `${name} is ${least}`, fr: `${name} est ${least}` };
  const whole = most - least + 1 === values.length;
  const list = [...values].sort((a, b) => a - b).join(', ');
  return whole
    ? { en: `${name} is from ${least} to ${most}`, fr: `${name} va de ${least} à ${most}` }
    : { en: `${name} is one of ${list}`, fr: `${name} est l’un de ${list}` };
}
