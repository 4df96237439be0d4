import { type Facts, holds } from '../../graph/facts.ts';
import { printLeave } from '../../graph/walk-text.ts';
import { change, ended, type Move, take, trail, type Walk, ways } from '../../graph/walk.ts';
import { element } from './element.ts';
import { guardOf, type Page } from './page.ts';
import { addressOf, type Session } from './session.ts';

/** Shows the step at which a walk stands, with what applies there, and no other. */
export function showStep(page: Page, session: Session, walk: Walk): void {
  for (const [id, section] of page.sections) section.hidden = id !== walk.step;
  const section = page.sections.get(walk.step);
  if (!section) return;
  for (const guarded of section.querySelectorAll<HTMLElement>('[data-when]')) {
    guarded.hidden = !holds(guardOf(guarded), walk.facts);
  }
  showWays(page, session, walk, section);
  const stuck = ways(page.chart, walk).length === 0 && !ended(page.chart, walk);
  section.toggleAttribute('data-stuck', stuck);
}

/** Shows every step as the author wrote it: to read, and for paper. */
export function showAll({ sections }: Page): void {
  for (const section of sections.values()) {
    section.hidden = false;
    for (const guarded of section.querySelectorAll<HTMLElement>('[data-when], .ways > li')) {
      guarded.hidden = false;
    }
  }
}

/** Where a move leads: every link has it, so that it can be opened in a tab, copied or shared. */
export function addressOfMove(
  { chart }: Page,
  { view, reopened }: Session,
  walk: Walk,
  move: Move,
  link: HTMLAnchorElement,
): string {
  const again = reopened && trail(reopened.walk)[reopened.index]?.walk.step === walk.step;
  const { walk: next, leave } = again
    ? change(chart, reopened.walk, reopened.index, move)
    : take(chart, walk, move);
  if (!leave) return location.pathname + addressOf(chart, view, next);
  // The playbooks of a language stand side by side.
  const other = new URL(`../${leave.slug}/`, location.href);
  other.hash = printLeave({ ...leave, facts: carried(leave.facts, link.dataset.carry) });
  return other.href;
}

/** An entry names the facts that it takes; a start takes every shared one. */
function carried(facts: Facts, names: string | undefined): Facts {
  if (names === undefined) return facts;
  const taken = names.split(' ');
  return Object.fromEntries(Object.entries(facts).filter(([name]) => taken.includes(name)));
}

function showWays(page: Page, session: Session, walk: Walk, section: HTMLElement): void {
  const open = new Map(ways(page.chart, walk).map(({ move }) => [move.place, move]));
  const given = session.answers.get(walk.step);
  let key = 0;
  for (const link of section.querySelectorAll<HTMLAnchorElement>('a.way')) {
    const move = open.get(Number(link.dataset.way));
    (link.closest<HTMLElement>('.ways > li') ?? link).hidden = !move;
    delete link.dataset.key;
    if (!move) continue;
    key += 1;
    link.dataset.key = String(key);
    link.hidden = false;
    link.href = addressOfMove(page, session, walk, move, link);
    markGiven(link, given?.place === move.place, page.words.given);
  }
}

/** The answer given before, when someone comes back to a question. */
function markGiven(link: HTMLElement, given: boolean, words: string): void {
  link.toggleAttribute('data-given', given);
  link.querySelector('.given')?.remove();
  if (given) link.append(element('span', { className: 'given' }, words));
}
