import type { z } from 'zod';
import { smallestEdit } from './edits.ts';
import type { Report, Words } from './report.ts';
import {
  badName,
  meantForm,
  type MeantForm,
  missingKey,
  unknownKey,
  wrongValue,
} from './schema-messages.ts';
import { keysAt } from './meant-keys.ts';
import { schemasAt } from './schema-shape.ts';
import { suggest } from './suggest.ts';
import type { Range } from './source.ts';
import { quotingEdits } from './yaml-fix.ts';
import { quoteValue } from './yaml-messages.ts';
import type { Path, YamlReading } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks what a YAML text says against its schema, and reports each difference at its key or value.
 * `missingAt` is where a missing key of the first level belongs.
 */
export function readAs<Schema extends z.ZodType>(
  schema: Schema,
  reading: YamlReading,
  missingAt: Range,
  report: Report,
): z.infer<Schema> | undefined {
  const parsed = schema.safeParse(reading.value ?? {});
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const context = {
    schema,
    reading,
    missingAt,
    report: oncePerPlace(reading, report),
    misnamed: misnamed(issues, reading.value),
  };
  for (const issue of issues) reportIssue(issue, [], context);
  return undefined;
}

/** Where YAML itself was at fault, its line says nothing. */
function oncePerPlace({ isFaulty }: YamlReading, report: Report): Report {
  return (code, range, ...rest) => {
    if (!isFaulty(range.start)) report(code, range, ...rest);
  };
}

interface IssueContext {
  readonly schema: z.ZodType;
  readonly reading: YamlReading;
  readonly missingAt: Range;
  readonly report: Report;
  readonly misnamed: ReadonlyMap<string, string>;
}

/** By place: the only key that is missing, where there is one that nobody knows. It has most likely another name. */
function misnamed(issues: readonly Issue[], value: unknown): ReadonlyMap<string, string> {
  const missing = Map.groupBy(
    issues.filter(({ path }) => valueAt(value, path) === undefined),
    ({ path }) => JSON.stringify(path.slice(0, -1)),
  );
  return new Map(
    issues.flatMap((issue): readonly (readonly [string, string])[] => {
      if (issue.code !== 'unrecognized_keys' || issue.path.length === 0) return [];
      const owner = JSON.stringify(issue.path);
      const [only, other] = missing.get(owner) ?? [];
      if (issue.keys.length > 1 || !only || other) return [];
      return [[owner, String(only.path.at(-1))]];
    }),
  );
}

function reportIssue(issue: Issue, above: Path, context: IssueContext): void {
  const { reading, report } = context;
  const path = [...above, ...issue.path];
  const value = valueAt(reading.value, path);
  const key = String(path.findLast((part) => typeof part !== 'number') ?? '');
  if (issue.code === 'unrecognized_keys') return reportUnknownKeys(issue.keys, path, context);
  if (issue.code === 'invalid_union') {
    for (const inner of nearestOption(issue.errors)) reportIssue(inner, path, context);
    return;
  }
  if (issue.code === 'invalid_key')
    return report('invalid-value', reading.keyOf(path), badName(key));
  if (value === undefined) return reportMissing(key, path, context);
  if (path.length === 0 && reading.faults.size > 0) return;
  const written = reading.written(path);
  const isUnquoted =
    issue.code === 'invalid_type' && issue.expected === 'string' && isOneLine(value, written);
  const at = reading.placeOf(path);
  if (isUnquoted) {
    const fix = quotingEdits(written, at.start);
    report('yaml-quote', at, { ...quoteValue(key, written, ''), ...(fix && { fix }) });
  } else {
    const fix =
      issue.code === 'invalid_value'
        ? reading.respelt(at, String(value), issue.values.map(String))
        : reshaped(meantForm(value, issue, written), schemasAt(context.schema, path), written, at);
    report('invalid-value', at, { ...wrongValue(key, value, issue), ...fix });
  }
}

/** The value as it was meant, where it has only another form. */
function reshaped(
  meant: MeantForm | undefined,
  schemas: readonly z.ZodType[],
  written: string,
  { start }: Range,
): Fix {
  const isRight = schemas.some((schema) => schema.safeParse(meant?.value).success);
  return meant && isRight ? { fix: smallestEdit(start, written, meant.text) } : {};
}

type Fix = Pick<Words, 'fix'>;

/** `- Crise : origine` is no text but a key with a value, to YAML. */
function isOneLine(value: unknown, written: string): boolean {
  return typeof value === 'object' && value !== null && /^[^[{\n]*:\s[^\n]*$/.test(written);
}

/** Where there are more, it is no slip. */
const mostUnknown = 5;

function reportUnknownKeys(keys: readonly string[], path: Path, context: IssueContext): void {
  const known = keysAt(context.schema, path);
  for (const key of keys.slice(0, mostUnknown)) {
    const at = context.reading.keyOf([...path, key]);
    const there = valueAt(context.reading.value, path);
    const free = known.filter((other) => !Object.hasOwn(there ?? {}, other));
    const fix = context.reading.respelt(at, key, free);
    const meant = context.misnamed.get(JSON.stringify(path)) ?? suggest(key, known);
    context.report('unknown-key', at, { ...unknownKey(key, known, meant), ...fix });
  }
}

/** After a fault of YAML itself, nobody knows what is really missing on the first level. */
function reportMissing(
  key: string,
  path: Path,
  { reading, missingAt, report, misnamed }: IssueContext,
): void {
  const owner = path.slice(0, -1);
  if (misnamed.has(JSON.stringify(owner))) return;
  if (owner.length > 0) report('missing-key', reading.keyOf(owner), missingKey(key, owner));
  else if (reading.faults.size === 0) report('missing-key', missingAt, missingKey(key, owner));
}

/** Of the alternatives that a value may have, the one that it comes nearest to. */
function nearestOption(options: readonly (readonly Issue[])[]): readonly Issue[] {
  const weight = (issues: readonly Issue[]): number =>
    issues.reduce(
      (sum, { code, path }) => sum + (code === 'invalid_type' && path.length === 0 ? 100 : 1),
      0,
    );
  return options.toSorted((a, b) => weight(a) - weight(b))[0] ?? [];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    return (at as Readonly<Record<PropertyKey, unknown>>)[key];
  }, value);
}
