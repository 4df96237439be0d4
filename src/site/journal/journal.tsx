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
  /** Puts a case into the book, and shows the change with it at once. */
  readonly put: (record: CaseRecord, change?: Partial<JournalState>) => void;
}

export interface JournalState {
  /** What has just been done, said once. */
  readonly told: string;
  /** Nothing has changed since it was saved as a whole, or it came from files. */
  readonly isSaved: boolean;
  readonly reports: readonly (FileReport & { readonly added: number })[];
  readonly isReading: boolean;
  readonly keptIsOpen: boolean;
  /** How many cases are listed, and how many promises of a group. */
  readonly listed: number;
  readonly listedDue: number;
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
    listedDue: 30,
    opened: new Set(),
  };
  let silence: ReturnType<typeof setTimeout> | undefined;
  const journal = (): Journal => {
    const cases = book.cases();
    return { book, cases, setup, figures, locale, now: new Date(), state, show, put };
  };
  const show = (change: Partial<JournalState>) => {
    set(change);
    render(<View {...journal()} />, host);
  };
  const put = (record: CaseRecord, change: Partial<JournalState> = {}) => {
    set(change);
    book.put(record);
  };
  const set = (change: Partial<JournalState>) => {
    state = { ...state, ...change };
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
  // Paper has all of it.
  let { listed, listedDue } = state;
  const whole = () => {
    ({ listed, listedDue } = state);
    show({ listed: Infinity, listedDue: Infinity });
  };
  const again = () => show({ listed, listedDue });
  addEventListener('beforeunload', warn);
  addEventListener('beforeprint', whole);
  addEventListener('afterprint', again);
  show({});
  return () => {
    end();
    endDrops();
    clearTimeout(silence);
    removeEventListener('beforeunload', warn);
    removeEventListener('beforeprint', whole);
    removeEventListener('afterprint', again);
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
