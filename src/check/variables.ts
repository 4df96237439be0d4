import type { Playbook } from '../model/playbook.ts';
import { partsOf, type ProseNode } from './references.ts';

/** The names that stand as variables in a playbook's texts, labels included. */
export function variablesIn({ introduction, steps }: Playbook): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ProseNode): void => {
    if ('type' in node && node.type === 'variable') found.add(node.name);
    for (const part of partsOf(node)) visit(part);
  };
  for (const node of introduction) visit(node);
  for (const { title, body, ways, end } of steps) {
    for (const node of [...title, ...body, ...ways, ...(end ? [end] : [])]) visit(node);
  }
  return found;
}
