import { unclosedCode, unexpectedComment } from './line-messages.ts';
import { indentedText } from './prose-messages.ts';
import type { Report } from './report.ts';
import type { Range, Source } from './source.ts';

/** Lines that are no directives whatever they begin with, and what the Markdown parser is not to see. */
export interface Opaque {
  readonly opaque: ReadonlySet<number>;
  readonly taken: readonly Range[];
}

const container = String.raw`(?:[\s\u00a0]|>|[-*+](?=\s)|\d{1,9}[.)](?=\s))*`;
const fenceForm = new RegExp(`^(${container})(\`{3,}(?=[^\`]*$)|~{3,})`);

/**
 * Fenced code and comments. A fence cannot go beyond its step: one that meets a line of `:::` first,
 * or nothing, was never closed; it is taken out, so that it costs its own line and not the file.
 * Comments have no place in a playbook; they are reported and taken out whole.
 */
export function codeAndComments(source: Source, from: number, report: Report): Opaque {
  const opaque = new Set<number>();
  const taken: Range[] = [];
  for (let index = 0; index < source.lines.length; index++) {
    const line = source.lines[index] as Range;
    if (line.start < from) continue;
    const text = source.text.slice(line.start, line.end);
    const fence = fenceForm.exec(text);
    const comment = /^\s*(<!--|\{\/\*)/.exec(text);
    if (fence) {
      const marks = fence[2] as string;
      const close = closingFence(source, index, marks);
      const marked = { start: line.start + (fence[1] as string).length, end: line.end };
      if (close === undefined) {
        report('unclosed-code', marked, unclosedCode(marks));
        taken.push(marked);
      } else {
        for (let at = index; at <= close; at++) opaque.add(at);
        const last = source.lines[close] as Range;
        const isDeep = /^(?: {4}| {0,3}\t)/.test(source.text.slice(last.start, last.end));
        if (isDeep && marked.start - line.start < 4) {
          report('indented-text', last, indentedText());
        }
        index = close;
      }
    } else if (comment) {
      const opening = comment[1] as string;
      const start = line.start + comment[0].length - opening.length;
      const range = { start, end: commentEnd(source.text, start, opening) ?? line.end };
      report('no-comment', range, unexpectedComment(opening));
      taken.push(range);
      while (index < source.lines.length && (source.lines[index] as Range).start < range.end) {
        opaque.add(index++);
      }
      index--;
    }
  }
  return { opaque, taken };
}

function closingFence(source: Source, opening: number, marks: string): number | undefined {
  const mark = marks[0] as string;
  const close = new RegExp(`^[\\s>]*${mark}{${marks.length},}\\s*$`);
  for (let index = opening + 1; index < source.lines.length; index++) {
    const { start, end } = source.lines[index] as Range;
    const text = source.text.slice(start, end);
    if (text.startsWith(':::')) return undefined;
    if (close.test(text)) return index;
  }
  return undefined;
}

function commentEnd(text: string, start: number, opening: string): number | undefined {
  const closing = opening === '<!--' ? '-->' : '*/}';
  const at = text.indexOf(closing, start + opening.length);
  return at === -1 ? undefined : at + closing.length;
}
