/** @jsxImportSource preact */
import { fill } from '../islands/words.ts';
import { resultOf } from './drill.ts';
import { KeepDrill } from './keep.tsx';
import type { DrillPage } from './page.tsx';

/** What came of a drill: the times, and the reflex to repeat. Nobody is blamed. */
export function ResultView(page: DrillPage) {
  const { words, state, setup, locale, begin } = page;
  const result = resultOf(state.rounds);
  const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  return (
    <section aria-labelledby="Drill">
      <h2 id="Drill" tabIndex={-1}>
        {words.done}
      </h2>
      <p class="score">
        <strong>{fill(words.score, { n: result.right, m: result.of })}</strong>
      </p>
      {result.median !== undefined && <p>{fill(words.median, { n: number(result.median) })}</p>}
      {result.again.length === 0 && <p>{words.allRight}</p>}
      {result.again.map((key) => (
        <p key={key}>{words.again[key]}</p>
      ))}
      {setup.href !== undefined && (
        <p>
          <a href={setup.href}>{words.playbook}</a>
        </p>
      )}
      <table aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col">{words.situation}</th>
            <th scope="col">{words.did}</th>
            <th scope="col">{words.reflex}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {state.rounds.map(({ key, danger, did, seconds }) => (
            <tr key={key}>
              <th scope="row">{setup.cues.find((cue) => cue.key === key)?.cue}</th>
              <td>{words.dids[did]}</td>
              <td>{words.dids[danger ? 'out' : 'on']}</td>
              <td>{did === 'none' ? '—' : `${number(seconds)}\u00a0s`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="journal-actions">
        <button type="button" class="begin" onClick={begin}>
          {words.restart}
        </button>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </p>
      <KeepDrill page={page} result={result} />
    </section>
  );
}
