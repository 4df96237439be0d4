import { leftOpen } from './directive-line.ts';
import { leafShapes, type DirectiveNames } from './directives.ts';
import { applied, insertion, type TextEdit } from './edits.ts';
import { codeAndComments } from './fences.ts';
import { missingBlankLine } from './line-messages.ts';
import type { NearMiss } from './near-miss.ts';
import { readLine, type LineContent } from './read-line.ts';
import type { Report } from './report.ts';
import { endingAt, type Range, type Source } from './source.ts';

/** A line that is, or was meant to be, a directive. */
export interface DirectiveLine extends LineContent {
  /** Characters before it: it stands behind spaces, or in a list or quote, as the tree says. */
  readonly inset: number;
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
  const directives: DirectiveLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Range;
    if (line.start < from || opaque.has(index)) continue;
    const indent = directiveStart(text.slice(line.start, line.end), names);
    if (indent === undefined) continue;
    const start = line.start + indent;
    const { end, lastLine, joined } = wholeExtent(source, index, start);
    const raw = {
      raw: text.slice(start, end),
      start,
      endsStep: endsStep(source, lastLine, opaque),
    };
    const content = readLine({ ...raw, ...(joined && { joined }) }, names, report);
    if (content) directives.push({ ...content, inset: indent, firstLine: index, lastLine });
    edits.push(asMarkdown(text, content, { start, end }));
    index = lastLine;
  }
  const markdown = applied(text, edits);
  reportBlankLines(markdown, source, directives, report);
  return { directives, markdown };
}

/** What may stand before a directive by mistake: spaces, list markers, boxes and `>`. */
const opening = /^((?:\s|>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[[ xX]\](?=\s))*)(:+)/;

/** Where a line's colons stand, if it is a directive or was meant to be one. */
function directiveStart(line: string, names: DirectiveNames): number | undefined {
  const [, before, colons] = opening.exec(line) ?? [];
  if (before === undefined || colons === undefined) return undefined;
  if (colons.length > 1 && before.trim() === '') return before.length;
  const rest = line.slice(before.length + colons.length);
  const named = /^\s*([\p{L}\p{N}_-]+)\s*[[{]/u.exec(rest)?.[1];
  if (named === undefined) return undefined;
  const known = colons.length > 1 || names.steps.has(named) || leafShapes.has(named);
  return known ? before.length : undefined;
}

interface Extent {
  readonly end: number;
  readonly lastLine: number;
  readonly joined?: NearMiss;
}

/** How many lines a directive may wrongly run over. */
const mostLines = 6;

/** A label or attributes that go on in the next line: the lines are read as one, and reported. */
function wholeExtent({ text, lines }: Source, index: number, start: number): Extent {
  const line = lines[index] as Range;
  const own = { end: line.end, lastLine: index };
  const kind = leftOpen(text.slice(start, line.end));
  if (!kind) return own;
  for (let last = index + 1; last < Math.min(index + mostLines, lines.length); last++) {
    const more = lines[last] as Range;
    const words = text.slice(more.start, more.end);
    if (words.trim() === '' || /^\s*:{2,}/.test(words)) return own;
    if (!leftOpen(text.slice(start, more.end))) {
      return { end: more.end, lastLine: last, joined: { kind, at: { start, end: line.end } } };
    }
  }
  return own;
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

/** A blank line before and after every directive, except between directives of the same name. */
function reportBlankLines(
  markdown: string,
  source: Source,
  directives: readonly DirectiveLine[],
  report: Report,
): void {
  const hasText = (index: number): boolean => {
    const line = source.lines[index];
    return line !== undefined && markdown.slice(line.start, line.end).trim() !== '';
  };
  for (const [index, directive] of directives.entries()) {
    if (directive.inset > 0) continue;
    const previous = directives[index - 1];
    const next = directives[index + 1];
    const follows = previous?.lastLine === directive.firstLine - 1;
    const sameName = previous?.kind === directive.kind && previous.meant === directive.meant;
    const before = follows ? !sameName : hasText(directive.firstLine - 1);
    const after = next?.firstLine !== directive.lastLine + 1 && hasText(directive.lastLine + 1);
    if (!before && !after) continue;
    const places = [
      ...(before ? [directive.firstLine] : []),
      ...(after ? [directive.lastLine + 1] : []),
    ];
    const fix = places.map((place) => blankLine(source, place));
    report('blank-lines', directive.range, { ...missingBlankLine(before), fix });
  }
}

/** Put before a line, which is not the first. */
function blankLine(source: Source, index: number): TextEdit {
  const { start } = source.lines[index] as Range;
  return insertion(start, endingAt(source, start - 1));
}
