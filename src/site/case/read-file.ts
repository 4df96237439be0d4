import { faultIn } from './json-fault.ts';
import { mendCase } from './mend.ts';
import { mergeCases } from './merge.ts';
import type { Problem } from './problem.ts';
import type { CaseRecord } from './record.ts';

/** What a file gave: the cases that are sound, and all that is wrong with it. */
export interface ReadCases {
  readonly cases: readonly CaseRecord[];
  readonly problems: readonly Problem[];
}

/** A thousand cases and more. What is larger was not written here, and is not even opened. */
export const maxBytes = 5_000_000;

/** What is asked of a file: a browser's `File` is one. */
export interface TextFile {
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** The text of a file, or why there is none. Its size is asked before anything is read. */
export async function textOf(file: TextFile): Promise<string | Problem> {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
  if (file.size > maxBytes) {
    const values = { size: megabytes(file.size), most: megabytes(maxBytes) };
    return { code: 'too-big', values };
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { code: 'unreadable' };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { code: 'not-text' };
  }
}

/** The cases of a JSON file. Whatever the text is, this answers. */
export function readCases(text: string): ReadCases {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return none({ code: 'empty' });
  const parsed = parse(plain);
  if ('problem' in parsed) return none(parsed.problem);
  const { value } = parsed;
  if (!isObject(value) || !Array.isArray(value['cases'])) return none({ code: 'no-case-file' });
  const { format, cases, ...others } = value;
  if (typeof format === 'number' && format > 1) {
    return none({ code: 'newer', path: 'format', values: { format } });
  }
  const unknown = Object.keys(others);
  return collect(cases as readonly unknown[], [
    ...(format === 1 ? [] : [wrongFormat(format)]),
    ...(unknown.length === 0 ? [] : [unknownKeys(unknown)]),
  ]);
}

/** The sound ones of what should be cases, and all problems in their order. */
export function collect(values: readonly unknown[], before: readonly Problem[] = []): ReadCases {
  const mended = values.map((value, index) => mendCase(value, index + 1));
  const sound = mended.flatMap(({ record }, index) => (record ? [{ record, nth: index + 1 }] : []));
  const seen = new Set<string>();
  const again = sound.filter(({ record: { id } }) => seen.has(id) || !seen.add(id));
  return {
    cases: again.length === 0 ? sound.map(({ record }) => record) : merged(sound),
    problems: [
      ...before,
      ...mended.flatMap(({ problems }) => problems),
      ...again.map(({ record: { id }, nth }) => ({
        code: 'duplicate' as const,
        path: `cases[${nth - 1}].id`,
        nth,
        id: id.slice(9),
      })),
    ],
  };
}

function merged(sound: readonly { readonly record: CaseRecord }[]): readonly CaseRecord[] {
  return mergeCases(
    sound.map(({ record }) => record),
    [],
  );
}

function none(problem: Problem): ReadCases {
  return { cases: [], problems: [problem] };
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
