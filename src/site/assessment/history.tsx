/** @jsxImportSource preact */
import { localDate } from '../case/due.ts';
import { saveFile } from '../islands/save-file.ts';
import { fill } from '../islands/words.ts';
import { counted } from '../journal/setup.ts';
import { dayText, scoreText } from './note.ts';
import { mergeResults } from './merge.ts';
import { type Assessments, shelf } from './page.tsx';
import { fileOfResults, type Result } from './result.ts';
import { ScoreLine } from './score-line.tsx';

/** The results that this device keeps, of one assessment: over time, each to erase. */
export function HistorySection(page: Assessments) {
  const { words, state } = page;
  const { kept, slug, taken } = state;
  const own = kept
    .filter(({ assessment }) => assessment === slug)
    .sort((one, other) => Date.parse(one.takenAt) - Date.parse(other.takenAt));
  const keptIds = new Set(kept.map(({ id }) => id));
  const more = taken.filter(({ id }) => !keptIds.has(id));
  return (
    <section aria-labelledby="History">
      <h2 id="History" tabIndex={-1}>
        {words.history.title}
      </h2>
      <p class="hint">{own.length > 0 ? words.history.hint : words.history.empty}</p>
      {own.length > 1 && <ScoreLine results={own} />}
      {own.length > 0 && <HistoryTable {...{ page, own }} />}
      <p class="journal-actions">
        {more.length > 0 && (
          <button type="button" onClick={() => void keepTaken(page, more)}>
            {counted(more.length, words.history.keepTaken, page.locale)}
          </button>
        )}
        {kept.length > 0 && (
          <>
            <button type="button" onClick={() => saveAll(page)}>
              {words.history.save}
            </button>
            <EraseAll {...page} />
          </>
        )}
      </p>
    </section>
  );
}

function HistoryTable({
  page,
  own,
}: {
  readonly page: Assessments;
  readonly own: readonly Result[];
}) {
  const { words, locale, setup } = page;
  const { history } = words;
  return (
    <table class="results" aria-labelledby="History">
      <thead>
        <tr>
          <th scope="col">{history.date}</th>
          <th scope="col">{history.result}</th>
          <th scope="col">{history.who}</th>
          <th scope="col">{history.erase}</th>
        </tr>
      </thead>
      <tbody>
        {own.map((result) => {
          const { id, takenAt, scores, end, level, initials } = result;
          const date = dayText(takenAt, locale);
          const name = level === undefined ? undefined : (setup.levels[level] ?? level);
          return (
            <tr key={id}>
              <th scope="row">{date}</th>
              <td>
                {scores.map((score) => scoreText(score, words.result)).join(' · ')}
                {end && <small>{end.label}</small>}
              </td>
              <td>
                {name} <bdi>{initials}</bdi>
              </td>
              <td>
                <button
                  type="button"
                  aria-label={fill(history.eraseOne, { date })}
                  onClick={() => void eraseOne(page, id)}
                >
                  {history.erase}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function EraseAll(page: Assessments) {
  const { words, state, show } = page;
  const { eraseAll, eraseSure, cancel } = words.history;
  if (!state.isErasing) {
    return (
      <button type="button" onClick={() => show({ isErasing: true })}>
        {eraseAll}
      </button>
    );
  }
  return (
    <>
      <button type="button" class="erase" onClick={() => void erase(page)}>
        {eraseSure}
      </button>
      <button type="button" onClick={() => show({ isErasing: false })}>
        {cancel}
      </button>
    </>
  );
}

async function eraseOne({ show, state, words }: Assessments, id: string): Promise<void> {
  await shelf.remove(id);
  show({ kept: state.kept.filter((one) => one.id !== id), told: words.history.erased });
  document.getElementById('History')?.focus();
}

async function erase({ show, words }: Assessments): Promise<void> {
  await shelf.clear();
  show({ kept: [], isErasing: false, told: words.history.erased });
  document.getElementById('History')?.focus();
}

async function keepTaken(page: Assessments, more: readonly Result[]): Promise<void> {
  const { show, state, words } = page;
  try {
    await shelf.put(more);
    show({ kept: mergeResults([...state.kept, ...more]), told: words.history.keptTaken });
  } catch {
    show({ told: words.history.unreadable });
  }
}

function saveAll({ state, show, words }: Assessments): void {
  const file = `results-${localDate(new Date())}.json`;
  saveFile(file, 'application/json', fileOfResults(state.kept));
  show({ told: fill(words.result.saved, { file }) });
}
