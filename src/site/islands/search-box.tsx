/** @jsxImportSource preact */
import { render } from 'preact';
import {
  type Engine,
  type Filters,
  type Findings,
  type Found,
  mark,
  openEngine,
} from './engine.ts';
import { fill, type IslandWords } from './words.ts';

interface Search {
  readonly query: string;
  readonly filters: Filters;
  readonly choices: Engine['choices'];
  readonly limit: number;
  readonly state: 'empty' | 'slow' | 'found' | 'failed';
  readonly findings: Findings;
}

const nothing: Search = {
  query: '',
  filters: { phase: '', channel: '' },
  choices: { phase: [], channel: [] },
  limit: 10,
  state: 'empty',
  findings: { count: 0, found: [] },
};

/** Puts a search into an element, in place of what is there: a field that was typed into goes on. */
export function mountSearch(host: HTMLElement, words: IslandWords, close?: () => void): void {
  const [language = ''] = document.documentElement.lang.split('-');
  const { base = '/' } = document.body.dataset;
  const typed = host.querySelector('input');
  const query = typed?.value ?? '';
  const writing = typed === document.activeElement;
  host.replaceChildren();
  let search = nothing;
  let engine: Promise<Engine> | undefined;
  let turn = 0;

  function show(change: Partial<Search>): void {
    search = { ...search, ...change };
    render(<SearchView {...{ search, words, language, close, seek }} />, host);
  }

  /** A slower answer to an earlier question never replaces a later one. */
  async function seek(change: Partial<Search>): Promise<void> {
    show({ limit: nothing.limit, ...change });
    const mine = ++turn;
    const { query, filters, limit } = search;
    if (query.trim() === '') return show({ state: 'empty', findings: nothing.findings });
    const slow = setTimeout(() => mine === turn && show({ state: 'slow' }), 300);
    try {
      engine ??= openEngine(base, language);
      const { choices, search: ask } = await engine;
      await pause(mine === 1 ? 0 : 80);
      if (mine !== turn) return;
      const findings = await ask(query, filters, limit);
      if (mine === turn) show({ state: 'found', findings, choices });
    } catch {
      engine = undefined;
      if (mine === turn) show({ state: 'failed' });
    } finally {
      clearTimeout(slow);
    }
  }

  show({ query });
  if (writing) host.querySelector('input')?.focus();
  if (query) void seek({ query });
}

interface View {
  readonly search: Search;
  readonly words: IslandWords;
  readonly language: string;
  readonly close: (() => void) | undefined;
  readonly seek: (change: Partial<Search>) => Promise<void>;
}

function SearchView({ search, words, language, close, seek }: View) {
  const { query, filters, choices, state, findings, limit } = search;
  return (
    <search class="search" data-state={state} onKeyDown={walkResults}>
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          <span class="aloud">{words.search}</span>
          <input
            type="search"
            enterkeyhint="search"
            autocomplete="off"
            spellcheck={false}
            placeholder={words.searchHint}
            value={query}
            onInput={(event) => void seek({ query: event.currentTarget.value })}
          />
        </label>
        {close && (
          <button type="button" class="close" onClick={close}>
            {words.close}
          </button>
        )}
      </form>
      {state === 'found' && (
        <div class="search-filters">
          {filter('phase', words.phase, words.anyPhase)}
          {filter('channel', words.channel, words.anyChannel)}
        </div>
      )}
      <p class="search-status" role="status">
        {statusOf(search, words)}
      </p>
      {state !== 'empty' && state !== 'failed' && (
        <ol class="search-results">
          {findings.found.map((found) => (
            <Result key={found.url} {...{ found, query, language }} />
          ))}
        </ol>
      )}
      {state === 'found' && findings.count > findings.found.length && (
        <button type="button" class="more" onClick={() => void seek({ limit: limit + 10 })}>
          {words.more}
        </button>
      )}
    </search>
  );

  function filter(name: keyof Filters, label: string, any: string) {
    return (
      <label>
        <span class="aloud">{label}</span>
        <select
          value={filters[name]}
          onChange={({ currentTarget }) => {
            void seek({ filters: { ...filters, [name]: currentTarget.value } });
          }}
        >
          <option value="">{any}</option>
          {choices[name].map((value) => (
            <option key={value}>{value}</option>
          ))}
        </select>
      </label>
    );
  }
}

function Result({
  found,
  query,
  language,
}: {
  readonly found: Found;
  readonly query: string;
  readonly language: string;
}) {
  const { url, title, playbook, phase, phaseLabel, excerpt } = found;
  return (
    <li data-phase={phase}>
      <a href={url}>
        <span class="title">
          <Marked text={title} {...{ query, language }} />
        </span>
        <span class="from">
          {phaseLabel && <span class="phase">{phaseLabel}</span>}
          {phaseLabel && playbook && ' · '}
          {playbook}
        </span>
        <span class="excerpt">
          <Marked text={excerpt} {...{ query, language }} />
        </span>
      </a>
    </li>
  );
}

function Marked(props: {
  readonly text: string;
  readonly query: string;
  readonly language: string;
}) {
  const stretches = mark(props.text, props.query, props.language);
  return <>{stretches.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}</>;
}

function statusOf({ state, query, findings: { count } }: Search, words: IslandWords): string {
  if (state === 'empty') return words.searchEmpty;
  if (state === 'slow') return words.searching;
  if (state === 'failed') return words.failed;
  if (count === 0) return fill(words.nothing, { query });
  return count === 1 ? words.oneResult : fill(words.results, { n: count });
}

/** The arrows go from the field through the results and back. */
function walkResults(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const host = event.currentTarget as HTMLElement;
  const at = event.target as HTMLElement;
  if (at.tagName === 'SELECT') return;
  const stops = [...host.querySelectorAll<HTMLElement>('input, .search-results a')];
  const next = stops[stops.indexOf(at) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
