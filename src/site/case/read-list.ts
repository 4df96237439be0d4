import { faultIn } from './json-fault.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** What a file gave: its parts that are sound, and all that is wrong with it. */
export interface ReadParts<Part, Code extends string = ProblemCode> {
  readonly parts: readonly Part[];
  readonly problems: readonly Problem<Code | ProblemCode>[];
}

/** A kind of file: an object with a format and a list, each of whose parts has a number. */
export interface ListKind<Part extends { readonly id: string }, Code extends string = ProblemCode> {
  /** The name of the list: `cases`. */
  readonly list: string;
  /** A part out of what a file says it is; `nth` from 1. */
  readonly mend: (value: unknown, nth: number) => Mended<Part, Code>;
  /** Brings those of one number together. */
  readonly merge: (parts: readonly Part[]) => readonly Part[];
}

export interface Mended<Part, Code extends string = ProblemCode> {
  /** Without what was wrong with it; absent where that was more than can be missing. */
  readonly part?: Part;
  readonly problems: readonly Problem<Code | ProblemCode>[];
}

/** The parts of a JSON file. Whatever the text is, this answers. */
export function readList<Part extends { readonly id: string }, Code extends string = ProblemCode>(
  text: string,
  kind: ListKind<Part, Code>,
): ReadParts<Part, Code> {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return none({ code: 'empty' });
  const parsed = parse(plain);
  if ('problem' in parsed) return none(parsed.problem);
  const { value } = parsed;
  if (!isObject(value) || !Array.isArray(value[kind.list])) return none({ code: 'no-case-file' });
  const { format, [kind.list]: parts, ...others } = value;
  if (typeof format === 'number' && format > 1) {
    return none({ code: 'newer', path: 'format', values: { format } });
  }
  const unknown = Object.keys(others);
  return collectParts(parts as readonly unknown[], kind, [
    ...(format === 1 ? [] : [wrongFormat(format)]),
    ...(unknown.length === 0 ? [] : [unknownKeys(unknown)]),
  ]);
}

/** The sound ones of what should be parts, and all problems in their order. */
export function collectParts<
  Part extends { readonly id: string },
  Code extends string = ProblemCode,
>(
  values: readonly unknown[],
  { list, mend, merge }: ListKind<Part, Code>,
  before: readonly Problem[] = [],
): ReadParts<Part, Code> {
  const mended = values.map((value, index) => mend(value, index + 1));
  const sound = mended.flatMap(({ part }, index) => (part ? [{ part, nth: index + 1 }] : []));
  const seen = new Set<string>();
  const again = sound.filter(({ part: { id } }) => seen.has(id) || !seen.add(id));
  const parts = sound.map(({ part }) => part);
  return {
    parts: again.length === 0 ? parts : merge(parts),
    problems: [
      ...before,
      ...mended.flatMap(({ problems }) => problems),
      ...again.map(({ part: { id }, nth }) => ({
        code: 'duplicate' as const,
        path: `${list}[${nth - 1}].id`,
        nth,
        id: id.slice(9),
      })),
    ],
  };
}

function none<Code extends string>(problem: Problem): ReadParts<never, Code> {
  return { parts: [], problems: [problem] };
}

function parse(text: string): { readonly value: unknown } | { readonly problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const fault = faultIn(text);
    // Nested deeper than the browser can follow: no place of it is wrong.
    if (!fault) return { problem: { code: 'no-case-file' } };
    const { line, column, isEnd } = fault;
    return { problem: { code: isEnd ? 'cut-off' : 'not-json', line, column } };
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongFormat(format: unknown): Problem {
  return { code: format === undefined ? 'missing' : 'wrong-format', path: 'format' };
}

function unknownKeys(keys: readonly string[]): Problem {
  const shown = keys.slice(0, 5).map((key) => key.slice(0, 60));
  const values = { keys: shown.join(', ') + (keys.length > shown.length ? '…' : '') };
  return { code: 'unknown-keys', isPart: true, values };
}
