/** @jsxImportSource preact */
import { render } from 'preact';
import type { CaseRecord } from '../case/record.ts';
import { fill } from '../islands/words.ts';
import type { CaseBook } from './case-book.ts';
import { CasesSection } from './cases-section.tsx';
import { DueSection } from './due-section.tsx';
import { type Figures, figuresFor } from './figures.ts';
import { FilesSection } from './files-section.tsx';
import { MeasuresSection } from './measures-section.tsx';
import type { JournalSetup } from './setup.ts';
import type { FileReport } from './take-in.ts';
import { takeDropped, takeIn } from './taking-in.ts';

/** What all parts of the journal are made from. */
export interface Journal {
  readonly book: CaseBook;
  readonly cases: readonly CaseRecord[];
  readonly setup: JournalSetup;
  readonly figures: Figures;
  readonly locale: string;
  readonly now: Date;
  readonly state: JournalState;
  readonly show: (change: Partial<JournalState>) => void;
}

export interface JournalState {
  /** What has just been done, said once. */
  readonly told: string;
  /** Nothing has changed since it was saved as a whole, or it came from files. */
  readonly isSaved: boolean;
  readonly reports: readonly (FileReport & { readonly added: number })[];
  readonly isReading: boolean;
  readonly keptIsOpen: boolean;
  /** How many cases are listed. */
  readonly listed: number;
  /** Cases whose form is open. */
  readonly opened: ReadonlySet<string>;
}

/** Puts the journal of a book of cases into an element. The answer takes it away again. */
export function mountJournal(host: HTMLElement, book: CaseBook, setup: JournalSetup): () => void {
  const locale = document.documentElement.lang;
  const figures = figuresFor(locale, setup.money);
  let state: JournalState = {
    told: '',
    isSaved: book.cases().length === 0,
    reports: [],
    isReading: false,
    keptIsOpen: false,
    listed: 20,
    opened: new Set(),
  };
  const journal = (): Journal => {
    return { book, cases: book.cases(), setup, figures, locale, now: new Date(), state, show };
  };
  let silence: ReturnType<typeof setTimeout> | undefined;
  const show = (change: Partial<JournalState>) => {
    state = { ...state, ...change };
    render(<View {...journal()} />, host);
    if (!change.told) return;
    // It lies over the page: it was said, and goes. All that it says stands on the page, too.
    clearTimeout(silence);
    silence = setTimeout(() => show({ told: '' }), 6_000);
  };
  const warn = (event: BeforeUnloadEvent) => {
    if (!state.isSaved && !book.isKept && book.cases().length > 0) event.preventDefault();
  };
  const end = book.subscribe(() => show({ isSaved: false }));
  const endDrops = takeDropped(
    host.closest('main') ?? host,
    (files) => void takeIn(files, journal()),
  );
  addEventListener('beforeunload', warn);
  show({});
  return () => {
    end();
    endDrops();
    clearTimeout(silence);
    removeEventListener('beforeunload', warn);
    render(null, host);
  };
}

function View(journal: Journal) {
  const { cases, setup, state, figures, now } = journal;
  const { empty, files } = setup.words;
  return (
    <>
      <p class="printed">{fill(files.printed, { date: figures.date(now.toISOString()) })}</p>
      {cases.length === 0 ? (
        <section class="journal-empty" aria-labelledby="Empty">
          <h2 id="Empty" tabIndex={-1}>
            {empty.title}
          </h2>
          <p>{empty.text}</p>
          <p>{empty.now}</p>
        </section>
      ) : (
        <>
          <DueSection {...journal} />
          <CasesSection {...journal} />
          <MeasuresSection {...journal} />
        </>
      )}
      <FilesSection {...journal} />
      <p class="journal-told" role="status">
        {state.told}
      </p>
    </>
  );
}
