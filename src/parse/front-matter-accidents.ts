import type { Content } from '../model/library.ts';
import type { Code } from '../model/rules.ts';
import {
  doubledKey,
  gluedLine,
  lostFirstLine,
  lostKey,
  swappedLines,
} from './front-matter-accident-messages.ts';
import type { Head } from './front-matter-keys.ts';
import { type HeadLine, itemKeys, linesOf, marginKeys } from './front-matter-lines.ts';
import { insertion } from './edits.ts';
import { instead, type Piece } from './rearranged.ts';
import type { Words } from './report.ts';
import { endingAt, type Range } from './source.ts';

/** What may have happened to the lines of the keys, and how they were meant. */
export interface Accident {
  readonly pieces: readonly Piece[];
  readonly code: Code;
  readonly at: Range;
  /** `fix` makes the text of the pieces. */
  readonly words: Words;
  /** It explains even a single finding; others must explain more than one. */
  readonly isPlain: boolean;
  /** A key of this line is still missing then, which is told with it. */
  readonly lacks?: true;
  /** The key that is missing before its list. */
  readonly lost?: string;
}

interface Scene {
  readonly head: Head;
  readonly content: Content;
  readonly lines: readonly HeadLine[];
  /** How a line ends. */
  readonly ending: string;
}

/**
 * Every accident that would leave a line as it stands there. In the order in which they are believed:
 * what happens to one line before what happens to two.
 */
export function accidentsOf(head: Head, content: Content): readonly Accident[] {
  const lines = linesOf(head);
  const scene = { head, content, lines, ending: endingAt(head.source, head.keys.start) };
  return kinds.flatMap((kind) => lines.flatMap((line, index) => kind(line, index, scene)));
}

type Kind = (line: HeadLine, index: number, scene: Scene) => readonly Accident[];

const kinds: readonly Kind[] = [doubled, glued, keyless, swapped, headless];

/** The same key in the next line, too. */
function doubled(line: HeadLine, index: number, { head, lines }: Scene): readonly Accident[] {
  const above = lines[index - 1];
  if (line.key === undefined || !above || above.text !== line.text) return [];
  const gap = { start: above.end, end: line.end };
  const at = { start: line.start + line.text.indexOf(line.key), end: line.start };
  return [
    {
      pieces: instead(head.source, gap, []),
      code: 'duplicate-key',
      at: { ...at, end: at.start + line.key.length },
      words: { ...doubledKey(line.key), fix: [{ range: gap, text: '' }] },
      isPlain: true,
    },
  ];
}

/** Two lines in one: a key, an item or both stand behind a value. */
function glued(line: HeadLine, _: number, scene: Scene): readonly Accident[] {
  const { head, ending } = scene;
  const seams = [...line.text.matchAll(seam)].filter(({ index }) => index >= line.column);
  return seams.flatMap(({ index, 0: gap }) => {
    const start = line.start + index;
    const range = { start, end: start + gap.length };
    const rest = line.text.slice(index + gap.length);
    return indentsOf(rest, line, scene).map((indent): Accident => {
      const text = ending + indent;
      return {
        pieces: instead(head.source, range, [text]),
        code: 'yaml-syntax',
        at: { start: range.end, end: line.start + line.text.length },
        words: { ...gluedLine(rest), fix: [{ range, text }] },
        isPlain: true,
      };
    });
  });
}

/** Spaces behind which a line may begin. */
const seam = /(?<=\S)[^\S\n]+(?=-[^\S\n]+\S|[A-Za-z][\w-]*:(?:\s|$))/g;

/** The spaces before a line that stood on its own. */
function indentsOf(rest: string, line: HeadLine, { lines }: Scene): readonly string[] {
  const item = lines.find(({ type }) => type === 'item');
  const own = item ? item.text.length - item.text.trimStart().length : 2;
  const key = /^[A-Za-z][\w-]*(?=:)/.exec(rest)?.[0];
  if (key === undefined) return [' '.repeat(own)];
  const isInner = line.type !== 'key' && (itemKeys[line.block ?? ''] ?? []).includes(key);
  return [...(isInner ? [' '.repeat(line.column)] : []), ...(marginKeys.includes(key) ? [''] : [])];
}

