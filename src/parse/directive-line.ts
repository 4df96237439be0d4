import { colonsAt } from './colons.ts';
import { readAttributeWords, type RawAttribute } from './attribute-words.ts';
import { hiddenSpace, type NearMiss } from './near-miss.ts';
import { meantBrackets } from './mixed-brackets.ts';
import type { Range } from './source.ts';

/**
 * What a line says that is, or was meant to be, a directive. Offsets count from the start of the
 * text given.
 */
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

/**
 * Reads a line from behind its colons, tolerantly: everything that can be understood, and the first
 * near-miss. The form without one: `name`, then `[label]`, then `{attributes}`, then nothing.
 */
export function readDirectiveLine(line: string, colons: number): ReadLine {
  const gap = spaces(line, colons);
  const nameStart = colons + gap;
  const name = nameForm.exec(line.slice(nameStart))?.[0] ?? '';
  const nameRange = { start: nameStart, end: nameStart + name.length };
  const brackets = name === '' ? undefined : meantBrackets(line, nameRange.end);
  const meant = brackets && readDirectiveLine(brackets.line, colons);
  if (meant && !meant.miss) return { ...meant, miss: { kind: 'parentheses', at: brackets.at } };
  const label = readLabel(line, nameRange.end);
  const rest = readRest(line, label?.end ?? nameRange.end, label !== undefined);
  const misses: readonly (NearMiss | undefined)[] = [
    name === ''
      ? { kind: 'no-name', at: { start: colons, end: Math.max(colons + 1, line.length) } }
      : undefined,
    gap > 0 ? { kind: 'space-before-name', at: { start: colons, end: nameStart } } : undefined,
    label?.miss,
    rest.miss,
  ];
  const miss = misses.find((found) => found !== undefined);
  const text = label ?? rest.label;
  return {
    name,
    nameRange,
    ...(text && { label: { start: text.start, end: text.to } }),
    balanced: label?.balanced ?? rest.label === undefined,
    attributes: rest.attributes,
    ...(miss && { miss }),
  };
}

/** What a line leaves open, if the next one may go on with it. */
export function leftOpen(text: string): 'label-lines' | 'attribute-lines' | undefined {
  const colons = colonsAt(text);
  const name = /^[\p{L}\p{N}_-]+/u.exec(text.slice(colons))?.[0].length ?? 0;
  const named = name === 0 ? 0 : colons + name;
  const label = text[named] === '[' ? closingBracket(text, named) : named - 1;
  if (named === 0) return undefined;
  if (label === undefined) return 'label-lines';
  return text[label + 1] === '{' && !text.includes('}', label) ? 'attribute-lines' : undefined;
}

const nameForm = /^[\p{L}\p{N}_-]+/u;

interface Label {
  readonly start: number;
  readonly to: number;
  /** Behind the closing bracket. */
  readonly end: number;
  readonly balanced: boolean;
  readonly miss?: NearMiss;
}

function readLabel(line: string, at: number): Label | undefined {
  const open = at + spaces(line, at);
  if (line[open] !== '[') return undefined;
  const start = open + 1;
  const spaced: NearMiss | undefined =
    open > at ? { kind: 'space-before-label', at: { start: at, end: open } } : undefined;
  const close = closingBracket(line, open);
  if (close === undefined) {
    const to = endOfUnclosed(line, start);
    const miss = { kind: 'unclosed-label', at: { start: open, end: start } } as const;
    return { start, to, end: line[to] === ']' ? to + 1 : to, balanced: false, miss };
  }
  const isAttributes = squareAttributes.test(line.slice(close + 1));
  const beyond = isAttributes
    ? undefined
    : /^[^{\]]*\](?=\s*(?:\{.*)?$)/.exec(line.slice(close + 1))?.[0];
  if (beyond !== undefined) {
    const end = close + 1 + beyond.length;
    const miss = { kind: 'extra-bracket', at: { start: close, end: close + 1 } } as const;
    return { start, to: end - 1, end, balanced: false, miss };
  }
  return { start, to: close, end: close + 1, balanced: true, ...(spaced && { miss: spaced }) };
}

