import * as z from 'zod/mini';
import type { Problem, ProblemCode } from './problem.ts';
import type { Mended } from './read-list.ts';
import type { CaseRecord } from './record.ts';
import { caseSchema } from './schema.ts';

// Compiled schemas would need `new Function`, which the site's policy forbids; even the try is a violation.
z.config({ jitless: true });

/** What is known of a kind of parts: what they must be, and what of them can be missing. */
export interface MendKind<Part> {
  readonly list: string;
  readonly schema: z.ZodMiniType<Part>;
  /** What is to be left out so that the rest can be kept; nothing where it costs the whole. */
  readonly optional: (path: Path) => readonly Path[] | undefined;
}

export type Path = readonly PropertyKey[];

/** A case out of what a file says it is: what is told later, and a date of a promise, can be told again. */
export function mendCase(value: unknown, nth: number): Mended<CaseRecord> {
  return mend(value, nth, { list: 'cases', schema: caseSchema, optional: optionalInCase });
}

/**
 * A part out of what a file says it is. What nobody knows, and what can be told again, is left out and told;
 * anything else that is wrong costs the part. `value` is this function's own to change.
 */
export function mend<Part>(
  value: unknown,
  nth: number,
  { list, schema, optional }: MendKind<Part>,
): Mended<Part> {
  const id = idIn(value);
  const whole = { list, nth, ...(id !== undefined && { id }) };
  const partOf = ({ code, path, ...issue }: Issue): readonly Path[] | undefined =>
    code === 'unrecognized_keys'
      ? (issue as { readonly keys: readonly string[] }).keys.map((key) => [...path, key])
      : optional(path);
  const problems: Problem[] = [];
  // Each round leaves something out: a second one finds what stood inside it, a third one nothing.
  for (let round = 0; round < 3; round += 1) {
    const read = schema.safeParse(value);
    if (read.success) return { part: read.data, problems };
    const issues = read.error.issues.filter(isOnce());
    const fatal = issues.filter((issue) => !partOf(issue));
    if (fatal.length > 0)
      return { problems: fatal.slice(0, 3).map((one) => told(one, value, whole)) };
    problems.push(...issues.map((one) => ({ ...told(one, value, whole), isPart: true as const })));
    for (const issue of issues) for (const path of partOf(issue) ?? []) leaveOut(value, path);
  }
  return { problems };
}

/** `cases[2].legs[0].walk` without its head: `legs[0].walk`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => {
      const name = String(key).slice(0, 80);
      if (typeof key === 'number') return `[${name}]`;
      return /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
    })
    .join('')
    .replace(/^\./, '');
}

type Issue = z.core.$ZodIssue;

function optionalInCase(path: Path): readonly Path[] | undefined {
  const [first, second, third, fourth, fifth] = path;
  if (first === 'followUp' && typeof second === 'string') {
    const isMap = second === 'kept' || second === 'told';
    if (!isMap) return [[first, second]];
    if (third !== undefined) return [[first, second, third]];
  }
  const isDue = first === 'legs' && third === 'promises' && fifth === 'due';
  return isDue && fourth !== undefined ? [path.slice(0, 5)] : undefined;
}

/** Of what is wrong in one place, the first. */
function isOnce(): (issue: Issue) => boolean {
  const seen = new Set<string>();
  return ({ code, path }) => {
    const key = code === 'unrecognized_keys' ? `${code} ${pathText(path)}` : pathText(path);
    return !seen.has(key) && Boolean(seen.add(key));
  };
}

function leaveOut(value: unknown, path: Path): void {
  const last = path.at(-1);
  const parent = valueAt(value, path.slice(0, -1));
  if (last !== undefined && typeof parent === 'object' && parent !== null) {
    Reflect.deleteProperty(parent, last);
  }
}

function told(
  issue: Issue,
  value: unknown,
  { list, nth, id }: { readonly list: string; readonly nth: number; readonly id?: string },
): Problem {
  const { code, values } = meaningOf(issue, value);
  const path = pathText(issue.path);
  return {
    code,
    path: `${list}[${nth - 1}]${path && !path.startsWith('[') ? '.' : ''}${path}`,
    nth,
    ...(id !== undefined && { id }),
    ...(values && { values }),
  };
}

interface Meaning {
  readonly code: ProblemCode;
  readonly values?: Readonly<Record<string, string | number>>;
}

function meaningOf(issue: Issue, value: unknown): Meaning {
  const key = issue.path.findLast((one) => typeof one === 'string') ?? '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return { code: 'unknown-keys', values: { keys: listed(issue.keys) } };
    case 'invalid_type':
      return valueAt(value, issue.path) === undefined
        ? { code: 'missing' }
        : { code: `wrong-${kinds[issue.expected] ?? 'object'}` };
    case 'too_big':
    case 'too_small':
      return sizeMeaning(issue, key);
    case 'invalid_key':
      return { code: 'too-long', values: { most: 500 } };
    case 'invalid_union':
      return valueAt(value, issue.path) === undefined ? { code: 'missing' } : { code: 'wrong-due' };
    default:
      return formatMeaning(key, value);
  }
}

const kinds: Readonly<Record<string, 'text' | 'number' | 'boolean' | 'list' | 'object'>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  array: 'list',
};

function sizeMeaning(
  issue: Extract<Issue, { code: 'too_big' | 'too_small' }>,
  key: PropertyKey,
): Meaning {
  if (key === 'fairness' || key === 'satisfaction') return { code: 'wrong-stars' };
  if (issue.code === 'too_small') return { code: 'wrong-amount' };
  const most = Number(issue.maximum);
  return { code: issue.origin === 'array' ? 'too-many' : 'too-long', values: { most } };
}

function formatMeaning(key: PropertyKey, value: unknown): Meaning {
  if (key === 'format') {
    const format = valueAt(value, ['format']);
    const isNewer = typeof format === 'number' && format > 1;
    return isNewer ? { code: 'newer', values: { format } } : { code: 'wrong-format' };
  }
  if (key === 'id') return { code: 'wrong-id' };
  if (key === 'due') return { code: 'wrong-due' };
  const isName = ['slug', 'step', 'level', 'as', 'name', 'assessment', 'question', 'fact'].includes(
    String(key),
  );
  return { code: isName ? 'wrong-name' : 'wrong-time' };
}

function listed(keys: readonly string[]): string {
  const shown = keys.slice(0, 5).map((key) => key.slice(0, 60));
  return shown.join(', ') + (keys.length > shown.length ? '…' : '');
}

function idIn(value: unknown): string | undefined {
  const id = valueAt(value, ['id']);
  return typeof id === 'string' && /^\d{8}-\d{4}-[a-z0-9]{1,12}$/.test(id)
    ? id.slice(9)
    : undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? (part as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}
