import type { BodyNode } from '../../model/playbook.ts';
import type { Block, Inline } from '../../model/prose.ts';
import { type Flat, flatten } from './flat.ts';

/** Anything of a step that holds running text. */
export type TextNode = BodyNode | { readonly label: readonly Inline[] };

/** Text and all that holds text. */
type Run = readonly (Inline | Block)[];

/** The running texts of parts of a step, a label, a paragraph, an item or a cell each, as far as they are worth it. */
export function passagesIn(
  nodes: readonly TextNode[],
  isWorth: (run: Run) => boolean,
): readonly Flat[] {
  return nodes.flatMap(runsIn).filter(isWorth).map(flatten);
}

/** Whether a text in the run has a digit. */
export function hasDigit(run: Run): boolean {
  return run.some((node) =>
    'children' in node && node.type !== 'list'
      ? hasDigit(node.children)
      : 'value' in node && /\d/.test(node.value),
  );
}

/** Whether the run is at least as long, in characters. */
export function isAsLong(least: number): (run: Run) => boolean {
  return (run) => lengthOf(run) >= least;
}

function lengthOf(run: Run): number {
  let length = 0;
  for (const node of run) {
    if ('value' in node) length += node.value.length;
    else if ('children' in node && node.type !== 'list') length += lengthOf(node.children);
    else length += 1;
  }
  return length;
}

function runsIn(node: TextNode): readonly Run[] {
  if ('label' in node) return [node.label];
  if (node.type === 'paragraph') return [node.children];
  if (node.type === 'list')
    return node.children.flatMap(({ children }) => children).flatMap(runsIn);
  if (node.type === 'blockquote') return node.children.flatMap(runsIn);
  return node.type === 'table' ? node.rows.flat() : [];
}
