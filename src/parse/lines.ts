import { reportBlankLines } from './blank-lines.ts';
import { reportLists } from './broken-list.ts';
import { colonsAt, oddColons } from './colons.ts';
import { leftOpen } from './directive-line.ts';
import { leafShapes, type DirectiveNames } from './directives.ts';
import { applied, type TextEdit } from './edits.ts';
import { codeAndComments } from './fences.ts';
import { hiddenSpace, type NearMiss } from './near-miss.ts';
import { readLine, type LineContent } from './read-line.ts';
import type { Report } from './report.ts';
import {
  isRepeated,
  reportRepeated,
  reportRepeatedMark,
  reportRepeatedText,
} from './repeated-line.ts';
import { lineBreak, reportSameLine, startsIn } from './same-line.ts';
import { lineAt, type Range, type Source } from './source.ts';

/** A line that is, or was meant to be, a directive. */
export interface DirectiveLine extends LineContent {
  /** Characters before it: it stands behind spaces, or in a list or quote, as the tree says. */
  readonly inset: number;
  /** These are spaces. */
  readonly isAlone: boolean;
  /** Indices into the source's lines. */
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface CheckedLines {
  readonly directives: readonly DirectiveLine[];
  /**
   * What the Markdown parser reads: of the same length as the source, so that offsets are the
   * source's. Every directive stands there as a leaf directive with its label alone, closing lines
   * are blank: so the tree is flat, and no fence can take what is not its own.
   */
  readonly markdown: string;
}

/**
 * The line check: every line that begins with `::` is read here, before the Markdown parser sees
 * the text.
 */
export function checkLines(
  source: Source,
  from: number,
  names: DirectiveNames,
  report: Report,
): CheckedLines {
  const { text, lines } = source;
  const { opaque, taken } = codeAndComments(source, from, report);
  const edits = [{ start: 0, end: from }, ...taken].map((range) => blanked(text, range));
  const closed = new Set([...opaque, ...taken.map(({ start }) => lineAt(source, start))]);
  const directives: DirectiveLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Range;
    if (line.start < from || opaque.has(index)) continue;
    const indent = directiveStart(text.slice(line.start, line.end), names);
    if (indent === undefined) continue;
    const start = line.start + indent;
    const { end, lastLine, joined } = wholeExtent(source, index, start, closed);
    const before = text.slice(line.start, start);
    const raw = text.slice(start, end);
    const isStep = opensStep(raw, names) || isClosing(raw);
    const marks = marksBefore(before, start, isStep);
    const miss = marks ?? joined;
    const place = { inset: indent, isAlone: before.trim() === '', firstLine: index, lastLine };
    const ends = endsStep(source, lastLine, opaque);
    if (marks || hiddenSpace.test(before))
      edits.push(blanked(text, { start: line.start, end: start }));
    index = lastLine;
    const previous = directives.at(-1);
    if (previous && isRepeated(raw, previous, line.start, text)) {
      reportRepeated(previous.range, { start, end }, text, report);
      edits.push(blanked(text, { start, end }));
      continue;
    }
    const starts = miss ? [0] : startsIn(raw, names);
    for (const [nth, at] of starts.entries()) {
      const to = starts[nth + 1] ?? raw.length;
      const isLast = nth === starts.length - 1;
      const rawLine = { raw: raw.slice(at, to), start: start + at, endsStep: ends && isLast };
      const content = readLine({ ...rawLine, ...(miss && { miss }) }, names, report);
      const faulty = content?.faulty === true || starts.length > 1;
      if (nth > 0) edits.push(lineBreak(start + at));
      edits.push(
        asMarkdown(text, content, { start: start + at, end: start + to - (isLast ? 0 : 1) }),
      );
      if (nth > 0 && content) reportSameLine(directives.at(-1), content, source, report);
      if (content) directives.push({ ...content, ...place, faulty });
    }
  }
  const read = new Set(directives.map(({ firstLine }) => firstLine));
  const isText = (index: number): boolean =>
    (lines[index]?.start ?? 0) >= from && !opaque.has(index) && !read.has(index);
  edits.push(...reportRepeatedMark(source, from, report));
  reportRepeatedText(source, (index) => isText(index) && isText(index - 1), report);
  edits.push(...reportLists(source, isText, report));
  const markdown = applied(text, edits);
  reportBlankLines(markdown, source, directives, report);
  return { directives, markdown };
}

/**
 * What may stand before a directive by mistake: spaces, list markers, boxes, `>`, and the marks of a
 * heading or of bold.
 */
