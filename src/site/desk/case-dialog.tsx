/** @jsxImportSource preact */
import { render } from 'preact';
import { encode } from 'uqr';
import { calendarOf } from '../case/calendar.ts';
import { cardOf, debriefOf, noteOf, type NoteFormat, promisesOf } from '../case/note.ts';
import type { CaseRecord } from '../case/record.ts';
import styles from '../styles/case.css?url';
import { openDialog } from '../islands/dialog.ts';
import { element } from '../islands/element.ts';
import type { IslandWords } from '../islands/words.ts';

/** The run as a note: to copy, to print, to save; to hand over to a colleague; and its promises in a calendar. */
export function openCase(record: CaseRecord, words: IslandWords): void {
  const dialog = openDialog('case-dialog', words.case);
  const body = element('div', { hidden: true });
  const onload = () => (body.hidden = false);
  dialog.append(element('link', { rel: 'stylesheet', href: styles, onload }), body);
  let state: State = { text: undefined, told: '', paper: 'note' };
  show({});

  function show(change: Partial<State>): void {
    state = { ...state, ...change };
    render(<Case {...{ record, words, state, show, close: () => dialog.close() }} />, body);
  }
}

interface State {
  /** What stands in the field: the note, or what is to be copied by hand. */
  readonly text: string | undefined;
  /** What has just been done. */
  readonly told: string;
  /** What is printed. */
  readonly paper: 'note' | 'card';
}

interface CaseProps {
  readonly record: CaseRecord;
  readonly words: IslandWords;
  readonly state: State;
  readonly show: (change: Partial<State>) => void;
  readonly close: () => void;
}

function Case({ record, words, state, show, close }: CaseProps) {
  const { lang } = document.documentElement;
  const note = (format: NoteFormat) => noteOf(record, format, words.note, lang);
  const tell = (told: string) => show({ told });
  const copyText = async (text: string) => {
    const done = await write(text);
    show({ told: done ? words.copied : words.copyByHand, text: done ? undefined : text });
    if (!done) document.querySelector<HTMLTextAreaElement>('.case-dialog .note')?.select();
  };
  const printed = (paper: State['paper']) => {
    show({ paper });
    print();
  };
  const leg = record.legs.at(-1);
  const save = (extension: string, type: string, text: string) => {
    saveFile(`${leg?.playbook.slug}-${record.id}.${extension}`, type, text);
    tell(words.saved);
  };
  const promises = promisesOf(record);
  const dated = promises.filter(({ due }) => due !== undefined);
  const address = location.href.replace(/[?#].*/, '') + `#${leg?.walk}`;
  return (
    <>
      <h2>{words.case}</h2>
      <p class="summary">{words.caseHint}</p>
      <textarea
        class="note"
        readOnly
        rows={14}
        aria-label={words.case}
        value={state.text ?? note('txt')}
      />
      <pre class="paper">
        {state.paper === 'card' ? cardOf(record, words.note, lang) : note('txt')}
      </pre>
      <p class="actions">
        <button type="button" onClick={() => void copyText(note('txt'))}>
          {words.copy}
        </button>
        <button type="button" onClick={() => printed('note')}>
          {words.print}
        </button>
        <button type="button" onClick={() => save('txt', 'text/plain', note('txt'))}>
          .txt
        </button>
        <button type="button" onClick={() => save('md', 'text/markdown', note('md'))}>
          .md
        </button>
        <button type="button" onClick={() => save('json', 'application/json', note('json'))}>
          .json
        </button>
        {dated.length > 0 && (
          <button
            type="button"
            onClick={() => {
              const title = leg?.playbook.title ?? '';
              const made = new Date(record.changedAt);
              save('ics', 'text/calendar', calendarOf(dated, { title, uid: record.id, made }));
            }}
          >
            {words.reminders}
          </button>
        )}
        {promises.length > 0 && (
          <button type="button" onClick={() => printed('card')}>
            {words.card}
          </button>
        )}
        <button type="button" onClick={() => void copyText(debriefOf(record, words.note, lang))}>
          {words.debrief}
        </button>
      </p>
      <p role="status">{state.told}</p>
      <h3>{words.handOver}</h3>
      <div class="hand-over">
        <Code address={address} label={words.handOver} />
        <div>
          <p>{words.handOverHint}</p>
          <p class="actions">
            <button type="button" onClick={() => void copyText(address)}>
              {words.copyAddress}
            </button>
          </p>
        </div>
      </div>
      <button type="button" class="close" onClick={close}>
        {words.close}
      </button>
    </>
  );
}

/** A QR code as one path; a walk too long for one is handed over by its address. */
function Code({ address, label }: { readonly address: string; readonly label: string }) {
  const { size, data } = encodeOr(address);
  const path = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  if (size === 0) return null;
  return (
    <svg class="code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={path.join('')} />
    </svg>
  );
}

function encodeOr(address: string): { readonly size: number; readonly data: readonly boolean[][] } {
  try {
    return encode(address, { ecc: 'M', border: 2 });
  } catch {
    return { size: 0, data: [] };
  }
}

/** Without a secure address there is no clipboard; a browser may also refuse it. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function saveFile(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
