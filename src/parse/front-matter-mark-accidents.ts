import { insertion, type TextEdit } from './edits.ts';
import {
  doubledOpening,
  earlyClosing,
  gluedMark,
  lateOpening,
} from './front-matter-accident-messages.ts';
import {
  type HeadLine,
  headOf,
  isKey,
  isKnownKey,
  isMark,
  isOfKeys,
} from './front-matter-marks.ts';
import { type Piece, type Rearranged, rearranged, reportBack } from './rearranged.ts';
import type { Report, Words } from './report.ts';
import { endingAt, type Range, type Source } from './source.ts';

/**
 * The file with its two lines of `---` in their places: each that stands between the keys, or in one line with
 * one of them, is told, and costs nothing else.
 */
export function withMarksInPlace(source: Source, report: Report): Rearranged {
  const whole = rearranged(source, [{ start: 0, end: source.text.length }]);
  return kinds.reduce((text, kind) => {
    const accident = kind(headOf(text.source), text.source);
    if (!accident) return text;
    const { at, words, pieces } = accident;
    reportBack(text, report)('front-matter', at, words);
    const mended = rearranged(text.source, pieces);
    return { source: mended.source, back: (range) => text.back(mended.back(range)) };
  }, whole);
}

interface MarkAccident {
  readonly pieces: readonly Piece[];
  readonly at: Range;
  /** `fix` makes the text of the pieces. */
  readonly words: Words;
}

type Kind = (head: readonly HeadLine[], source: Source) => MarkAccident | undefined;

const kinds: readonly Kind[] = [
  openedBehindKeys,
  openedTwice,
  openedInLine,
  closedInLine,
  closedEarly,
];

/** So many lines of keys may stand on the wrong side of `---`. */
const mostAstray = 3;

function openedBehindKeys(head: readonly HeadLine[], source: Source): MarkAccident | undefined {
  const [first, second] = head.flatMap((line, index) => (isMark(line) ? index : []));
  if (first === undefined || first < 1 || first > mostAstray || second === undefined)
    return undefined;
  const mark = head[first] as HeadLine;
  const isWhole = head.slice(0, second).every((line) => line === mark || isOfKeys(line));
  if (!isKey(head[0]) || !isKnownKey(head[first + 1]) || !isWhole) return undefined;
  const opening = `---${endingAt(source, 0)}`;
  const gap = lineOf(mark, source);
  return {
    pieces: [opening, { start: 0, end: gap.start }, { start: gap.end, end: source.text.length }],
    at: mark,
    words: { ...lateOpening(), fix: [insertion(0, opening), { range: gap, text: '' }] },
  };
}

function openedTwice(head: readonly HeadLine[], source: Source): MarkAccident | undefined {
  const [first, second, third] = head;
  const isTwice = isMark(first) && isMark(second) && isKnownKey(third);
  if (!second || !isTwice) return undefined;
  const gap = lineOf(second, source);
  const fix = [{ range: gap, text: '' }];
  return { pieces: piecesOf(source, fix), at: second, words: { ...doubledOpening(), fix } };
}

function openedInLine([first]: readonly HeadLine[], source: Source): MarkAccident | undefined {
  const gap = /^(---)\s+(?=\S)/.exec(first?.text ?? '')?.[0] ?? '';
  const key = first?.text.slice(gap.length) ?? '';
  if (gap === '' || !isKnownKey({ text: key })) return undefined;
  const fix = [{ range: { start: 3, end: gap.length }, text: endingAt(source, 0) }];
  const at = { start: gap.length, end: gap.length + key.length };
  return { pieces: piecesOf(source, fix), at, words: { ...gluedMark(key), fix } };
}

function closedInLine(head: readonly HeadLine[], source: Source): MarkAccident | undefined {
  const behind = isMark(head[0]) ? head.slice(1) : head;
  const line = behind.find(({ text }) => markBehind.test(text));
  const above = line ? behind.slice(0, behind.indexOf(line) + 1) : [];
  if (!line || behind.some(isMark) || !above.every(isOfKeys)) return undefined;
  const at = { start: line.start + line.text.length - 3, end: line.start + line.text.length };
  const gap = { start: line.start + line.text.search(markBehind), end: at.start };
  const fix = [{ range: gap, text: endingAt(source, 0) }];
  return { pieces: piecesOf(source, fix), at, words: { ...gluedMark('---'), fix } };
}

const markBehind = /(?<=\S)\s+---$/;

/** Keys stand right below the second `---`. */
function closedEarly(head: readonly HeadLine[], source: Source): MarkAccident | undefined {
  const index = head.findIndex((line, at) => at > 0 && isMark(line));
  const mark = head[index];
  const below = head.slice(index + 1);
  const length = below.findIndex((line) => !isKnownKey(line) && !isPartOfKey(line));
  const last = length > mostAstray ? undefined : below[length - 1];
  if (!mark || !last || !head.slice(1, index).every(isOfKeys)) return undefined;
  const gap = lineOf(mark, source);
  const text = source.text.slice(mark.start, mark.end);
  const ending = endingAt(source, mark.start);
  const fix = [{ range: gap, text: '' }, insertion(last.end, ending + text)];
  return {
    pieces: [
      { start: 0, end: gap.start },
      { start: gap.end, end: last.end },
      ending,
      mark,
      { start: last.end, end: source.text.length },
    ],
    at: mark,
    words: { ...earlyClosing(last.text), fix },
  };
}

/** An item of a list, or a key of an item. */
function isPartOfKey({ text }: HeadLine): boolean {
  return /^\s+(?:-\s|[\w-]+\s*:(?:\s|$))/.test(text);
}

function lineOf({ start, end }: Range, source: Source): Range {
  return { start, end: end + endingAt(source, start).length };
}

function piecesOf({ text }: Source, [edit]: readonly TextEdit[]): readonly Piece[] {
  if (!edit) return [{ start: 0, end: text.length }];
  return [
    { start: 0, end: edit.range.start },
    edit.text,
    { start: edit.range.end, end: text.length },
  ];
}
