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

/** Why a line is not quite a directive. `at` is the words to point at. */
export interface NearMiss {
  readonly kind: NearMissKind;
  readonly at: Range;
  /** What to write instead, where that is certain. */
  readonly fix?: string;
}

export type NearMissKind =
  | 'space-before-name'
  | 'no-name'
  | 'text-after-close'
  | 'space-before-label'
  | 'text-before-label'
  | 'unclosed-label'
  | 'extra-bracket'
  | 'space-before-attributes'
  | 'no-break-space'
  | 'text-after-label'
  | 'parentheses'
  | 'label-after-attributes'
  | 'unclosed-attributes'
  | 'text-after-attributes'
  | 'curly-quotes'
  | 'single-quotes'
  | 'unclosed-quote'
  | 'value-to-quote'
  | 'no-value'
  | 'space-around-equals'
  | 'separator'
  | 'colons'
  | 'column'
  | 'label-lines'
  | 'attribute-lines'
  | 'bad-attribute';

/** What a line, or two that belong together, says. Offsets are absolute. */
export interface ReadLine {
  readonly name: string;
  readonly nameRange: Range;
  /** Inside the brackets. */
  readonly label?: Range;
  /** The label's brackets balance, so that the Markdown parser will find the same label. */
  readonly balanced: boolean;
  readonly attributes: readonly RawAttribute[];
  /** The first thing that is not as it should be. */
  readonly miss?: NearMiss;
}

const space = /^[\s\u00a0\u202f\u2007]+/;
const name = /^[\p{L}\p{N}_-]+/u;

/** Reads what follows the colons, tolerantly: everything that can be understood, and the first near-miss. */
export function readDirectiveLine(text: string, from: number, to: number): ReadLine {
  const line = text.slice(from, to);
  const misses: NearMiss[] = [];
  const range = (start: number, end: number): Range => ({ start: from + start, end: from + end });

  const lead = space.exec(line)?.[0].length ?? 0;
  const word = name.exec(line.slice(lead))?.[0] ?? '';
  if (lead > 0) misses.push({ kind: 'space-before-name', at: range(0, lead) });
  else if (word === '') misses.push({ kind: 'no-name', at: range(0, Math.max(1, line.length)) });
  let at = lead + word.length;

  const label = readLabel(line, at);
  if (label) {
    at = label.end;
    misses.push(...label.misses.map((miss) => moved(miss, from)));
  }
  const rest = readRest(line, at, label !== undefined);
  misses.push(...rest.misses.map((miss) => moved(miss, from)));
  return {
    name: word,
    nameRange: range(lead, lead + word.length),
    ...(label && { label: range(label.from, label.to) }),
    balanced: label?.balanced ?? true,
    attributes: rest.attributes.map((attribute) => ({
      ...attribute,
      range: shift(attribute.range, from),
      valueRange: shift(attribute.valueRange, from),
    })),
    ...(misses[0] && { miss: misses[0] }),
  };
}

interface LabelPart {
  readonly from: number;
  readonly to: number;
  /** Behind the closing bracket. */
  readonly end: number;
  readonly balanced: boolean;
  readonly misses: readonly NearMiss[];
}

function readLabel(line: string, at: number): LabelPart | undefined {
  const gap = space.exec(line.slice(at))?.[0].length ?? 0;
  const open = at + gap;
  if (line[open] !== '[') return undefined;
  const misses: NearMiss[] =
    gap > 0 ? [{ kind: 'space-before-label', at: { start: at, end: open } }] : [];
  const close = closingBracket(line, open);
  if (close === undefined) {
    const to = labelEnd(line, open);
    misses.push({ kind: 'unclosed-label', at: { start: open, end: open + 1 } });
    return { from: open + 1, to, end: line[to] === ']' ? to + 1 : to, balanced: false, misses };
  }
  const extra = /^([^{\]]*)\]\s*(\{.*)?$/.exec(line.slice(close + 1));
  if (extra) {
    const to = close + 1 + (extra[1] as string).length;
    misses.push({ kind: 'extra-bracket', at: { start: close, end: close + 1 } });
    return { from: open + 1, to, end: to + 1, balanced: false, misses };
  }
  return { from: open + 1, to: close, end: close + 1, balanced: true, misses };
}

