import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Report } from './report.ts';
import type { Range, Source } from './source.ts';
import { maskUnquoted, type Masked } from './yaml-quote.ts';
import { forbiddenYaml, tooDeepYaml, yamlMistake } from './yaml-messages.ts';

/** What a YAML text says, with the place of everything in it. */
export interface YamlReading {
  /** Plain data; undefined if nothing could be read. */
  readonly value: unknown;
  /** Nothing was reported: what is missing is really missing. */
  readonly whole: boolean;
  /** Place of a value, else of the nearest thing around it that has one. */
  readonly placeOf: (path: Path) => Range;
  /** Place of the key that ends a path. */
  readonly keyOf: (path: Path) => Range;
}

export type Path = readonly PropertyKey[];

/** Core schema, unique keys; no merge keys, anchors, aliases or tags: what a text says is what it means. */
export function readYaml(source: Source, range: Range, report: Report): YamlReading {
  let faults = 0;
  const counting: Report = (...finding) => {
    faults++;
    report(...finding);
  };
  const places: Places = { keys: new Map(), values: new Map() };
  const value = readDocument(source, range, places, counting);
  places.values.set('[]', range);
  const placeOf = (path: Path): Range => {
    for (let length = path.length; length > 0; length--) {
      const found = places.values.get(JSON.stringify(path.slice(0, length)));
      if (found) return found;
    }
    return range;
  };
  return {
    value,
    whole: faults === 0,
    placeOf,
    keyOf: (path) => places.keys.get(JSON.stringify(path)) ?? placeOf(path),
  };
}

interface Places {
  readonly keys: Map<string, Range>;
  readonly values: Map<string, Range>;
}

const deepest = 20;

function readDocument(source: Source, range: Range, places: Places, report: Report): unknown {
  const { start } = range;
  try {
    const masked = maskUnquoted(source, range, false, report);
    const document = toDocument(masked.text);
    if (document.errors.length === 0) {
      return toValue(document.contents, [], { masked, start, places, report });
    }
    const repaired = maskUnquoted(source, range, true, (code, at, ...rest) => {
      if (!masked.values.has(at.start - start)) report(code, at, ...rest);
    });
    const second = repaired.values.size > masked.values.size ? toDocument(repaired.text) : document;
    reportErrors(second.errors, repaired.text, start, report);
    return toValue(second.contents, [], { masked: repaired, start, places, report });
  } catch {
    report('yaml-syntax', { start, end: start }, tooDeepYaml());
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

/** One finding a line: what follows the first fault of a line is its echo. */
function reportErrors(
  errors: readonly YAMLError[],
  text: string,
  start: number,
  report: Report,
): void {
  const lines = new Set<number>();
  for (const error of errors) {
    const [from, to] = error.pos;
    const line = text.lastIndexOf('\n', Math.max(0, from - 1));
    if (lines.has(line) || lines.size >= 5) continue;
    lines.add(line);
    const lineEnd = text.indexOf('\n', from) === -1 ? text.length : text.indexOf('\n', from);
    const end = Math.max(from, Math.min(to, lineEnd));
    const words = yamlMistake(error.code, text.slice(from, end));
    report(
      error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax',
      { start: start + from, end: start + end },
      words,
    );
  }
}

interface TreeContext {
  readonly masked: Masked;
  readonly start: number;
  readonly places: Places;
  readonly report: Report;
}

/** The tree as plain data. Objects have no prototype's keys: `__proto__` is a key like any other, and refused by the schema. */
function toValue(node: unknown, path: Path, context: TreeContext): unknown {
  const { masked, start, places, report } = context;
  if (!isNode(node)) return null;
  const [from, to] = node.range ?? [0, 0];
  const range = { start: start + from, end: start + to };
  const trimmed = {
    start: range.start,
    end: range.start + masked.text.slice(from, to).trimEnd().length,
  };
  places.values.set(JSON.stringify(path), trimmed);
  if (isAlias(node) || node.anchor !== undefined || hasTag(node, masked.text)) {
    report('yaml-syntax', trimmed, forbiddenYaml());
    return null;
  }
  if (path.length > deepest) {
    report('yaml-syntax', trimmed, tooDeepYaml());
    return null;
  }
  if (isSeq(node)) return node.items.map((item, index) => toValue(item, [...path, index], context));
  if (isMap(node)) {
    const entries = node.items.flatMap((pair): [string, unknown][] => {
      if (!isPair(pair) || !isScalar(pair.key)) return [];
      const key = String(pair.key.value);
      const [keyFrom, keyTo] = pair.key.range ?? [0, 0];
      places.keys.set(JSON.stringify([...path, key]), {
        start: start + keyFrom,
        end: start + keyTo,
      });
      return [[key, toValue(pair.value, [...path, key], context)]];
    });
    return Object.fromEntries(entries);
  }
  if (!isScalar(node)) return null;
  return (
    masked.values.get(from) ?? (typeof node.value === 'bigint' ? Number(node.value) : node.value)
  );
}

function hasTag(
  node: { readonly range?: readonly number[] | null | undefined; readonly tag?: string },
  text: string,
): boolean {
  if (node.tag === undefined) return false;
  const from = node.range?.[0] ?? 0;
  return text[from] === '!' || /![^\s]*\s+$/.test(text.slice(0, from).slice(-200));
}
