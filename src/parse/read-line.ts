import { written } from './attribute-words.ts';
import { colonsAt } from './colons.ts';
import { mendedLine } from './directive-fix.ts';
import { readDirectiveLine, type ReadLine } from './directive-line.ts';
import {
  leafShapes,
  meantName,
  onlyMeantName,
  shapeOf,
  type DirectiveNames,
  type DirectiveShape,
} from './directives.ts';
import { brokenDirective, unknownDirective } from './line-messages.ts';
import type { NearMiss } from './near-miss.ts';
import type { Report, Words } from './report.ts';
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

/** A line, or those that were meant as one. */
export interface RawLine {
  /** From its colons, line breaks included. */
  readonly raw: string;
  /** Offset of the colons. */
  readonly start: number;
  /** What is already known to be wrong: it went on in the next line, or marks stand before it. */
  readonly miss?: NearMiss;
  /** What comes next is a step or the end of the file. */
  readonly endsStep: boolean;
}

/**
 * Reads one line that begins with colons, and reports it if it is not quite a directive. Nothing
 * comes of a line that says nothing.
 */
export function readLine(
  line: RawLine,
  names: DirectiveNames,
  report: Report,
): LineContent | undefined {
  const { raw, start } = line;
  const text = raw.replace(/[\r\n]/g, ' ');
  const colons = colonsAt(text);
  const range = { start, end: start + text.trimEnd().length };
  if (text.slice(colons).trim() === '') return closingLine(line, range, colons, names, report);

  const local = withOpenedLabel(readDirectiveLine(text, colons), text, colons, names);
  const read = rebased(local, start);
  const found = ({ at, found: before }: NearMiss): string =>
    before ?? text.slice(at.start - start, at.end - start);
  const bare = read.label === undefined && read.attributes.length === 0;
  const mayClose = colons > 2 && line.endsStep;
  if (read.name === '' && mayClose && !/[\p{L}\p{N}]/u.test(text))
    return textAfterClose(read, range, text, names, report);
  if (read.name === '') {
    const miss = read.miss as NearMiss;
    report('broken-directive', range, brokenDirective(miss, text.trimEnd(), '::say[…]', names));
    return undefined;
  }
  const known = names.steps.has(read.name) || leafShapes.has(read.name);
  const meant = known ? read.name : meantName(read.name, names);
  if (bare && (known ? mayClose : colons > 2))
    return textAfterClose(read, range, text, names, report);
  const isStep = meant === undefined ? colons !== 2 : names.steps.has(meant);
  const kind = isStep ? 'open' : 'leaf';
  const canonical = canonicalLine(read, meant ?? read.name, isStep, text, start);
  const content = { ...read, kind, meant: meant ?? read.name, range, canonical } as const;
  if (!known) {
    const at = { start, end: read.nameRange.end };
    const words = unknownDirective(read.name, meant, isStep, names);
    report('unknown-directive', at, { ...words, ...renamed(local, colons, start, names) });
    return { ...content, faulty: true };
  }
  const miss =
    line.miss ??
    read.miss ??
    colonsMiss(read.nameRange, range, text.slice(0, colons), isStep ? 3 : 2);
  if (!miss) return { ...content, faulty: false };
  const shape = shapeOf(read.name, names) as DirectiveShape;
  const mended = mendedLine(raw, miss.kind, local, isStep ? ':::' : '::', shape);
  const words = brokenDirective(miss, found(miss), mended?.line ?? canonical, names);
  const isMarked = miss.kind === 'marks-before' && !read.miss && colons === (isStep ? 3 : 2);
  const fix = isMarked
    ? [{ range: miss.at, text: '' }]
    : mended?.edits.map(({ range: at, text: to }) => ({ range: moved(at, start), text: to }));
  report('broken-directive', miss.at, { ...words, ...(fix && { fix }) });
  return { ...content, canonical: mended?.line ?? canonical, faulty: true };
}

/** The keyword in the place of its only misspelling, where the colons say the same. */
function renamed(
  { name, nameRange }: ReadLine,
  colons: number,
  start: number,
  names: DirectiveNames,
): Pick<Words, 'fix'> {
  const meant = onlyMeantName(name, names);
  if (meant === undefined || colons !== (names.steps.has(meant) ? 3 : 2)) return {};
  return { fix: [{ range: moved(nameRange, start), text: meant }] };
}

/** At the colons that are typed, or where there are none at the name. */
function colonsMiss(
  name: Range,
  { start }: Range,
  typed: string,
  expected: number,
): NearMiss | undefined {
  const fix = ':'.repeat(expected);
  if (typed === fix) return undefined;
  const at = typed === '' ? { start, end: name.end } : { start, end: start + typed.length };
  return { kind: 'colons', at, fix };
}

/** Colons alone: three close a step. */
function closingLine(
  { raw, endsStep, start, miss: marks }: RawLine,
  range: Range,
  colons: number,
  names: DirectiveNames,
  report: Report,
): LineContent {
  const miss = marks ?? colonsMiss(range, range, raw.slice(0, colons), 3);
  if (!miss) return { ...closing(range), faulty: false };
  const words = brokenDirective(miss, miss.found ?? raw.trimEnd(), ':::', names);
  const fix = [{ range: { start: miss.at.start, end: start + colons }, text: ':::' }];
  const at = marks ? marks.at : range;
  report('broken-directive', at, { ...words, ...(endsStep && { fix }) });
  return { ...closing(range), faulty: true };
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

/** `::sayBonjour]`: a bracket is missing between the name and the words. */
function withOpenedLabel(
  read: ReadLine,
  text: string,
  colons: number,
  names: DirectiveNames,
): ReadLine {
  const known = [...names.steps, ...leafShapes.keys()];
  const behind = text.slice(read.nameRange.end);
  if (known.includes(read.name) || !/^[^[{]*\]/.test(behind)) return read;
  const name = known.find((one) => read.name.startsWith(one) && one.length > 2);
  if (name === undefined) return read;
  const at = read.nameRange.start + name.length;
  const opened = readDirectiveLine(`${text.slice(0, at)}[${text.slice(at)}`, colons);
  const back = ({ start, end }: Range): Range => ({
    start: start > at ? start - 1 : start,
    end: end > at ? end - 1 : end,
  });
  const end = at + (/^\S*/.exec(text.slice(at))?.[0].length ?? 1);
  const miss = { kind: 'unopened-label', at: { start: read.nameRange.start, end } } as const;
  return { ...mapped(opened, back), miss };
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
  return mapped(read, (range) => moved(range, by));
}

function mapped(read: ReadLine, shift: (range: Range) => Range): ReadLine {
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

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
