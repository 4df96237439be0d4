import type { CaseRecord } from '../case/record.ts';
import { text, type Page } from '../islands/page.ts';
import type { Session } from '../islands/session.ts';
import { openCase } from './case-dialog.tsx';
import { legOf } from './leg.ts';

export function openCaseOf(page: Page, session: Session): void {
  const now = new Date().toISOString();
  const [language = ''] = document.documentElement.lang.split('-');
  const notes = [...session.written].flatMap(([name, value]) =>
    value.trim() === '' ? [] : [{ name, label: labelOf(page, name), value: value.trim() }],
  );
  const record: CaseRecord = {
    format: 1,
    id: `${now.replace(/\D/g, '').slice(0, 8)}-${now.slice(11, 16).replace(':', '')}-0`,
    openedAt: now,
    changedAt: now,
    name: '',
    legs: [legOf(page, session, new Map(), language)],
    notes,
    followUp: { kept: {} },
  };
  openCase(record, page.words);
}

/** What a name stands for: the words of its field. */
function labelOf({ main }: Page, name: string): string {
  const field = main.querySelector(
    `[data-record="${name}"] .label, label:has([data-blank="${name}"])`,
  );
  return text(field) || name;
}
