import type { CaseRecord, Note } from '../case/record.ts';
import { type Page, text } from '../islands/page.ts';
import type { Session } from '../islands/session.ts';

/** What the desk reads of a playbook's page and writes into it: fetched by the page, whose code it shares. */
export { fillForm } from './form.ts';
export { hint } from './hints.ts';
export { legOf } from './leg.ts';
export { restate } from './restate.ts';

/** What was written, each with the words of its field; what another playbook asked for keeps those it had. */
export function notesOf(page: Page, { written }: Session, { notes }: CaseRecord): readonly Note[] {
  return [...written].flatMap(([name, typed]) => {
    const value = typed.trim();
    const before = notes.find((note) => note.name === name)?.label;
    return value === '' ? [] : [{ name, label: labelOf(page, name) || before || name, value }];
  });
}

/** What a name stands for: the words of its field. */
function labelOf({ main }: Page, name: string): string {
  return text(
    main.querySelector(`[data-record="${name}"] .label, label:has([data-blank="${name}"])`),
  );
}