/** An item that does not belong to the list above it: the key of its own list is missing. */
function keyless(line: HeadLine, index: number, scene: Scene): readonly Accident[] {
  const { head, content, lines, ending } = scene;
  const above = lines[index - 1];
  if (line.type !== 'item' || !above || above.type === 'blank') return [];
  const isFirst = above.type === 'key';
  if (isFirst && above.value === '') return [];
  const there = new Set(lines.flatMap(({ type, key }) => (type === 'key' ? (key ?? []) : [])));
  const keys = listsOf(line, content).filter((key) => key !== line.block && !there.has(key));
  return keys.flatMap((key): readonly Accident[] => {
    const isWithin = !isFirst && above.type === 'item' && listsOf(above, content).includes(key);
    if (isWithin && above.block !== undefined && !isOf(above.block, above, content)) return [];
    const text = `${key}:${ending}`;
    return [
      {
        pieces: instead(head.source, { start: line.start, end: line.start }, [text]),
        code: 'missing-key',
        at: { start: line.start + line.column, end: line.start + line.text.length },
        words: { ...lostKey([key]), fix: [insertion(line.start, text)] },
        lost: key,
        isPlain: true,
      },
    ];
  });
}

/** The lists in which an item of this form may stand. */
function listsOf({ key, value }: HeadLine, content: Content): readonly string[] {
  if (key === undefined)
    return Object.hasOwn(content.facts, value) ? ['facts', ...ofWords] : ofWords;
  const lists = Object.keys(itemKeys).filter((list) => itemKeys[list]?.includes(key));
  return lists.length > 0 ? lists : ['facts'];
}

const ofWords = ['sources', 'related', 'tags', 'channel', 'audience'];

function isOf(block: string, line: HeadLine, content: Content): boolean {
  return listsOf(line, content).includes(block);
}

/** A key of an item that does not begin with `- `: the first line of the item is missing. */
function headless(line: HeadLine, index: number, { head, lines }: Scene): readonly Accident[] {
  const above = lines[index - 1];
  const [first] = itemKeys[line.block ?? ''] ?? [];
  if (line.type !== 'inner' || !above || first === undefined || line.column < 2) return [];
  const isFirst = above.type === 'key' && above.value === '';
  if (!isFirst && above.type === 'blank') return [];
  const mark = { start: line.start + line.column - 2, end: line.start + line.column };
  return [
    {
      pieces: instead(head.source, mark, ['- ']),
      code: 'missing-key',
      at: { start: mark.end, end: line.start + line.text.length },
      words: lostFirstLine(first),
      isPlain: isFirst,
      lacks: true,
    },
  ];
}

/** Two lines in each other's place. */
function swapped(
  line: HeadLine,
  index: number,
  { head, content, lines }: Scene,
): readonly Accident[] {
  const next = lines[index + 1];
  if (!next || line.type === 'blank' || next.type === 'blank') return [];
  const isOpen = line.type === 'key' && line.value === '';
  if (line.type === 'key' && next.type === 'key' && !isOpen) return [];
  if (isOpen && next.type === 'item' && listsOf(next, content)[0] === line.key) return [];
  const gap = { start: line.end, end: next.start };
  const range = { start: line.start, end: next.end };
  const text = [next, gap, line].map(({ start, end }) => head.source.text.slice(start, end));
  return [
    {
      pieces: instead(head.source, range, [next, gap, line]),
      code: 'yaml-syntax',
      at: { start: line.start, end: line.end },
      words: { ...swappedLines(next.text), fix: [{ range, text: text.join('') }] },
      isPlain: true,
    },
  ];
}
