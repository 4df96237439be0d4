import { leftOpen } from './directive-line.ts';
import type { NearMiss } from './near-miss.ts';
import type { Range, Source } from './source.ts';

export interface Extent {
  readonly end: number;
  readonly lastLine: number;
  readonly joined?: NearMiss;
}

/** How many lines a directive may wrongly run over. */
const mostLines = 6;

/**
 * A label or attributes that go on in the next line: the lines are read as one, and reported. Not over
 * `closed` lines, of which something was taken out: no character is taken out twice.
 */
export function wholeExtent(
  { text, lines }: Source,
  index: number,
  start: number,
  closed: ReadonlySet<number>,
): Extent {
  const line = lines[index] as Range;
  const own = { end: line.end, lastLine: index };
  const kind = leftOpen(text.slice(start, line.end));
  const below =
    kind || closed.has(index + 1) ? undefined : attributesBelow(text, lines, index, start);
  if (!kind) return below ?? own;
  for (let last = index + 1; last < Math.min(index + mostLines, lines.length); last++) {
    const more = lines[last] as Range;
    const words = text.slice(more.start, more.end);
    if (words.trim() === '' || closed.has(last) || /^\s*:{2,}/.test(words)) return own;
    if (!leftOpen(text.slice(start, more.end))) {
      return { end: more.end, lastLine: last, joined: { kind, at: { start, end: line.end } } };
    }
  }
  return own;
}

/** `{…}` on a line of its own, right under a label. */
function attributesBelow(
  text: string,
  lines: Source['lines'],
  index: number,
  start: number,
): Extent | undefined {
  const line = lines[index] as Range;
  const next = lines[index + 1];
  if (!next || !text.slice(start, line.end).trimEnd().endsWith(']')) return undefined;
  if (!/^\s*\{(?:#|[\p{L}-]+=)[^{}]*\}\s*$/u.test(text.slice(next.start, next.end)))
    return undefined;
  const joined = { kind: 'attribute-lines', at: { start, end: line.end } } as const;
  return { end: next.end, lastLine: index + 1, joined };
}
