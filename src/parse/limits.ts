import { tooLarge, type Excess } from './encoding-messages.ts';
import type { Report } from './report.ts';
import type { Range, Source } from './source.ts';

/**
 * How large a file may be. The Markdown parser is superlinear on hostile input (24 KB of `*a `
 * takes ten seconds), and no playbook written by a person comes near any of these.
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
  /** List markers at the start of a line. */
  markers: 10,
  /** Opening brackets, braces, parentheses and `<` in a line. */
  openers: 60,
  /** Characters of a fence of backticks or tildes. */
  fence: 12,
  /** Backticks in a line. */
  backticks: 120,
  /** `*` and `_` between two blank lines. */
  emphasis: 200,
  /** `[` between two blank lines. */
  brackets: 400,
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

/**
 * The text without the lines and blocks that are too large for the parser: they are reported and
 * blanked.
 */
export function bounded(source: Source, report: Report): Source {
  const taken: Range[] = [];
  const take = (range: Range, excess: Excess): void => {
    report('too-large', range, tooLarge(excess, limits[excess]));
    taken.push(range);
  };
  let block: Block | undefined;
  for (const line of [...source.lines, { start: source.text.length, end: source.text.length }]) {
    const text = source.text.slice(line.start, line.end);
    if (text.trim() === '') {
      const excess = block && blockExcess(block);
      if (block && excess) take(block.range, excess);
      block = undefined;
      continue;
    }
    const excess = lineExcess(text);
    if (excess) take(line, excess);
    else block = grown(block, line, text);
  }
  return taken.length === 0 ? source : { ...source, text: blank(source.text, taken) };
}

/** The lines between two blank ones, and how many marks are in them. */
interface Block {
  readonly range: Range;
  readonly emphasis: number;
  readonly brackets: number;
}

function grown(block: Block | undefined, line: Range, text: string): Block {
  return {
    range: { start: block?.range.start ?? line.start, end: line.end },
    emphasis: (block?.emphasis ?? 0) + count(text, /[*_]/g),
    brackets: (block?.brackets ?? 0) + count(text, /\[/g),
  };
}

function blockExcess(block: Block): Excess | undefined {
  if (block.emphasis > limits.emphasis) return 'emphasis';
  return block.brackets > limits.brackets ? 'brackets' : undefined;
}

function lineExcess(text: string): Excess | undefined {
  if (text.length > limits.line) return 'line';
  return measures.find(({ name, of }) => of(text) > limits[name])?.name;
}

const measures: readonly { readonly name: Excess; readonly of: (text: string) => number }[] = [
  { name: 'indent', of: (text) => text.length - text.trimStart().length },
  { name: 'quotes', of: (text) => count(text, />/g) },
  {
    name: 'markers',
    of: (text) =>
      count(/^(?:[\s>]*(?:[-*+]|\d{1,9}[.)])(?=\s))*/.exec(text)?.[0] ?? '', /[-*+.)]/g),
  },
  { name: 'openers', of: (text) => count(text, /[[({<]/g) },
  { name: 'backticks', of: (text) => count(text, /`/g) },
  { name: 'fence', of: (text) => /`{3,}|~{3,}/.exec(text)?.[0].length ?? 0 },
];

function count(text: string, form: RegExp): number {
  return text.match(form)?.length ?? 0;
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
