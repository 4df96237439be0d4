import type { Playbook } from '../model/playbook.ts';
import type { Exported } from './export.ts';

/** The compiled playbook, as its published schema describes it: nothing is lost. */
export function json(playbook: Playbook): Exported {
  return { text: `${JSON.stringify(playbook, null, 2)}\n`, lost: [] };
}
