import type { TextEdit } from './edits.ts';
import { brokenList } from './line-messages.ts';
import type { Report } from './report.ts';
import type { Range, Source } from './source.ts';

interface ListMark {
  readonly mark: Range;
  /** In its place. */
  readonly text: string;
  /** One such line alone makes no list: a dash opens speech, too. */
  readonly isSure: boolean;
}

const marks: readonly (readonly [form: RegExp, isSure: boolean])[] = [
  [/^ {0,3}([•·▪●○◦‣∙][ \u00a0\u202f]+)(?=[^\s[:])/u, true],
  [/^ {0,3}([–—][ \u00a0\u202f]+)(?=[^\s[:])/u, false],
  [/^ {0,3}(-\u00a0)(?=[^\s[:])/u, true],
  [/^ {0,3}(-)(?=\p{L})/u, false],
  [/^ {0,3}(?:\d{1,2}[.)])(\u00a0|)(?=\p{L})/u, false],
];

const item = /^ {0,3}(?:[-*+]|\d{1,2}[.)]) /;

/**
 * Lists with the marks of word processors, or without the space behind the mark: Markdown takes them for text,
 * all in one paragraph. Told once a list. Gives what the Markdown parser is to read, as far as that is as long.
 */
export function reportLists(
  { text, lines }: Source,
  isText: (index: number) => boolean,
  report: Report,
): readonly TextEdit[] {
  const markAt = (index: number): ListMark | undefined => {
    const line = lines[index];
    return line && isText(index) ? listMark(text.slice(line.start, line.end), line) : undefined;
  };
  const isItem = (index: number): boolean => {
    const line = lines[index];
    return line !== undefined && isText(index) && item.test(text.slice(line.start, line.end));
  };
  const edits: TextEdit[] = [];
  for (let index = 0; index < lines.length; index++) {
    const from = index;
    while (isItem(index) || markAt(index)) index++;
    const found = lines.slice(from, index).flatMap((_, nth) => markAt(from + nth) ?? []);
    const [first] = found;
    const isAlone = index - from === 1;
    if (!first || (isAlone && !first.isSure)) continue;
    const { start, end } = first.mark;
    const fix = found.map(({ mark, text: put }) => ({ range: mark, text: put }));
    report('broken-list', first.mark, { ...brokenList(text.slice(start, end)), fix });
    edits.push(...fix.filter(({ range, text: put }) => range.end - range.start === put.length));
  }
  return edits;
}

function listMark(line: string, { start }: Range): ListMark | undefined {
  for (const [form, isSure] of marks) {
    const [whole, found] = form.exec(line) ?? [];
    if (whole === undefined || found === undefined) continue;
    const end = start + whole.length;
    const isNumber = /\d/.test(whole);
    return {
      mark: { start: end - found.length, end },
      text: isNumber ? ' ' : '- ',
      isSure,
    };
  }
  return undefined;
}
