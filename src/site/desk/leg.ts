import { printWalk } from '../../graph/walk-text.ts';
import { ended } from '../../graph/walk.ts';
import { dueOf } from '../case/due.ts';
import type { Granted, Leg, Promised } from '../case/record.ts';
import { answersOf } from '../islands/answers.ts';
import { amountOf } from '../islands/money.ts';
import { type Page, text } from '../islands/page.ts';
import { passedOn, promisesOn } from '../islands/promises.ts';
import type { Session } from '../islands/session.ts';
import { recall } from '../islands/settings.ts';
import { formOf } from './form.ts';

/** When one came to a step first, ISO 8601, by step. */
export type Times = ReadonlyMap<string, string>;

/** Gathers what a run has come to, from what is on the page and what was written. */
export function legOf(page: Page, session: Session, times: Times, language: string): Leg {
  const { main, chart, sections } = page;
  const { walk } = session;
  const passed = passedOn(walk);
  const steps = [...passed.keys()].flatMap((id) => sections.get(id) ?? []);
  const at = (step: string) => times.get(step) ?? new Date().toISOString();
  const promises = promisesOn(page, walk).map(({ promise, step, place }) => {
    const id = `${chart.slug}/${step}/${place}`;
    return promiseOf(promise, id, session.written, new Date(at(step)));
  });
  const boxes = steps.flatMap((step) => [
    ...step.querySelectorAll<HTMLInputElement>('.checklist input'),
  ]);
  const items = (isTicked: boolean) =>
    boxes.filter(({ checked }) => checked === isTicked).map((box) => text(box.closest('li')));
  const end = ended(chart, walk) && sections.get(walk.step)?.querySelector<HTMLElement>('.end');
  return {
    playbook: {
      title: text(main.querySelector('h1 > .plain') ?? main.querySelector('h1')),
      slug: chart.slug,
      language,
      version: main.dataset.code ?? '',
    },
    walk: printWalk(chart, walk),
    steps: [...passed.keys()].map((step) => ({ step, at: at(step) })),
    answers: answersOf(page, { ...session, discreet: false }).map(({ question, answer }) => {
      return { question, answer };
    }),
    granted: grantedIn(main),
    promises,
    ticked: items(true),
    unticked: items(false),
    ...(end && { end: { as: end.dataset.end ?? '', label: text(end.querySelector('strong')) } }),
    escalated: steps.some(isEscalated),
    form: formOf(main),
  };
}

function grantedIn(main: HTMLElement): readonly Granted[] {
  const level = recall('role');
  return gesturesIn(main).map((gesture) => {
    const may = `[data-level="${level}"][data-may=decide]`;
    const cap = level ? gesture.querySelector<HTMLElement>(may)?.dataset.upTo : undefined;
    return {
      label: text(gesture.querySelector('p')),
      amount: amountIn(gesture),
      ...(level && { level }),
      ...(cap !== undefined && { cap: Number(cap) }),
    };
  });
}

/** Somebody else had to be asked: for the step itself, or for what was granted there. */
function isEscalated(step: HTMLElement): boolean {
  const asks = [...step.querySelectorAll<HTMLElement>('.verdict[data-ask]')];
  return asks.some((verdict) => {
    const gesture = verdict.closest<HTMLElement>('.gesture');
    return !gesture || amountIn(gesture) > 0;
  });
}

function gesturesIn(main: HTMLElement): readonly HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>('.gesture')].filter((one) => amountIn(one) > 0);
}

function amountIn(gesture: HTMLElement): number {
  const field = gesture.querySelector<HTMLInputElement>('.amount input');
  return field ? amountOf(field) : 0;
}

function promiseOf(
  promise: HTMLElement,
  id: string,
  written: ReadonlyMap<string, string>,
  made: Date,
): Promised {
  const words = promise.querySelector('p');
  const bare = words?.cloneNode(true) as HTMLElement | undefined;
  for (const name of bare?.querySelectorAll<HTMLElement>('[data-variable]') ?? []) {
    name.textContent = name.dataset.label ?? '';
  }
  const { within, on } = promise.dataset;
  const due = dueOf(made, { within, on: on === undefined ? undefined : written.get(on) });
  return {
    id,
    text: text(words),
    bare: text(bare),
    terms: [...promise.querySelectorAll('.notes > li')].map(text),
    ...(due !== undefined && { due }),
  };
}
