/** @jsxImportSource preact */
import { render } from 'preact';
import { encode } from 'uqr';
import { calendarOf } from '../case/calendar.ts';
import { noteOf, type NoteFormat } from '../case/note.ts';
import type { CaseRecord } from '../case/record.ts';
import styles from '../styles/case.css?url';
import { openDialog } from './dialog.ts';
import { element } from './element.ts';
import type { IslandWords } from './words.ts';

/** The run as a note: to copy, to print, to save; to hand over to a colleague; and its promises in a calendar. */
export function openCase(record: CaseRecord, words: IslandWords): void {
  const dialog = openDialog('case-dialog', words.case);
  const body = element('div', { hidden: true });
  const onload = () => (body.hidden = false);
  dialog.append(element('link', { rel: 'stylesheet', href: styles, onload }), body);
  let told = '';
  show();

  function show(): void {
    render(<Case {...{ record, words, told, tell, close: () => dialog.close() }} />, body);
  }

  function tell(text: string): void {
    told = text;
    show();
  }
}

interface CaseProps {
  readonly record: CaseRecord;
  readonly words: IslandWords;
  /** What has just been done. */
  readonly told: string;
  readonly tell: (text: string) => void;
  readonly close: () => void;
}

function Case({ record, words, told, tell, close }: CaseProps) {
  const note = (format: NoteFormat) =>
    noteOf(record, format, words.note, document.documentElement.lang);
  const stamp = record.madeAt.replace(/\D/g, '').slice(0, 12);
  const save = (extension: string, type: string, text: string) => {
    saveFile(`${record.playbook.slug}-${stamp}.${extension}`, type, text);
    tell(words.saved);
  };
  const dated = record.promises.filter(({ due }) => due !== undefined);
  const address = location.href.replace(/[?#].*/, '') + `#${record.walk}`;
  return (
    <>
      <h2>{words.case}</h2>
      <p class="summary">{words.caseHint}</p>
      <textarea class="note" readOnly rows={14} aria-label={words.case} value={note('txt')} />
      <pre class="paper">{note('txt')}</pre>
      <p class="actions">
        <button
          type="button"
          onClick={() =>
            void copy(note('txt')).then((done) => tell(done ? words.copied : words.copyByHand))
          }
        >
          {words.copy}
        </button>
        <button type="button" onClick={() => print()}>
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
              const { title } = record.playbook;
              const made = new Date(record.madeAt);
              save('ics', 'text/calendar', calendarOf(dated, { title, uid: stamp, made }));
            }}
          >
            {words.reminders}
          </button>
        )}
      </p>
      <p role="status">{told}</p>
      <h3>{words.handOver}</h3>
      <div class="hand-over">
        <Code address={address} label={words.handOver} />
        <div>
          <p>{words.handOverHint}</p>
          <p class="actions">
            <button type="button" onClick={() => void copy(address).then(() => tell(words.copied))}>
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

/** Without a secure address the clipboard is closed: then the text is selected, to be copied by hand. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    document.querySelector<HTMLTextAreaElement>('.case-dialog .note')?.select();
    return false;
  }
}

function saveFile(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
