import { holds } from '../../graph/facts.ts';
import { printLeave } from '../../graph/walk-text.ts';
import { ended, type Move, take, type Walk, ways } from '../../graph/walk.ts';
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
export function showAll({ main, sections }: Page): void {
  for (const section of sections.values()) {
    for (const hidden of [section, ...section.querySelectorAll<HTMLElement>('[data-when], .ways li')]) {
      hidden.hidden = false;
    }
    for (const link of section.querySelectorAll<HTMLAnchorElement>('a.way')) {
      link.removeAttribute('aria-current');
    }
  }
  main.removeAttribute('data-ended');
}

/** Every link leads where the walk would be, so that it can be opened in a tab, copied or shared. */
export function addressOfMove(page: Page, session: Session, walk: Walk, move: Move, link: HTMLAnchorElement): string {
  const { walk: next, leave } = take(page.chart, walk, move);
  if (!leave) return location.pathname + addressOf(page.chart, session.view, next);
  const other = new URL(link.href);
  other.pathname = addressOfPlaybook(page, leave.slug);
  other.hash = printLeave(leave);
  return other.href;
}

/** The playbooks of a language stand side by side. */
function addressOfPlaybook(page: Page, slug: string): string {
  return new URL(`../${slug}/`, location.href).pathname;
}

function showWays(page: Page, session: Session, walk: Walk, section: HTMLElement): void {
  const open = new Map(ways(page.chart, walk).map(({ move }) => [move.place, move]));
  const given = session.answers.get(walk.step);
  let key = 0;
  for (const link of section.querySelectorAll<HTMLAnchorElement>('a.way')) {
    const move = open.get(Number(link.dataset.way));
    (link.closest<HTMLElement>('.ways > li') ?? link).hidden = !move;
    if (!move) continue;
    key += 1;
    link.dataset.key = String(key);
    link.hidden = false;
    link.href = addressOfMove(page, session, walk, move, link);
    // The answer given before, when someone comes back to a question.
    link.toggleAttribute('data-given', given?.place === move.place);
  }
}
