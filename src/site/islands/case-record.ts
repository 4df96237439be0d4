import { holds } from '../../graph/facts.ts';
import { printWalk } from '../../graph/walk-text.ts';
import { trail } from '../../graph/walk.ts';
import { dueOf } from '../case/due.ts';
import type { CaseRecord, Promised } from '../case/record.ts';
import { answersOf } from './answers.ts';
import { amountOf } from './money.ts';
import { guardOf, type Page, text } from './page.ts';
import type { Session } from './session.ts';

/** Gathers what a run has come to, from what is on the page and what was written. */
export function caseRecordOf(page: Page, session: Session, made: Date): CaseRecord {
  const { main, chart, sections } = page;
  const { walk, written } = session;
  const stood = [...trail(walk).map((earlier) => earlier.walk), walk];
  // What holds at a step is what was known when one was there last.
  const passed = new Map(stood.map(({ step, facts }) => [step, facts]));
  const steps = [...passed.keys()].flatMap((id) => sections.get(id) ?? []);
  const promises = steps.flatMap((step) =>
    [...step.querySelectorAll<HTMLElement>('.promise')].filter((one) =>
      holds(guardOf(one), passed.get(step.id) ?? {}),
    ),
  );
  const boxes = steps.flatMap((step) => [
    ...step.querySelectorAll<HTMLInputElement>('.checklist input'),
  ]);
  const items = (isTicked: boolean) =>
    boxes.filter(({ checked }) => checked === isTicked).map((box) => text(box.closest('li')));
  return {
    format: 1,
    playbook: {
      title: text(main.querySelector('h1 > .plain') ?? main.querySelector('h1')),
      slug: chart.slug,
      language: document.documentElement.lang,
      version: main.dataset.version ?? '',
    },
    madeAt: made.toISOString(),
    walk: printWalk(chart, walk),
    answers: answersOf(page, { ...session, discreet: false }).map(({ question, answer }) => {
      return { question, answer };
    }),
    notes: [...written]
      .map(([name, value]) => ({ name, label: labelOf(page, name), value: value.trim() }))
      .filter(({ value }) => value !== ''),
    granted: grantedIn(main),
    promises: promises.map((promise) => promiseOf(promise, written, made)),
    ticked: items(true),
    unticked: items(false),
  };
}

/** What a name stands for: the words of its field. */
function labelOf({ main }: Page, name: string): string {
  const field = main.querySelector(
    `[data-record="${name}"] .label, label:has([data-blank="${name}"])`,
  );
  return text(field) || name;
}

function grantedIn(main: HTMLElement): CaseRecord['granted'] {
  return [...main.querySelectorAll<HTMLInputElement>('.gesture .amount input')].flatMap((field) => {
    const amount = amountOf(field);
    const label = text(field.closest('.gesture')?.querySelector('p'));
    return amount > 0 ? [{ label, amount }] : [];
  });
}

function promiseOf(
  promise: HTMLElement,
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
    text: text(words),
    bare: text(bare),
    terms: [...promise.querySelectorAll('.notes > li')].map(text),
    ...(due !== undefined && { due }),
  };
}
