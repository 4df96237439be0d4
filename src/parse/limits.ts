import { tooLarge, type Excess } from './encoding-messages.ts';
import type { Report } from './report.ts';
import type { Range, Source } from './source.ts';

/**
 * How large a file may be. The Markdown parser is superlinear on hostile input (24 KB of `*a ` takes ten seconds),
 * and no playbook written by a person comes near any of these.
 */
export const limits = {
  bytes: 256 * 1024,
  lines: 5_000,
  /** Characters in a line. */
  line: 4_000,
  /** Columns before the first word. */
  indent: 40,
  /** `>` in a line. */
  quotes: 20,
  /** Opening brackets, braces, parentheses and `<` in a line. */
  openers: 60,
  /** Characters of a fence of backticks or tildes. */
  fence: 12,
  /** Backticks in a line. */
  backticks: 120,
  /** `*` and `_` between two blank lines. */
  emphasis: 200,
} as const;

/** Whether a file may be read at all. */
export function fits(bytes: Uint8Array, source: Source, report: Report): boolean {
  const whole = { start: 0, end: 0 };
  const size =
    bytes.length > limits.bytes
      ? 'bytes'
      : source.lines.length > limits.lines
        ? 'lines'
        : undefined;
  if (size) report('too-large', whole, tooLarge(size, limits[size]));
  return size === undefined;
}

/** The text without the lines and blocks that are too large for the parser: they are reported and blanked. */
export function bounded(source: Source, report: Report): Source {
  const taken: Range[] = [];
  let block: Range | undefined;
  let emphasis = 0;
  const closeBlock = (): void => {
    if (block && emphasis > limits.emphasis) {
      report('too-large', block, tooLarge('emphasis', limits.emphasis));
      taken.push(block);
    }
    block = undefined;
    emphasis = 0;
  };
  for (const line of source.lines) {
    const text = source.text.slice(line.start, line.end);
    if (text.trim() === '') {
      closeBlock();
      continue;
    }
    const excess = excessOf(text);
    if (excess) {
      report('too-large', line, tooLarge(excess, limits[excess]));
      taken.push(line);
      continue;
    }
    emphasis += text.match(/[*_]/g)?.length ?? 0;
    block = { start: block?.start ?? line.start, end: line.end };
  }
  closeBlock();
  return taken.length === 0 ? source : { ...source, text: blank(source.text, taken) };
}

function excessOf(text: string): Excess | undefined {
  if (text.length > limits.line) return 'line';
  const indent = text.length - text.trimStart().length;
  if (indent > limits.indent) return 'indent';
  return (
    counted.find(({ form, name }) => (text.match(form)?.length ?? 0) > limits[name])?.name ??
    fence(text)
  );
}

const counted = [
  { name: 'quotes', form: />/g },
  { name: 'openers', form: /[[({<]/g },
  { name: 'backticks', form: /`/g },
] as const;

function fence(text: string): Excess | undefined {
  const marks = /(?:`{3,}|~{3,})/.exec(text)?.[0] ?? '';
  return marks.length > limits.fence ? 'fence' : undefined;
}

function blank(text: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
