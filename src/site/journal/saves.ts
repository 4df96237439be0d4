import { localDate } from '../case/due.ts';
import { fileOf } from '../case/note.ts';
import { withoutNames } from '../case/without-names.ts';
import { fill } from '../islands/words.ts';
import type { DuePromise } from './due-list.ts';
import type { Journal } from './journal.tsx';
import { saveFile } from '../islands/save-file.ts';

/** All of it, names and notes included. Afterwards nothing would be lost with the page. */
export function saveWhole({ book, cases, setup, show }: Journal): void {
  const name = `journal-${localDate(new Date())}.json`;
  saveFile(name, 'application/json', fileOf(cases));
  book.saved?.();
  show({ isSaved: true, told: fill(setup.words.files.saved, { file: name }) });
}

/** Without names and notes. */
export function saveForTeam({ cases, setup, show }: Journal): void {
  const name = `journal-${localDate(new Date())}-figures.json`;
  saveFile(name, 'application/json', fileOf(cases.map(withoutNames)));
  show({ told: fill(setup.words.files.saved, { file: name }) });
}

export async function saveTable({ cases, setup, show, locale }: Journal): Promise<void> {
  const { files } = setup.words;
  const name = `journal-${localDate(new Date())}.csv`;
  try {
    const { csvForm, csvOf } = await import('./csv.ts');
    saveFile(name, 'text/csv', csvOf(cases, csvForm(locale)));
    show({ told: fill(files.saved, { file: name }) });
  } catch {
    show({ told: files.failed });
  }
}

/** One calendar of all that is open, by case. */
export async function saveReminders(
  { show, setup }: Journal,
  open: readonly DuePromise[],
): Promise<void> {
  const { due, files } = setup.words;
  try {
    const { calendarOfAll } = await import('../case/calendar.ts');
    const name = `journal-${localDate(new Date())}.ics`;
    const records = new Set(open.map(({ record }) => record));
    const parts = [...records].map((record) => ({
      title: record.legs.at(-1)?.playbook.title ?? '',
      uid: record.id,
      made: new Date(record.changedAt),
      promises: record.legs
        .flatMap(({ promises }) => promises)
        .filter((promise) => promise.due !== undefined),
      isOpen: (id: string) => open.some((one) => one.record === record && one.promise.id === id),
    }));
    saveFile(name, 'text/calendar', calendarOfAll(parts, due.title));
    show({ told: fill(files.saved, { file: name }) });
  } catch {
    show({ told: files.failed });
  }
}
