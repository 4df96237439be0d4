import type { Localized } from '../model/language.ts';
import type { Effect, Guard, RecordField, Target } from '../model/playbook.ts';
import type { RawAttribute } from './attribute-words.ts';
import type { ValueType } from './directives.ts';
import { readEffectValue, readGuardValue } from './fact-use.ts';
import type { Names } from './names.ts';
import { respelt, type Report, type Words } from './report.ts';
import type { Range } from './source.ts';
import { respeltUse } from './slips.ts';
import { idForm, meantId, suggest, toId } from './suggest.ts';
import {
  backOutside,
  badDuration,
  badId,
  badPause,
  badTarget,
  chooseFrom,
  durationOf,
  emptyValue,
  flagValue,
  isShortUnit,
  missingContent,
  notADateRecord,
  notOneOf,
  oddRecord,
  otherKind,
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
  readonly pause: string;
  readonly level: string;
  readonly performer: string;
  readonly outcome: string;
  readonly name: string;
  readonly input: RecordField['input'];
  readonly options: readonly string[];
  readonly 'date-record': string;
  readonly gesture: string;
  readonly role: string;
}

export const inputTypes = ['text', 'date', 'money', 'number', 'yes-no', 'list'] as const;

export interface ValueContext {
  readonly names: Names;
  readonly report: Report;
  /** The directive stands in an aside. */
  readonly inAside: boolean;
}

type Reader<T> = (value: string, range: Range, context: ValueContext) => T | undefined;

/**
 * Reads one attribute's value; reports what is not of its type, and gives what was most likely
 * meant.
 */
export function readValue<T extends ValueType>(
  type: T,
  attribute: RawAttribute,
  context: ValueContext,
): Values[T] | undefined {
  const { value, valueRange, name } = attribute;
  if (type === 'flag') {
    if (value !== undefined) {
      const words = { ...flagValue(name), ...bareFlag(attribute, value) };
      context.report('invalid-value', attribute.range, words);
    }
    return true as Values[T];
  }
  if (value === undefined || value.trim() === '') {
    context.report('invalid-value', attribute.range, emptyValue(name));
    return undefined;
  }
  const reader = readers[type as Exclude<T, 'flag'>] as unknown as Reader<Values[T]>;
  return reader(value, valueRange, context);
}

/** A value that says nothing but yes. */
function bareFlag({ name, range }: RawAttribute, value: string): Pick<Words, 'fix'> {
  const isYes = [name, 'true', 'yes', 'oui', '1'].includes(value.trim().toLowerCase());
  const rest = { start: range.start + name.length, end: range.end };
  return isYes ? { fix: [{ range: rest, text: '' }] } : {};
}

const readers: { readonly [T in Exclude<ValueType, 'flag'>]: Reader<Values[T]> } = {
  text: (value) => value.trim(),
  id: readId,
  target: readTarget,
  guard: readGuardValue,
  effect: readEffectValue,
  duration: readDuration,
  pause: readPause,
  level: (value, range, { names, report }) =>
    oneOf(value, levelsOf(names), range, report, chooseFrom.level),
  performer: (value, range, { names, report }) => {
    const performers = [...levelsOf(names), ...Object.keys(names.content.contacts)];
    return oneOf(value, performers, range, report, chooseFrom.performer);
  },
  outcome: readOutcome,
  name: readRecordName,
  input: (value, range, { report }) => oneOf(value, inputTypes, range, report, chooseFrom.input),
  options: (value) =>
    value
      .split('|')
      .map((option) => option.trim())
      .filter((option) => option !== ''),
  'date-record': readDateRecord,
  gesture: (value, range, context) =>
    unlessNone(
      value,
      Object.keys(context.names.content.authority.gestures),
      range,
      context,
      'gesture',
    ),
  role: (value, range, context) =>
    unlessNone(value, Object.keys(context.names.content.contacts), range, context, 'role'),
};

/** Ids that mean something else to the format, or to every object of a browser. */
export const reservedIds: ReadonlySet<string> = new Set(['back', 'constructor', 'prototype']);

const durationForm =
  /^P(?=\d|T\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,4}D)?(T(?=\d)(\d{1,4}H)?(\d{1,4}M)?(\d{1,5}S)?)?$/;
