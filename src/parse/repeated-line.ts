import { repeatedLine } from './line-messages.ts';
import type { DirectiveLine } from './lines.ts';
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

/** The same for lines of text: words that stand twice. */
export function reportRepeatedText(
  { text, lines }: Source,
  isText: (index: number) => boolean,
  report: Report,
): void {
  for (const [index, range] of lines.entries()) {
    const before = lines[index - 1];
    const words = text.slice(range.start, range.end);
    if (!before || !isText(index) || !/\p{L}/u.test(words)) continue;
    if (text.slice(before.start, before.end) === words) reportRepeated(before, range, text, report);
  }
}