/** The bracket that closes the one at `open`, as remark-directive counts: escaped ones do not, code does. */
function closingBracket(line: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < line.length; at++) {
    const character = line[at];
    if (character === '\\') at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at;
  }
  return undefined;
}

/** Where a label that is never closed was most likely meant to end. */
function labelEnd(line: string, open: number): number {
  const attributes = /\]?\s*\{[^{}]*\}\s*$/.exec(line.slice(open + 1));
  if (attributes) return open + 1 + attributes.index;
  const last = line.lastIndexOf(']');
  return last > open ? last : line.trimEnd().length;
}

interface Rest {
  readonly attributes: readonly RawAttribute[];
  readonly misses: readonly NearMiss[];
}

function readRest(line: string, at: number, hasLabel: boolean): Rest {
  const gap = space.exec(line.slice(at))?.[0] ?? '';
  const open = at + gap.length;
  const end = line.trimEnd().length;
  if (open >= end) {
    const hidden = /[\u00a0\u202f\u2007]/.test(gap);
    const misses: NearMiss[] = hidden
      ? [{ kind: 'no-break-space', at: { start: at, end: open } }]
      : [];
    return { attributes: [], misses };
  }
  if (line[open] !== '{')
    return { attributes: [], misses: [trailing(line, at, open, end, hasLabel)] };
  const misses: NearMiss[] = [];
  if (gap !== '') {
    const hidden = /[\u00a0\u202f\u2007]/.test(gap);
    misses.push({
      kind: hidden ? 'no-break-space' : 'space-before-attributes',
      at: { start: at, end: open },
    });
  }
  const close = closingBrace(line, open);
  if (close === undefined) misses.push({ kind: 'unclosed-attributes', at: { start: open, end } });
  const inside = readAttributes(line, open + 1, close ?? end);
  misses.push(...inside.misses);
  const after = close === undefined ? '' : line.slice(close + 1, end);
  if (close !== undefined && after.trim() !== '') {
    const kind =
      /^\s*\[/.test(after) && !hasLabel ? 'label-after-attributes' : 'text-after-attributes';
    misses.push({ kind, at: { start: close + 1, end } });
  } else if (close !== undefined && /[\u00a0\u202f\u2007]/.test(line.slice(close + 1))) {
    misses.push({ kind: 'no-break-space', at: { start: close + 1, end: line.length } });
  }
  return { attributes: inside.attributes, misses };
}

function trailing(
  line: string,
  at: number,
  open: number,
  end: number,
  hasLabel: boolean,
): NearMiss {
  const where = { start: open, end };
  if (line[open] === '(') return { kind: 'parentheses', at: where };
  if (hasLabel) return { kind: 'text-after-label', at: where };
  return { kind: 'text-before-label', at: { start: at, end } };
}

/** The brace that closes, outside quotes; else the last one of the line. */
function closingBrace(line: string, open: number): number | undefined {
  let quoted = false;
  for (let at = open + 1; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === '}' && !quoted) return at;
  }
  const last = line.lastIndexOf('}');
  return last > open ? last : undefined;
}