const jumpForm = /^\/([a-z][a-z0-9-]{0,63})(?:#([a-z][a-z0-9-]{0,63}))?$/;

/** A target's text, wherever it is written; undefined if it is of none of the forms. */
export function toTarget(value: string): Target | undefined {
  if (value === 'back') return { type: 'back' };
  if (idForm.test(value)) return { type: 'step', id: value };
  const [, slug, step] = jumpForm.exec(value) ?? [];
  if (slug === undefined) return undefined;
  return { type: 'playbook', slug, ...(step !== undefined && { step }) };
}

function readId(value: string, range: Range, { report }: ValueContext): string {
  const meant = meantId(value);
  const id = toId(value);
  const fix = id === undefined || reservedIds.has(id) ? {} : { fix: [{ range, text: id }] };
  if (meant !== value) report('invalid-value', range, { ...badId(value, id), ...fix });
  else if (reservedIds.has(value)) report('reserved-id', range, reserved(value));
  return meant;
}

/** Where the texts agree on another name, this one is the odd one out. */
function readRecordName(value: string, range: Range, context: ValueContext): string {
  const odd = context.names.oddRecords.get(value);
  const id = odd && idForm.test(value) ? value : readId(value, range, context);
  if (!odd || id !== value) return odd?.name ?? id;
  context.report('unknown-variable', range, oddRecord(value, odd.name, odd.times));
  return odd.name;
}

function readTarget(value: string, range: Range, context: ValueContext): Target | undefined {
  const { names, report, inAside } = context;
  const target = toTarget(value);
  if (target?.type === 'step' && inAside && isWordForBack(target.id, names.stepIds)) {
    report('invalid-value', range, {
      ...badTarget(value, 'back', 'all'),
      fix: [{ range, text: 'back' }],
    });
    return { type: 'back' };
  }
  if (target?.type === 'back' && !inAside) report('invalid-value', range, backOutside());
  if (target) return target;
  const jump = meantJump(value);
  if (jump) {
    const text = `/${jump.slug}${jump.step === undefined ? '' : `#${jump.step}`}`;
    report('invalid-value', range, badTarget(value, text, 'all'));
    return jump;
  }
  const id = toId(value);
  const meant = id === undefined ? undefined : (suggest(id, names.stepIds) ?? id);
  const fix = id === undefined ? {} : respeltTarget(range, id, names.stepIds);
  report('invalid-value', range, { ...badTarget(value, meant, 'all'), ...fix });
  return meant === undefined ? undefined : toTarget(meant);
}

function isWordForBack(id: string, stepIds: readonly string[]): boolean {
  return (
    ['retour', 'revenir', 'precedent', 'return', 'previous'].includes(id) && !stepIds.includes(id)
  );
}

/** `/fiche.mdx`, `/fr/fiche/`, `/Fiche#étape`: another playbook, by the name of its file or by its address. */
function meantJump(value: string): Extract<Target, { readonly type: 'playbook' }> | undefined {
  const [, name = '', behind] =
    /^(?:\.{0,2}\/)?(?:[\w-]+\/)*([^/#]+?)(?:\.mdx)?\/?(?:#(.*))?$/.exec(value) ?? [];
  const slug = toId(name);
  if (slug === undefined || !/^\.{0,2}\/|\.mdx|\w#/.test(value)) return undefined;
  const step = behind === undefined ? undefined : toId(behind);
  return { type: 'playbook', slug, ...(step !== undefined && { step }) };
}

/** What was written, once it is of the form of an id. */
function respeltTarget(range: Range, id: string, stepIds: readonly string[]): Pick<Words, 'fix'> {
  return stepIds.includes(id)
    ? { fix: [{ range, text: id }] }
    : respelt(range, id, stepIds, 'names');
}

/** A countdown of weeks or months is one of minutes that lacks its `T`. */
function readPause(value: string, range: Range, context: ValueContext): string | undefined {
  const isLong = durationForm.test(value) && /[YMW]/.test(value.split('T')[0] ?? '');
  if (!isLong) return readDuration(value, range, context);
  const minutes = /^P(\d+)M$/.exec(value)?.[1];
  const meant = minutes === undefined ? undefined : `PT${minutes}M`;
  const fix = meant === undefined ? {} : { fix: [{ range, text: meant }] };
  context.report('invalid-value', range, { ...badPause(value, meant), ...fix });
  return meant;
}

function readDuration(value: string, range: Range, { report }: ValueContext): string | undefined {
  if (durationForm.test(value)) return value;
  const text = durationOf(value);
  const isSure = text !== undefined && durationForm.test(text) && !isShortUnit(value);
  report('invalid-value', range, {
    ...badDuration(value),
    ...(isSure && { fix: [{ range, text }] }),
  });
  return undefined;
}

function readOutcome(value: string, range: Range, { names, report }: ValueContext): string {
  const { outcomes } = names.content;
  const isFitting = (key: string): boolean =>
    (outcomes[key]?.kinds as readonly string[] | undefined)?.includes(names.kind) === true;
  const fitting = Object.keys(outcomes).filter(isFitting);
  if (Object.hasOwn(outcomes, value) && !isFitting(value)) {
    report('invalid-value', range, otherKind(value, names.kind, fitting));
    return value;
  }
  return oneOf(value, fitting, range, report, chooseFrom.outcome) ?? meantId(value);
}

/** A record may stand behind the promise that waits for it. */
function readDateRecord(value: string, range: Range, { names, report }: ValueContext): string {
  const dates = [...names.records]
    .filter(([, input]) => input === 'date' || input === 'any')
    .map(([name]) => name);
  const fix = names.records.has(value) ? {} : respeltUse(range, value, dates, names.uses);
  if (!dates.includes(value))
    report('invalid-value', range, { ...notADateRecord(value, dates), ...fix });
  return meantId(value);
}

/**
 * A name of which the package never stands in for any: where there is none at all, a warning and a
 * blank.
 */
function unlessNone(
  value: string,
  known: readonly string[],
  range: Range,
  { report }: ValueContext,
  kind: 'gesture' | 'role',
): string {
  const meant = meantId(value);
  if (known.length > 0) return oneOf(value, known, range, report, chooseFrom[kind]) ?? meant;
  if (meant !== value) report('invalid-value', range, badId(value, toId(value)));
  else report('missing-content', range, missingContent(value, kind));
  return meant;
}

/** One of some words; a near one is taken for what was meant. */
function oneOf<Word extends string>(
  value: string,
  words: readonly Word[],
  range: Range,
  report: Report,
  what: Localized,
): Word | undefined {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  const meant = suggest(value, words);
  const fix = respelt(range, value, words, 'keywords');
  report('invalid-value', range, { ...notOneOf(value, words, meant, what), ...fix });
  return meant as Word | undefined;
}

function levelsOf({ content }: Names): readonly string[] {
  return content.authority.levels.map(({ key }) => key);
}
