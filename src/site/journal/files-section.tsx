/** @jsxImportSource preact */
import { problemText } from '../case/problem.ts';
import { fill } from '../islands/words.ts';
import { openErase } from './erase-dialog.tsx';
import type { Journal, JournalState } from './journal.tsx';
import { saveForTeam, saveTable, saveWhole } from './saves.ts';
import { counted } from './setup.ts';
import { takeIn } from './taking-in.ts';

/** What leaves the device by a file, what comes in by one, and the end of it all. */
export function FilesSection(journal: Journal) {
  const { cases, setup } = journal;
  const { files, erase } = setup.words;
  return (
    <section class="journal-files" aria-labelledby="Files">
      <h2 id="Files">{files.title}</h2>
      {cases.length > 0 && <Saves {...journal} />}
      <TakeIn {...journal} />
      {cases.length > 0 && (
        <div>
          <p class="journal-actions">
            <button type="button" onClick={() => openErase(journal)}>
              {erase.open}
            </button>
            <span class="hint">{erase.hint}</span>
          </p>
        </div>
      )}
    </section>
  );
}

function Saves(journal: Journal) {
  const { files } = journal.setup.words;
  const ways = [
    { label: files.whole, hint: files.wholeHint, save: () => saveWhole(journal) },
    { label: files.team, hint: files.teamHint, save: () => saveForTeam(journal) },
    { label: files.csv, hint: files.csvHint, save: () => void saveTable(journal) },
  ];
  return (
    <div>
      <h3>{files.save}</h3>
      <ul class="journal-ways">
        {ways.map(({ label, hint, save }) => (
          <li key={label}>
            <button type="button" onClick={save}>
              {label}
            </button>
            <p class="hint">{hint}</p>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => print()}>
            {files.print}
          </button>
        </li>
      </ul>
    </div>
  );
}

function TakeIn(journal: Journal) {
  const { state, setup } = journal;
  const { files } = setup.words;
  return (
    <div>
      <h3>{files.takeIn}</h3>
      <label class="take-in">
        {files.choose}
        <input
          type="file"
          multiple
          accept=".json,.csv,application/json,text/csv"
          aria-describedby="TakeInHint"
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            // The same file can be chosen again.
            currentTarget.value = '';
            void takeIn(chosen, journal);
          }}
        />
      </label>
      <p class="hint" id="TakeInHint">
        {files.takeInHint} {files.drop}
      </p>
      {state.isReading && <p>{files.reading}</p>}
      {state.reports.map((report, index) => (
        <Report key={index} {...{ report, journal }} />
      ))}
    </div>
  );
}

/** More than these would be read by nobody. */
const mostProblems = 20;

/** What came of a file: what is here now, and what is wrong with the rest. */
function Report({
  report: { name, cases, added, problems },
  journal: { setup, locale },
}: {
  readonly report: JournalState['reports'][number];
  readonly journal: Journal;
}) {
  const { files, problems: words } = setup.words;
  const came = fill(counted(cases.length, files.came, locale), { added });
  return (
    <div class="report">
      <p>
        <bdi>{name}</bdi>
      </p>
      <p>
        <strong>{cases.length === 0 ? files.cameNone : came}</strong>
        {problems.length > 0 && ` ${counted(problems.length, files.problems, locale)}`}
      </p>
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, mostProblems).map((problem, index) => {
            const { place, path, what, fix, outcome } = problemText(problem, words);
            return (
              <li key={index}>
                <p class="place">
                  {place} {path && <code>{path}</code>}
                </p>
                <p>
                  {what} {outcome}
                </p>
                <p class="hint">{fix}</p>
              </li>
            );
          })}
        </ul>
      )}
      {problems.length > mostProblems && (
        <p>{counted(problems.length - mostProblems, files.moreProblems, locale)}</p>
      )}
    </div>
  );
}
