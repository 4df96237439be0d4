/** @jsxImportSource preact */
import { numberOf } from '../case/note.ts';
import type { CaseRecord } from '../case/record.ts';
import { fill } from '../islands/words.ts';
import type { Journal } from './journal.tsx';
import { counted } from './setup.ts';
import { ToldForm } from './told-form.tsx';

/** All cases, the latest first, each with what can be told of it later. */
export function CasesSection(journal: Journal) {
  const { cases, setup, state, show, locale } = journal;
  const words = setup.words.cases;
  const latest = [...cases].sort((one, other) => (one.openedAt < other.openedAt ? 1 : -1));
  return (
    <section aria-labelledby="Cases">
      <h2 id="Cases">{words.title}</h2>
      <p class="hint">{counted(cases.length, words.count, locale)}</p>
      <ul class="journal-cases">
        {latest.slice(0, state.listed).map((record) => (
          <Case key={record.id} {...{ record, journal }} />
        ))}
      </ul>
      {latest.length > state.listed && (
        <p class="journal-actions">
          <button type="button" onClick={() => show({ listed: state.listed + 50 })}>
            {words.more}
          </button>
        </p>
      )}
    </section>
  );
}

function Case({ record, journal }: { readonly record: CaseRecord; readonly journal: Journal }) {
  const { book, setup, figures, state, show } = journal;
  const words = setup.words.cases;
  const { resume } = book;
  const last = record.legs.at(-1);
  const isOpen = state.opened.has(record.id);
  return (
    <li>
      <h3>
        {numberOf(record)} {record.name && <bdi>{record.name}</bdi>}
      </h3>
      <p class="about">
        {last ? (
          <span lang={last.playbook.language}>{last.playbook.title || last.playbook.slug}</span>
        ) : (
          <span>{words.noPlaybook}</span>
        )}
        <span>{fill(words.opened, { date: figures.date(record.openedAt) })}</span>
        <strong>{endText(record, journal)}</strong>
      </p>
      {resume && (
        <p class="journal-actions">
          <button type="button" onClick={() => resume(record.id)}>
            {words.resume} <span class="aloud">{numberOf(record)}</span>
          </button>
        </p>
      )}
      <details
        open={isOpen}
        onToggle={({ currentTarget: { open } }) => {
          if (open === isOpen) return;
          const opened = new Set(state.opened);
          if (open) opened.add(record.id);
          else opened.delete(record.id);
          show({ opened });
        }}
      >
        <summary>
          {words.tell} <span class="aloud">{numberOf(record)}</span>
        </summary>
        {isOpen && <ToldForm {...{ record, journal }} />}
      </details>
    </li>
  );
}

/** A file without words has the kind of its end alone. */
function endText({ legs }: CaseRecord, { setup: { outcomes, words } }: Journal): string {
  const end = legs.at(-1)?.end;
  if (!end) return words.cases.underWay;
  const known = Object.hasOwn(outcomes, end.as) ? outcomes[end.as]?.label : undefined;
  return end.label || known || end.as;
}
