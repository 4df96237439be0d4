import { mergeCases } from '../case/merge.ts';
import { fill } from '../islands/words.ts';
import type { Journal } from './journal.tsx';
import { counted } from './setup.ts';

/** Brings files in and says what came of each. What reads them is fetched when there is something to read. */
export async function takeIn(files: readonly File[], journal: Journal): Promise<void> {
  const { book, setup, show, locale } = journal;
  const words = setup.words.files;
  if (files.length === 0) return;
  show({ isReading: true, reports: [], told: words.reading });
  try {
    const { readFiles } = await import('./take-in.ts');
    const read = await readFiles(files);
    const here = new Set(book.cases().map(({ id }) => id));
    const reports = read.map((report) => {
      const added = report.cases.filter(({ id }) => !here.has(id)).length;
      for (const { id } of report.cases) here.add(id);
      return { ...report, added };
    });
    const cases = reports.reduce(
      (all, report) => mergeCases(all, report.cases),
      mergeCases([], []),
    );
    const { isSaved } = journal.state;
    if (cases.length > 0) book.add(cases);
    const problems = reports.flatMap((report) => report.problems).length;
    const added = reports.reduce((sum, report) => sum + report.added, 0);
    const came = fill(counted(cases.length, words.came, locale), { added });
    const told = [
      cases.length === 0 ? words.cameNone : came,
      ...(problems > 0 ? [counted(problems, words.problems, locale)] : []),
    ];
    // What comes from files is in them: nothing of it is lost with the page.
    show({ isReading: false, isSaved, reports, told: told.join(' ') });
  } catch {
    show({ isReading: false, told: words.failed });
  }
}

/** Files can also be dropped anywhere on the page. The answer ends it. */
export function takeDropped(
  place: HTMLElement,
  take: (files: readonly File[]) => void,
): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    place.classList.add('is-over');
  };
  const leave = () => place.classList.remove('is-over');
  place.addEventListener('dragover', over, { signal });
  place.addEventListener('dragleave', leave, { signal });
  place.addEventListener(
    'drop',
    (event) => {
      leave();
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      take([...event.dataTransfer.files]);
    },
    { signal },
  );
  return () => ended.abort();
}
