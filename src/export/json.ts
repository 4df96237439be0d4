import type { Playbook } from '../model/playbook.ts';

/** The compiled playbook, as its published schema describes it. */
export function json(playbook: Playbook): string {
  return `${JSON.stringify(playbook, null, 2)}\n`;
}
