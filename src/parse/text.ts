import type { Text as MarkdownText } from 'mdast';
import type { Inline } from '../model/prose.ts';
import { insertion } from './edits.ts';
import { unhidden } from './hidden.ts';
import {
  footnote,
  strayBrace,
  strayLess,
  unknownVariable,
  type StrayMark,
} from './prose-messages.ts';
import type { Report, Words } from './report.ts';
import { positionOf, type Range, type Source } from './source.ts';
import { onlyMeant } from './suggest.ts';
import { textPlaces, type TextPlaces } from './text-places.ts';
import { namesIn } from './variables.ts';

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
  const range = rangeOf(node);
  const { source } = context;
  const value = unhidden(node.value, range, context.report);
  if (!/[:{<]|\[\^/.test(value)) {
    return value === '' ? [] : [{ type: 'text', value, position: positionOf(source, range) }];
  }
  const places = textPlaces(value, source.text.slice(range.start, range.end), range.start);
  reportMarks(value, places, context);
  reportFootnotes(value, places, context);
  return splitVariables(value, places, context);
}

export function rangeOf(node: { readonly position?: unknown }): Range {
  const position = node.position as
    { start: { offset: number }; end: { offset: number } } | undefined;
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/**
 * `:name[label]{…}` in a sentence is a text directive to other tools, which it is no code to
 * either: it stays as written.
 */
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
  let told = 0;
  for (const match of value.matchAll(/[{<]/g)) {
    const { index } = match;
    const start = places.offsetOf(index);
    if (places.isLiteral(index) || start < told) continue;
    const rest = source.text.slice(start, start + 300);
    if (match[0] === '<') {
      const tag = /^<\/?([A-Z]\w*)/.exec(rest)?.[1];
      if (tag !== undefined && components.has(tag)) continue;
      if (closesReportedTag(source, start, rest)) continue;
      const { code, words, length } = strayLess(rest);
      report(code, { start, end: start + length }, { ...words, ...escaped(code, start) });
      told = start + length;
    } else if (!isTextDirective(source.text.slice(Math.max(0, start - 200), start), rest)) {
      const { code, words, length } = strayBrace(rest);
      report(code, { start, end: start + length }, { ...words, ...escaped(code, start) });
      told = start + length;
    }
  }
}

/** As many of one paragraph as help. */
const mostFootnotes = 10;

/** `[^1]`, and the note itself where nothing refers to it. */
function reportFootnotes(value: string, places: TextPlaces, { source, report }: TextContext): void {
  const marks = [...value.matchAll(/\[\^[^\s[\]^]{1,40}\]:?/g)];
  for (const { index, 0: mark } of marks.slice(0, mostFootnotes)) {
    if (places.isLiteral(index)) continue;
    const start = places.offsetOf(index);
    const name = mark.replace(/:$/, '');
    const isNote = mark.endsWith(':') && source.text.split(name, 3).length > 2;
    if (!isNote) report('no-footnote', { start, end: start + name.length }, footnote(name));
  }
}

/** A mark that can be nothing but text stays what it looks like. */
function escaped(code: StrayMark['code'], start: number): Pick<Words, 'fix'> {
  return code === 'stray-mark' ? { fix: [insertion(start, '\\')] } : {};
}

/** `</b>` behind a `<b>` that was reported. */
function closesReportedTag({ text }: Source, start: number, rest: string): boolean {
  const name = /^<\/([A-Za-z][\w.:-]*)\s*>/.exec(rest)?.[1];
  return name !== undefined && text.slice(Math.max(0, start - 4000), start).includes(`<${name}`);
}

function splitVariables(
  value: string,
  places: TextPlaces,
  { source, declared, report }: TextContext,
): readonly Inline[] {
  const parts: Inline[] = [];
  let done = 0;
  const text = (to: number): void => {
    if (done === to) return;
    const range = { start: places.offsetOf(done), end: places.offsetOf(to) };
    parts.push({ type: 'text', value: value.slice(done, to), position: positionOf(source, range) });
  };
  for (const { name, slip, start, end } of namesIn(value, places, declared, source.text)) {
    const range = { start: places.offsetOf(start), end: places.offsetOf(end - 1) + 1 };
    if (slip !== undefined) {
      report('unknown-variable', range, () => ({
        ...unknownVariable(slip, name),
        ...respeltName(slip, range, declared, source.text),
      }));
      continue;
    }
    text(start);
    parts.push({ type: 'variable', name, position: positionOf(source, range) });
    done = end;
  }
  text(value.length);
  return parts;
}

/** The declared name, where it is used elsewhere, or this is a long word that stands only here. */
function respeltName(
  slip: string,
  { start, end }: Range,
  declared: readonly string[],
  text: string,
): Pick<Words, 'fix'> {
  const name = onlyMeant(slip, declared, 'names');
  if (name === undefined || text.slice(start, end) !== `:${slip}`) return {};
  const times = (word: string): number => text.split(`:${word}`).length - 1;
  const isUsed = times(name) > 0 || (times(slip) === 1 && slip.length >= longWord);
  return isUsed ? { fix: [{ range: { start: start + 1, end }, text: name }] } : {};
}

/** Letters of a word that is hardly another one with one letter less or more. */
const longWord = 6;
