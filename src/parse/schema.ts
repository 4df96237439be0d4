import type { z } from 'zod';
import { anyOf, quote, unexpected, write, writeOr, type Report, type Words } from './report.ts';
import { suggest, toId } from './suggest.ts';
import type { Path, YamlReading } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks what a YAML text says against its schema, and reports each difference at its key or value.
 * `missingAt` is where a missing key of the first level belongs.
 */
export function readAs<Schema extends z.ZodType>(
  schema: Schema,
  reading: YamlReading,
  missingAt: { readonly start: number; readonly end: number },
  report: Report,
): z.infer<Schema> | undefined {
  const parsed = schema.safeParse(reading.value ?? {});
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    reportIssue(issue, [], { schema, reading, missingAt, report });
  }
  return undefined;
}

interface IssueContext {
  readonly schema: z.ZodType;
  readonly reading: YamlReading;
  readonly missingAt: { readonly start: number; readonly end: number };
  readonly report: Report;
}

function reportIssue(issue: Issue, above: Path, context: IssueContext): void {
  const { schema, reading, missingAt, report } = context;
  const path = [...above, ...issue.path];
  const key = String(path.at(-1) ?? '');
  const value = valueAt(reading.value, path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    for (const name of issue.keys) {
      report('unknown-key', reading.keyOf([...path, name]), unknownKey(name, known));
    }
  } else if (issue.code === 'invalid_union') {
    const nearest = nearestOption(issue.errors);
    if (nearest.length === 0)
      report('invalid-value', reading.placeOf(path), wrongValue(key, value, issue));
    for (const inner of nearest) reportIssue(inner, path, context);
  } else if (value === undefined && issue.code !== 'invalid_key') {
    const owner = path.slice(0, -1);
    const place = owner.length === 0 ? missingAt : reading.keyOf(owner);
    if (reading.whole || owner.length > 0) report('missing-key', place, missingKey(key, owner));
  } else if (issue.code === 'invalid_key') {
    report('invalid-value', reading.keyOf(path), badName(key));
  } else {
    report('invalid-value', reading.placeOf(path), wrongValue(key, value, issue));
  }
}

/** Of the alternatives that a value may have, the one that it comes nearest to. */
function nearestOption(options: readonly (readonly Issue[])[]): readonly Issue[] {
  const weight = (issues: readonly Issue[]): number =>
    issues.reduce(
      (sum, issue) => sum + (issue.code === 'invalid_type' && issue.path.length === 0 ? 100 : 1),
      0,
    );
  return options.toSorted((a, b) => weight(a) - weight(b))[0] ?? [];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/** The keys that an object of the schema may have at a path. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  const definition = schema.def as unknown as Definition;
  const { shape, element, valueType, innerType, options } = definition;
  if (innerType) return keysAt(innerType, path);
  if (options) return options.flatMap((option) => keysAt(option, path));
  const [first, ...rest] = path;
  if (first === undefined) return shape ? Object.keys(shape) : [];
  const next = shape ? shape[String(first)] : (element ?? valueType);
  return next ? keysAt(next, rest) : [];
}

function unknownKey(name: string, known: readonly string[]): Words {
  const list = anyOf(known);
  return {
    message: unexpected(
      name,
      known.length > 12
        ? { en: 'a key of this file', fr: 'une clé de ce fichier' }
        : { en: `one of the keys ${list.en}`, fr: `une des clés ${list.fr}` },
      suggest(name, known),
    ),
    hint: {
      en: 'Take the line out, or correct the key.',
      fr: 'Retirez la ligne, ou corrigez la clé.',
    },
  };
}

function missingKey(key: string, owner: Path): Words {
  const of = owner.length === 0 ? '' : ` (${owner.map(String).join(' › ')})`;
  return {
    message: {
      en: `Unexpected absence of ${quote(key)}${of}, expected \`${key}: …\`.`,
      fr: `${quote(key)} manque${of} ; attendu\u00a0: \`${key}: …\`.`,
    },
    hint: {
      en: `Add a line \`${key}: ${examples[key]?.en ?? '…'}\`.`,
      fr: `Ajoutez une ligne \`${key}: ${examples[key]?.fr ?? '…'}\`.`,
    },
  };
}

/** What a missing key could say. */
const examples: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  title: { en: 'Angry customer on site', fr: 'Client en colère sur place' },
  summary: {
    en: 'What this playbook achieves, in one sentence.',
    fr: 'Ce que cette fiche permet, en une phrase.',
  },
  owner: { en: 'Customer service', fr: 'Service à la clientèle' },
  reviewed: { en: '2026-11-01', fr: '2026-11-01' },
  sources: { en: '[]', fr: '[]' },
  channel: { en: '[in-person]', fr: '[in-person]' },
  audience: { en: '[employee]', fr: '[employee]' },
};

