/** @jsxImportSource preact */
import { render } from 'preact';
import { colourOf, initialsOf } from '../case/cases.ts';
import { numberOf } from '../case/note.ts';
import type { CaseRecord } from '../case/record.ts';
import styles from '../styles/desk.css?url';
import { element } from '../islands/element.ts';
import { tab } from '../islands/tab.ts';
import { fill } from '../islands/words.ts';
import type { DeskWords } from '../words/desk.ts';
import { changed, desk, held, subscribe } from './state.ts';
import { addStylesheet } from '../islands/stylesheet.ts';

export interface BarSetting {
  readonly words: DeskWords;
  readonly resume: (id: string) => Promise<void>;
  readonly park: () => Promise<void>;
  readonly openCase: () => void;
  readonly leave: () => void;
}

const host = element('div', { className: 'desk-row' });
let unsubscribe: (() => void) | undefined;

/** The cases of this tab, on every page below its head: which one is on the screen, and the way to the others. */
export function addBar(setting: BarSetting): void {
  unsubscribe?.();
  document.querySelector('header.site')?.after(host);
  const draw = () => render(<Bar {...setting} />, host);
  unsubscribe = subscribe(draw);
  void addStylesheet(styles).then(draw);
}

function Bar({ words, resume, park, openCase, leave }: BarSetting) {
  const cases = [...held.values()].flatMap(({ record, isFiled }) => (isFiled ? [] : [record]));
  const { told } = desk;
  const discreet = tab.run?.session().discreet ?? tab.before?.discreet ?? false;
  if (held.size === 0 && !told) return null;
  return (
    <aside
      class="desk"
      aria-label={words.cases}
      aria-busy={desk.filling}
      data-discreet={discreet || undefined}
    >
      {cases.length > 0 && (
        <ul>
          {cases.map((record, index) => (
            <li key={record.id}>
              <Chip {...{ record, index, words, discreet, resume, openCase }} />
            </li>
          ))}
        </ul>
      )}
      {tab.case !== undefined && (
        <button type="button" onClick={() => void park()}>
          {words.newCase}
        </button>
      )}
      {held.size > 0 && (
        <button type="button" class="end-shift" onClick={leave}>
          {words.endShift}
        </button>
      )}
      <p role="status" class="told">
        {told?.words}
        {told?.act && (
          <button type="button" onClick={told.act.run}>
            {told.act.label}
          </button>
        )}
        {told && (
          <button type="button" class="dismiss" onClick={dismiss}>
            {words.close}
          </button>
        )}
      </p>
    </aside>
  );
}

interface ChipProps extends Pick<BarSetting, 'words' | 'resume' | 'openCase'> {
  readonly record: CaseRecord;
  readonly index: number;
  readonly discreet: boolean;
}

/** In discreet mode a case is its place in the row: no letter of a name, no title. */
function Chip({ record, index, words, discreet, resume, openCase }: ChipProps) {
  const { id, legs, name } = record;
  const isHere = id === tab.case;
  const title = legs.at(-1)?.playbook.title ?? '';
  const number = fill(words.unnamed, { number: discreet ? index + 1 : name || numberOf(record) });
  const spoken = fill(isHere ? words.here : words.resume, { number });
  return (
    <button
      type="button"
      class="case"
      data-colour={colourOf(record)}
      aria-current={isHere ? 'true' : undefined}
      title={spoken}
      onClick={() => (isHere ? openCase() : void resume(id))}
    >
      <bdi class="initials">{(!discreet && initialsOf(record)) || index + 1}</bdi>
      {!discreet && <span class="title">{title}</span>}
      <span class="aloud"> {spoken}</span>
    </button>
  );
}

function dismiss(): void {
  desk.told = undefined;
  changed();
}
