import {
  type Binder,
  type BinderPaper,
  keptOf,
  printBinder,
  readBinder,
} from '../../paper/binder.ts';
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
  if (main && form) openBinder(main, form);
});

/** So that ticking several boxes in a row is one change. */
const pause = 250;

function openBinder(main: HTMLElement, form: HTMLFormElement): void {
  const told = JSON.parse(main.dataset['told'] ?? '{}') as BinderTold;
  const find = <Found extends Element>(selector: string) => form.querySelector<Found>(selector);
  const boxes = (selector: string) => [...form.querySelectorAll<HTMLInputElement>(selector)];
  const groups = [...form.querySelectorAll<HTMLElement>('[data-book]')];
  const size = find<HTMLSelectElement>('[name=paper]');
  const print = find<HTMLButtonElement>('[data-print]');
  const status = find<HTMLElement>('.binder-status');
  const trouble = find<HTMLElement>('.binder-trouble');
  const place = main.querySelector<HTMLElement>('.binder');
  if (!size || !print || !status || !trouble || !place) return;
  const ownTitle = document.title;
  const known = new Map(
    groups.map((group) => [slugOf(group), boxesOf(group).map(({ value }) => value)]),
  );
  const read = readBinder(location.search);
  const kept = keptOf(read.binder, known);
  let lost = [...read.lost, ...kept.lost];
  // The order of the address holds until another choice is made.
  let order = kept.books.map(({ slug }) => slug);
  let turn = 0;
  let timer = 0;

  show({ ...read.binder, books: kept.books });
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', changed);
  form.addEventListener('click', pressed);
  print.addEventListener('click', () => window.print());
  void make();

  function changed({ target }: Event): void {
    if (target instanceof HTMLSelectElement) keep('paper', target.value);
    else if (target instanceof HTMLInputElement && target.dataset['all'] !== undefined) {
      const group = target.closest<HTMLElement>('[data-book]');
      if (group) for (const box of boxesOf(group)) box.checked = target.checked;
    }
    later();
  }

  function pressed({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : undefined;
    const key = button?.dataset['key'];
    if (button?.dataset['clear'] !== undefined) tick('[name=s]', false);
    else if (key) tick(`[name=s][value="${CSS.escape(key)}"]`, button?.ariaPressed !== 'true');
    else return;
    later();
  }

  function tick(selector: string, on: boolean): void {
    for (const box of boxes(selector)) box.checked = on;
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

  /** What the form says. */
  function written(): Binder {
    const books = groups.flatMap((group) => {
      const own = boxesOf(group);
      const keys = own.filter(({ checked }) => checked).map(({ value }) => value);
      if (keys.length === 0) return [];
      return [{ slug: slugOf(group), ...(keys.length < own.length && { keys }) }];
    });
    const parts = readBinder(`?with=${chosen('[name=with]').join(',')}`).binder.parts;
    return { books, parts, paper: size?.value === 'letter' ? 'letter' : 'a4' };
  }

  function chosen(selector: string): readonly string[] {
    return boxes(selector).flatMap(({ checked, value }) => (checked ? [value] : []));
  }

  /** Puts what the address says into the form. */
  function show({ books, paper, parts }: Binder): void {
    for (const group of groups) {
      const keys = books.find(({ slug }) => slug === slugOf(group))?.keys ?? [];
      for (const box of boxesOf(group)) box.checked = keys.includes(box.value);
      if (keys.length > 0 && group instanceof HTMLDetailsElement) group.open = books.length < 4;
    }
    for (const box of boxes('[name=with]')) box.checked = parts.some((part) => part === box.value);
    if (size) size.value = paper ?? recall('paper') ?? main.dataset['size'] ?? 'a4';
    count();
  }

  function count(): void {
    for (const group of groups) {
      const own = boxesOf(group);
      const some = own.filter(({ checked }) => checked).length;
      const words = group.querySelector('.binder-count');
      if (words) words.textContent = some ? fill(told.count, { n: some, m: own.length }) : '';
      const all = group.querySelector<HTMLInputElement>('[data-all]');
      if (!all) continue;
      all.checked = some === own.length;
      all.indeterminate = some > 0 && !all.checked;
    }
    for (const button of form.querySelectorAll<HTMLElement>('[data-key]')) {
      const same = boxes(`[name=s][value="${CSS.escape(button.dataset['key'] ?? '')}"]`);
      button.ariaPressed = String(same.every(({ checked }) => checked));
    }
  }

  async function make(): Promise<void> {
    const mine = ++turn;
    const binder = written();
    const paper: BinderPaper = binder.paper ?? 'a4';
    const { books } = keptOf(binder, known);
    main.dataset['size'] = paper;
    if (books.length === 0) return finish('empty', [], told.nothing);
    main.dataset['state'] = 'working';
    try {
      const { compose } = await import('../binder/compose.ts');
      const wanted = { books: inOrder(books), parts: binder.parts, paper };
      const made = await compose(main.dataset['binder'] ?? '', wanted, (done, all) => {
        if (mine !== turn) return;
        say(fill(told.reading, { n: done, m: all }));
        main.dataset['done'] = `${done}/${all}`;
      });
      if (mine !== turn) return;
      lost.push(...made.missing);
      document.title = made.title;
      place?.replaceChildren(...made.sheets);
      made.settle();
      const words = { n: made.count, m: books.length - made.unread.length };
      finish(made.unread.length > 0 ? 'partial' : 'ready', made.unread, fill(told.made, words));
    } catch {
      if (mine === turn)
        finish(
          'partial',
          books.map(({ slug }) => slug),
          '',
        );
    }
  }

  function inOrder<Book extends { readonly slug: string }>(
    books: readonly Book[],
  ): readonly Book[] {
    return books.toSorted((one, other) => order.indexOf(one.slug) - order.indexOf(other.slug));
  }

  function finish(state: string, unread: readonly string[], words: string): void {
    if (state === 'empty') {
      place?.replaceChildren();
      document.title = ownTitle;
    }
    if (print) print.disabled = !place?.firstElementChild;
    say(words);
    trouble?.replaceChildren(...troubles(unread));
    // For programs that print: what is not there has a name.
    main.dataset['missing'] = [...unread, ...lost].join(' ');
    main.dataset['state'] = state;
  }

  function say(words: string): void {
    if (status) status.textContent = words;
  }

  function troubles(unread: readonly string[]): readonly Node[] {
    const links = groups
      .filter((group) => unread.includes(slugOf(group)))
      .map(({ dataset: { href = '', title = '' } }) =>
        element('li', {}, element('a', { href }, title)),
      );
    return [
      ...(lost.length > 0
        ? [element('p', { role: 'alert' }, fill(told.lost, { x: lost.join(', ') }))]
        : []),
      ...(links.length > 0
        ? [
            element('p', { role: 'alert' }, told.unread),
            element('ul', {}, ...links),
            element('button', { type: 'button', onclick: () => void make() }, told.again),
          ]
        : []),
    ];
  }
}

function slugOf({ dataset }: HTMLElement): string {
  return dataset['book'] ?? '';
}

function boxesOf(group: HTMLElement): readonly HTMLInputElement[] {
  return [...group.querySelectorAll<HTMLInputElement>('[name=s]')];
}