const bareValue = /^[A-Za-z0-9/][A-Za-z0-9/#._-]*$/;
const idForm = /^#([^\s#"=]+)$/u;

/**
 * Attributes: `#id`, `name`, `name=value`, `name="value"`, one plain space between them.
 * The words between spaces are found first, so that a fault in one does not cost the others.
 */
function readAttributes(line: string, from: number, to: number): Rest {
  const attributes: RawAttribute[] = [];
  const misses: NearMiss[] = [];
  let at = from;
  while (at < to) {
    const gap = /^[\s\u00a0\u202f\u2007,;]*/.exec(line.slice(at, to))?.[0] ?? '';
    const start = at + gap.length;
    const atEdge = at === from || start >= to;
    if (gap !== (atEdge ? '' : ' ')) misses.push(separatorMiss(gap, at, start, atEdge));
    if (start >= to) break;
    const word = attributeWord(line, start, to);
    const read = readAttribute(word, start);
    attributes.push(...(read.attribute ? [read.attribute] : []));
    misses.push(...(read.miss ? [read.miss] : []));
    at = start + word.length;
  }
  return { attributes, misses };
}

function separatorMiss(gap: string, at: number, start: number, atEdge: boolean): NearMiss {
  const where = { start: at, end: Math.max(start, at + 1) };
  if (/[\u00a0\u202f\u2007]/.test(gap)) return { kind: 'no-break-space', at: where };
  return { kind: 'separator', at: where, fix: atEdge ? '' : ' ' };
}

/** One attribute with its value, however it is quoted; spaces around `=` belong to it. */
function attributeWord(line: string, start: number, to: number): string {
  const rest = line.slice(start, to);
  const form =
    /^[^\s\u00a0="“”«»'’]*[\s\u00a0]*=[\s\u00a0]*(?:"[^"]*"?|“[^”“"]*[”“"]?|«[^»]*»?|'[^']*'|’[^’]*’)|^[^\s\u00a0,;"]+(?:[\s\u00a0]+=[\s\u00a0]*[^\s\u00a0,;]+|=[\s\u00a0]+[^\s\u00a0,;=]+(?=$|[\s,;]))?|^\S/u;
  return form.exec(rest)?.[0] ?? rest.slice(0, 1);
}

function readAttribute(
  word: string,
  start: number,
): { readonly attribute?: RawAttribute; readonly miss?: NearMiss } {
  const range = { start, end: start + word.length };
  const id = idForm.exec(word)?.[1];
  if (id !== undefined) {
    return {
      attribute: { name: '#', value: id, range, valueRange: { start: start + 1, end: range.end } },
    };
  }
  const parts = /^([^=\s\u00a0]+)([\s\u00a0]*)=([\s\u00a0]*)(.*)$/su.exec(word);
  if (!parts) {
    if (/^[\p{L}][\p{L}\p{N}-]*$/u.test(word)) {
      return { attribute: { name: word, range, valueRange: range } };
    }
    return { miss: { kind: 'bad-attribute', at: range } };
  }
  const [, key, before, after, written] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  const valueStart = start + key.length + before.length + 1 + after.length;
  const read = readValue(key, written, { start: valueStart, end: range.end });
  const spaced: NearMiss | undefined =
    before + after === '' ? undefined : { kind: 'space-around-equals', at: range };
  const miss = spaced ?? read.miss;
  const attribute: RawAttribute = { name: key, value: read.value, range, valueRange: read.range };
  return { attribute, ...(miss && { miss }) };
}

function readValue(
  key: string,
  written: string,
  at: Range,
): { readonly value: string; readonly range: Range; readonly miss?: NearMiss } {
  const inner = written.replace(/^["“”«'’]\s*/u, '').replace(/\s*["“”»'’]$/u, '');
  const lead = written.indexOf(inner);
  const range = { start: at.start + lead, end: at.start + lead + inner.length };
  const quoted = `${key}="${inner}"`;
  if (written === '') return { value: '', range: at, miss: { kind: 'no-value', at } };
  if (/^"[^"]*"$/.test(written)) {
    const value = written.slice(1, -1);
    return { value, range: { start: at.start + 1, end: at.end - 1 } };
  }
  if (bareValue.test(written)) return { value: written, range: at };
  if (/[“”«»]/u.test(written))
    return { value: inner, range, miss: { kind: 'curly-quotes', at, fix: quoted } };
  if (/^['’]/u.test(written))
    return { value: inner, range, miss: { kind: 'single-quotes', at, fix: quoted } };
  if (written.includes('"')) {
    return {
      value: inner,
      range,
      miss: { kind: 'unclosed-quote', at, fix: `${key}="${inner.replaceAll('"', '')}"` },
    };
  }
  return { value: written, range: at, miss: { kind: 'value-to-quote', at, fix: quoted } };
}

function moved(miss: NearMiss, by: number): NearMiss {
  return { ...miss, at: shift(miss.at, by) };
}

function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** What a line leaves open, if the next one may go on with it. */
export function leftOpen(text: string): 'label-lines' | 'attribute-lines' | undefined {
  const named = /^:+[\p{L}\p{N}_-]+/u.exec(text)?.[0].length;
  if (named === undefined) return undefined;
  if (text[named] === '[') {
    const close = closingBracket(text, named);
    if (close === undefined) return 'label-lines';
    return text[close + 1] === '{' && !text.includes('}', close) ? 'attribute-lines' : undefined;
  }
  return text[named] === '{' && !text.includes('}', named) ? 'attribute-lines' : undefined;
}
