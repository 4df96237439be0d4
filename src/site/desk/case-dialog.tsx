/** @jsxImportSource preact */
import { render } from 'preact';
import { isWorthKeeping } from '../case/cases.ts';
import { cardOf, debriefOf, type NoteFormat, noteOf, numberOf, promisesOf } from '../case/note.ts';
import type { CaseRecord } from '../case/record.ts';
import styles from '../styles/case.css?url';
import { copyText as putAside } from '../islands/copy.ts';
import { openDialog } from '../islands/dialog.ts';
import { element } from '../islands/element.ts';
import { tab } from '../islands/tab.ts';
import { fill } from '../islands/words.ts';
import type { DeskWords } from '../words/desk.ts';
import { cardPicture } from './card-picture.ts';
import { HandOver } from './hand-over.tsx';
import { keepCases } from './keeping.ts';
import { saveFile } from '../islands/save-file.ts';
import { current, desk, markExported, subscribe } from './state.ts';
import { addStylesheet } from '../islands/stylesheet.ts';

export interface CaseSetting {
  readonly words: DeskWords;
  readonly takeName: (name: string) => void;
  readonly park: () => Promise<void>;
  readonly erase: (id: string) => Promise<void>;
}

/** The case as a note: to name, to copy, to print, to save, to hand over, to keep, to put aside. */
export function showCase(setting: CaseSetting): void {
  const { words } = setting;
  const dialog = openDialog('case-dialog', words.case);
  const body = element('div', { hidden: true });
  dialog.append(body);
  let state: State = { text: undefined, told: '', paper: 'note', erasing: false };
  const unsubscribe = subscribe(() => show({}));
  dialog.addEventListener('close', unsubscribe);
  show({});
  void addStylesheet(styles).then(() => (body.hidden = false));

  function show(change: Partial<State>): void {
    state = { ...state, ...change };
    const record = current();
    const close = () => dialog.close();
    if (record) render(<Case {...{ ...setting, record, state, show, close }} />, body);
  }
}

interface State {
  /** What stands in the field in place of the note: what is to be copied by hand. */
  readonly text: string | undefined;
  /** What has just been done. */
  readonly told: string;
  /** What is printed. */
  readonly paper: 'note' | 'card';
  /** Somebody has asked to erase it, and is asked whether that is meant. */
  readonly erasing: boolean;
}

interface CaseProps extends CaseSetting {
  readonly record: CaseRecord;
  readonly state: State;
  readonly show: (change: Partial<State>) => void;
  readonly close: () => void;
}

function Case(props: CaseProps) {
  const { record, words, state, show, close, takeName, park } = props;
  const { lang } = document.documentElement;
  const discreet = tab.run?.session().discreet ?? false;
  const text = noteOf(record, 'txt', words.note, lang);
  const copyText = async (copied: string) => {
    const done = await putAside(copied);
    if (done) markExported(record.id);
    show({ told: done ? words.copied : words.copyByHand, text: done ? undefined : copied });
    if (!done) document.querySelector<HTMLTextAreaElement>('.case-dialog .note')?.select();
  };
  const tell = (told: string) => {
    markExported(record.id);
    show({ told });
  };
  return (
    <>
      <h2>{discreet ? fill(words.unnamed, { number: numberOf(record) }) : words.case}</h2>
      <label class="name" hidden={discreet}>
        {words.name}
        <input
          value={record.name}
          maxLength={60}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => takeName(currentTarget.value)}
        />
      </label>
      <p class="summary">{words.nameHint}</p>
      <label class="keep">
        <input
          type="checkbox"
          checked={desk.kept}
          onChange={({ currentTarget }) => void keepCases(currentTarget.checked, words)}
        />
        <span>
          {words.keep}
          <small>{desk.kept ? words.keepHint : words.inMemory}</small>
        </span>
      </label>
      <textarea
        class="note"
        readOnly
        hidden={discreet}
        rows={12}
        aria-label={words.case}
        value={state.text ?? text}
      />
      <pre class="paper">{state.paper === 'card' ? cardOf(record, words.note, lang) : text}</pre>
      <Files {...{ ...props, copyText, tell }} />
      <p role="status">{state.told}</p>
      <HandOver {...{ record, words, copyText }} />
      <p class="actions">
        <button type="button" onClick={() => void park()}>
          {words.park}
        </button>
        <Erase {...props} />
        <button type="button" class="close" onClick={close}>
          {words.close}
        </button>
      </p>
    </>
  );
}

interface FilesProps extends CaseProps {
  readonly copyText: (text: string) => Promise<void>;
  readonly tell: (told: string) => void;
}

/** What can be taken along, each by one press. */
function Files({ record, words, show, copyText, tell }: FilesProps) {
  const { lang } = document.documentElement;
  const { title = '', slug = '' } = record.legs.at(-1)?.playbook ?? {};
  const promises = promisesOf(record);
  const dated = promises.filter(({ due }) => due !== undefined);
  const note = (format: NoteFormat) => noteOf(record, format, words.note, lang);
  const save = (extension: string, type: string, content: string | Blob) => {
    saveFile(`${slug}-${record.id}.${extension}`, type, content);
    tell(words.saved);
  };
  const printed = (paper: State['paper']) => {
    show({ paper });
    print();
    markExported(record.id);
  };
  const saveCalendar = async () => {
    const { calendarOf } = await import('../case/calendar.ts');
    const made = new Date(record.changedAt);
    save('ics', 'text/calendar', calendarOf(dated, { title, uid: record.id, made }));
  };
  const savePicture = async () => {
    save('png', 'image/png', await cardPicture(cardOf(record, words.note, lang)));
  };
  return (
    <p class="actions">
      {button(words.copy, () => void copyText(note('txt')))}
      {button(words.print, () => printed('note'))}
      {button('.txt', () => save('txt', 'text/plain', note('txt')))}
      {button('.md', () => save('md', 'text/markdown', note('md')))}
      {button('.json', () => save('json', 'application/json', note('json')))}
      {dated.length > 0 && button(words.reminders, () => void saveCalendar())}
      {promises.length > 0 && button(words.card, () => printed('card'))}
      {promises.length > 0 && button(words.picture, () => void savePicture())}
      {button(words.debrief, () => void copyText(debriefOf(record, words.note, lang)))}
    </p>
  );
}

/** What would be missed is asked for once more. */
function Erase({ record, words, state, show, close, erase }: CaseProps) {
  const act = () => {
    if (isWorthKeeping(record) && !state.erasing) return show({ erasing: true });
    close();
    return void erase(record.id);
  };
  return button(state.erasing ? words.eraseSurely : words.eraseCase, act);
}

function button(label: string, act: () => void) {
  return (
    <button type="button" onClick={act}>
      {label}
    </button>
  );
}
