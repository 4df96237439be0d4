import { leftOpen, readDirectiveLine, type NearMiss, type ReadLine } from './directive-line.ts';
import { leafShapes, meantName, type DirectiveNames } from './directives.ts';
import { codeAndComments } from './fences.ts';
import { brokenDirective, missingBlankLine, unknownDirective } from './line-messages.ts';
import type { Report } from './report.ts';
import type { Range, Source } from './source.ts';

/** A line that is, or was meant to be, a directive. */
export interface DirectiveLine extends ReadLine {
  readonly kind: 'open' | 'close' | 'leaf';
  /** The directive that is meant: the name as written, or the one that was most likely meant. */
  readonly meant: string;
  /** The whole line, without the spaces around it. */
  readonly range: Range;
  /** Whether something was already reported about its form: then nothing more is. */
  readonly faulty: boolean;
  /** It starts behind spaces, or in a list or quote: the tree says which. */
  readonly inset: boolean;
  /** Indices into the source's lines. */
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface CheckedLines {
  readonly directives: readonly DirectiveLine[];
  /**
   * What the Markdown parser reads: of the same length as the source, so that offsets are the source's.
   * Every directive stands there as a leaf directive with its label alone, closing lines are blank:
   * so the tree is flat, and no fence can take what is not its own.
   */
  readonly markdown: string;
}

type LineContent = Omit<DirectiveLine, 'inset' | 'firstLine' | 'lastLine'>;

interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** The line check: every line that begins with `::` is read here, before the Markdown parser sees the text. */
export function checkLines(
  source: Source,
  from: number,
  names: DirectiveNames,
  report: Report,
): CheckedLines {
  const { opaque, edits: blanked } = codeAndComments(source, from, report);
  const edits: Edit[] = [
    { range: { start: 0, end: from }, text: blank(source.text.slice(0, from)) },
  ];
  edits.push(
    ...blanked.map((range) => ({ range, text: blank(source.text.slice(range.start, range.end)) })),
  );
  const directives: DirectiveLine[] = [];
  for (let index = 0; index < source.lines.length; index++) {
    const line = source.lines[index] as Range;
    if (line.start < from || opaque.has(index)) continue;
    const start = directiveStart(source.text.slice(line.start, line.end), names);
    if (start === undefined) continue;
    const extent = wholeExtent(source, index, line.start + start);
    const directive = readLine(
      source,
      { start: line.start + start, end: extent.end },
      extent.miss,
      names,
      report,
    );
    if (directive)
      directives.push({
        ...directive,
        inset: start > 0,
        firstLine: index,
        lastLine: extent.lastLine,
      });
    edits.push(
      ...toMarkdown(source.text, directive, { start: line.start + start, end: extent.end }),
    );
    index = extent.lastLine;
  }
  reportBlankLines(source, directives, report);
  return { directives, markdown: applied(source.text, edits) };
}

const opening = /^((?:[\s\u00a0\u202f]|>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[[ xX]\](?=\s))*)(:+)/;

/** Where a line's colons stand, if it is a directive or was meant to be one. */
function directiveStart(line: string, names: DirectiveNames): number | undefined {
  const match = opening.exec(line);
  if (!match) return undefined;
  const [, before, colons] = match as unknown as [string, string, string];
  const rest = line.slice(before.length + colons.length);
  if (colons.length > 1 && before.trim() === '') return before.length;
  const named = /^[\s\u00a0]*([\p{L}\p{N}_-]+)[\s\u00a0]*[[{]/u.exec(rest)?.[1];
  if (named === undefined) return undefined;
  if (colons.length > 1) return before.length;
  const known = names.steps.has(named) || leafShapes.has(named);
  return known ? before.length : undefined;
}

interface Extent {
  readonly end: number;
  readonly lastLine: number;
  readonly miss?: NearMiss;
}

/** A label or attributes that go on in the next line: both lines are read as one, and reported. */
function wholeExtent(source: Source, index: number, start: number): Extent {
  const line = source.lines[index] as Range;
  const next = source.lines[index + 1];
  const own = { end: line.end, lastLine: index };
  if (!next) return own;
  const open = leftOpen(source.text.slice(start, line.end));
  if (!open) return own;
  for (let last = index + 1; last < Math.min(index + 6, source.lines.length); last++) {
    const more = source.lines[last] as Range;
    const text = source.text.slice(more.start, more.end);
    if (text.trim() === '' || /^\s*:{2,}/.test(text)) return own;
    if (!leftOpen(source.text.slice(start, more.end))) {
      return {
        end: more.end,
        lastLine: last,
        miss: { kind: open, at: { start, end: line.end } },
      };
    }
  }
  return own;
}

function readLine(
  source: Source,
  { start, end }: Range,
  joined: NearMiss | undefined,
  names: DirectiveNames,
  report: Report,
): LineContent | undefined {
  const text = source.text.slice(start, end).replace(/[\r\n]/g, ' ');
  const colons = (/^:+/.exec(text) as RegExpExecArray)[0].length;
  const range = { start, end: start + text.trimEnd().length };
  const rest = text.slice(colons);
  if (rest.trim() === '') return closing(source, range, colons, names, report);

  const read = rebased(readDirectiveLine(text, colons, text.length), start);
  if (read.name === '') {
    reportMiss(source, read.miss as NearMiss, '', names, report);
    return undefined;
  }
  const known = names.steps.has(read.name) || leafShapes.has(read.name);
  const meant = known ? read.name : meantName(read.name, names);
  const bare = read.label === undefined && read.attributes.length === 0;
  if (!known && colons === 3 && bare) {
    const miss: NearMiss = { kind: 'text-after-close', at: { start: start + 3, end: range.end } };
    reportMiss(source, miss, '', names, report);
    return { ...read, kind: 'close', meant: '', range, faulty: true };
  }
  const isStep = meant === undefined ? colons !== 2 : names.steps.has(meant);
  const kind = isStep ? 'open' : 'leaf';
  const directive = { ...read, kind, meant: meant ?? read.name, range } as const;
  if (!known) {
    report('unknown-directive', read.nameRange, unknownDirective(read.name, meant, isStep, names));
    return { ...directive, faulty: true };
  }
  const expected = isStep ? 3 : 2;
  const miss: NearMiss | undefined =
    joined ??
    read.miss ??
    (colons === expected
      ? undefined
      : { kind: 'colons', at: { start, end: start + colons }, fix: ':'.repeat(expected) });
  if (miss) reportMiss(source, miss, read.name, names, report);
  return { ...directive, faulty: miss !== undefined };
}

function reportMiss(
  source: Source,
  miss: NearMiss,
  name: string,
  names: DirectiveNames,
  report: Report,
): void {
  const found = source.text.slice(miss.at.start, miss.at.end);
  report('broken-directive', miss.at, brokenDirective(miss, found, name, names));
}

/** Colons alone: three close a step. */
function closing(
  source: Source,
  range: Range,
  colons: number,
  names: DirectiveNames,
  report: Report,
): LineContent {
  const miss: NearMiss | undefined =
    colons === 3 ? undefined : { kind: 'colons', at: range, fix: ':::' };
  if (miss) reportMiss(source, miss, '', names, report);
  const none = { start: range.end, end: range.end };
  return {
    kind: 'close',
    name: '',
    meant: '',
    nameRange: none,
    balanced: true,
    attributes: [],
    range,
    faulty: miss !== undefined,
  };
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

/** The line as the Markdown parser is to see it: `::xxxxx[label]`, or nothing. */
function toMarkdown(
  text: string,
  directive: LineContent | undefined,
  range: Range,
): readonly Edit[] {
  const written = text.slice(range.start, range.end);
  if (!directive || directive.kind === 'close') return [{ range, text: blank(written) }];
  const { label, balanced } = directive;
  if (!label || !balanced) {
    const name = '::x'.padEnd(Math.min(written.length, 4), 'x');
    return [{ range, text: name + ' '.repeat(written.length - name.length) }];
  }
  const head = '::'.padEnd(label.start - 1 - range.start, 'x');
  const inside = text.slice(label.start, label.end).replace(/[\r\n]/g, ' ');
  const tail = ' '.repeat(range.end - label.end - 1);
  return [{ range, text: `${head}[${inside}]${tail}` }];
}

/** Spaces for characters, line endings kept. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function applied(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { range, text: replacement } of edits.toSorted(
    (a, b) => a.range.start - b.range.start,
  )) {
    parts.push(text.slice(at, range.start), replacement);
    at = range.end;
  }
  return parts.join('') + text.slice(at);
}

/** A blank line before and after every directive, except between directives of the same name. */
function reportBlankLines(
  source: Source,
  directives: readonly DirectiveLine[],
  report: Report,
): void {
  for (const [index, directive] of directives.entries()) {
    const previous = directives[index - 1];
    const next = directives[index + 1];
    const follows = previous?.lastLine === directive.firstLine - 1;
    const sameName = previous?.kind === directive.kind && previous.meant === directive.meant;
    const before = hasText(source, directive.firstLine - 1) && !(follows && sameName);
    const after =
      hasText(source, directive.lastLine + 1) && next?.firstLine !== directive.lastLine + 1;
    if (before || after)
      report('blank-lines', directive.range, missingBlankLine(before), 'warning');
  }
}

/** The end of the front matter counts as a blank line. */
function hasText({ text, lines }: Source, index: number): boolean {
  const line = lines[index];
  if (!line) return false;
  const words = text.slice(line.start, line.end).trim();
  return words !== '' && words !== '---';
}
