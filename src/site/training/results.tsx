/** @jsxImportSource preact */
import { render } from 'preact';
import { fill } from '../islands/words.ts';
import { ResultFiles } from './result-files.tsx';
import { ResultTable } from './result-table.tsx';
import { type Result, resultsOf } from './result.ts';
import { eraseTraining, readResults, removeResult } from './store.ts';
import type { TrainingWords } from './training-words.ts';

export interface ResultsSetting {
  readonly words: TrainingWords;
  readonly locale: string;
  /** What an exercise is called. */
  readonly nameOf: (result: Result) => string;
  /** Told of what is shown now, whenever it has changed. */
  readonly shown: (results: readonly Result[]) => void;
}

export interface ResultsState {
  readonly results: readonly Result[];
  /** Initials; empty: without any; absent: everybody. */
  readonly of: string | undefined;
  readonly listed: number;
  /** What has just been done, said once. */
  readonly told: readonly string[];
  readonly erasing: boolean;
}

export interface ResultsProps extends ResultsSetting {
  readonly state: ResultsState;
  readonly show: (change: Partial<ResultsState>) => void;
  readonly reload: (change?: Partial<ResultsState>) => Promise<void>;
}

/** The results of this device: listed, erased, saved and united with those of other devices. */
export async function mountResults(host: HTMLElement, setting: ResultsSetting): Promise<void> {
  let state: ResultsState = { results: [], of: undefined, listed: 20, told: [], erasing: false };
  const show = (change: Partial<ResultsState>) => {
    state = { ...state, told: [], ...change };
    render(<Results {...{ ...setting, state, show, reload }} />, host);
    setting.shown(resultsOf(state.results, state.of));
  };
  const reload = async (change: Partial<ResultsState> = {}) => {
    try {
      show({ ...change, results: await readResults() });
    } catch {
      show({ ...change, told: [setting.words.notKept] });
    }
  };
  await reload();
}

function Results(props: ResultsProps) {
  const { words, state, show, reload } = props;
  const { results, told, erasing } = state;
  const eraseAll = async () => {
    if (!erasing) return show({ erasing: true });
    await eraseTraining().catch(() => undefined);
    await reload({ erasing: false, of: undefined, told: [words.allErased] });
    document.getElementById('Results')?.focus();
  };
  const eraseOne = async (id: string) => {
    await removeResult(id).catch(() => undefined);
    await reload({ told: [words.erased] });
    document.getElementById('Results')?.focus();
  };
  return (
    <>
      <h2 id="Results" tabIndex={-1}>
        {words.results}
      </h2>
      {results.length === 0 ? (
        <p class="training-hint">{words.none}</p>
      ) : (
        <>
          <ResultTable {...{ ...props, eraseOne }} />
          <p class="training-actions">
            <button type="button" onClick={() => void eraseAll()}>
              {erasing ? fill(words.eraseSurely, { n: results.length }) : words.eraseAll}
            </button>
          </p>
        </>
      )}
      <ResultFiles {...props} />
      <div role="status" class="training-told">
        {told.map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </>
  );
}
