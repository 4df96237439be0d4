/** @jsxImportSource preact */
import { render } from 'preact';
import { openShelf } from '../islands/shelf.ts';
import { takeDropped } from '../journal/taking-in.ts';
import { assessmentWords } from '../words/assessment.ts';
import type { AssessmentSetup } from './assessment.ts';
import { HistorySection } from './history.tsx';
import { mergeResults } from './merge.ts';
import type { Result } from './result.ts';
import type { ResultReport } from './take-in.ts';
import { TeamSection } from './team.tsx';
import type { AssessmentWords } from './words.ts';

/** What all parts of the page of the assessments are made from. */
export interface Assessments {
  readonly setup: AssessmentSetup;
  readonly words: AssessmentWords;
  readonly locale: string;
  readonly state: AssessmentsState;
  readonly show: (change: Partial<AssessmentsState>) => void;
  readonly take: (files: readonly File[]) => Promise<void>;
}

export interface AssessmentsState {
  /** What this device keeps. */
  readonly kept: readonly Result[];
  /** What came from files; it is gone with the page. */
  readonly taken: readonly Result[];
  readonly reports: readonly (ResultReport & { readonly added: number })[];
  readonly isReading: boolean;
  /** What has just been done, said once. */
  readonly told: string;
  /** The assessment that is shown, and the day of the meeting; '' is every day. */
  readonly slug: string;
  readonly day: string;
  readonly isErasing: boolean;
}

export const shelf = openShelf<Result>('results');

/** Puts the results that are kept, and the comparison of a team's, into an element. The answer takes it away. */
export function mountAssessments(host: HTMLElement, setup: AssessmentSetup): () => void {
  const locale = document.documentElement.lang;
  const words = assessmentWords(locale);
  let state: AssessmentsState = {
    kept: [],
    taken: [],
    reports: [],
    isReading: false,
    told: '',
    slug: setup.assessments[0]?.slug ?? '',
    day: '',
    isErasing: false,
  };
  const show = (change: Partial<AssessmentsState>) => {
    state = { ...state, ...change };
    render(<View {...{ setup, words, locale, state, show, take }} />, host);
  };
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    show({ isReading: true, reports: [], told: words.files.reading });
    try {
      const { readResultFiles } = await import('./take-in.ts');
      const read = await readResultFiles(files, setup.assessments);
      const here = new Set(state.taken.map(({ id }) => id));
      const reports = read.map((report) => {
        const added = report.results.filter(({ id }) => !here.has(id)).length;
        for (const { id } of report.results) here.add(id);
        return { ...report, added };
      });
      const came = reports.flatMap(({ results }) => results);
      const slug = came.some((one) => one.assessment === state.slug)
        ? state.slug
        : (came[0]?.assessment ?? state.slug);
      const taken = mergeResults([...state.taken, ...came]);
      show({ isReading: false, reports, taken, slug, told: '' });
    } catch {
      show({ isReading: false, told: words.files.failed });
    }
  };
  const endDrops = takeDropped(host.closest('main') ?? host, (files) => void take(files));
  show({});
  shelf.all().then(
    (kept) => show({ kept: mergeResults(kept) }),
    () => show({ told: words.history.unreadable }),
  );
  return () => {
    endDrops();
    render(null, host);
  };
}

function View(page: Assessments) {
  const { setup, state, show } = page;
  return (
    <>
      {setup.assessments.length > 1 && (
        <p class="choose">
          <select
            aria-label={page.words.result.title}
            value={state.slug}
            onChange={({ currentTarget }) => show({ slug: currentTarget.value, day: '' })}
          >
            {setup.assessments.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </p>
      )}
      <TeamSection {...page} />
      <HistorySection {...page} />
      <p class="journal-told" role="status">
        {state.told}
      </p>
    </>
  );
}
