import type { Block, Inline } from '../../model/prose.ts';
import { typeset } from '../../model/typography.ts';
import type { Manuscript } from './manuscript.ts';

/** Running text -> plain text, for titles, names and search. A variable is its value or its label. */
export function plain(nodes: readonly Inline[], manuscript: Manuscript): string {
  return nodes.map((node, index) => inline(node, manuscript, ending(nodes[index - 1]))).join('');
}

/** Blocks -> plain text, a block a line. */
export function plainBlocks(nodes: readonly Block[], manuscript: Manuscript): string {
  return nodes.map((node) => block(node, manuscript)).join('\n');
}

function inline(node: Inline, manuscript: Manuscript, before: string): string {
  if (node.type === 'text') return typeset(node.value, manuscript.setting.locale, before);
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt;
  if (node.type === 'variable') {
    const words = manuscript.variables.get(node.name);
    return words?.value ?? words?.label ?? node.name;
  }
  if (node.type === 'component') return mixed(node.children, manuscript);
  return plain(node.children, manuscript);
}

function block(node: Block, manuscript: Manuscript): string {
  if (node.type === 'paragraph') return plain(node.children, manuscript);
  if (node.type === 'list') {
    return node.children.map(({ children }) => plainBlocks(children, manuscript)).join('\n');
  }
  if (node.type === 'blockquote') return plainBlocks(node.children, manuscript);
  if (node.type === 'code') return node.value;
  if (node.type === 'table') {
    return node.rows.map((row) => row.map((cell) => plain(cell, manuscript)).join(' ')).join('\n');
  }
  return node.type === 'component' ? mixed(node.children, manuscript) : '';
}

function mixed(nodes: readonly (Block | Inline)[], manuscript: Manuscript): string {
  return nodes
    .map((node) => (isBlock(node) ? block(node, manuscript) : inline(node, manuscript, '')))
    .join(' ');
}

const blockTypes: ReadonlySet<string> = new Set<Block['type']>([
  'paragraph',
  'list',
  'blockquote',
  'code',
  'thematicBreak',
  'table',
]);

export function isBlock(node: Block | Inline): node is Exclude<Block, { type: 'component' }> {
  return blockTypes.has(node.type);
}

/** What stands in front of the next node, as far as typography asks: the end of a word, or nothing. */
export function ending(node: Inline | undefined): string {
  if (!node || node.type === 'break') return '';
  return node.type === 'text' ? node.value.slice(-1) : 'x';
}
