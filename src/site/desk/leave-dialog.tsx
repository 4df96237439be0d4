/** @jsxImportSource preact */
import { render } from 'preact';
import { initialsOf, isOpen, isWorthKeeping } from '../case/cases.ts';
import { fileOf, numberOf, promisesOf } from '../case/note.ts';
import type { CaseRecord } from '../case/record.ts';
import styles from '../styles/desk.css?url';
import { openDialog } from '../islands/dialog.ts';
import { element } from '../islands/element.ts';
import { fill } from '../islands/words.ts';
import type { DeskWords } from '../words/desk.ts';
import { saveFile } from '../islands/save-file.ts';
import { held, isExported, markExported } from './state.ts';
import { addStylesheet } from '../islands/stylesheet.ts';

interface Leaving {
  readonly words: DeskWords;
  readonly erase: () => Promise<void>;
}

/** The end of a shift: says what would be lost, offers to save it, and erases. */
export function showLeave({ words, erase }: Leaving): void {
  void addStylesheet(styles);
  const dialog = openDialog('leave', words.leave);
  const body = element('div', {});
  dialog.append(body);
  show();

  function show(): void {
    const all = [...held.values()];
    const lost = all.filter((one) => isWorthKeeping(one.record) && !isExported(one));
    const save = () => {
      const stamp = new Date().toISOString().slice(0, 10);
      saveFile(
        `accalmie-${stamp}.json`,
        'application/json',
        fileOf(all.map(({ record }) => record)),
      );
      for (const { record } of all) markExported(record.id);
      show();
    };
    const props = { words, count: all.length, lost: lost.map(({ record }) => record), save, erase };
    render(<Leave {...props} close={() => dialog.close()} />, body);
  }
}

interface LeaveProps extends Leaving {
  readonly count: number;
  /** Cases of which something was not exported. */
  readonly lost: readonly CaseRecord[];
  readonly save: () => void;
  readonly close: () => void;
}

function Leave({ words, count, lost, save, erase, close }: LeaveProps) {
  const summary =
    count === 0 ? words.leaveNothing : lost.length > 0 ? words.leaveWarning : words.leaveSaved;
  return (
    <>
      <h2>{words.leave}</h2>
      <p role="status">{summary}</p>
      {lost.length > 0 && (
        <ul class="lost">
          {lost.map((record) => (
            <li key={record.id}>
              <bdi>{titleOf(record, words)}</bdi>
              {isOpen(record) && (
                <ul>
                  {promisesOf(record).map(({ id, text }) => (
                    <li key={id}>{text}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="actions">
        {lost.length > 0 && (
          <button type="button" class="main" onClick={save}>
            {words.exportAll}
          </button>
        )}
        <button type="button" onClick={() => void erase()}>
          {words.erase}
        </button>
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </>
  );
}

/** As the row of cases shows it, with its number. */
function titleOf(record: CaseRecord, words: DeskWords): string {
  const name = record.name || initialsOf(record);
  const number = fill(words.unnamed, { number: numberOf(record) });
  return [name, record.legs.at(-1)?.playbook.title, number].filter(Boolean).join(' · ');
}
