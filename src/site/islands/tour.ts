import styles from '../styles/newcomer.css?url';
import { element } from './element.ts';
import { loadNewcomer, targets, type Card, type NewcomerData } from './newcomer-data.ts';
import { isNew, setNew } from './newcomer.ts';
import { addStylesheet } from './stylesheet.ts';
import { fill } from './words.ts';

/**
 * A tour of the guide, card by card, in a panel that stands beside what it tells of: nothing is blocked, and the
 * person makes the real gestures. Esc ends it; it can be begun again at any time.
 */
export async function openTour(main: HTMLElement): Promise<void> {
  const [data] = await Promise.all([loadNewcomer(), addStylesheet(styles)]);
  if (document.querySelector('.tour')) return;
  // It tells of the guide.
  if (main.dataset.view !== 'guide') {
    main.querySelector<HTMLElement>('.views [data-view=guide]')?.click();
  }
  tour(main, data);
}

function tour(main: HTMLElement, data: NewcomerData): void {
  const { words } = data;
  const { cards } = words;
  let index = 0;
  let shown: Element | null = null;
  const place = element('p', { className: 'tour-place' });
  const told = element('div', { ariaLive: 'polite' });
  const more = element('div', {});
  const back = button(words.before, () => show(index - 1));
  const next = button(words.next, () => (index + 1 < cards.length ? show(index + 1) : end()));
  const panel = element(
    'section',
    { className: 'tour', ariaLabel: words.tour },
    place,
    told,
    more,
    element('p', { className: 'tour-buttons' }, back, next, button(words.end, end)),
  );
  // Another step has another sentence: what is outlined follows.
  const watcher = new MutationObserver(outline);
  const attributeFilter = ['hidden', 'data-view'];
  watcher.observe(main, { subtree: true, childList: true, attributeFilter });
  document.addEventListener('keydown', onKey);
  document.body.append(panel);
  show(0);
  next.focus({ preventScroll: true });

  function show(at: number): void {
    index = at;
    const card = cards[at];
    if (!card) return;
    const isLast = at + 1 === cards.length;
    place.textContent = `${words.tour} · ${fill(words.place, { n: at + 1, m: cards.length })}`;
    told.replaceChildren(element('h2', {}, card.title), element('p', {}, card.text));
    more.replaceChildren(...exampleOf(main, card, words), ...(isLast ? [switchOf(words)] : []));
    back.disabled = at === 0;
    next.textContent = isLast ? words.done : words.next;
    outline();
    shown?.scrollIntoView();
    settle();
  }

  function outline(): void {
    const about = cards[index]?.about;
    const target = about ? document.querySelector(targets[about]) : null;
    if (target === shown) return;
    if (target && about === 'role') more.replaceChildren();
    shown?.classList.remove('tour-target');
    target?.classList.add('tour-target');
    shown = target;
    settle();
  }

  /** The panel stands below, unless its subject does. */
  function settle(): void {
    panel.dataset.at = 'bottom';
    const bottom = shown?.getBoundingClientRect().bottom ?? 0;
    if (bottom > panel.getBoundingClientRect().top) panel.dataset.at = 'top';
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (!document.querySelector('dialog[open]')) end();
  }

  function end(): void {
    const hadFocus = panel.contains(document.activeElement);
    watcher.disconnect();
    document.removeEventListener('keydown', onKey);
    shown?.classList.remove('tour-target');
    panel.remove();
    const heading = main.querySelector<HTMLElement>('[data-step]:not([hidden]) > h3');
    if (!hadFocus || !heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }
}

/** Where nobody decides at this step, the way to one that shows it. */
function exampleOf(
  main: HTMLElement,
  { about }: Card,
  words: NewcomerData['words'],
): readonly HTMLElement[] {
  if (about !== 'role' || document.querySelector(targets.role)) return [];
  const step = main.querySelector('section[data-step]:has(.gesture)');
  return step ? [element('p', {}, element('a', { href: `#${step.id}` }, words.example))] : [];
}

function switchOf(words: NewcomerData['words']): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: isNew() });
  box.addEventListener('change', () => setNew(box.checked));
  return element('label', {}, box, ' ', words.beNew);
}

function button(words: string, onclick: () => void): HTMLButtonElement {
  return element('button', { type: 'button', onclick }, words);
}
