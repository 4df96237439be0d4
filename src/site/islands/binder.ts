import { keptOf, printBinder, readBinder } from '../../paper/binder.ts';
import { binderForm, sheetsIn } from '../binder/form.ts';
import type { BinderTold } from '../words/binder.ts';
import { element } from './element.ts';
import { keep, recall } from './settings.ts';
import { openSite } from './site.ts';
import { onPage } from './tab.ts';
import { fill } from './words.ts';

/**
 * The script of the binder's page: the form and the address say the same, and what they say is put together below.
 * `data-state` of the page's main: `empty`, `working`, `ready`, or `partial` where a page could not be read.
 */
onPage('main[data-binder]', () => {
  openSite(document);
  const main = document.querySelector<HTMLElement>('main[data-binder]');
  const form = main?.querySelector<HTMLFormElement>('.binder-form');
  const place = main?.querySelector<HTMLElement>('.binder');
  if (main && form && place) openBinder(main, form, place);
});

/** Of an address that nobody can scan: the codes of sheets are those that the site was built with, or none. */
const undrawn = '#undrawn';
/** Of a document that is the same whenever it is made. */
const undated = '#undated';

/** So that ticking several boxes in a row is one change. */
const pause = 250;

function openBinder(main: HTMLElement, form: HTMLFormElement, place: HTMLElement): void {
  const told = JSON.parse(main.dataset['told'] ?? '{}') as BinderTold;
  const { known, written, show, tick, count, pageOf } = binderForm(form, told.count);
  const print = form.querySelector<HTMLButtonElement>('[data-print]');
  const ownTitle = document.title;
  const read = readBinder(location.search);
  const kept = keptOf(read.binder, known);
  let lost = [...read.lost, ...kept.lost];
  // The order of the address holds until another choice is made.
  let order = kept.books.map(({ slug }) => slug);
  let turn = 0;
  let timer = 0;

  const size = read.binder.paper ?? recall('paper') ?? main.dataset['size'] ?? 'a4';
  show({ ...read.binder, books: kept.books }, size);
  count();
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', changed);
  form.addEventListener('click', pressed);
  void make();

  function changed({ target }: Event): void {
    if (target instanceof HTMLSelectElement) keep('paper', target.value);
    else if (target instanceof HTMLInputElement && target.dataset['all'] !== undefined) {
      const group = target.closest('[data-book]');
      if (group) for (const box of sheetsIn(group)) box.checked = target.checked;
    }
    later();
  }

  function pressed({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const { key, clear } = button?.dataset ?? {};
    if (button === print) return window.print();
    if (clear !== undefined) tick('[name=s]', false);
    else if (key) tick(`[name=s][value="${CSS.escape(key)}"]`, button?.ariaPressed !== 'true');
    else return;
    later();
  }

  function later(): void {
    lost = [];
    const binder = written();
    order = binder.books.map(({ slug }) => slug);
    history.replaceState(history.state, '', printBinder(binder));
    count();
    clearTimeout(timer);
    timer = window.setTimeout(() => void make(), pause);
  }

  async function make(): Promise<void> {
    const mine = ++turn;
    const { parts, paper, ...binder } = written();
    const books = keptOf({ ...binder, parts }, known).books.toSorted(
      (one, other) => order.indexOf(one.slug) - order.indexOf(other.slug),
    );
    main.dataset['size'] = paper;
    if (books.length === 0) {
      place.replaceChildren();
      document.title = ownTitle;
      return finish('empty', [], told.nothing);
    }
    main.dataset['state'] = 'working';
    try {
      const { compose } = await import('../binder/compose.ts');
      const made = await compose(main.dataset['binder'] ?? '', { books, parts, paper }, tell);
      if (mine !== turn) return;
      lost.push(...made.missing);
      document.title = made.title;
      place.replaceChildren(...made.sheets);
      made.settle();
      if (location.hash !== undrawn) {
        const { drawCodes, tellDay } = await import('./age.ts');
        if (mine !== turn) return;
        drawCodes(document);
        if (location.hash !== undated) tellDay(document);
      }
      const words = fill(told.made, { n: made.count, m: books.length - made.unread.length });
      finish(made.unread.length > 0 ? 'partial' : 'ready', made.unread, words);
    } catch {
      const unread = books.map(({ slug }) => slug);
      if (mine === turn) finish('partial', unread, '');
    }

    function tell(done: number, all: number): void {
      if (mine !== turn) return;
      say(fill(told.reading, { n: done, m: all }));
      main.dataset['done'] = `${done}/${all}`;
    }
  }

  function finish(state: string, unread: readonly string[], words: string): void {
    if (print) print.disabled = !place.firstElementChild;
    say(words);
    form.querySelector('.binder-trouble')?.replaceChildren(...troubles(unread));
    // For programs that print: what is not there has a name.
    main.dataset['missing'] = [...unread, ...lost].join(' ');
    main.dataset['state'] = state;
  }

  function say(words: string): void {
    form.querySelector('.binder-status')?.replaceChildren(words);
  }

  function troubles(unread: readonly string[]): readonly Node[] {
    const alert = (words: string) => element('p', { role: 'alert' }, words);
    const again = { type: 'button', onclick: () => void make() } as const;
    const links = unread.map((slug) => {
      const { href, title } = pageOf(slug);
      return element('li', {}, element('a', { href }, title));
    });
    return [
      ...(lost.length > 0 ? [alert(fill(told.lost, { x: lost.join(', ') }))] : []),
      ...(links.length > 0 ? [alert(told.unread), element('ul', {}, ...links)] : []),
      ...(links.length > 0 ? [element('button', again, told.again)] : []),
    ];
  }
}
