import type { Wording } from '../../layout/figure.ts';
import type { Playbook } from '../../model/playbook.ts';
import type { Words } from '../words/words.ts';
import { lowerFirst } from './condition.ts';
import type { PlaybookView } from './playbook.ts';
import type { Setting } from './setting.ts';
import type { StepView } from './step.ts';

/** The words of the picture: those that it is measured in are those that are shown. */
export function chartWording(
  playbook: Playbook,
  view: PlaybookView,
  { words }: Setting,
): Pick<Wording, 'kind' | 'title' | 'label' | 'retry'> {
  const steps = view.chapters.flatMap((chapter) => chapter.steps);
  const views = new Map(steps.map((step) => [step.id, step]));
  const ways = new Map(
    playbook.steps.flatMap((step) =>
      step.ways.map((way, place) => [way, views.get(step.id)?.ways[place]] as const),
    ),
  );
  const viewOf = ({ id }: { readonly id: string }) => views.get(id);
  return {
    kind: (step) => told(viewOf(step), (found) => kindText(found, view, words)),
    title: (step) => told(viewOf(step), ({ title }) => title),
    label: (way) => told(ways.get(way), labelText),
    retry: (label, id) => words.retry(label, viewOf({ id })?.number ?? 0),
  };
}

function told<Found>(found: Found | undefined, text: (found: Found) => string): string {
  return found === undefined ? '' : text(found);
}

/** « 16 · Question · Chef d’équipe »: number, kind, outcome, who decides, and where one may come in. */
export function kindText(step: StepView, view: PlaybookView, words: Words): string {
  const { start, entries } = view;
  const parts = [
    String(step.number),
    step.id === start ? words.kinds.start : words.kinds[shapeOf(step)],
    step.end?.outcome,
    step.by?.label,
    entries.includes(step.id) ? words.kinds.entry : undefined,
  ];
  return parts.filter(Boolean).join(' · ');
}

interface Labelled {
  readonly plain: string;
  readonly condition?: { readonly words: string } | undefined;
}

export function shapeOf({ end, ways }: StepView): 'step' | 'question' | 'end' {
  if (end) return 'end';
  return ways.length > 1 ? 'question' : 'step';
}

/** A choice with what it depends on; a `next` by what it depends on alone. */
export function labelText({ plain, condition }: Labelled): string {
  if (!condition) return plain;
  return plain ? `${plain} · ${lowerFirst(condition.words)}` : condition.words;
}
