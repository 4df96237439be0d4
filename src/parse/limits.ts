import { tooLarge, type Excess } from './encoding-messages.ts';
import type { Report } from './report.ts';
import type { Range, Source } from './source.ts';

/**
 * How large a file may be. The Markdown parser is superlinear on hostile input (24 KB of `*a `
 * takes ten seconds, 48 KB of `- - a` four), and no playbook written by a person comes near any of
 * these.
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
  /** List items and quotes inside others, in a file. */
  nested: 1_000,
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
  /** Nodes of the tree inside one another. */
  depth: 40,
  /** Nodes of the tree. */
  nodes: 20_000,
  /** Keys, values and lists of a YAML text. */
  values: 10_000,
  /** Values in a condition, or changes in an effect. */
  terms: 40,
} as const;

/** YAML knows no paragraphs, and has no use for the marks of Markdown. */
export type TextForm = 'markdown' | 'yaml';

/**
 * The text without the lines and blocks that are too large for the parser: they are reported and
 * blanked.
 */
export function bounded(source: Source, form: TextForm, report: Report): Source {
  const taken: Range[] = [];
  const take = (range: Range, excess: Excess): void => {
    if (taken.length < mostReported) report('too-large', range, tooLarge(excess, limits[excess]));
    taken.push(range);
  };
  let block: Block | undefined;
  let nested = 0;
  const front = form === 'yaml' ? Infinity : endOfFront(source);
  for (const line of [...source.lines, { start: source.text.length, end: source.text.length }]) {
    const text = source.text.slice(line.start, line.end);
    const form = line.start < front ? 'yaml' : 'markdown';
    if (text.trim() === '') {
      const excess = block && blockExcess(block);
      if (block && excess) take(block.range, excess);
      block = undefined;
      continue;
    }
    const inner = form === 'yaml' ? 0 : nestedIn(text);
    nested += inner;
    const excess =
      lineExcess(text, form) ?? (nested > limits.nested && inner > 0 ? 'nested' : undefined);
    if (excess) take(line, excess);
    else if (form === 'markdown') block = grown(block, line, text);
  }
  return taken.length === 0 ? source : { ...source, text: blank(source.text, taken) };
}

/** As many are reported as help. */
const mostReported = 3;

/** Where the front matter ends, if there is any: it is YAML. */
function endOfFront({ text, lines }: Source): number {
  const isMark = ({ start, end }: Range): boolean => text.slice(start, end).trim() === '---';
  const [first, ...others] = lines;
  return first && isMark(first) ? (others.find(isMark)?.end ?? 0) : 0;
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

function lineExcess(text: string, form: TextForm): Excess | undefined {
  if (text.length > limits.line) return 'line';
  const measured = form === 'yaml' ? measures : [...measures, ...marks];
  return measured.find(({ name, of }) => of(text) > limits[name])?.name;
}

interface Measure {
  readonly name: Excess;
  readonly of: (text: string) => number;
}

const measures: readonly Measure[] = [
  { name: 'indent', of: (text) => text.length - text.trimStart().length },
  { name: 'openers', of: (text) => count(text, /[[({<]/g) },
];

/** What means something to Markdown. */
const marks: readonly Measure[] = [
  { name: 'quotes', of: (text) => count(text, />/g) },
  { name: 'markers', of: (text) => count(containers(text), /[-*+.)]/g) },
  { name: 'backticks', of: (text) => count(text, /`/g) },
  { name: 'fence', of: (text) => /`{3,}|~{3,}/.exec(text)?.[0].length ?? 0 },
];

/** List markers and `>` behind the first of a line; the first one counts where it is indented. */
function nestedIn(text: string): number {
  const marks = count(containers(text), /[-*+.)>]/g);
  return marks > 0 && /^\s{2}/.test(text) ? marks : Math.max(0, marks - 1);
}

/** The list markers and `>` at the start of a line. */
function containers(text: string): string {
  return /^(?:[\s>]|(?:[-*+]|\d{1,9}[.)])(?=\s|$))*/.exec(text)?.[0] ?? '';
}

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
