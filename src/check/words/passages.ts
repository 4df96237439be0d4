import type { BodyNode } from '../../model/playbook.ts';
import type { Block, Inline } from '../../model/prose.ts';
import { type Flat, flatten } from './flat.ts';

/** Anything of a step that holds running text. */
export type TextNode = BodyNode | { readonly label: readonly Inline[] };

/** The running texts of parts of a step: a label, a paragraph, an item or a cell each. */
export function passagesIn(nodes: readonly TextNode[]): readonly Flat[] {
  return nodes.flatMap(runsIn).map(flatten);
}

function runsIn(node: TextNode): readonly (readonly (Inline | Block)[])[] {
  if ('label' in node) return [node.label];
  if (node.type === 'paragraph') return [node.children];
  if (node.type === 'list')
    return node.children.flatMap(({ children }) => children).flatMap(runsIn);
  if (node.type === 'blockquote') return node.children.flatMap(runsIn);
  return node.type === 'table' ? node.rows.flat() : [];
}
