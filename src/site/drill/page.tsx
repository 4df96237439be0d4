/** @jsxImportSource preact */
import { render } from 'preact';
import { fill } from '../islands/words.ts';
import { type DrillWords, drillWords } from '../words/drill.ts';
import { type Cue, drawCues, type DrillSetup, type Reflex, type Round, shuffled } from './drill.ts';
import { ResultView } from './result-view.tsx';
import { RoundView } from './round-view.tsx';

/** What all parts of the drill are made from. */
export interface DrillPage {
  readonly setup: DrillSetup;
  readonly words: DrillWords;
  readonly locale: string;
  readonly state: DrillState;
  readonly begin: () => void;
  readonly react: (did: Reflex) => void;
  readonly next: () => void;
  readonly stop: () => void;
  readonly show: (change: Partial<DrillState>) => void;
}

export interface DrillState {
  readonly stage: 'before' | 'waiting' | 'cue' | 'told' | 'done';
  /** Seconds to react; 0: no limit. */
  readonly limit: number;
  readonly cues: readonly Cue[];
  readonly rounds: readonly Round[];
  /** Seconds that are left of the limit. */
  readonly left: number;
  /** The steps of the way out as they were mixed, and those that were put in order. */
  readonly mixed: readonly string[];
  readonly ordered: readonly string[];
  readonly told: string;
}

/** Puts the drill into an element. The answer takes it away again. */
export function mountDrill(host: HTMLElement, setup: DrillSetup): () => void {
  const locale = document.documentElement.lang;
  const words = drillWords(locale);
  let state: DrillState = {
    stage: 'before',
    limit: setup.seconds,
    cues: [],
    rounds: [],
    left: 0,
    mixed: [],
    ordered: [],
    told: '',
  };
  let coming: ReturnType<typeof setTimeout> | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;
  let since = 0;

  const show = (change: Partial<DrillState>) => {
    state = { ...state, ...change };
    render(<View {...{ setup, words, locale, state, show, begin, react, next, stop }} />, host);
  };
  const halt = () => {
    clearTimeout(coming);
    clearInterval(ticking);
  };
  const begin = () => {
    show({ cues: drawCues(setup, Math.random), rounds: [], told: '' });
    wait();
  };
  const wait = () => {
    halt();
    show({ stage: 'waiting' });
    focus();
    const { least, most } = setup.wait;
    const seconds = least + Math.random() * Math.max(0, most - least);
    coming = setTimeout(come, seconds * 1000);
  };
  const come = () => {
    since = performance.now();
    const mixed = shuffled(setup.steps, Math.random);
    show({ stage: 'cue', left: state.limit, mixed, ordered: [] });
    focus();
    if (state.limit > 0) ticking = setInterval(tick, 1000);
  };
  const tick = () => {
    const left = state.limit - Math.floor((performance.now() - since) / 1000);
    if (left <= 0) react('none');
    else show({ left });
  };
  const react = (did: Reflex) => {
    const cue = state.cues[state.rounds.length];
    if (state.stage !== 'cue' || !cue) return;
    halt();
    const seconds = Math.round((performance.now() - since) / 100) / 10;
    const round = { key: cue.key, danger: cue.danger, did, seconds };
    show({ stage: 'told', rounds: [...state.rounds, round] });
    focus();
  };
  const next = () => {
    if (state.rounds.length < state.cues.length) return wait();
    show({ stage: 'done' });
    focus();
  };
  const stop = () => {
    halt();
    show({ stage: 'before' });
    focus();
  };
  /** A screen reader says what has come; nothing on the screen moves or flashes. */
  const focus = () => host.querySelector<HTMLElement>('h2')?.focus();

  show({});
  return () => {
    halt();
    render(null, host);
  };
}

function View(page: DrillPage) {
  const { state } = page;
  if (state.stage === 'before') return <Before {...page} />;
  return state.stage === 'done' ? <ResultView {...page} /> : <RoundView {...page} />;
}

function Before({ setup, words, state, show, begin }: DrillPage) {
  const limits = [...new Set([setup.seconds, 2 * setup.seconds, 10 * setup.seconds, 0])];
  return (
    <section aria-labelledby="Drill">
      <h2 id="Drill" tabIndex={-1}>
        {fill(words.round, { n: 1, m: Math.min(setup.rounds, setup.cues.length) })}
      </h2>
      <p>{words.before}</p>
      <p>
        <label>
          {words.time}{' '}
          <select
            value={String(state.limit)}
            onChange={({ currentTarget }) => show({ limit: Number(currentTarget.value) })}
          >
            {limits.map((limit) => (
              <option key={limit} value={String(limit)}>
                {limit === 0 ? words.noTime : fill(words.seconds, { n: limit })}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p class="journal-actions">
        <button type="button" class="begin" onClick={begin}>
          {words.begin}
        </button>
      </p>
    </section>
  );
}
