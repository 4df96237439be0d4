import { reportBlankLines } from './blank-lines.ts';
import { reportLists } from './broken-list.ts';
import type { DirectiveNames } from './directives.ts';
import { applied, type TextEdit } from './edits.ts';
import { codeAndComments } from './fences.ts';
import { wholeExtent } from './line-extent.ts';
import { directiveStart, isClosing, marksBefore, opensStep } from './line-start.ts';
import { hiddenSpace } from './near-miss.ts';
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
