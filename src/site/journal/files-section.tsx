/** @jsxImportSource preact */
import { openErase } from './erase-dialog.tsx';
import { FileReportView } from './file-report.tsx';
import type { Journal } from './journal.tsx';
import { saveForTeam, saveTable, saveWhole } from './saves.ts';
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
        <FileReportView
          key={index}
          report={{ ...report, taken: report.cases.length }}
          words={files}
          problems={setup.words.problems}
          locale={journal.locale}
        />
      ))}
    </div>
  );
}
