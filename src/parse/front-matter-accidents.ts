import type { Content } from '../model/library.ts';
import type { Code } from '../model/rules.ts';
import {
  doubledKey,
  gluedLine,
  lostFirstLine,
  lostHyphen,
  lostKey,
  swappedLines,
  twiceInList,
} from './front-matter-accident-messages.ts';
import type { Head } from './front-matter-keys.ts';
import { type HeadLine, itemKeys, linesOf, marginKeys } from './front-matter-lines.ts';
import { marked } from './front-matter-marked.ts';
import { insertion, smallestEdit } from './edits.ts';
import { instead, type Piece } from './rearranged.ts';
import type { Words } from './report.ts';
import { endingAt, type Range } from './source.ts';
import { indentation } from './yaml-messages.ts';

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
  /** Nothing else may be wrong then in these lines. */
  readonly whole?: Range;
  /** The key that is missing before its list. */
  readonly lost?: string;
}

export interface Scene {
  readonly head: Head;
  readonly content: Content;
  readonly lines: readonly HeadLine[];
  /** The keys at the margin. */
  readonly there: ReadonlySet<string>;
  /** How a line ends. */
  readonly ending: string;
}

/**
 * Every accident that would leave a line as it stands there. In the order in which they are believed:
 * what happens to one line before what happens to two.
 */
export function accidentsOf(head: Head, content: Content): readonly Accident[] {
  const lines = linesOf(head);
  const there = new Set(lines.flatMap(({ type, key }) => (type === 'key' ? (key ?? []) : [])));
  const scene = { head, content, lines, there, ending: endingAt(head.source, head.keys.start) };
  return kinds.flatMap((kind) => lines.flatMap((line, index) => kind(line, index, scene)));
}

export type Kind = (line: HeadLine, index: number, scene: Scene) => readonly Accident[];

const kinds: readonly Kind[] = [
  marked,
  doubled,
  glued,
  shifted,
  keyless,
  swappedKey,
  swapped,
  headless,
];

