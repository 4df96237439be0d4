/** @jsxImportSource preact */
import { isPast } from '../case/due.ts';
import { tellKept, type Kept } from '../case/follow-up.ts';
import { numberOf } from '../case/note.ts';
import { fill } from '../islands/words.ts';
import { type DueGroup, dueGroups, dueList, type DuePromise } from './due-list.ts';
import type { Journal } from './journal.tsx';
import { fromField, toField } from './local-time.ts';
import { saveReminders } from './saves.ts';
import { counted } from './setup.ts';

/** What was promised and is still to be kept, the most urgent first; then what was kept. */
export function DueSection(journal: Journal) {
  const { cases, now, setup, show, state } = journal;
  const words = setup.words.due;
  const list = dueList(cases, now);
  const open = [...list.overdue, ...list.today, ...list.later, ...list.undated];
  const all = open.length + list.kept.length;
  return (
    <section aria-labelledby="Due">
      <h2 id="Due">{words.title}</h2>
      {open.length === 0 && <p>{all > 0 ? words.none : words.nothing}</p>}
      {dueGroups.map(
        (group) =>
          group !== 'kept' &&
          list[group].length > 0 && (
            <Group key={group} {...{ group, journal, items: list[group] }} />
          ),
      )}
      {open.some(({ promise }) => promise.due !== undefined) && (
        <p class="journal-actions">
          <button type="button" onClick={() => void saveReminders(journal, open)}>
            {words.reminders}
          </button>
          <span class="hint">{words.remindersHint}</span>
        </p>
      )}
      {list.kept.length > 0 && (
        <details
          class="journal-kept"
          open={state.keptIsOpen}
          onToggle={({ currentTarget }) => {
            if (currentTarget.open !== state.keptIsOpen) show({ keptIsOpen: currentTarget.open });
          }}
        >
          <summary>
            {words.groups.kept} ({list.kept.length})
          </summary>
          {state.keptIsOpen && <Items {...{ journal, items: list.kept }} />}
        </details>
      )}
    </section>
  );
}

interface GroupProps {
  readonly journal: Journal;
  readonly items: readonly DuePromise[];
}

function Group({ group, journal, items }: GroupProps & { readonly group: DueGroup }) {
  return (
    <div class="journal-due" data-group={group}>
      <h3>
        {journal.setup.words.due.groups[group]} <span class="n">{items.length}</span>
      </h3>
      <Items {...{ journal, items }} />
    </div>
  );
}

function Items({ journal, items }: GroupProps) {
  const { setup, state, show } = journal;
  return (
    <>
      <ul class="journal-promises">
        {items.slice(0, state.listedDue).map((item) => (
          <Item key={item.key} {...{ item, journal }} />
        ))}
      </ul>
      {items.length > state.listedDue && (
        <p class="journal-actions">
          <button type="button" onClick={() => show({ listedDue: state.listedDue + 100 })}>
            {setup.words.due.more} ({items.length - state.listedDue})
          </button>
        </p>
      )}
    </>
  );
}

function Item({ item, journal }: { readonly item: DuePromise; readonly journal: Journal }) {
  const { record, promise, kept, key, language } = item;
  const words = journal.setup.words.due;
  const change = (next: Kept | undefined, told: string, focus = '') => {
    const keptIsOpen = journal.state.keptIsOpen || next !== undefined;
    journal.put(tellKept(record, promise.id, next, new Date()), { keptIsOpen, told });
    // The promise stands in another list now.
    if (focus) document.getElementById(focus)?.focus();
  };
  return (
    <li class={kept && 'is-kept'}>
      <p class="words" id={`Words-${key}`}>
        <bdi lang={language}>{promise.text || promise.bare || words.bare}</bdi>
      </p>
      <p class="about">
        {dueText(item, journal)}
        {promise.terms.map((term) => (
          <span key={term}>{term}</span>
        ))}
        <span>
          {numberOf(record)} {record.name && <bdi>{record.name}</bdi>}
        </span>
      </p>
      <p class="answers">
        <label class="check">
          <input
            id={`Kept-${key}`}
            type="checkbox"
            aria-describedby={`Words-${key}`}
            checked={kept !== undefined}
            onChange={({ currentTarget: { checked } }) =>
              change(
                checked ? { at: new Date().toISOString(), confirmed: false } : undefined,
                checked ? words.nowKept : words.nowOpen,
                `Kept-${key}`,
              )
            }
          />
          {words.kept}
        </label>
        {kept && (
          <>
            <label>
              {words.keptAt}{' '}
              <input
                type="datetime-local"
                value={toField(kept.at)}
                onBlur={({ currentTarget }) => {
                  const at = fromField(currentTarget.value);
                  if (at !== undefined && currentTarget.value !== toField(kept.at)) {
                    change({ ...kept, at }, '');
                  }
                }}
              />
            </label>
            <label class="check">
              <input
                type="checkbox"
                aria-describedby={`Words-${key}`}
                checked={kept.confirmed}
                onChange={({ currentTarget: { checked } }) =>
                  change({ ...kept, confirmed: checked }, checked ? words.nowConfirmed : '')
                }
              />
              {words.confirmed}
            </label>
          </>
        )}
      </p>
    </li>
  );
}

/** How late it is, and when it is due: in words, which no colour replaces. */
function dueText(
  { promise: { due }, kept, daysLate }: DuePromise,
  { setup, figures, locale, now }: Journal,
) {
  const words = setup.words.due;
  if (due === undefined) return kept ? null : <span>{words.undated}</span>;
  const isLate = !kept && isPast(due, now);
  const late = daysLate > 0 ? counted(daysLate, words.lateDays, locale) : words.late;
  return (
    <>
      {isLate && <strong class="late">{late}</strong>}
      <span>{fill(words.dueOn, { date: figures.date(due) })}</span>
      {kept && !kept.confirmed && <strong>{words.toConfirm}</strong>}
    </>
  );
}
