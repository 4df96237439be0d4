import type { Block, Inline } from '../model/prose.ts';

/** The words of a label, as an author sees them: `:customer` stays as it is written. */
export function plain(nodes: readonly (Inline | Block)[]): string {
  return nodes.map(words).join('').replace(/\s+/g, ' ').trim();
}

function words(node: Inline | Block): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'variable') return `:${node.name}`;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt;
  return 'children' in node && node.type !== 'list' ? plain(node.children) : '';
}