/** The same key or item in the next line, too. */
function doubled(line: HeadLine, index: number, { head, lines }: Scene): readonly Accident[] {
  const above = lines[index - 1];
  if (!above || above.text !== line.text || line.type === 'blank') return [];
  const gap = { start: above.end, end: line.end };
  const word = line.key ?? line.value;
  const start = line.start + line.column;
  return [
    {
      pieces: instead(head.source, gap, []),
      code: line.key === undefined ? 'invalid-value' : 'duplicate-key',
      at: { start, end: start + word.length },
      words: {
        ...(line.key === undefined ? twiceInList(word) : doubledKey(word)),
        fix: [{ range: gap, text: '' }],
      },
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
  const own = item ? indentOf(item) : 2;
  const key = /^[A-Za-z][\w-]*(?=:)/.exec(rest)?.[0];
  if (key === undefined) return [' '.repeat(own)];
  const isInner = line.type !== 'key' && itemKeys.get(line.block ?? '')?.includes(key);
  return [...(isInner ? [' '.repeat(line.column)] : []), ...(marginKeys.includes(key) ? [''] : [])];
}

/** Too far in, or not far enough. */
function shifted(line: HeadLine, _: number, scene: Scene): readonly Accident[] {
  const indent = indentOf(line);
  return indentsMeant(line, scene).flatMap((meant): readonly Accident[] => {
    if (indent === meant) return [];
    const gap = { start: line.start, end: line.start + indent };
    const text = ' '.repeat(meant);
    return [
      {
        pieces: instead(scene.head.source, gap, [text]),
        code: 'yaml-syntax',
        at: { start: gap.end, end: line.start + line.text.length },
        words: { ...indentation, fix: smallestEdit(gap.start, ' '.repeat(indent), text) },
        isPlain: true,
        whole: line,
      },
    ];
  });
}

function indentsMeant({ key, type, start }: HeadLine, { lines }: Scene): readonly number[] {
  if (key === undefined) return [];
  const item = lines.findLast((other) => other.type === 'item' && other.start < start);
  const isPart = item && itemKeys.get(item.block ?? '')?.includes(key);
  const inItem = type === 'item' ? item && indentOf(item) : item?.column;
  return [
    ...(isPart && inItem !== undefined ? [inItem] : []),
    ...(type === 'inner' && marginKeys.includes(key) ? [0] : []),
  ];
}

function indentOf({ text }: HeadLine): number {
  return text.length - text.trimStart().length;
}

/** An item that does not belong to the list above it: the key of its own list is missing. */
function keyless(line: HeadLine, index: number, scene: Scene): readonly Accident[] {
  const { head, content, lines, there, ending } = scene;
  const above = lines[index - 1];
  if (line.type !== 'item' || !above || above.type === 'blank') return [];
  if (isAtHome(line, scene) || (above.type === 'key' && above.value === '')) return [];
  const [first, ...others] = listsOf(line, content);
  const keys = first === 'facts' && above.type !== 'key' ? [first] : [first, ...others];
  const free = keys.filter((key) => key !== line.block && !there.has(key));
  return free.map((key): Accident => {
    const text = `${key}:${ending}`;
    return {
      pieces: instead(head.source, { start: line.start, end: line.start }, [text]),
      code: 'missing-key',
      at: { start: line.start + line.column, end: line.start + line.text.length },
      words: { ...lostKey([key]), fix: [insertion(line.start, text)] },
      lost: key,
      isPlain: true,
    };
  });
}

/** An item of a list in which it may stand. */
function isAtHome(line: HeadLine, { lines, content }: Scene): boolean {
  const { type, block = '', start } = line;
  const key = lines.findLast((other) => other.type === 'key' && other.start < start);
  const [first, ...others] = listsOf(line, content);
  const isThere = first === block || (first !== 'facts' && others.includes(block));
  return type === 'item' && key?.value === '' && isThere;
}

/** The lists in which an item of this form may stand; a shared fact first of all among the facts. */
function listsOf({ key, value }: HeadLine, content: Content): readonly [string, ...string[]] {
  if (key === undefined)
    return Object.hasOwn(content.facts, value) ? ['facts', ...ofWords] : [...ofWords, 'facts'];
  const [first, ...others] = [...itemKeys].flatMap(([list, keys]) =>
    keys.includes(key) ? list : [],
  );
  return first === undefined ? ['facts'] : [first, ...others];
}

const ofWords = ['sources', 'related', 'tags', 'channel', 'audience'] as const;

/** A key of an item that does not begin with `- `: the hyphen is missing, or the first line of the item. */
function headless(line: HeadLine, index: number, { head, lines }: Scene): readonly Accident[] {
  const above = lines[index - 1];
  const [first] = itemKeys.get(line.block ?? '') ?? [];
  if (line.type !== 'inner' || first === undefined || line.column < 2) return [];
  const mark = { start: line.start + line.column - 2, end: line.start + line.column };
  const at = { start: mark.end, end: line.start + line.text.length };
  const pieces = instead(head.source, mark, ['- ']);
  if (line.key === first) {
    const words = { ...lostHyphen(line.text.trimStart()), fix: [{ range: mark, text: '- ' }] };
    return [{ pieces, code: 'yaml-syntax', at, words, isPlain: true }];
  }
  const isPlain = above?.type === 'key' && above.value === '';
  return [{ pieces, code: 'missing-key', at, words: lostFirstLine(first), isPlain, lacks: true }];
}

/** The key of a list behind an item of the list. */
function swappedKey(line: HeadLine, index: number, scene: Scene): readonly Accident[] {
  const next = scene.lines[index + 1];
  const isListKey = next?.type === 'key' && next.value === '';
  return line.type === 'item' && isListKey ? swapped(line, index, scene) : [];
}

/** Two lines in each other's place. */
function swapped(line: HeadLine, index: number, scene: Scene): readonly Accident[] {
  const { head, lines } = scene;
  const next = lines[index + 1];
  if (!next || line.type === 'blank' || next.type === 'blank') return [];
  const isOpen = line.type === 'key' && line.value === '';
  if (line.type === 'key' && next.type === 'key' && !isOpen) return [];
  const pair = [line, next];
  const isKeyAndItem = pair.some(({ type }) => type === 'key');
  if (isKeyAndItem && pair.some((one) => isAtHome(one, scene))) return [];
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
      whole: range,
    },
  ];
}
