import { unclosedCode, unexpectedComment } from './line-messages.ts';
import { indentedText } from './prose-messages.ts';
import type { Report } from './report.ts';
import type { Range, Source } from './source.ts';

/** Lines that are no directives whatever they begin with, and what the parser is not to see. */
export interface Opaque {
  readonly opaque: ReadonlySet<number>;
  readonly taken: readonly Range[];
}

/**
 * Fenced code and comments. A fence cannot go beyond its step: one that meets the step's end or half
 * of another step first, or nothing, was never closed; it is taken out, so that it costs its own line
 * and not the file. Comments have no place in a playbook; they are reported and taken out whole.
 */
export function codeAndComments(source: Source, from: number, report: Report): Opaque {
  const opaque = new Set<number>();
  const taken: Range[] = [];
  for (let index = 0; index < source.lines.length; index++) {
    const line = source.lines[index] as Range;
    if (line.start < from) continue;
    const fence = fenceIn(source, index);
    const comment = commentIn(source, line);
    if (fence) {
      const close = codeEnd(source, index, fence);
      if (close === undefined) {
        report('unclosed-code', fence.range, unclosedCode(fence.marks));
        taken.push(fence.range);
        continue;
      }
      reportDeepEnd(source, fence, source.lines[close] as Range, report);
      for (; index < close; index++) opaque.add(index);
      opaque.add(close);
    } else if (comment) {
      report(
        'no-comment',
        comment,
        unexpectedComment(source.text.slice(comment.start, comment.end)),
      );
      taken.push(comment);
      while ((source.lines[index + 1]?.start ?? Infinity) < comment.end) opaque.add(index++);
      opaque.add(index);
    }
  }
  return { opaque, taken };
}

interface Fence {
  readonly marks: string;
  /** Words behind the marks: only an opening fence has any. */
  readonly info: string;
  /** From the marks to the end of the line. */
  readonly range: Range;
  /** Characters before the marks. */
  readonly inset: number;
}

const fenceForm = /^((?:\s|>|[-*+](?=\s)|\d{1,9}[.)](?=\s))*)(`{3,}(?=[^`]*$)|~{3,})(.*)$/;

function fenceIn({ text, lines }: Source, index: number): Fence | undefined {
  const { start, end } = lines[index] as Range;
  const [, before = '', marks, info = ''] = fenceForm.exec(text.slice(start, end)) ?? [];
  if (marks === undefined) return undefined;
  return {
    marks,
    info: info.trim(),
    range: { start: start + before.length, end },
    inset: before.length,
  };
}

/**
 * The line that closes a fence in its step. Directives may be shown in code; but if the fences
 * behind then come out odd, or one opens inside, it is this one that was never closed.
 */
function codeEnd(source: Source, opening: number, fence: Fence): number | undefined {
  const close = closingLine(source, opening, fence);
  if (close === undefined) return undefined;
  const inside = Array.from({ length: close - opening - 1 }, (_, part) => opening + 1 + part);
  if (!inside.some((index) => isDirective(source, index))) return close;
  const opensInside = inside.some((index) => {
    const inner = fenceIn(source, index);
    return inner !== undefined && inner.info !== '' && inner.marks.startsWith(fence.marks);
  });
  return opensInside || leavesOpen(source, close + 1) ? undefined : close;
}

function closingLine(source: Source, opening: number, { marks }: Fence): number | undefined {
  const close = new RegExp(`^[\\s>]*${marks[0] as string}{${marks.length},}\\s*$`);
  let stepsOpen = 0;
  for (let index = opening + 1; index < source.lines.length; index++) {
    const { start, end } = source.lines[index] as Range;
    const text = source.text.slice(start, end);
    if (opensStep.test(text)) stepsOpen++;
    else if (endsStep.test(text)) stepsOpen--;
    if (stepsOpen < 0) return undefined;
    if (close.test(text)) return stepsOpen === 0 ? index : undefined;
  }
  return undefined;
}

/** Whole steps may be shown in code. */
const opensStep = /^:::\s*[\p{L}-]+\s*[[{]/u;
const endsStep = /^:::\s*$/;

/** Whether, from a line to the end of the step, some fence is never closed. */
function leavesOpen(source: Source, from: number): boolean {
  for (let index = from; index < source.lines.length; index++) {
    if (source.text.startsWith(':::', source.lines[index]?.start)) return false;
    const fence = fenceIn(source, index);
    const close = fence && closingLine(source, index, fence);
    if (fence && close === undefined) return true;
    index = close ?? index;
  }
  return false;
}

function isDirective({ text, lines }: Source, index: number): boolean {
  const { start, end } = lines[index] as Range;
  return /^::[\p{L}]/u.test(text.slice(start, end));
}

/** A closing line that four spaces make code elsewhere. */
function reportDeepEnd(source: Source, fence: Fence, last: Range, report: Report): void {
  const isDeep = /^(?: {4}| {0,3}\t)/.test(source.text.slice(last.start, last.end));
  if (isDeep && fence.inset < 4) report('indented-text', last, indentedText());
}

function commentIn({ text }: Source, line: Range): Range | undefined {
  const [before, opening] = /^\s*(<!--|\{\/\*)/.exec(text.slice(line.start, line.end)) ?? [];
  if (before === undefined || opening === undefined) return undefined;
  const closing = opening === '<!--' ? '-->' : '*/}';
  const start = line.start + before.length - opening.length;
  const end = text.indexOf(closing, start + opening.length);
  return { start, end: end === -1 ? line.end : end + closing.length };
}
