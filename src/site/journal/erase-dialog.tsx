/** @jsxImportSource preact */
import { render } from 'preact';
import { openDialog } from '../islands/dialog.ts';
import { fill } from '../islands/words.ts';
import { dueList } from './due-list.ts';
import type { Journal } from './journal.tsx';
import { saveWhole } from './saves.ts';
import { counted } from './setup.ts';

/** Asks before all is erased: what goes, and whether it is in a file. */
export function openErase(journal: Journal): void {
  const { book, setup, show } = journal;
  const { erase } = setup.words;
  const dialog = openDialog('journal-dialog', erase.title);
  const close = () => dialog.close();
  const clear = () => {
    close();
    book.clear();
    show({ isSaved: true, reports: [], told: erase.erased, opened: new Set(), keptIsOpen: false });
    document.getElementById('Empty')?.focus();
  };
  const draw = (isSaved: boolean) => {
    const save = () => {
      saveWhole(journal);
      draw(true);
    };
    render(<Erase {...{ journal, isSaved, save, clear, close }} />, dialog);
  };
  draw(journal.state.isSaved);
  dialog.querySelector<HTMLElement>('.keep')?.focus();
}

interface EraseProps {
  readonly journal: Journal;
  readonly isSaved: boolean;
  readonly save: () => void;
  readonly clear: () => void;
  readonly close: () => void;
}

function Erase({ journal, isSaved, save, clear, close }: EraseProps) {
  const { cases, setup, locale, now } = journal;
  const { erase, cases: casesWords, files } = setup.words;
  const { overdue, today, later, undated } = dueList(cases, now);
  const promises = overdue.length + today.length + later.length + undated.length;
  return (
    <>
      <h2>{erase.title}</h2>
      <p>
        {fill(erase.goes, {
          cases: counted(cases.length, casesWords.count, locale),
          promises: counted(promises, erase.promises, locale),
        })}
      </p>
      <p role="status">{isSaved ? erase.exported : <strong>{erase.notExported}</strong>}</p>
      <p class="journal-actions">
        <button type="button" class="keep" onClick={close}>
          {erase.cancel}
        </button>
        {!isSaved && (
          <button type="button" onClick={save}>
            {files.whole}
          </button>
        )}
        <button type="button" class="erase" onClick={clear}>
          {erase.erase}
        </button>
      </p>
    </>
  );
}
