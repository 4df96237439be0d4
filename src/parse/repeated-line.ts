import { repeatedLine } from './line-messages.ts';
import type { DirectiveLine } from './lines.ts';
import type { TextEdit } from './edits.ts';
import type { Report } from './report.ts';
import type { Range, Source } from './source.ts';

/** The very same directive again, with nothing between. */
export function isRepeated(
  raw: string,
  { kind, range }: DirectiveLine,
  line: number,
  text: string,
): boolean {
  const isSame = kind !== 'close' && raw.trimEnd() === text.slice(range.start, range.end);
  return isSame && text.slice(range.end, line).trim() === '';
}

/** `before`: the same line. */
export function reportRepeated(before: Range, range: Range, text: string, report: Report): void {
  const last = before.end + text.slice(before.end, range.start).search(/[\r\n]/);
  const fix = [{ range: { start: last, end: range.end }, text: '' }];
  report('repeated-line', range, { ...repeatedLine, fix });
}

/** The line that ends the front matter again, which would draw a line across the page. */
export function reportRepeatedMark(
  { text, lines }: Source,
  from: number,
  report: Report,
): readonly TextEdit[] {
  const [next, below] = lines.filter(
    ({ start, end }) => start > from && text.slice(start, end).trim() !== '',
  );
  if (from === 0 || !next || text.slice(next.start, next.end).trimEnd() !== '---') return [];
  if (below && /^[\w-]+\s*:/.test(text.slice(below.start, below.end))) return [];
  reportRepeated({ start: from, end: from }, next, text, report);
  return [{ range: next, text: ' '.repeat(next.end - next.start) }];
}

/** The same for lines of text: words that stand twice, or more often. Rows of a table may be alike. */
export function reportRepeatedText(
  { text, lines }: Source,
  isText: (index: number) => boolean,
  report: Report,
): void {
  const words = lines.map(({ start, end }) => text.slice(start, end));
  const isAgain = (index: number): boolean =>
    index > 0 && isText(index) && words[index] === words[index - 1];
  for (const [index, range] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || !isAgain(index) || isAgain(index - 1)) continue;
    if (!/^(?!\s*\|).*\p{L}/u.test(words[index] ?? '')) continue;
    const times = lines.slice(index).findIndex((_, at) => !isAgain(index + at));
    const last = lines.at(times === -1 ? -1 : index + times - 1) ?? range;
    reportRepeated(before, { start: range.start, end: last.end }, text, report);
  }
}
