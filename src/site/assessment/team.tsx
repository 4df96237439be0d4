/** @jsxImportSource preact */
import { localDate } from '../case/due.ts';
import { saveFile } from '../islands/save-file.ts';
import { fill } from '../islands/words.ts';
import { FileReportView } from '../journal/file-report.tsx';
import { counted } from '../journal/setup.ts';
import { type Compared, compareResults, type Spread } from './compare.ts';
import { dayText } from './note.ts';
import type { Assessments } from './page.tsx';
import { LevelSign, SpreadPicture } from './spread-picture.tsx';

/** Files of several people, brought together: what the levels see differently comes first. */
export function TeamSection(page: Assessments) {
  const { words, state, setup, locale, show } = page;
  const { team } = words;
  const own = state.taken.filter(({ assessment }) => assessment === state.slug);
  const dayOf = (takenAt: string) => localDate(new Date(takenAt));
  const days = [...new Set(own.map(({ takenAt }) => dayOf(takenAt)))].sort();
  const chosen = own.filter(({ takenAt }) => state.day === '' || dayOf(takenAt) === state.day);
  const assessment = setup.assessments.find(({ slug }) => slug === state.slug);
  const rows = assessment ? compareResults(chosen, assessment, Object.keys(setup.levels)) : [];
  return (
    <section aria-labelledby="Team">
      <h2 id="Team" tabIndex={-1}>
        {team.title}
      </h2>
      <p class="hint">{team.hint}</p>
      <TakeIn {...page} />
      {own.length === 0 ? (
        <p>{team.empty}</p>
      ) : (
        <>
          <p>
            <strong>{counted(chosen.length, team.people, locale)}</strong>
          </p>
          {days.length > 1 && (
            <label class="day">
              {team.day}{' '}
              <select
                value={state.day}
                onChange={({ currentTarget }) => show({ day: currentTarget.value })}
              >
                <option value="">{team.everyDay}</option>
                {days.map((day) => (
                  <option key={day} value={day}>
                    {dayText(day, locale)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Gaps {...{ page, rows }} />
          <Table {...{ page, rows }} />
          <p class="journal-actions">
            <button type="button" onClick={() => void saveTable(page, rows)}>
              {team.csv}
            </button>
            <button type="button" onClick={() => print()}>
              {team.print}
            </button>
            <button
              type="button"
              onClick={() => {
                show({ taken: [], reports: [], day: '', told: team.forgotten });
                document.getElementById('Team')?.focus();
              }}
            >
              {team.forget}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function TakeIn({ words, state, locale, take }: Assessments) {
  const { files } = words;
  return (
    <div class="journal-files">
      <label class="take-in">
        {files.choose}
        <input
          type="file"
          multiple
          accept=".json,application/json"
          aria-describedby="TakeInHint"
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            // The same file can be chosen again.
            currentTarget.value = '';
            void take(chosen);
          }}
        />
      </label>
      <p class="hint" id="TakeInHint">
        {files.hint} {files.drop}
      </p>
      {state.reports.map((report, index) => (
        <FileReportView
          key={index}
          report={{ ...report, taken: report.results.length }}
          words={files}
          problems={words.problems}
          locale={locale}
        />
      ))}
    </div>
  );
}

interface RowsProps {
  readonly page: Assessments;
  readonly rows: readonly Compared[];
}

function Gaps({ page, rows }: RowsProps) {
  const { words, setup, locale } = page;
  const { team } = words;
  const stated = new Set(rows.flatMap(({ levels }) => levels.map(({ level }) => level)));
  const apart = rows.filter(({ gap }) => gap !== undefined);
  return (
    <>
      <h3 id="Gaps">{team.gaps}</h3>
      <p class="hint">
        {stated.size < 2 ? team.noLevels : apart.length === 0 ? team.noGaps : team.gapsHint}
      </p>
      <ol class="gaps" aria-labelledby="Gaps">
        {apart.map(({ question, gap }) => (
          <li key={question.step}>
            <p>
              <strong>{question.title}</strong>
            </p>
            {gap && (
              <p>
                {fill(team.gap, {
                  points: gap.points.toLocaleString(locale),
                  low: setup.levels[gap.low] ?? gap.low,
                  high: setup.levels[gap.high] ?? gap.high,
                })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function Table({ page, rows }: RowsProps) {
  const { words, locale, setup } = page;
  const { team } = words;
  const keys = Object.keys(setup.levels);
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <>
      <h3 id="TeamTable">{team.table}</h3>
      <p class="hint">{team.legend}</p>
      <table class="results compared" aria-labelledby="TeamTable">
        <thead>
          <tr>
            <th scope="col">{team.level}</th>
            <th scope="col">{team.answers}</th>
            <th scope="col">{team.median}</th>
            <th scope="col">{team.least}</th>
            <th scope="col">{team.most}</th>
            <td class="seen" />
          </tr>
        </thead>
        {rows.map(({ question, all, levels }) => {
          const lines: readonly (Spread & { readonly level?: string })[] = [all, ...levels];
          return (
            <tbody key={question.step}>
              <tr>
                <th scope="rowgroup" colSpan={6}>
                  {question.title}
                </th>
              </tr>
              {lines.map((spread) => {
                const { level, n, median, least, most } = spread;
                const nth = level === undefined ? undefined : keys.indexOf(level);
                return (
                  <tr key={level ?? ''}>
                    <th scope="row">
                      {nth !== undefined && <LevelSign nth={nth} />}
                      {level === undefined ? team.all : (setup.levels[level] ?? level)}
                    </th>
                    <td>{n}</td>
                    <td>{number(median)}</td>
                    <td>{least}</td>
                    <td>{most}</td>
                    <td class="seen">
                      <SpreadPicture spread={spread} top={question.most} nth={nth} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          );
        })}
      </table>
    </>
  );
}

async function saveTable(page: Assessments, rows: readonly Compared[]): Promise<void> {
  const { words, setup, locale, show, state } = page;
  const file = `${state.slug}-${localDate(new Date())}.csv`;
  try {
    const { tableOf } = await import('./table.ts');
    saveFile(file, 'text/csv', tableOf(rows, setup.levels, words.team, locale));
    show({ told: fill(words.result.saved, { file }) });
  } catch {
    show({ told: words.files.failed });
  }
}