function badName(key: string): Words {
  return {
    message: unexpected(key, {
      en: 'a name of lower-case letters without accents, digits and hyphens',
      fr: 'un nom en minuscules sans accent, chiffres et traits d’union',
    }),
    hint: writeOr(toId(key), { en: 'Choose another name.', fr: 'Choisissez un autre nom.' }),
  };
}

function wrongValue(key: string, value: unknown, issue: Issue): Words {
  const found = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const list = anyOf(words);
    const meant = typeof value === 'string' ? suggest(value, words) : undefined;
    return {
      message: unexpected(found, list, meant),
      hint: writeOr(meant, { en: `Write ${list.en}.`, fr: `Écrivez ${list.fr}.` }),
    };
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    const length = found.length;
    return {
      message: {
        en: `Unexpected length of ${quote(key)}: ${length} characters, expected at most ${issue.maximum}.`,
        fr: `Longueur de ${quote(key)} inattendue\u00a0: ${length} caractères ; attendu\u00a0: ${issue.maximum} au plus.`,
      },
      hint: { en: 'Shorten it.', fr: 'Raccourcissez-le.' },
    };
  }
  const expected = expectation(issue);
  const isText =
    issue.code === 'invalid_type' &&
    issue.expected === 'string' &&
    (typeof value === 'number' || typeof value === 'boolean');
  return {
    message: unexpected(found === '' ? `${key}:` : found, expected),
    hint: isText
      ? write(`${key}: "${found}"`)
      : { en: `Write ${expected.en}.`, fr: `Écrivez ${expected.fr}.` },
  };
}

function expectation(issue: Issue): { readonly en: string; readonly fr: string } {
  if (issue.code === 'invalid_type') return types[issue.expected] ?? types['string']!;
  if (issue.code === 'invalid_format') {
    const form =
      issue.format === 'regex'
        ? patterns.find(([part]) => issue.pattern?.includes(part))?.[1]
        : undefined;
    return form ?? formats[issue.format] ?? formats['regex']!;
  }
  if (issue.code === 'too_small') {
    const least = String(issue.minimum);
    if (issue.origin === 'number' || issue.origin === 'int')
      return { en: `${least} or more`, fr: `${least} ou plus` };
    if (issue.origin === 'array') return { en: 'at least one entry', fr: 'au moins un élément' };
    return { en: 'words', fr: 'un texte' };
  }
  if (issue.code === 'too_big')
    return { en: `at most ${issue.maximum}`, fr: `${issue.maximum} au plus` };
  return { en: 'another value', fr: 'une autre valeur' };
}

const types: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  string: { en: 'text', fr: 'un texte' },
  number: { en: 'a number', fr: 'un nombre' },
  int: { en: 'a whole number', fr: 'un nombre entier' },
  boolean: { en: '`true` or `false`', fr: '`true` ou `false`' },
  array: { en: 'a list such as `[a, b]`', fr: 'une liste comme `[a, b]`' },
  object: { en: 'keys and values', fr: 'des clés et des valeurs' },
  record: { en: 'keys and values', fr: 'des clés et des valeurs' },
};

const formats: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  date: { en: 'a date such as `2026-11-01`', fr: 'une date comme `2026-11-01`' },
  url: {
    en: 'an address such as `https://example.org/`',
    fr: 'une adresse comme `https://exemple.org/`',
  },
  includes: { en: 'text that holds `{file}`', fr: 'un texte qui contient `{file}`' },
  regex: { en: 'another form', fr: 'une autre forme' },
};

/** By a part of the pattern that only this form has. */
const patterns: readonly (readonly [string, { readonly en: string; readonly fr: string }])[] = [
  [
    '[a-z0-9-]',
    {
      en: 'a name of lower-case letters without accents, digits and hyphens',
      fr: 'un nom en minuscules sans accent, chiffres et traits d’union',
    },
  ],
  [
    '^P',
    {
      en: 'a duration such as `PT5M`, `P3D` or `P6M`',
      fr: 'une durée comme `PT5M`, `P3D` ou `P6M`',
    },
  ],
  ['\\.\\.', { en: 'a range such as `0..27`', fr: 'un intervalle comme `0..27`' }],
  [
    '[a-z]{2}',
    { en: 'a language of two letters such as `fr`', fr: 'une langue de deux lettres comme `fr`' },
  ],
];
