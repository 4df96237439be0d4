import { hiddenSpace, type NearMiss, type NearMissKind } from './near-miss.ts';
import type { Range } from './source.ts';

/** One attribute as written; the id's name is `#`. A flag has no value. */
export interface RawAttribute {
  readonly name: string;
  readonly value?: string;
  /** From the name to the end of the value. */
  readonly range: Range;
  /** Inside the quotes. */
  readonly valueRange: Range;
}

export interface AttributeWords {
  readonly attributes: readonly RawAttribute[];
  /** The first thing that is not as it should be. */
  readonly miss?: NearMiss;
}

/** How a value may stand without quotes. */
export const bareValue = /^[A-Za-z0-9/][A-Za-z0-9/#._-]*$/;

/**
 * What stands between `{` and `}`: `#id`, `name`, `name=value`, `name="value"`, one plain space
 * between them. A fault in one does not cost the others.
 */
export function readAttributeWords(line: string, from: number, to: number): AttributeWords {
  const attributes: RawAttribute[] = [];
  const misses: NearMiss[] = [];
  let at = from;
  while (at < to) {
    const start = at + (/^[\s,;]*/.exec(line.slice(at, to))?.[0].length ?? 0);
    const gap = gapMiss(line, { start: at, end: start }, at === from || start >= to);
    if (gap) misses.push(gap);
    if (start >= to) break;
    const word = readWord(line.slice(start, to));
    if (word.miss) misses.push({ ...word.miss, at: moved(word.miss.at, start) });
    if (word.attribute) {
      const { range, valueRange } = word.attribute;
      attributes.push({
        ...word.attribute,
        range: moved(range, start),
        valueRange: moved(valueRange, start),
      });
    }
    at = start + word.length;
  }
  return { attributes, ...(misses[0] && { miss: misses[0] }) };
}

function gapMiss(line: string, at: Range, atEdge: boolean): NearMiss | undefined {
  const gap = line.slice(at.start, at.end);
  if (hiddenSpace.test(gap)) return { kind: 'no-break-space', at };
  if (atEdge) return gap === '' ? undefined : { kind: 'space-inside-attributes', at };
  if (gap === ' ') return undefined;
  return { kind: 'separator', at: { start: at.start, end: Math.max(at.end, at.start + 1) } };
}

interface Word {
  readonly length: number;
  readonly attribute?: RawAttribute;
  readonly miss?: NearMiss;
}

/** The attribute at the start of `rest`; offsets count from there. */
function readWord(rest: string): Word {
  const led = readLed(rest);
  if (led) return led;
  const word = /^[^\s=,;"“”„«»\u2033]+/u.exec(rest)?.[0];
  const isColon = word?.endsWith(':') && /^["“„«]/.test(rest.slice(word.length));
  const name = isColon ? word?.slice(0, -1) : word;
  if (name === undefined) {
    const length = /^[^\s]+/.exec(rest)?.[0].length ?? 1;
    return { length, miss: { kind: 'bad-attribute', at: { start: 0, end: length } } };
  }
  const equals = isColon ? ':' : equalsBehind(name, rest.slice(name.length));
  if (equals === undefined) return readShort(name);
  const valueStart = name.length + equals.length;
  const read = readValue(name, rest.slice(valueStart));
  const range = { start: 0, end: valueStart + read.length };
  const attribute = { name, value: read.value, range, valueRange: moved(read.range, valueStart) };
  if (equals !== '=') {
    const kind = hiddenSpace.test(equals) ? 'no-break-space' : 'space-around-equals';
    return {
      length: range.end,
      attribute,
      miss: { kind, at: range, fix: written(name, read.value) },
    };
  }
  if (!read.kind) return { length: range.end, attribute };
  const at = { start: read.kind === 'no-value' ? 0 : valueStart, end: range.end };
  return {
    length: range.end,
    attribute,
    miss: { kind: read.kind, at, fix: written(name, read.value) },
  };
}

/** `to: listen`, `to->listen`, `→ listen`: a colon or an arrow for the `=`, and perhaps for the name. */
function readLed(rest: string): Word | undefined {
  const [whole, name, value] =
    /^([a-z-]+)?(?:(?<=[a-z]):\s+|\s*(?:->|=>|→|\uff1d)\s*)([a-z/][\w/#-]*)/u.exec(rest) ?? [];
  if (whole === undefined || value === undefined) return undefined;
  const range = { start: 0, end: whole.length };
  const attribute = {
    name: name ?? 'to',
    value,
    range,
    valueRange: { start: whole.length - value.length, end: whole.length },
  };
  const fix = written(attribute.name, value);
  return { length: whole.length, attribute, miss: { kind: 'bad-attribute', at: range, fix } };
}

/** `=`, with what is typed around it by mistake; behind `to= set=…` nothing is a value. */
function equalsBehind(name: string, rest: string): string | undefined {
  const equals = /^\s*=+\s*/.exec(rest)?.[0];
  const isCondition = name === 'when' || name === 'set';
  const isEmpty = /^(?:#|[a-z]+=)/.test(rest.slice(equals?.length)) && !isCondition;
  return isEmpty && equals?.startsWith('=') ? equals.trimEnd() : equals;
}

/** `#id`, a flag, or something that is none: `to:listen`, `.class`. */
function readShort(word: string): Word {
  const range = { start: 0, end: word.length };
  const marks = /^#+(?=[^#]+$)/.exec(word)?.[0].length;
  if (marks !== undefined) {
    const value = word.slice(marks);
    const attribute = { name: '#', value, range, valueRange: { start: marks, end: word.length } };
    const miss = { kind: 'bad-attribute', at: range, fix: `#${value}` } as const;
    return { length: word.length, attribute, ...(marks > 1 && { miss }) };
  }
  if (/^[\p{L}][\p{L}\p{N}_-]*$/u.test(word)) {
    return { length: word.length, attribute: { name: word, range, valueRange: range } };
  }
  const miss = { kind: 'bad-attribute', at: range } as const;
  const [, name, value] = /^([a-z-]+):(.+)$/.exec(word) ?? [];
  if (name === undefined || value === undefined) return { length: word.length, miss };
  const valueRange = { start: name.length + 1, end: word.length };
  const attribute = { name, value, range, valueRange };
  return { length: word.length, attribute, miss: { ...miss, fix: written(name, value) } };
}

interface ReadValue {
  readonly value: string;
  readonly length: number;
  /** Of the value without its quotes. */
  readonly range: Range;
  readonly kind?: NearMissKind;
}

/**
 * How values are written, in the order in which they are tried. The first group is the value, with
 * the spaces round it: to leave them out is not the form's work, which must take time in proportion
 * to the line.
 */
const valueForms: readonly { readonly form: RegExp; readonly kind?: NearMissKind }[] = [
  { form: /^"([^"]*)"/ },
  { form: /^[“”„"\u2033\uff02]([^“”„"\u2033\uff02]*)[“”"\u2033\uff02]/u, kind: 'curly-quotes' },
  { form: /^«([^»]*)»/u, kind: 'curly-quotes' },
  { form: /^['’‘]([^'’]*)['’](?=[\s,;]|$)/u, kind: 'single-quotes' },
  { form: /^["“”„«]([^"“”„»]*)$/u, kind: 'unclosed-quote' },
];

/** A condition or a list of changes goes on behind `and` and behind a comma. */
const conditionForm =
  /^[^\s,;]*(?:\s+and\s+[^\s,;]+|\s*,\s*[a-z][a-z0-9-]*(?:\+=|-=|=)(?!["“«])[^\s,;]+)*/u;

/** Attributes whose value may be other than one plain word; of the others, its type says what is wrong with it. */
const textual: ReadonlySet<string> = new Set(['when', 'set', 'discreet', 'options']);

function readValue(name: string, rest: string): ReadValue {
  for (const { form, kind } of valueForms) {
    const match = form.exec(rest);
    if (!match) continue;
    const [whole, inside = ''] = match;
    const trims = kind === 'curly-quotes' || kind === 'unclosed-quote';
    const value = trims ? inside.trim() : inside;
    const start = 1 + (trims ? inside.length - inside.trimStart().length : 0);
    const range = { start, end: start + value.length };
    return { value, length: whole.length, range, ...(kind && { kind }) };
  }
  const form = name === 'when' || name === 'set' ? conditionForm : /^[^\s,;]*/;
  const value = form.exec(rest)?.[0] ?? '';
  const range = { start: 0, end: value.length };
  const isWord = !textual.has(name) && !value.includes('"');
  if (value !== '' && (isWord || bareValue.test(value)))
    return { value, length: value.length, range };
  if (value === '') return { value, length: 0, range, kind: 'no-value' };
  const kind = value.includes('"') ? 'unclosed-quote' : 'value-to-quote';
  return { value: value.replaceAll('"', ''), length: value.length, range, kind };
}

/** An attribute as it should be written. */
export function written(name: string, value: string | undefined): string {
  if (name === '#') return `#${value ?? ''}`;
  if (value === undefined) return name;
  return bareValue.test(value) ? `${name}=${value}` : `${name}="${value.replaceAll('"', '')}"`;
}

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
