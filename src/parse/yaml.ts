import { parseDocument, type Document, type YAMLError } from 'yaml';
import { insertion } from './edits.ts';
import { respelt, type Report, type Words } from './report.ts';
import { lineAt, type Range, type Source } from './source.ts';
import { tooDeepYaml, yamlMistake } from './yaml-messages.ts';
import { maskUnquoted } from './yaml-quote.ts';
import { deepest, toValue, type Place } from './yaml-tree.ts';

/** What a YAML text says, with the place of everything in it. */
export interface YamlReading {
  /** Plain data; undefined if nothing could be read. */
  readonly value: unknown;
  /** Where something was already reported: offsets of the file. */
  readonly faults: ReadonlySet<number>;
  /** Something was already reported about the line in which an offset stands. */
  readonly isFaulty: (offset: number) => boolean;
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
  const { value, places } = readDocument(source, range, comments, faults, noting);
  const placeOf = (path: Path): Range => placesTo(path, places).findLast(hasValue)?.value ?? range;
  return {
    value,
    faults,
    isFaulty: (offset) => isOnFaultyLine(offset, faults, source),
    placeOf,
    keyOf: (path) => {
      const along = placesTo(path, places);
      return (along.length > path.length ? along.at(-1)?.key : undefined) ?? placeOf(path);
    },
    written: (path) => source.text.slice(placeOf(path).start, placeOf(path).end),
    respelt: (at, word, known) => {
      const inside = wordAt(source.text, at, word);
      return inside ? respelt(inside, word, known, 'keywords') : {};
    },
  };
}

function isOnFaultyLine(offset: number, faults: ReadonlySet<number>, source: Source): boolean {
  const line = lineAt(source, offset);
  return [...faults].some((fault) => lineAt(source, fault) === line);
}

/** What stands along a path, from the whole text on, as far as it leads. */
function placesTo(path: Path, root: Place): readonly Place[] {
  const along = [root];
  for (const part of path) {
    const next = along.at(-1)?.parts.get(String(part));
    if (!next) break;
    along.push(next);
  }
  return along;
}

function hasValue(place: Place, index: number): boolean {
  return index > 0 && place.value !== undefined;
}

/** Where a word stands, its quotes aside; a no-break space at its end is a part of it. */
function wordAt(text: string, { start, end }: Range, word: string): Range | undefined {
  const written = text.slice(start, end);
  const isBare = written === word.trimEnd() && text.startsWith(word, start);
  if (isBare) return { start, end: start + word.length };
  const isQuoted = written === `"${word}"` || written === `'${word}'`;
  return isQuoted ? { start: start + 1, end: end - 1 } : undefined;
}

interface ReadDocument {
  readonly value: unknown;
  readonly places: Place;
}

function readDocument(
  source: Source,
  range: Range,
  comments: Comments,
  faults: Set<number>,
  report: Report,
): ReadDocument {
  const { start } = range;
  const deep = tooDeepAt(source, range);
  if (deep !== undefined) {
    report('yaml-syntax', { start: deep, end: deep + 1 }, tooDeepYaml(deepest));
    return { value: undefined, places: { parts: new Map() } };
  }
  try {
    const told = new Set<number>();
    const telling: Report = (code, at, ...rest) => {
      if (!told.has(at.start)) report(code, at, ...rest);
      told.add(at.start);
    };
    const masked = maskUnquoted(source, range, { broken: false, comments }, telling);
    const document = toDocument(masked.text);
    if (document.errors.length === 0)
      return toValue(document.contents, { masked, start, faults, report });
    const repaired = maskUnquoted(source, range, { broken: true, comments }, telling);
    const second = repaired.text === masked.text ? document : toDocument(repaired.text);
    reportErrors(second.errors, source.text.slice(start, range.end), start, report);
    const elsewhere: Report = (code, at, ...rest) => {
      if (!isOnFaultyLine(at.start, faults, source)) report(code, at, ...rest);
    };
    return toValue(second.contents, { masked: repaired, start, faults, report: elsewhere });
  } catch {
    report('yaml-syntax', { start, end: start }, tooDeepYaml(deepest));
    return { value: undefined, places: { parts: new Map() } };
  }
}

/** Brackets and braces that stay open, in quotes or not: beyond so many the parser runs out of its stack. */
const mostOpen = 200;

function tooDeepAt({ text }: Source, { start, end }: Range): number | undefined {
  let open = 0;
  for (let at = start; at < end; at++) {
    const character = text[at];
    if (character === '[' || character === '{') open++;
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
    if (open > mostOpen) return at;
  }
  return undefined;
}

/** Keys are compared by us: the parser compares each with all others. */
function toDocument(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
}

/** As many as help. */
const mostErrors = 5;

/** One finding a line, and a key of the margin: what follows the first fault is its echo. */
function reportErrors(
  errors: readonly YAMLError[],
  text: string,
  start: number,
  report: Report,
): void {
  const lines = new Set<number>();
  let last = -1;
  for (const { pos, code } of errors) {
    const from = Math.min(pos[0], text.length);
    const line = text.lastIndexOf('\n', Math.max(0, from - 1));
    const isSameKey = last !== -1 && !/\n\S/.test(text.slice(last + 1, line + 2));
    if (lines.has(line) || isSameKey || lines.size >= mostErrors) continue;
    last = line;
    lines.add(line);
    const at = foundAt(text, from, Math.max(from, pos[1]), line + 1);
    const range = { start: start + at.start, end: start + at.end };
    const fix = spaceBehindKey(text, line + 1, start);
    report('yaml-syntax', range, {
      ...yamlMistake(code, text.slice(at.start, at.end)),
      ...fix,
    });
  }
}

/** The words that YAML points at, in one line: the rest of the line, or all of it, where it points at one letter or none. */
function foundAt(text: string, start: number, end: number, line: number): Range {
  const found = /^[^\r\n]*/.exec(text.slice(start, end))?.[0] ?? '';
  if (found.trim().length > 1 || found === '\t') return { start, end: start + found.length };
  const from = /[^\s-]/.test(found) ? start : line;
  const [, indent = '', words = ''] = /^([^\S\r\n]*)([^\r\n]*)/.exec(text.slice(from)) ?? [];
  const at = from + indent.length;
  return words === '' ? { start, end: start } : { start: at, end: at + words.trimEnd().length };
}

/** `title:A title` at the margin, where nothing but a key can stand. */
function spaceBehindKey(text: string, line: number, start: number): Pick<Words, 'fix'> {
  const key = /^[A-Za-z][\w-]*:(?=[^\s:/])/.exec(text.slice(line, line + 80))?.[0];
  return key === undefined ? {} : { fix: [insertion(start + line + key.length, ' ')] };
}
