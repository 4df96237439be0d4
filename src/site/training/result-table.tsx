/** @jsxImportSource preact */
import { fill } from '../islands/words.ts';
import { lasting } from './end-actions.tsx';
import { type Result, resultsOf } from './result.ts';
import type { ResultsProps } from './results.tsx';

interface TableProps extends ResultsProps {
  readonly eraseOne: (id: string) => Promise<void>;
}

/** One row an exercise, the newest first; of one person or of all. */
export function ResultTable(props: TableProps) {
  const { words, state, show } = props;
  const { results, of, listed } = state;
  const people = [...new Set(results.map(({ initials = '' }) => initials))].sort();
  const shown = resultsOf(results, of);
  return (
    <>
      {people.length > 1 && (
        <label class="training-who">
          {words.who}
          <select
            value={of ?? '*'}
            onChange={({ currentTarget: { value } }) =>
              show({ of: value === '*' ? undefined : value })
            }
          >
            <option value="*">{words.everybody}</option>
            {people.map((one) => (
              <option value={one}>{one || words.nobody}</option>
            ))}
          </select>
        </label>
      )}
      <table class="training-results">
        <thead>
          <tr>
            {[words.when, words.who, words.what, words.score, words.time].map((head) => (
              <th scope="col">{head}</th>
            ))}
            <th scope="col">
              <span class="aloud">{words.erase}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, listed).map((result) => (
            <Row key={result.id} {...{ ...props, result }} />
          ))}
        </tbody>
      </table>
      {shown.length > listed && (
        <p class="training-actions">
          <button type="button" onClick={() => show({ listed: listed + 50 })}>
            {words.more}
          </button>
        </p>
      )}
    </>
  );
}

interface RowProps extends TableProps {
  readonly result: Result;
}

function Row({ result, words, locale, nameOf, eraseOne }: RowProps) {
  const { id, at, initials, scores, seconds, passed } = result;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const name = nameOf(result);
  return (
    <tr>
      <td data-head={words.when}>{when.format(new Date(at))}</td>
      <td data-head={words.who}>{initials ?? '–'}</td>
      <th scope="row" data-head={words.what}>
        {name}
      </th>
      <td data-head={words.score}>
        {scores.map((score) => `${score.raw}/${score.max}`).join(' · ')}
        {passed && ` · ${words.passed}`}
      </td>
      <td data-head={words.time}>{lasting(words.lasting, seconds)}</td>
      <td>
        <button type="button" onClick={() => void eraseOne(id)}>
          {words.erase}
          <span class="aloud">
            {' '}
            {fill('{name}, {when}', { name, when: when.format(new Date(at)) })}
          </span>
        </button>
      </td>
    </tr>
  );
}
