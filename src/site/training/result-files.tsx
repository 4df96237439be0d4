/** @jsxImportSource preact */
import { textOf } from '../case/read-file.ts';
import { saveFile } from '../islands/save-file.ts';
import { fill } from '../islands/words.ts';
import type { ResultsProps } from './results.tsx';
import { putResults } from './store.ts';
import type { FileProblem } from './training-words.ts';

/** What is saved into files, and taken in from them: fetched with the first press. */
export function ResultFiles({ words, locale, state, show, reload }: ResultsProps) {
  const { results } = state;
  const save = async (kind: 'json' | 'csv') => {
    const { jsonOf, csvOf } = await import('./files.ts');
    const day = new Date().toLocaleDateString('sv');
    const content = kind === 'json' ? jsonOf(results) : csvOf(results, locale);
    saveFile(`training-${day}.${kind}`, kind === 'json' ? 'application/json' : 'text/csv', content);
    show({ told: [words.saved] });
  };
  const takeIn = async (files: readonly File[]) => {
    const { readFile } = await import('./files.ts');
    const known = new Set(results.map(({ id }) => id));
    const told: string[] = [];
    for (const file of files) {
      const text = await textOf(file);
      const read =
        typeof text === 'string'
          ? readFile(file.name, text)
          : { results: [], skipped: 0, problem: text.code as FileProblem };
      const fresh = read.results.filter(({ id }) => !known.has(id));
      for (const { id } of fresh) known.add(id);
      // What is here already stays as it is.
      if (fresh.length > 0) await putResults(fresh).catch(() => told.push(words.notKept));
      const values = { file: file.name, n: read.results.length, m: fresh.length };
      told.push(
        read.problem
          ? fill(words.problems[read.problem], values)
          : fill(words.taken, values) +
              (read.skipped > 0 ? ` ${fill(words.skipped, { n: read.skipped })}` : ''),
      );
    }
    await reload({ told });
  };
  return (
    <section class="training-files" aria-labelledby="TrainingFiles">
      <h3 id="TrainingFiles">{words.files}</h3>
      {results.length > 0 && (
        <p class="training-actions">
          <button type="button" onClick={() => void save('json')}>
            {words.saveJson}
          </button>
          <button type="button" onClick={() => void save('csv')}>
            {words.saveCsv}
          </button>
        </p>
      )}
      <label>
        {words.takeIn}
        <input
          type="file"
          multiple
          accept=".json,.csv"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            currentTarget.value = '';
            void takeIn(files);
          }}
        />
      </label>
      <p class="training-hint">{words.takeInHint}</p>
    </section>
  );
}
