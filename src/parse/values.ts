import { readEffect, readGuard } from '../graph/guard.ts';
import type { Effect, Fact, Guard, Target } from '../model/playbook.ts';
import type { ValueType } from './directives.ts';
import type { RawAttribute } from './attribute-words.ts';
import type { Names } from './names.ts';
import { anyOf, unexpected, type Report, type Words } from './report.ts';
import type { Range } from './source.ts';
import { suggest, toId } from './suggest.ts';
import {
  badFactUse,
  badId,
  badTarget,
  backOutside,
  chooseFrom,
  emptyValue,
  flagValue,
  form,
  reserved,
} from './value-messages.ts';

/** The values of a directive, by type of value. */
export interface Values {
  readonly flag: true;
  readonly text: string;
  readonly id: string;
  readonly target: Target;
  readonly guard: Guard;
  readonly effect: Effect;
  readonly duration: string;
  readonly level: string;
  readonly performer: string;
  readonly outcome: string;
  readonly name: string;
  readonly input: InputType;
  readonly options: readonly string[];
  readonly 'date-record': string;
  readonly gesture: string;
  readonly role: string;
}

export const inputTypes = ['text', 'date', 'money', 'number', 'yes-no', 'list'] as const;
export type InputType = (typeof inputTypes)[number];

export interface ValueContext {
  readonly names: Names;
  readonly report: Report;
  /** The directive stands in an aside. */
  readonly inAside: boolean;
}

type Reader<T> = (value: string, range: Range, context: ValueContext) => T | undefined;

/** Reads one attribute's value; reports what is not of its type, and gives what was most likely meant. */
export function readValue<T extends ValueType>(
  type: T,
  attribute: RawAttribute,
  context: ValueContext,
): Values[T] | undefined {
  const { value, valueRange, name } = attribute;
  if (type === 'flag') {
    if (value !== undefined) context.report('invalid-value', attribute.range, flagValue(name));
    return true as Values[T];
  }
  if (value === undefined || value.trim() === '') {
    context.report('invalid-value', attribute.range, emptyValue(name));
    return undefined;
  }
  return readers[type as Exclude<T, 'flag'>](value, valueRange, context) as Values[T] | undefined;
}

const readers: { readonly [T in Exclude<ValueType, 'flag'>]: Reader<Values[T]> } = {
  text: (value) => value.trim(),
  id: readId,
  target: readTarget,
  guard: readGuardValue,
  effect: readEffectValue,
  duration: readDuration,
  level: (value, range, { names, report }) =>
    oneOf(
      value,
      names.content.authority.levels.map(({ key }) => key),
      range,
      report,
      chooseFrom.level,
    ),
  performer: (value, range, { names, report }) => {
    const levels = names.content.authority.levels.map(({ key }) => key);
    const roles = [...levels, ...Object.keys(names.content.contacts)];
    return oneOf(value, roles, range, report, chooseFrom.performer);
  },
  outcome: readOutcome,
  name: readId,
  input: (value, range, { report }) =>
    oneOf(value, inputTypes, range, report, chooseFrom.input) as InputType | undefined,
  options: (value) =>
    value
      .split('|')
      .map((option) => option.trim())
      .filter((option) => option !== ''),
  'date-record': readDateRecord,
  gesture: (value, range, { names, report }) =>
    known(value, Object.keys(names.content.authority.gestures), range, report, 'gesture'),
  role: (value, range, { names, report }) =>
    known(value, Object.keys(names.content.contacts), range, report, 'role'),
};

/** Ids that mean something else to the format, or to every object of a browser. */
export const reservedIds: ReadonlySet<string> = new Set(['back', 'constructor', 'prototype']);

export const idForm = /^[a-z][a-z0-9-]{0,63}$/;
export const durationForm =
  /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;
