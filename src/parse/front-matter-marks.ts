import { frontMatterSchema } from '../model/front-matter.ts';
import { insertion, smallestEdit, type TextEdit } from './edits.ts';
import {
  noFrontMatter,
  oddMark,
  textBeforeFrontMatter,
  unclosedFrontMatter,
} from './front-matter-messages.ts';
import type { Report } from './report.ts';
import { endingAt, type Range, type Source } from './source.ts';

/** What stands between the two lines of `---`, and the second of them. */
export interface Delimited {
  readonly keys: Range;
  /** Empty where it is missing. */
  readonly closing: Range;
  /** The file ends before it, maybe in the middle of a line. */
  readonly isCut: boolean;
}

export interface HeadLine extends Range {
  /** Without spaces at its end. */
  readonly text: string;
}

/**
 * Finds the front matter, also between lines that are not quite `---`. Nothing if it cannot be told from
 * the rest.
 */
export function delimit(source: Source, report: Report): Delimited | undefined {
  const head = headOf(source);
  const first = head[0] as HeadLine;
  const opening = openingOf(head);
  if (opening === undefined) {
    report('front-matter', first, noFrontMatter());
    return undefined;
  }
  reportOpening(opening, head, source, report);
  const start = source.lines[opening + 1]?.start ?? source.text.length;
  const closing = closingOf(head, opening);
  if (closing.type === 'missing') {
    const at = { start: closing.at, end: closing.at };
    report('front-matter', head[Math.max(0, opening)] ?? first, unclosedFrontMatter(at));
    const isCut = !source.text.slice(Math.max(start, closing.at)).trim().includes('\n');
    return { keys: { start, end: Math.max(start, closing.at) }, closing: at, isCut };
  }
  const { line } = closing;
  if (closing.type === 'odd') {
    const fix = smallestEdit(line.start, source.text.slice(line.start, line.end), '---');
    report('front-matter', line, { ...oddMark(line.text), fix });
  }
  const { start: from, end } = line;
  return { keys: { start, end: from }, closing: { start: from, end }, isCut: false };
}

/** The lines before the first step. */
export function headOf({ text, lines }: Source): readonly HeadLine[] {
  const step = lines.findIndex(({ start }) => text.startsWith(':::', start));
  const head = step === -1 ? lines : lines.slice(0, Math.max(1, step));
  return head.map(({ start, end }) => ({ start, end, text: text.slice(start, end).trimEnd() }));
}

/** How many lines of other text may wrongly stand before the front matter. */
const mostLinesBefore = 10;

/** Index of the first `---`; -1 where the keys begin without one. */
function openingOf(head: readonly HeadLine[]): number | undefined {
  if (isKey(head[0])) return head.some(isMark) ? -1 : undefined;
  if (isMark(head[0])) return 0;
  const marks = head.slice(0, mostLinesBefore).map((line, index) => {
    return (isMark(line) || isOdd(line)) && isKey(head[index + 1]);
  });
  const found = marks.indexOf(true);
  return found === -1 ? undefined : found;
}

function reportOpening(
  opening: number,
  head: readonly HeadLine[],
  source: Source,
  report: Report,
): void {
  const first = head[0] as HeadLine;
  const mark = head[opening];
  if (!mark) {
    const fix = [insertion(0, `---${endingAt(source, 0)}`)];
    return report('front-matter', first, { ...noFrontMatter(), fix });
  }
  if (source.text.slice(first.start, first.end) === '---') return;
  const words =
    isMark(mark) || mark.text.trim() === '---' ? textBeforeFrontMatter() : oddMark(mark.text);
  const fix = onlyBlanksBefore(source, mark);
  report('front-matter', first, { ...words, ...(fix && { fix }) });
}

/** Takes out blank lines before `---`, and spaces around it. */
function onlyBlanksBefore({ text }: Source, mark: Range): readonly TextEdit[] | undefined {
  if (text.slice(0, mark.start).trim() !== '') return undefined;
  return smallestEdit(0, text.slice(0, mark.end), '---');
}

type Closing =
  | { readonly type: 'mark' | 'odd'; readonly line: HeadLine }
  /** It belongs before this offset. */
  | { readonly type: 'missing'; readonly at: number };

function closingOf(head: readonly HeadLine[], opening: number): Closing {
  const inside = head.slice(opening + 1);
  const end = inside.findIndex((line, index) => !isOfKeys(line) || endsKeys(inside, index));
  const odd = inside.slice(0, end === -1 ? undefined : end + 1).find(isOdd);
  const mark = inside.find(isMark);
  const between = odd && mark ? inside.slice(inside.indexOf(odd) + 1, inside.indexOf(mark)) : [];
  const isOddOne = odd && (!mark || (odd.start < mark.start && !between.every(isOfKeys)));
  if (isOddOne) return { type: isWide(odd) ? 'mark' : 'odd', line: odd };
  if (mark) return { type: 'mark', line: mark };
  const last = head.at(-1) as HeadLine;
  return { type: 'missing', at: inside[end]?.start ?? last.end };
}

/** A blank line, behind which no key of front matter comes. */
function endsKeys(lines: readonly HeadLine[], index: number): boolean {
  if (lines[index]?.text !== '') return false;
  const next = lines.slice(index).find(({ text }) => text !== '');
  return !isKnownKey(next);
}

export function isKnownKey(line: Pick<HeadLine, 'text'> | undefined): boolean {
  const key = /^([\w-]+)\s*:/.exec(line?.text ?? '')?.[1];
  return key !== undefined && Object.hasOwn(frontMatterSchema.shape, key);
}

export function isMark(line: HeadLine | undefined): boolean {
  return line?.text === '---';
}

/** Spaces around it and more hyphens close as well. */
function isWide({ text }: HeadLine): boolean {
  return /^\s*-{3,}$/.test(text);
}

/** What is typed for `---`, or made of it by a word processor. */
function isOdd(line: HeadLine | undefined): boolean {
  const form =
    /^\s*(?:[-\u2010-\u2015\u2212]{2,}|[\u2012-\u2015\u2212]|-(?: -)+|\*{3,}|_{3,}|={3,}|\+{3,}|\.{3}|…|(?:>\s*|\*\*\s*|`)-{3,}(?:\*\*|`)?|-{3,}[.;:,\\])$/;
  return line !== undefined && !isMark(line) && form.test(line.text);
}

export function isKey(line: HeadLine | undefined): boolean {
  return line !== undefined && /^[A-Za-z][\w-]*\s*:(?:\s|$)/.test(line.text);
}

/** A key, what belongs to one, or nothing. */
export function isOfKeys({ text }: HeadLine): boolean {
  return /^(?:$|\s+\S|-\s|#|[\]}]|["']?\p{L}[\p{L}\w-]*["']?\s*[:=])/u.test(text);
}