/** `[to=listen]` behind a label. */
const squareAttributes = /^\s*\[(?:#[a-z]|[a-z]+=)[^[\]]*\]\s*$/;

/**
 * The bracket that closes the one at `open`, as remark-directive counts: escaped ones do not count,
 * those in code do.
 */
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
function endOfUnclosed(line: string, start: number): number {
  const braces = /\{[^{}]*\}\s*$/.exec(line.slice(start));
  if (braces) {
    const words = line.slice(start, start + braces.index).trimEnd();
    return start + (words.endsWith(']') ? words.length - 1 : words.length);
  }
  const last = line.lastIndexOf(']');
  return last >= start ? last : line.trimEnd().length;
}

interface Rest {
  readonly attributes: readonly RawAttribute[];
  /** Words that were meant as the label and have no brackets of their own. */
  readonly label?: Pick<Label, 'start' | 'to'>;
  readonly miss?: NearMiss;
}

function readRest(line: string, at: number, hasLabel: boolean): Rest {
  const open = at + spaces(line, at);
  const end = line.trimEnd().length;
  const gap = line.slice(at, open);
  if (open >= end) return { attributes: [], ...hiddenIn(line, at, line.length) };
  if (line[open] !== '{') return misplacedWords(line, open, end, hasLabel);
  const close = closingBrace(line, open);
  const braces = /^\{+/.exec(line.slice(open))?.[0].length ?? 1;
  const inside = readAttributeWords(line, open + braces, close ?? end);
  const after = close === undefined ? '' : line.slice(close + 1, end).trim();
  const first: NearMiss | undefined = hiddenSpace.test(gap)
    ? { kind: 'no-break-space', at: { start: at, end: open } }
    : gap !== ''
      ? { kind: 'space-before-attributes', at: { start: at, end: open } }
      : close === undefined
        ? { kind: 'unclosed-attributes', at: { start: open, end } }
        : (inside.miss ?? secondBrace(open, braces));
  if (after === '' || close === undefined) {
    const miss =
      first ?? (close === undefined ? undefined : hiddenIn(line, close + 1, line.length).miss);
    return { attributes: inside.attributes, ...(miss && { miss }) };
  }
  const label = hasLabel ? undefined : bracketed(line, close + 1, end);
  const kind = label ? 'label-after-attributes' : 'text-after-attributes';
  const start = close + 1 + spaces(line, close + 1);
  const miss = first ?? { kind, at: { start, end } };
  return { attributes: inside.attributes, ...(label && { label }), miss };
}

/**
 * Words where `{` or the end should be. Attributes at the end of the line are read all the same.
 */
function misplacedWords(line: string, start: number, end: number, hasLabel: boolean): Rest {
  const braces = /\{[^{}]*\}$/.exec(line.slice(start, end));
  const to = braces ? start + braces.index : end;
  const written = line.slice(start, to).trimEnd();
  const round = /^(?:\(.*\)|\[.*\]|<[a-z]+=.*>)$/s.test(written);
  const isBare = hasLabel && !braces && bareAttributes.test(written);
  const isUnopened = hasLabel && !braces && /^(?:#[a-z]|[a-z]+=).*\}$/.test(written);
  const kind =
    round || isBare || line[start] === '('
      ? 'parentheses'
      : isUnopened
        ? 'unopened-attributes'
        : hasLabel
          ? 'text-after-label'
          : 'text-before-label';
  const miss: NearMiss = { kind, at: { start, end } };
  if (isUnopened) return { ...readAttributeWords(line, start, end - 1), miss };
  if (isBare) return { ...readAttributeWords(line, start, end), miss };
  if (hasLabel && round && !braces) {
    const { attributes } = readAttributeWords(line, start + 1, start + written.length - 1);
    return { attributes, miss };
  }
  const attributes = braces ? readAttributeWords(line, to + 1, end - 1).attributes : [];
  if (hasLabel) return { attributes, miss };
  const inner = withoutMarks(written);
  const from = start + written.indexOf(inner);
  return {
    attributes,
    miss,
    ...(inner !== '' && { label: { start: from, to: from + inner.length } }),
  };
}

/** `to=listen` behind a label, with no braces around it; or an arrow to a step. */
const bareAttributes =
  /^(?:(?:->|=>|→)\s*[a-z/][\w/#-]*|(?:#[a-z][\w-]*|[a-z]+=(?:"[^"]*"|[^\s"{}[\]]+))(?:\s+(?:#[a-z][\w-]*|[a-z]+=(?:"[^"]*"|[^\s"{}[\]]+)))*)$/;

/** Words without the colon or dash before them, and without what stands round them for brackets. */
function withoutMarks(words: string): string {
  const bare = words.replace(/^(?:[:\uff1a=]\s*|[-–—]\s+)/, '');
  const quoted = /^["“„«]\s*([^"“”„«»]+?)\s*["”»]$/u.exec(bare)?.[1];
  return quoted ?? bare.replace(/^[([\uff3b]/, '').replace(/[)\]\uff3d]$/, '');
}

function bracketed(
  line: string,
  from: number,
  end: number,
): Pick<Label, 'start' | 'to'> | undefined {
  const open = from + spaces(line, from);
  return line[open] === '[' && line[end - 1] === ']' ? { start: open + 1, to: end - 1 } : undefined;
}

function secondBrace(open: number, braces: number): NearMiss | undefined {
  if (braces === 1) return undefined;
  return { kind: 'bad-attribute', at: { start: open + 1, end: open + braces } };
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

function hiddenIn(line: string, start: number, end: number): { readonly miss?: NearMiss } {
  if (!hiddenSpace.test(line.slice(start, end))) return {};
  return { miss: { kind: 'no-break-space', at: { start, end } } };
}

function spaces(line: string, at: number): number {
  return /^\s*/.exec(line.slice(at))?.[0].length ?? 0;
}
