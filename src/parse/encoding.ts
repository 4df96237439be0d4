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
  const text = strict(bytes);
  if (text === undefined) {
    const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const source = toSource(path, loose);
    const start = firstFault(bytes, loose);
    const end = Math.min(start + 1, loose.length);
    reportInto(findings, source)('not-utf8', { start, end }, notUtf8(bytes));
    return undefined;
  }
  const marked = text.startsWith('\ufeff');
  const written = marked ? text.slice(1) : text;
  const source = toSource(path, written.replace(/\r(?!\n)/g, '\n'));
  const report = reportInto(findings, source);
  if (marked) report('byte-order-mark', top, { ...byteOrderMark(), fix: unmarking });
  if (source.lines.length > limits.lines) {
    report('too-large', top, tooLarge('lines', limits.lines));
    return undefined;
  }
  reportReturns(written, report);
  return bounded(withoutHidden(source, report), form, report);
}

const top = { start: 0, end: 0 };

const unmarking = [{ range: top, text: '', unmarks: true }] as const;

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

/** Lines that end as on computers of before 2001; one finding is enough. */
function reportReturns(text: string, report: Report): void {
  const [first] = text.matchAll(/\r(?!\n)/g);
  if (!first) return;
  const fix = text.includes('\n') ? undefined : [...text.matchAll(/\r/g)].map(toFeed);
  report('hidden-character', rangeOf(first), { ...loneReturn(), ...(fix && { fix }) });
}

function toFeed(match: RegExpExecArray): TextEdit {
  return { range: rangeOf(match), text: '\n' };
}

/**
 * Control characters, marks of direction and of zero width, tags, private use: text that is not
 * what it looks like. U+00A0 and U+202F are typography and stay.
 */
const hidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Co}\u{e0000}-\u{e0fff}]/gu;

/** As many are reported as help; the last of them stands for the others. */
const mostReported = 10;

function withoutHidden(source: Source, report: Report): Source {
  const found = [...source.text.matchAll(hidden)];
  for (const [index, match] of found.slice(0, mostReported).entries()) {
    const to = index === mostReported - 1 ? found.length : index + 1;
    const fix = found.slice(index, to).flatMap(removal);
    const words = { ...hiddenCharacter(match[0]), ...(fix.length > 0 && { fix }) };
    report('hidden-character', rangeOf(match), words);
  }
  if (found.length === 0) return source;
  return {
    ...source,
    text: source.text.replace(hidden, (character) => ' '.repeat(character.length)),
  };
}

/**
 * Without width and without a meaning: words stay as they look. One that joins (U+200D) holds the
 * parts of a picture together, and one that turns the direction changes what is read.
 */
const weightless = /^[\u200b\u200c\u2060\ufeff]$/;

function removal(match: RegExpExecArray): readonly TextEdit[] {
  return weightless.test(match[0]) ? [{ range: rangeOf(match), text: '' }] : [];
}

function rangeOf({ index, 0: character }: RegExpExecArray): Range {
  return { start: index, end: index + character.length };
}
