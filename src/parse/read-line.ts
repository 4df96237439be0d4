import { written } from './attribute-words.ts';
import { readDirectiveLine, type ReadLine } from './directive-line.ts';
import { leafShapes, meantName, type DirectiveNames } from './directives.ts';
import { brokenDirective, unknownDirective } from './line-messages.ts';
import type { NearMiss } from './near-miss.ts';
import type { Report } from './report.ts';
import type { Range } from './source.ts';

/** What a line means, where it stands, and whether its form was faulty. Offsets are the file's. */
export interface LineContent extends ReadLine {
  readonly kind: 'open' | 'close' | 'leaf';
  /** The directive that is meant: the name as written, or the one that was most likely meant. */
  readonly meant: string;
  /** The whole line, without the spaces around it. */
  readonly range: Range;
  /** Something was already reported about its form: then nothing more is. */
  readonly faulty: boolean;
  /** The line as it should be written. */
  readonly canonical: string;
}

/**
 * Reads one line that begins with colons at `start`, and reports it if it is not quite a directive.
 * `joined` says that it went on in the next line. Nothing comes of a line that says nothing.
 */
export function readLine(
  text: string,
  start: number,
  joined: NearMiss | undefined,
  names: DirectiveNames,
  report: Report,
): LineContent | undefined {
  const colons = /^:+/.exec(text)?.[0].length ?? 0;
  const range = { start, end: start + text.trimEnd().length };
  if (text.slice(colons).trim() === '') return closingLine(text, range, colons, names, report);

  const read = rebased(readDirectiveLine(text, colons), start);
  const found = ({ at }: NearMiss): string => text.slice(at.start - start, at.end - start);
  if (read.name === '') {
    const miss = read.miss as NearMiss;
    report('broken-directive', range, brokenDirective(miss, text.trimEnd(), '::say[…]', names));
    return undefined;
  }
  const known = names.steps.has(read.name) || leafShapes.has(read.name);
  const meant = known ? read.name : meantName(read.name, names);
  const bare = read.label === undefined && read.attributes.length === 0;
  if (!known && colons > 2 && bare) return textAfterClose(read, range, text, names, report);
  const isStep = meant === undefined ? colons !== 2 : names.steps.has(meant);
  const kind = isStep ? 'open' : 'leaf';
  const canonical = canonicalLine(read, meant ?? read.name, isStep, text, start);
  const line = { ...read, kind, meant: meant ?? read.name, range, canonical } as const;
  if (!known) {
    const at = { start, end: read.nameRange.end };
    report('unknown-directive', at, unknownDirective(read.name, meant, isStep, names));
    return { ...line, faulty: true };
  }
  const miss = joined ?? read.miss ?? colonsMiss(range, colons, isStep ? 3 : 2);
  if (miss)
    report('broken-directive', miss.at, brokenDirective(miss, found(miss), canonical, names));
  return { ...line, faulty: miss !== undefined };
}

function colonsMiss({ start }: Range, colons: number, expected: number): NearMiss | undefined {
  if (colons === expected) return undefined;
  return { kind: 'colons', at: { start, end: start + colons }, fix: ':'.repeat(expected) };
}

/** Colons alone: three close a step. */
function closingLine(
  text: string,
  range: Range,
  colons: number,
  names: DirectiveNames,
  report: Report,
): LineContent {
  const miss = colonsMiss(range, colons, 3);
  if (miss) report('broken-directive', range, brokenDirective(miss, text.trimEnd(), ':::', names));
  return { ...closing(range), faulty: miss !== undefined };
}

/** `::: fin`: a closing line with words behind it. */
function textAfterClose(
  read: ReadLine,
  range: Range,
  text: string,
  names: DirectiveNames,
  report: Report,
): LineContent {
  const at = { start: read.nameRange.start, end: range.end };
  const miss = { kind: 'text-after-close', at } as const;
  const found = text.slice(at.start - range.start, at.end - range.start);
  report('broken-directive', at, brokenDirective(miss, found, ':::', names));
  return { ...closing(range), faulty: true };
}

function closing(range: Range): Omit<LineContent, 'faulty'> {
  const nameRange = { start: range.end, end: range.end };
  return {
    kind: 'close',
    name: '',
    meant: '',
    nameRange,
    balanced: true,
    attributes: [],
    range,
    canonical: ':::',
  };
}

/** The line as it should be written, from what could be read of it. */
function canonicalLine(
  { label, balanced, attributes }: ReadLine,
  name: string,
  isStep: boolean,
  text: string,
  start: number,
): string {
  const words = label
    ? text.slice(label.start - start, label.end - start).replace(/\s+/g, ' ')
    : '';
  const safe = balanced ? words : words.replace(/(?<!\\)[[\]]/g, '\\$&');
  const values = attributes.map((attribute) => written(attribute.name, attribute.value)).join(' ');
  return `${isStep ? ':::' : '::'}${name}${label ? `[${safe}]` : ''}${values === '' ? '' : `{${values}}`}`;
}

function rebased(read: ReadLine, by: number): ReadLine {
  const shift = ({ start, end }: Range): Range => ({ start: start + by, end: end + by });
  return {
    ...read,
    nameRange: shift(read.nameRange),
    ...(read.label && { label: shift(read.label) }),
    attributes: read.attributes.map((attribute) => ({
      ...attribute,
      range: shift(attribute.range),
      valueRange: shift(attribute.valueRange),
    })),
    ...(read.miss && { miss: { ...read.miss, at: shift(read.miss.at) } }),
  };
}