const opening =
  /^(?:\s|>|#{1,6}(?=\s)|\*\*|__|`(?=:{2,3})|[-*+](?=\s)|[–—•·▪●○◦‣→](?=\s?::)|\d{1,9}[.)](?=\s)|\[[ xX]\](?=\s))*/;

/** A line that lacks nothing but its colons. */
const bareForm = /^[\p{L}-]+\[.*\](?:\{[^{}]*\})?\s*$/u;

/** Where a line's colons stand, if it is a directive or was meant to be one. */
function directiveStart(line: string, names: DirectiveNames): number | undefined {
  const before = opening.exec(line)?.[0] ?? '';
  const rest = line.slice(before.length);
  const typed = rest.slice(0, colonsAt(rest));
  const isPlain = /^:{2,}$/.test(typed);
  const isAlone = before.trim() === '';
  if (isPlain && isAlone) return before.length;
  if (typed === rest.trim()) {
    const closes = oddColons(typed) === 3 || /^:::;?$/.test(typed);
    return closes ? before.length : undefined;
  }
  if (isClosing(rest)) return before.length;
  const named = /^\s*([\p{L}\p{N}_-]+)\s*[[{]/u.exec(rest.slice(typed.length))?.[1];
  if (named === undefined) return undefined;
  const isKnown = names.steps.has(named) || leafShapes.has(named);
  if (typed === '') return isKnown && isAlone && bareForm.test(rest) ? before.length : undefined;
  return isPlain || isKnown ? before.length : undefined;
}

/** Colons that close a step, maybe with the marks of emphasis or code behind them. */
function isClosing(raw: string): boolean {
  return /^:::(?!:)[\s*_`]*$/.test(raw);
}

/** Marks before a line that no list and no quote accounts for, or that keep a step from opening or closing. */
function marksBefore(before: string, start: number, isStep: boolean): NearMiss | undefined {
  const isLoose = /[#_`–—•·▪●○◦‣→\p{L}]|\*\*/u.test(before.replace(/\[[ xX]\]/g, ''));
  if (!isLoose && !(isStep && before.trim() !== '')) return undefined;
  const at = { start: start - before.length, end: start };
  return { kind: 'marks-before', at, found: before };
}

interface Extent {
  readonly end: number;
  readonly lastLine: number;
  readonly joined?: NearMiss;
}

/** How many lines a directive may wrongly run over. */
const mostLines = 6;

/**
 * A label or attributes that go on in the next line: the lines are read as one, and reported. Not over
 * `closed` lines, of which something was taken out: no character is taken out twice.
 */
function wholeExtent(
  { text, lines }: Source,
  index: number,
  start: number,
  closed: ReadonlySet<number>,
): Extent {
  const line = lines[index] as Range;
  const own = { end: line.end, lastLine: index };
  const kind = leftOpen(text.slice(start, line.end));
  const below =
    kind || closed.has(index + 1) ? undefined : attributesBelow(text, lines, index, start);
  if (!kind) return below ?? own;
  for (let last = index + 1; last < Math.min(index + mostLines, lines.length); last++) {
    const more = lines[last] as Range;
    const words = text.slice(more.start, more.end);
    if (words.trim() === '' || closed.has(last) || /^\s*:{2,}/.test(words)) return own;
    if (!leftOpen(text.slice(start, more.end))) {
      return { end: more.end, lastLine: last, joined: { kind, at: { start, end: line.end } } };
    }
  }
  return own;
}

/** `{…}` on a line of its own, right under a label. */
function attributesBelow(
  text: string,
  lines: Source['lines'],
  index: number,
  start: number,
): Extent | undefined {
  const line = lines[index] as Range;
  const next = lines[index + 1];
  if (!next || !text.slice(start, line.end).trimEnd().endsWith(']')) return undefined;
  if (!/^\s*\{(?:#|[\p{L}-]+=)[^{}]*\}\s*$/u.test(text.slice(next.start, next.end)))
    return undefined;
  const joined = { kind: 'attribute-lines', at: { start, end: line.end } } as const;
  return { end: next.end, lastLine: index + 1, joined };
}

/** Whether a step or the end of the file comes behind a line, as far as directives tell. */
function endsStep({ text, lines }: Source, line: number, opaque: ReadonlySet<number>): boolean {
  for (let index = line + 1; index < lines.length; index++) {
    const { start, end } = lines[index] as Range;
    if (!opaque.has(index) && text.startsWith('::', start)) {
      return /^:::[\p{L}]/u.test(text.slice(start, end));
    }
  }
  return true;
}

function opensStep(raw: string, { steps }: DirectiveNames): boolean {
  return steps.has(/^[\p{L}-]+/u.exec(raw.slice(colonsAt(raw)).trimStart())?.[0] ?? '');
}

/** The line as the Markdown parser is to see it: `::xxxxx[label]`, or nothing. */
function asMarkdown(text: string, content: LineContent | undefined, range: Range): TextEdit {
  if (!content || content.kind === 'close') return blanked(text, range);
  const { label, balanced } = content;
  if (!label || !balanced) return { range, text: '::x'.padEnd(range.end - range.start) };
  const head = '::'.padEnd(label.start - 1 - range.start, 'x');
  const words = text.slice(label.start, label.end).replace(/[\r\n]/g, ' ');
  return { range, text: `${head}[${words}]`.padEnd(range.end - range.start) };
}

/** Spaces for characters, line endings kept. */
function blanked(text: string, range: Range): TextEdit {
  return { range, text: text.slice(range.start, range.end).replace(/[^\r\n]/g, ' ') };
}
