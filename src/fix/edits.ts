import type { Edit } from '../model/diagnostic.ts';

/**
 * A file with edits put into its bytes. What stands outside them is copied, never decoded and
 * encoded again: line endings, spaces and a missing last line stay as they are. The edits do not
 * overlap; their places are those of the file before any of them.
 */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const hasMark = mark.every((byte, index) => bytes[index] === byte);
  const begin = hasMark ? mark.length : 0;
  const starts = lineStarts(bytes, begin);
  const offsetOf = (line: number, column: number): number => {
    const start = starts[line - 1] ?? bytes.length;
    const text = decoder.decode(bytes.subarray(start, starts[line] ?? bytes.length));
    return start + encoder.encode(text.slice(0, column - 1)).length;
  };
  const parts: Uint8Array[] = [];
  let at = hasMark && edits.some(({ unmarks }) => unmarks) ? mark.length : 0;
  for (const { line, column, endLine, endColumn, text } of edits.toSorted(byPlace)) {
    const start = offsetOf(line, column);
    parts.push(bytes.subarray(at, Math.max(at, start)), encoder.encode(text));
    at = Math.max(at, offsetOf(endLine, endColumn));
  }
  return joined([...parts, bytes.subarray(at)]);
}

/** The first edit first. */
export function byPlace(a: Edit, b: Edit): number {
  return a.line - b.line || a.column - b.column;
}

/** Whether two edits touch the same characters, or put text into the same place. */
export function overlap(a: Edit, b: Edit): boolean {
  const [first, second] = byPlace(a, b) <= 0 ? [a, b] : [b, a];
  const isBehind =
    first.endLine < second.line ||
    (first.endLine === second.line && first.endColumn <= second.column);
  return byPlace(a, b) === 0 || !isBehind;
}

/** The byte order mark of UTF-8. */
const mark = [0xef, 0xbb, 0xbf];

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Lines end at LF, CRLF and a lone CR, as they count in places. */
function lineStarts(bytes: Uint8Array, begin: number): readonly number[] {
  const starts = [begin];
  for (let at = begin; at < bytes.length; at++) {
    const ends = bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10);
    if (ends) starts.push(at + 1);
  }
  return starts;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
