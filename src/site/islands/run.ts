import { back, trail, type Walk } from '../../graph/walk.ts';
import { deciderOf } from './decider.ts';
import { addNeutralNames } from './discreet.ts';
import { draw, focusStep, titleOf } from './draw.ts';
import { addFields, askFor, blanksOf } from './fields.ts';
import { type Acts, addGuide } from './guide.ts';
import { isCommand } from './keys.ts';
import { isAssessment, type Page } from './page.ts';
import { returnTo } from './return.ts';
import {
  addressOf,
  droppedFrom,
  isWalk,
  type Session,
  sessionAt,
  walkAt,
  write,
} from './session.ts';
import { tab, wake } from './tab.ts';
import { boxOf, treeOf, wide } from './tree.ts';

/**
 * Makes a playbook's page interactive. The address holds the view and the walk: every link says where
 * it leads, this follows it without a reload, and the browser's Back is a step back.
 */
export function openRun(page: Page): void {
  const { main, chart } = page;
  const { body, title: site } = document;
  const { pathname } = location;
  addNeutralNames(page);
  addFields(page, (name, value) => acts.write(name, value));
  const decide = deciderOf(page);
  const address = (walk: Walk) => addressIn('guide', walk);
  let session = sessionAt(chart, new URL(location.href), tab.before);
  const run = {
    page,
    session: () => session,
    restore: (written: Session['written']) => show({ ...session, written }),
    read: () => import('../desk/reading.ts'),
  };

  const acts: Acts = {
    back: () => {
      const { walk, view } = session;
      if (!walk.earlier) return;
      const before = addressIn(view, back(walk));
      // The entry before this one may be that very place: then the browser's Back and ours are one.
      if (history.state?.from === before) return history.back();
      history.replaceState(history.state, '', before);
      arrive(here());
    },
    reopen: (index) => {
      const { walk, view } = session;
      const earlier = trail(walk)[index]?.walk;
      if (earlier) follow(addressIn(view, earlier), { walk, index });
    },
    write: (name, value) => {
      show(write(session, name, value));
      if (!tab.changed && !isAssessment(page)) void wake();
    },
    toggleDiscreet: () => show({ ...session, discreet: !session.discreet }),
    unlock: () => {
      show({ ...session, unlocked: true });
      focusStep(page, session.opened?.step ?? '');
    },
    openCase: () => void wake().then((desk) => desk?.openCase()),
  };

  const drawGuide = addGuide({ page, acts, address, blanks: blanksOf(page) });
  const tree = treeOf(page, (step) => session.answers.get(step));

  body.addEventListener('click', (event) => {
    const at = event.target as Element;
    const blank = at.closest<HTMLElement>('[data-variable]:not(.is-filled)');
    const link = at.closest<HTMLAnchorElement>('a[href]');
    if (blank && !link) return askFor(page, blank.dataset.variable ?? '');
    const modified = event.button || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!link || modified || event.defaultPrevented) return;
    if (!leadsHere(link)) {
      const returns = link.dataset.to === 'back' && returnTo(chart, session.walk, link);
      return returns ? event.preventDefault() : undefined;
    }
    event.preventDefault();
    if (session.view === 'sheet' && main.contains(link) && !link.dataset.view) {
      return focusStep(page, link.dataset.to ?? link.hash.slice(1));
    }
    const looked =
      tree?.element.contains(link) || (session.opened && link.matches('.guide-leads a'));
    if (looked) open(walkAt(chart, session.walk, link.hash.slice(1)));
    else follow(link.href);
  });

  body.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && session.opened && !event.defaultPrevented) return close();
    if (session.view !== 'guide' || !isCommand(event)) return;
    const way = main.querySelector<HTMLElement>(
      `[data-step]:not([hidden]) a.way[data-key="${CSS.escape(event.key)}"]`,
    );
    if (event.key === 'Backspace') acts.back();
    else if (way) way.click();
    else return;
    event.preventDefault();
  });

  addEventListener('popstate', () => {
    const { case: id = tab.case } = history.state ?? {};
    if (!isHere() || id !== tab.case) return;
    if (isWalk(chart, location.hash)) arrive(here());
    // Another place of the page: it was shown, and the address is the walk's again.
    else history.replaceState(history.state, '', addressIn(session.view, session.walk));
  });
  wide.addEventListener('change', () => isHere() && show(session));
  addEventListener('beforeprint', () => isHere() && draw(page, { ...session, view: 'sheet' }));
  addEventListener('afterprint', () => isHere() && draw(page, session));
  show(session);
  if (session.view === 'tree' && session.walk.earlier) {
    boxOf(page, session.walk.step)?.scrollIntoView({ block: 'center' });
  }

  function show(next: Session): void {
    session = next;
    draw(page, session);
    drawGuide(session);
    decide((session.opened ?? session.walk).step);
    document.title = titleOf(page, session, site);
    if (session.view === 'tree') tree?.look();
    tab.run = isAssessment(page) ? undefined : run;
    tab.changed?.();
  }

  /** Shows another place, and begins at its heading. */
  function arrive(next: Session): void {
    const { view, walk } = session;
    show(next);
    const moved = walk.step !== next.walk.step || view !== next.view;
    if (moved && next.view === 'guide') focusStep(page, next.walk.step);
    if (moved && next.view === 'tree') tree?.focus(next.walk.step);
  }

  function follow(address: string, reopened?: Session['reopened']): void {
    const from = addressIn(session.view, session.walk);
    const again = session.reopened;
    history.pushState({ from, case: tab.case }, '', address);
    const next = here();
    const dropped = again && !reopened && droppedFrom(again, next.walk);
    arrive({ ...next, ...(reopened && { reopened }), ...(dropped && { dropped }) });
  }

  /** Beside the picture where there is room for both, else in the guide. */
  function open(walk: Walk): void {
    if (!wide.matches) return follow(addressIn('guide', walk));
    show({ ...session, opened: walk });
    focusStep(page, walk.step);
  }

  /** Back to the box from which the step was opened. */
  function close(): void {
    const step = session.opened?.step;
    show(here());
    if (step !== undefined) tree?.focus(step);
  }

  /** Not when another page has taken this one's place. */
  function isHere(): boolean {
    return main.isConnected && location.pathname === pathname;
  }

  function here(): Session {
    return sessionAt(chart, new URL(location.href), session);
  }

  function leadsHere(link: HTMLAnchorElement): boolean {
    const same = link.origin === location.origin && link.pathname === location.pathname;
    return same && link.hash !== '' && isWalk(chart, link.hash);
  }

  function addressIn(view: Session['view'], walk: Walk): string {
    return location.pathname + addressOf(chart, view, walk);
  }
}
