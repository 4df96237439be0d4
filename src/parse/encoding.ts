import type { Finding } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source.ts';
import {
  byteOrderMark,
  hiddenCharacter,
  loneReturn,
  notUtf8,
  tooLarge,
} from './encoding-messages.ts';
import type { TextEdit } from './edits.ts';
import { hiddenIn, withoutHidden, type HiddenCharacter } from './hidden.ts';
import { bounded, limits, type TextForm } from './limits.ts';
import { reportInto, type Report } from './report.ts';
import { toSource, type Range, type Source } from './source.ts';

/**
 * Bytes -> text: strictly UTF-8, of bounded size, without characters that nobody sees. Undefined,
 * and one finding, if nothing can be read; else what is refused is reported and blanked, so that
 * all places stay.
 */
export function decode(file: SourceFile, form: TextForm, findings: Finding[]): Source | undefined {
  const { path, bytes } = file;
  if (bytes.length > limits.bytes) {
    reportInto(findings, toSource(path, ''))('too-large', top, tooLarge('bytes', limits.bytes));
    return undefined;
  }
  const text = isWide(bytes) ? undefined : strict(bytes);
  if (text === undefined) {
    const unmarked = isMarked(bytes) ? bytes.subarray(3) : bytes;
    const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(unmarked);
    const source = toSource(path, withoutReturns(loose));
    const start = firstFault(unmarked, loose);
    const end = Math.min(start + 1, loose.length);
    reportInto(findings, source)('not-utf8', { start, end }, notUtf8(bytes));
    return undefined;
  }
  const marked = text.startsWith('\ufeff');
  const written = marked ? text.slice(1) : text;
  const source = toSource(path, withoutReturns(written));
  const report = reportInto(findings, source);
  if (marked) report('byte-order-mark', top, { ...byteOrderMark(), fix: unmarking });
  if (source.lines.length > limits.lines) {
    report('too-large', top, tooLarge('lines', limits.lines));
    return undefined;
  }
  reportReturns(written, report);
  return bounded(visible(source, report), form, report);
}

const top = { start: 0, end: 0 };

const unmarking = [{ range: top, text: '', unmarks: true }] as const;

/** A byte order mark is not counted. */
function isMarked([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

/** Every second or third byte is NUL where letters have two or four. */
function isWide(bytes: Uint8Array): boolean {
  return bytes.filter((byte) => byte === 0).length * 4 > bytes.length;
}

function strict(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first replacement character that is not one in the file, found line by line. */
function firstFault(bytes: Uint8Array, loose: string): number {
  let from = 0;
  let offset = 0;
  while (from < bytes.length) {
    const feed = bytes.indexOf(10, from);
    const to = feed === -1 ? bytes.length : feed + 1;
    const line = bytes.subarray(from, to);
    if (strict(line) === undefined) return Math.max(offset, loose.indexOf('\ufffd', offset));
    offset += new TextDecoder('utf-8', { ignoreBOM: true }).decode(line).length;
    from = to;
  }
  return 0;
}

/** Lines are counted as editors count them. */
function withoutReturns(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}

/** Lines that end as on computers of before 2001; one finding is enough. */
function reportReturns(text: string, report: Report): void {
  const start = text.search(/\r(?!\n)/);
  if (start === -1) return;
  const fix = text.includes('\n') ? undefined : [...text.matchAll(/\r/g)].map(toFeed);
  const range = { start, end: start + 1 };
  report('hidden-character', range, { ...loneReturn(), ...(fix && { fix }) });
}

function toFeed({ index }: RegExpExecArray): TextEdit {
  return { range: { start: index, end: index + 1 }, text: '\n' };
}

/** As many are reported as help; the last of them stands for the others. */
const mostReported = 10;

function visible(source: Source, report: Report): Source {
  const found = hiddenIn(source.text);
  for (const [index, one] of found.slice(0, mostReported).entries()) {
    const to = index === mostReported - 1 ? found.length : index + 1;
    const fix = found.slice(index, to).flatMap(removal);
    const words = { ...hiddenCharacter(one.character), ...(fix.length > 0 && { fix }) };
    report('hidden-character', rangeOf(one), words);
  }
  return found.length === 0 ? source : { ...source, text: withoutHidden(source.text) };
}

/**
 * Without width and without a meaning: words stay as they look. One that joins (U+200D) holds the
 * parts of a picture together, and one that turns the direction changes what is read.
 */
const weightless = /^[\u00ad\u200b\u200c\u2060\ufeff]$/;

function removal(found: HiddenCharacter): readonly TextEdit[] {
  return weightless.test(found.character) ? [{ range: rangeOf(found), text: '' }] : [];
}

function rangeOf({ index, character }: HiddenCharacter): Range {
  return { start: index, end: index + character.length };
}
