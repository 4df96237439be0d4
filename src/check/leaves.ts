import type { BodyNode, End, Leaf, Step } from '../model/playbook.ts';

/** The leaf directives of a step that are no way on, and its end: all that may carry a condition besides its ways. */
export function leavesOf({ body, end }: Step): readonly (Leaf | End)[] {
  return [...body.filter(isLeaf), ...(end ? [end] : [])];
}

/** Leaf directives have a label; prose has none. */
function isLeaf(node: BodyNode): node is Leaf {
  return 'label' in node;
}