const targetForm = /^\/([a-z][a-z0-9-]{0,63})(?:#([a-z][a-z0-9-]{0,63}))?$/;

function readId(value: string, range: Range, { report }: ValueContext): string {
  if (!idForm.test(value)) {
    report('invalid-value', range, badId(value, toId(value)));
    return toId(value) ?? value;
  }
  if (reservedIds.has(value)) report('reserved-id', range, reserved(value));
  return value;
}

/** A target's text, wherever it is written; undefined if it is of none of the forms. */
export function toTarget(value: string): Target | undefined {
  if (value === 'back') return { type: 'back' };
  if (idForm.test(value)) return { type: 'step', id: value };
  const [, slug, step] = targetForm.exec(value) ?? [];
  return slug === undefined
    ? undefined
    : { type: 'playbook', slug, ...(step !== undefined && { step }) };
}

function readTarget(value: string, range: Range, context: ValueContext): Target | undefined {
  const target = toTarget(value);
  const { names, report, inAside } = context;
  if (target?.type === 'back' && !inAside) report('invalid-value', range, backOutside());
  if (target) return target;
  const id = toId(value);
  const meant = id === undefined ? undefined : (suggest(id, names.stepIds) ?? id);
  report('invalid-value', range, badTarget(value, meant));
  return meant === undefined ? undefined : { type: 'step', id: meant };
}

function readGuardValue(value: string, range: Range, context: ValueContext): Guard | undefined {
  const read = readGuard(value);
  if (!read.ok) {
    context.report(
      'invalid-value',
      within(range, read),
      form.guard(value.slice(read.offset, read.offset + read.length)),
    );
    return undefined;
  }
  for (const test of read.value.tests) {
    for (const operand of test.values)
      checkFact(test.fact, test.op, operand, value, range, context);
  }
  return read.value;
}

function readEffectValue(value: string, range: Range, context: ValueContext): Effect | undefined {
  const read = readEffect(value);
  if (!read.ok) {
    context.report(
      'invalid-value',
      within(range, read),
      form.effect(value.slice(read.offset, read.offset + read.length)),
    );
    return undefined;
  }
  for (const change of read.value)
    checkFact(change.fact, change.op, change.value, value, range, context);
  return read.value;
}

/** Whether the fact is declared, and the operator and the operand are of its kind. */
function checkFact(
  name: string,
  op: string,
  operand: string | number,
  text: string,
  range: Range,
  { names, report }: ValueContext,
): void {
  const fact = names.facts.get(name);
  const at = (word: string): Range => wordIn(text, word, range);
  if (!fact) {
    if (!names.factsUnknown) report('invalid-value', at(name), badFactUse.unknown(name, names));
    return;
  }
  const words = factMistake(fact, op, operand);
  if (words) report('invalid-value', at(words.at === 'fact' ? name : String(operand)), words.words);
}

function factMistake(
  fact: Fact,
  op: string,
  operand: string | number,
): { readonly at: 'fact' | 'operand'; readonly words: Words } | undefined {
  if (fact.type === 'list') {
    if (op !== '=' && op !== '!=') return { at: 'fact', words: badFactUse.order(fact.name, op) };
    const value = String(operand);
    if (fact.values.includes(value)) return undefined;
    return { at: 'operand', words: badFactUse.value(value, fact) };
  }
  if (typeof operand !== 'number')
    return { at: 'operand', words: badFactUse.number(operand, fact) };
  const outside = op !== '+=' && op !== '-=' && (operand < fact.min || operand > fact.max);
  return outside ? { at: 'operand', words: badFactUse.range(operand, fact) } : undefined;
}

function readDuration(value: string, range: Range, { report }: ValueContext): string | undefined {
  if (durationForm.test(value)) return value;
  report('invalid-value', range, form.duration(value));
  return undefined;
}

function readOutcome(value: string, range: Range, context: ValueContext): string | undefined {
  const { names, report } = context;
  const { outcomes } = names.content;
  const fitting = Object.keys(outcomes).filter((key) =>
    (outcomes[key]?.kinds as readonly string[]).includes(names.kind),
  );
  if (Object.hasOwn(outcomes, value) && !fitting.includes(value)) {
    report('invalid-value', range, form.outcomeKind(value, names.kind, fitting));
    return value;
  }
  return oneOf(value, fitting, range, report, chooseFrom.outcome);
}

function readDateRecord(
  value: string,
  range: Range,
  { names, report }: ValueContext,
): string | undefined {
  const type = names.records.get(value);
  const dates = [...names.records].filter(([, input]) => input === 'date').map(([name]) => name);
  if (type !== 'date') report('invalid-value', range, form.dateRecord(value, dates));
  return type === undefined ? undefined : value;
}

/** A name that the package never stands in for: without any of its kind, a warning and a blank. */
function known(
  value: string,
  names: readonly string[],
  range: Range,
  report: Report,
  kind: 'gesture' | 'role',
): string | undefined {
  if (names.length > 0) return oneOf(value, names, range, report, chooseFrom[kind]);
  report('missing-content', range, form.missingContent(value, kind), 'warning');
  return value;
}

/** One of some words; a near one is taken for what was meant. */
function oneOf(
  value: string,
  words: readonly string[],
  range: Range,
  report: Report,
  expected: (list: string) => { readonly en: string; readonly fr: string },
): string | undefined {
  if (words.includes(value)) return value;
  const meant = suggest(value, words);
  const list = anyOf(words);
  const expectation = { en: expected(list.en).en, fr: expected(list.fr).fr };
  report('invalid-value', range, { message: unexpected(value, expectation, meant) });
  return meant ?? value;
}

function within(
  { start }: Range,
  part: { readonly offset: number; readonly length: number },
): Range {
  return { start: start + part.offset, end: start + part.offset + part.length };
}

/** The first place where a word stands as a whole in a value. */
function wordIn(text: string, word: string, range: Range): Range {
  const escaped = word.replace(/[^a-z0-9]/g, '\\$&');
  const found = new RegExp(`(?<![a-z0-9-])${escaped}(?![a-z0-9-])`).exec(text)?.index ?? 0;
  return { start: range.start + found, end: range.start + found + word.length };
}
