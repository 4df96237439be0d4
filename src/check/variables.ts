import type { Playbook } from '../model/playbook.ts';
import { proseOf, visitAll } from './references.ts';

/** The names that stand as variables in a playbook's texts, labels included. */
export function variablesIn(playbook: Playbook): ReadonlySet<string> {
  const found = new Set<string>();
  visitAll(proseOf(playbook), (node) => {
    if ('type' in node && node.type === 'variable') found.add(node.name);
  });
  return found;
}
