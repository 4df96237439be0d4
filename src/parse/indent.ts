import type { Nodes } from 'mdast';
import { lineAt, type Range, type Source } from './source.ts';
import { rangeOf } from './text.ts';

/**
 * Whether a block stands four columns or more to the right of what it belongs to. Markdown takes
 * such a line for code or for more of the paragraph above, MDX takes it for what it looks like: so
 * nobody can know what it means.
 */
export type Container =
  | { readonly type: 'quote' }
  /** `width`: columns from what the list belongs to, to the item's own words. */
  | {
      readonly type: 'item';
      readonly line: number;
      readonly marker: number;
      readonly width: number;
    };

/** Columns before a block that belong to none of the containers around it. */
export function indentOf(node: Nodes, containers: readonly Container[], source: Source): number {
  const { start } = rangeOf(node);
  const line = lineAt(source, start);
  const prefix = expanded(source.text.slice((source.lines[line] as Range).start, start));
  const inside = containers.reduce((at, container) => within(prefix, at, container, line), 0);
  return Math.max(0, prefix.length - inside);
}

/** A list item as a container for its children. */
export function itemOf(node: Nodes, containers: readonly Container[], source: Source): Container {
  const { start } = rangeOf(node);
  const line = lineAt(source, start);
  const { start: lineStart, end } = source.lines[line] as Range;
  const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(source.text.slice(start, end))?.[0].length ?? 1;
  const before = expanded(source.text.slice(lineStart, start + marker));
  const after = /^[ \t]*/.exec(source.text.slice(start + marker, end))?.[0] ?? '';
  const gap = expanded(source.text.slice(lineStart, start + marker) + after).length - before.length;
  const isBlank = start + marker + after.length === end;
  const indent = indentOf(node, containers, source);
  return { type: 'item', line, marker, width: indent + marker + (isBlank || gap > 4 ? 1 : gap) };
}

function within(prefix: string, at: number, container: Container, line: number): number {
  if (container.type === 'quote') {
    return at + (/^ {0,3}> ?/.exec(prefix.slice(at))?.[0].length ?? 0);
  }
  if (container.line === line) return Math.min(prefix.length, at + container.width);
  const spaces = /^ */.exec(prefix.slice(at))?.[0].length ?? 0;
  return at + Math.min(spaces, container.width);
}

/** Tabs as the spaces that they stand for, to the next multiple of four. */
function expanded(prefix: string): string {
  let columns = '';
  for (const character of prefix) {
    columns += character === '\t' ? ' '.repeat(4 - (columns.length % 4)) : character;
  }
  return columns;
}
