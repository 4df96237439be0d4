import { leadingTo } from '../../graph/leading.ts';
import type { Runs } from '../../graph/runs.ts';
import { situations } from '../../graph/situations.ts';
import type { Playbook } from '../../model/playbook.ts';
import type { Words } from '../words/words.ts';
import { labelText } from './chart-words.ts';
import type { PlaybookView } from './playbook.ts';
import type { Setting } from './setting.ts';
import type { StepView } from './step.ts';

/** One way that things may end, and what leads there. */
export interface OutcomeView {
  readonly key: string;
  readonly label: string;
  /** « 3 réponses y mènent, au plus court en 6 étapes depuis le départ. » */
  readonly runs: string;
  /** Numbers of the steps on the way there, as the picture's boxes have them. */
  readonly steps: readonly number[];
  /** The ways between them that one may take: `3.1` is the first way of step 3. */
  readonly ways: readonly string[];
  readonly ends: readonly OutcomeEnd[];
}

export interface OutcomeEnd {
  readonly number: number;
  readonly href: string;
  readonly title: string;
  /** The last choices before it. */
  readonly last: readonly {
    readonly number: number;
    readonly href: string;
    readonly label: string;
  }[];
}

/** More situations than this are not told apart: the page then says nothing of what leads to its ends. */
const limit = 250_000;

/** In the order of the outcomes' data. Exact over all situations; without interrupts. */
export function outcomesOf(
  playbook: Playbook,
  view: PlaybookView,
  { library, words }: Setting,
): readonly OutcomeView[] {
  const all = situations(playbook, limit);
  if (!all) return [];
  const steps = view.chapters.flatMap((chapter) => chapter.steps);
  const ending = steps.flatMap((step) => (step.end ? [{ step, end: step.end }] : []));
  const keys = [...Object.keys(library.content.outcomes), ...ending.map(({ end }) => end.as)];
  return [...new Set(keys)].flatMap((key) => {
    const own = ending.filter(({ end }) => end.as === key);
    const [first] = own;
    if (!first) return [];
    const goals = new Set(own.map(({ step }) => step.id));
    const leading = leadingTo(all, (step) => goals.has(playbook.steps[step]?.id ?? ''));
    const ids = new Set([...leading.steps].map((step) => playbook.steps[step]?.id ?? ''));
    const onTheWay = steps
      .filter(({ id }) => ids.has(id))
      .map((step) => {
        const written = playbook.steps.find(({ id }) => id === step.id)?.ways ?? [];
        const ways = step.ways.filter(({ place }) => {
          const way = written[place - 1];
          return way !== undefined && leading.ways.has(way);
        });
        return { ...step, ways };
      });
    const ends = own.map(({ step }) => endOf(step, onTheWay));
    return [
      {
        key,
        label: first.end.outcome,
        runs: runsText(leading.runs, ends, words),
        steps: onTheWay.map(({ number }) => number),
        ways: onTheWay.flatMap(({ number, ways }) => ways.map(({ place }) => `${number}.${place}`)),
        ends,
      },
    ];
  });
}

function runsText(runs: Runs | undefined, ends: readonly OutcomeEnd[], words: Words): string {
  if (!runs) return words.outcomes.none;
  const ways = ends.reduce((sum, { last }) => sum + last.length, 0);
  return words.outcomes.runs(Math.max(1, ways), runs.steps.least);
}

function endOf(end: StepView, steps: readonly StepView[]): OutcomeEnd {
  return {
    number: end.number,
    href: `#${end.id}`,
    title: end.title,
    last: steps.flatMap((step) =>
      step.ways
        .filter(({ to }) => to === end.id)
        .map((way) => ({ number: step.number, href: `#${step.id}`, label: labelText(way) })),
    ),
  };
}
