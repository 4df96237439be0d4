import type { Finding } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source.ts';
import { byteOrderMark, notUtf8 } from './encoding-messages.ts';
import { reportInto } from './report.ts';
import { toSource, type Source } from './source.ts';

/** Bytes -> text, strictly UTF-8. Undefined, and one finding, if it is something else. */
export function decode(file: SourceFile, findings: Finding[]): Source | undefined {
  const { path, bytes } = file;
  const text = strict(bytes);
  if (text === undefined) {
    const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const source = toSource(path, loose);
    const start = firstFault(bytes, loose);
    reportInto(findings, source)(
      'not-utf8',
      { start, end: Math.min(start + 1, loose.length) },
      notUtf8(bytes),
    );
    return undefined;
  }
  const marked = text.startsWith('\ufeff');
  const source = toSource(path, marked ? text.slice(1) : text);
  if (marked)
    reportInto(findings, source)(
      'byte-order-mark',
      { start: 0, end: 0 },
      byteOrderMark(),
      'warning',
    );
  return source;
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
    if (strict(line) === undefined) {
      const found = loose.indexOf('\ufffd', offset);
      return found === -1 ? offset : found;
    }
    offset += new TextDecoder('utf-8', { ignoreBOM: true }).decode(line).length;
    from = to;
  }
  return 0;
}
