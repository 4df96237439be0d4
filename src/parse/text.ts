import type { Text as MarkdownText } from 'mdast';
import type { Inline } from '../model/prose.ts';
import { distance } from 'fastest-levenshtein';
import { strayBrace, strayLess, unknownVariable } from './prose-messages.ts';
import type { Report } from './report.ts';
import { positionOf, type Range, type Source } from './source.ts';
import { textPlaces, type TextPlaces } from './text-places.ts';

export interface TextContext {
  readonly source: Source;
  /** Names that `:name` may stand for, longest first. */
  readonly declared: readonly string[];
  /** Names of registered components. */
  readonly components: ReadonlySet<string>;
  readonly report: Report;
}

/** Running text: variables are found in it, and marks that MDX would take for code are reported. */
export function readText(node: MarkdownText, context: TextContext): readonly Inline[] {
  const { value } = node;
  const range = rangeOf(node);
  const { source } = context;
  if (!/[:{<]/.test(value)) {
    return value === '' ? [] : [{ type: 'text', value, position: positionOf(source, range) }];
  }
  const places = textPlaces(value, source.text.slice(range.start, range.end), range.start);
  reportMarks(value, places, context);
  return splitVariables(value, places, context);
}

export function rangeOf(node: { readonly position?: unknown }): Range {
  const position = node.position as
    { start: { offset: number }; end: { offset: number } } | undefined;
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** `:name[label]{…}` in a sentence is a text directive to other tools, which it is no code to either: it stays as written. */
function isTextDirective(before: string, rest: string): boolean {
  return directiveHead.test(before) && directiveAttributes.test(rest);
}

const directiveHead = /(?<![\\:]):\p{L}[\p{L}\p{N}_-]*(?<![_-])(?:\[[^[\]\\]*\])?$/u;
const directiveAttributes =
  /^\{(?:\s*[#.]?[A-Za-z][\w-]*(?:=(?:"[^"{}]*"|'[^'{}]*'|[^\s"'<=>`{}]+))?(?=[\s}]))*\s*\}/;

/** Marks that MDX would take for code. */
export function reportMarks(
  value: string,
  places: TextPlaces,
  { source, components, report }: TextContext,
): void {
  for (const match of value.matchAll(/[{<]/g)) {
    const { index } = match;
    if (places.literal.has(index)) continue;
    const start = places.offsets[index] as number;
    const rest = source.text.slice(start, start + 300);
    if (match[0] === '<') {
      const tag = /^<\/?([A-Z]\w*)/.exec(rest)?.[1];
      if (tag !== undefined && components.has(tag)) continue;
      if (closesReportedTag(source, start, rest)) continue;
      const { code, words, length } = strayLess(rest);
      report(code, { start, end: start + length }, words);
    } else if (!isTextDirective(source.text.slice(Math.max(0, start - 200), start), rest)) {
      const { code, words, length } = strayBrace(rest);
      report(code, { start, end: start + length }, words);
    }
  }
}

/** `</b>` behind a `<b>` that was reported. */
function closesReportedTag({ text }: Source, start: number, rest: string): boolean {
  const name = /^<\/([A-Za-z][\w.:-]*)\s*>/.exec(rest)?.[1];
  return name !== undefined && text.slice(Math.max(0, start - 4000), start).includes(`<${name}`);
}

const word = /[\p{L}\p{N}][\p{L}\p{N}-]*/uy;

function splitVariables(
  value: string,
  places: TextPlaces,
  context: TextContext,
): readonly Inline[] {
  const { source, declared, report } = context;
  const parts: Inline[] = [];
  const at = (from: number, to: number): Range => ({
    start: places.offsets[from] as number,
    end: places.offsets[to] as number,
  });
  const text = (from: number, to: number): void => {
    if (from === to) return;
    parts.push({
      type: 'text',
      value: value.slice(from, to),
      position: positionOf(source, at(from, to)),
    });
  };
  let done = 0;
  for (let colon = value.indexOf(':'); colon !== -1; colon = value.indexOf(':', colon + 1)) {
    if (places.literal.has(colon)) continue;
    const before = source.text.slice(0, places.offsets[colon]).slice(-2);
    if (/[\p{L}\p{N}:/]$/u.test(before)) continue;
    word.lastIndex = colon + 1;
    const written = word.exec(value)?.[0];
    if (written === undefined) continue;
    const name = declaredAt(written, declared);
    const meant = name === written ? undefined : nearest(written, declared);
    if (name !== undefined && meant === undefined) {
      const end = colon + 1 + name.length;
      text(done, colon);
      parts.push({ type: 'variable', name, position: positionOf(source, at(colon, end)) });
      done = end;
      colon = end - 1;
    } else if (meant !== undefined) {
      report(
        'unknown-variable',
        at(colon, colon + 1 + written.length),
        unknownVariable(written, meant),
      );
    }
  }
  text(done, value.length);
  return parts;
}

/** The longest declared name that stands here as a word of its own: `customer` in `customer-là`. */
function declaredAt(written: string, declared: readonly string[]): string | undefined {
  return declared.find(
    (name) => written.startsWith(name) && !/^[\p{L}\p{N}]/u.test(written.slice(name.length)),
  );
}

/** A name one edit away; names of under four letters are too near to ordinary words. */
function nearest(written: string, declared: readonly string[]): string | undefined {
  return declared.find(
    (name) =>
      name.length > 3 &&
      Math.abs(name.length - written.length) < 2 &&
      distance(name, written) === 1,
  );
}
