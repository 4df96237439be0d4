import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml';
import { respelt, type Report, type Words } from './report.ts';
import type { Range, Source } from './source.ts';
import { forbiddenYaml, tooDeepYaml, yamlMistake } from './yaml-messages.ts';
import { maskUnquoted, type Masked } from './yaml-quote.ts';

/** What a YAML text says, with the place of everything in it. */
export interface YamlReading {
  /** Plain data; undefined if nothing could be read. */
  readonly value: unknown;
  /** Where something was already reported: offsets of the file. */
  readonly faults: ReadonlySet<number>;
  /** Place of a value, else of the nearest thing around it that has one. */
  readonly placeOf: (path: Path) => Range;
  /** Place of the key that ends a path, else of the value. */
  readonly keyOf: (path: Path) => Range;
  /** A value as it is written. */
  readonly written: (path: Path) => string;
  /** What mends a word at a place where only one of these can have been meant. */
  readonly respelt: (at: Range, word: string, known: Iterable<string>) => Pick<Words, 'fix'>;
}

export type Path = readonly PropertyKey[];

/** Whether words behind ` # ` may be a comment; behind ` #12` they never are meant as one. */
export type Comments = 'allowed' | 'refused';

/**
 * Core schema, unique keys; no merge keys, anchors, aliases or tags: what a text says is what it
 * means.
 */
export function readYaml(
  source: Source,
  range: Range,
  report: Report,
  comments: Comments = 'allowed',
): YamlReading {
  const faults = new Set<number>();
  const noting: Report = (code, at, ...rest) => {
    faults.add(at.start);
    report(code, at, ...rest);
  };
  const places: Places = { keys: new Map(), values: new Map() };
  const value = readDocument(source, range, places, comments, noting);
  const placeOf = (path: Path): Range => {
    for (let length = path.length; length > 0; length--) {
      const found = places.values.get(keyFor(path.slice(0, length)));
      if (found) return found;
    }
    return range;
  };
  return {
    value,
    faults,
    placeOf,
    keyOf: (path) => places.keys.get(keyFor(path)) ?? placeOf(path),
    written: (path) => source.text.slice(placeOf(path).start, placeOf(path).end),
    respelt: (at, word, known) => {
      const inside = wordAt(source.text, at, word);
      return inside ? respelt(inside, word, known, 'keywords') : {};
    },
  };
}

/** Where a word stands, its quotes aside. */
function wordAt(text: string, { start, end }: Range, word: string): Range | undefined {
  const written = text.slice(start, end);
  if (written === word) return { start, end };
  const isQuoted = written === `"${word}"` || written === `'${word}'`;
  return isQuoted ? { start: start + 1, end: end - 1 } : undefined;
}

interface Places {
  readonly keys: Map<string, Range>;
  readonly values: Map<string, Range>;
}

function keyFor(path: Path): string {
  return JSON.stringify(path);
}

/** Levels of keys and lists. */
const deepest = 20;

function readDocument(
  source: Source,
  range: Range,
  places: Places,
  comments: Comments,
  report: Report,
): unknown {
  const { start } = range;
  try {
    const masked = maskUnquoted(source, range, { broken: false, comments }, report);
    const document = toDocument(masked.text);
    if (document.errors.length === 0) {
      return toValue(document.contents, [], { masked, start, places, report });
    }
    const repaired = maskUnquoted(
      source,
      range,
      { broken: true, comments },
      (code, at, ...rest) => {
        if (!masked.values.has(at.start - start)) report(code, at, ...rest);
      },
    );
    const second = repaired.text === masked.text ? document : toDocument(repaired.text);
    reportErrors(second.errors, repaired.text, start, report);
    return toValue(second.contents, [], { masked: repaired, start, places, report });
  } catch {
    report('yaml-syntax', { start, end: start }, tooDeepYaml(deepest));
    return undefined;
  }
}

function toDocument(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

/** As many as help. */
const mostErrors = 5;

/** One finding a line: what follows the first fault of a line is its echo. */
function reportErrors(
  errors: readonly YAMLError[],
  text: string,
  start: number,
  report: Report,
): void {
  const lines = new Set<number>();
  for (const { pos, code } of errors) {
    const from = Math.min(pos[0], text.length);
    const line = text.lastIndexOf('\n', Math.max(0, from - 1));
    if (lines.has(line) || lines.size >= mostErrors) continue;
    lines.add(line);
    const word = /^(?:[\w-]+|[^\r\n]*)/.exec(text.slice(from))?.[0] ?? '';
    const written = /^[^\r\n]*/.exec(text.slice(from, Math.max(from, pos[1])))?.[0] ?? '';
    const found = code === 'DUPLICATE_KEY' ? word : written;
    const range = { start: start + from, end: start + from + found.length };
    report(
      code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax',
      range,
      yamlMistake(code, found),
    );
  }
}

interface TreeContext {
  readonly masked: Masked;
  readonly start: number;
  readonly places: Places;
  readonly report: Report;
}

/**
 * The tree as plain data, in which `__proto__` is a key like any other. Of a key that stands twice,
 * the first counts.
 */
function toValue(node: unknown, path: Path, context: TreeContext): unknown {
  const { masked, start, places, report } = context;
  if (!isNode(node)) return null;
  const [from, to] = node.range ?? [0, 0];
  const end = from + masked.text.slice(from, to).trimEnd().length;
  const range = { start: start + from, end: start + end };
  places.values.set(keyFor(path), range);
  if (isAlias(node) || node.anchor !== undefined || hasTag(masked.text, from)) {
    report('yaml-syntax', range, forbiddenYaml());
    return null;
  }
  if (path.length > deepest) {
    report('yaml-syntax', range, tooDeepYaml(deepest));
    return null;
  }
  if (isSeq(node)) return node.items.map((item, index) => toValue(item, [...path, index], context));
  if (isScalar(node)) return masked.values.get(from) ?? plain(node.value);
  if (!isMap(node)) return null;
  const value = new Map<string, unknown>();
  for (const { key, value: child } of node.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    if (value.has(name)) continue;
    const [keyFrom, keyTo] = key.range ?? [0, 0];
    places.keys.set(keyFor([...path, name]), { start: start + keyFrom, end: start + keyTo });
    value.set(name, toValue(child, [...path, name], context));
  }
  return Object.fromEntries(value);
}

function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

/** Whether a tag such as `!!str` stands before a value. */
function hasTag(text: string, from: number): boolean {
  return (
    text[from] === '!' || /(?:^|[\s[{,])![^\s,]*\s+$/.test(text.slice(Math.max(0, from - 80), from))
  );
}
