import { keysAt } from './meant-keys.ts';
import { frontMatterSchema } from '../model/front-matter.ts';
import type { Head } from './front-matter-keys.ts';
import type { Range } from './source.ts';

/** A line between `---` and `---`, as its author sees it. */
export interface HeadLine extends Range {
  readonly text: string;
  /** How far in its words stand, behind `- `. */
  readonly column: number;
  readonly type: 'key' | 'item' | 'inner' | 'blank';
  /** The first word of the line, where `:` follows. */
  readonly key?: string;
  /** What stands behind it, or all of the words. */
  readonly value: string;
  /** The key at the margin to which it belongs. */
  readonly block?: string;
}

/** The lines of the keys. */
export function linesOf({ source, keys }: Head): readonly HeadLine[] {
  const lines = source.lines.filter(({ start, end }) => start >= keys.start && end <= keys.end);
  let block: string | undefined;
  return lines.map((range) => {
    const line = read(source.text.slice(range.start, range.end).trimEnd());
    if (line.type === 'key') block = line.key;
    return { ...range, ...line, ...(block !== undefined && { block }) };
  });
}

function read(text: string): Omit<HeadLine, 'start' | 'end' | 'block'> {
  const [, indent = '', mark = '', key, value = ''] =
    /^( *)(- +)?(?:([A-Za-z][\w-]*):(?=\s|$))?(.*)$/.exec(text) ?? [];
  const column = indent.length + mark.length;
  const type = text.trim() === '' ? 'blank' : mark !== '' ? 'item' : column === 0 ? 'key' : 'inner';
  return { text, column, type, ...(key !== undefined && { key }), value: value.trim() };
}

/** By the key at the margin under which they stand, the keys of items: what begins an item comes first. */
export const itemKeys: ReadonlyMap<string, readonly string[]> = new Map(
  ['entries', 'interrupts', 'waive'].map((key) => [key, keysAt(frontMatterSchema, [key, 0])]),
);

export const marginKeys: readonly string[] = keysAt(frontMatterSchema, []);
