import { ended, type Move, take } from '../../graph/walk.ts';
import { nameOf } from './discreet.ts';
import { fillVariables } from './fields.ts';
import { hidesStep } from './lock.ts';
import type { Page } from './page.ts';
import { addressOf, type Session, views } from './session.ts';
import { addressOfMove, showAll, showStep } from './step.ts';
import { markTree, tellFacts, wide } from './tree.ts';

/** Brings the server's part of the page to what a session says. */
export function draw(page: Page, session: Session): void {
  const { main, chart } = page;
  const { view, walk, opened, discreet } = session;
  main.dataset.view = view;
  main.toggleAttribute('data-discreet-on', discreet);
  main.toggleAttribute('data-opened', opened !== undefined);
  main.toggleAttribute('data-locked', hidesStep(page, session));
  main.toggleAttribute('data-ended', ended(chart, walk));
  if (view === 'sheet') {
    showAll(page);
    drawCode(main);
  } else showStep(page, session, opened ?? walk);
  if (view === 'tree' || wide.matches) {
    markTree(page, walk, opened?.step);
    tellFacts(page, opened ?? walk);
  }
  drawViews(page, session);
  drawInterrupts(page, session);
  fillVariables(page, (name) => knownAs(page, session, name));
}

/** What the foot of the sheet says beyond what the page was built with: fetched by who may print. */
function drawCode(main: HTMLElement): void {
  if (!main.querySelector('[data-qr], [data-printed][hidden]')) return;
  void import('./age.ts').then(({ tellAge }) => tellAge(document));
}

/** The window's title never holds a name. */
export function titleOf({ sections, titles, main }: Page, session: Session, site: string): string {
  const { view, walk, discreet } = session;
  if (discreet) {
    const section = sections.get(walk.step);
    return [nameOf(section?.querySelector('h3'), true), main.dataset.discreet]
      .filter(Boolean)
      .join(' · ');
  }
  return view === 'guide' ? `${titles.get(walk.step) ?? ''} · ${site}` : site;
}

/** Puts the focus on a step's heading, and the step on the screen. */
export function focusStep({ main, sections }: Page, step: string): void {
  const section = sections.get(step);
  const heading = section?.querySelector<HTMLElement>('h3');
  if (!section || !heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  if (main.dataset.view === 'tree') section.closest('.steps')?.scrollTo(0, 0);
  else if (main.dataset.view === 'sheet') section.scrollIntoView();
  else main.querySelector('.guide-head')?.scrollIntoView();
}

function drawViews({ main, chart }: Page, { view, walk }: Session): void {
  for (const name of views) {
    const link = main.ownerDocument.querySelector<HTMLAnchorElement>(`a[data-view=${name}]`);
    if (!link) continue;
    link.href = location.pathname + addressOf(chart, name, walk);
    if (name === view) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  // The same step with the same answers: names of steps and choices are those of the other languages.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.site a[hreflang]')) {
    link.href = link.pathname + addressOf(chart, view, walk);
  }
}

function drawInterrupts(page: Page, session: Session): void {
  for (const [index, link] of page.interrupts.entries()) {
    const move: Move = { type: 'interrupt', place: index + 1 };
    link.href = addressOfMove(page, session, session.walk, move, link);
    const { walk, leave } = take(page.chart, session.walk, move);
    link.hidden = !leave && walk.step === session.walk.step;
  }
}

/** What a name stands for by now. In discreet mode nothing that was written shows in a sentence. */
function knownAs(
  page: Page,
  { walk, written, discreet }: Session,
  name: string,
): string | undefined {
  const value = walk.facts[name];
  if (value !== undefined) return page.labels[name]?.[value] ?? String(value);
  return discreet ? undefined : written.get(name)?.trim();
}
