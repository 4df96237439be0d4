import { element } from '../islands/element.ts';
import { fill } from '../islands/words.ts';
import type { BinderData } from './data.ts';
import type { BoundBook, BoundSheet } from './sheets.ts';

/** A sheet of the binder's own. */
export interface Part {
  readonly element: HTMLElement;
  readonly name: string;
}

/** Every sheet with its number. */
export type Numbers = ReadonlyMap<BoundSheet, number>;

export function cover(
  books: readonly BoundBook[],
  numbers: Numbers,
  { name, words }: BinderData,
): Part {
  const cell = (text: string) => element('td', {}, text);
  const head = [words.playbook, words.version, words.reviewed, words.sheets];
  const rows = books.map(({ book }) => {
    const own = [...numbers].filter(([sheet]) => sheet.book === book).map(([, number]) => number);
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, book.title),
      cell(book.version),
      cell(book.reviewed),
      cell(range(own)),
    );
  });
  const blank = (label: string) => element('span', {}, label);
  return part(
    'cover',
    words.binder,
    element('p', { className: 'binder-site' }, name),
    heading('cover', words.binder),
    element('p', { className: 'paper-sign' }, blank(words.printedOn), blank(words.keptAt)),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text))),
      ),
      element('tbody', {}, ...rows),
    ),
    element('p', { className: 'sheet-age' }, words.coverLead),
  );
}

/** `last`: the binder's own sheets behind those of the playbooks, with their numbers. */
export function contents(
  books: readonly BoundBook[],
  numbers: Numbers,
  last: readonly (readonly [Part, number])[],
  { words }: BinderData,
): Part {
  const entry = (number: number, id: string, name: string) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: `#${id}` },
        element('b', {}, String(number)),
        ' ',
        element('span', {}, name),
      ),
    );
  const own = books.map(({ book }) =>
    element(
      'section',
      { className: 'binder-group' },
      element('p', {}, book.title),
      element(
        'ul',
        { ariaLabel: book.title },
        ...[...numbers]
          .filter(([sheet]) => sheet.book === book)
          .map(([sheet, number]) => entry(number, sheet.element.id, sheet.name)),
      ),
    ),
  );
  const others = last.map(([one, number]) => entry(number, one.element.id, one.name));
  return part(
    'contents',
    words.contents,
    element('header', { className: 'sheet-head' }, heading('contents', words.contents)),
    ...own,
    ...(others.length > 0
      ? [element('section', { className: 'binder-group' }, element('ul', {}, ...others))]
      : []),
  );
}

/** What happens, in the words of those who need it: which sheet, which step. */
export function index(books: readonly BoundBook[], numbers: Numbers, { words }: BinderData): Part {
  const collator = new Intl.Collator(document.documentElement.lang);
  const entries = books.toSorted((one, other) =>
    collator.compare(one.book.situation, other.book.situation),
  );
  const items = entries.map(({ book }) =>
    element(
      'section',
      { className: 'binder-situation' },
      element('h3', {}, book.situation),
      element('p', {}, book.title),
      element(
        'ul',
        {},
        ...book.entries.flatMap(({ title, number }) => {
          const place = placeOf(book.slug, number, numbers);
          if (!place) return [];
          const [sheet, id, isNumbered] = place;
          const where = isNumbered
            ? fill(words.stepOfSheet, { n: sheet, m: number })
            : fill(words.onSheet, { n: sheet });
          return [
            element(
              'li',
              {},
              element('a', { href: `#${id}` }, title, ' ', element('b', {}, `→ ${where}`)),
            ),
          ];
        }),
      ),
    ),
  );
  return part(
    'index',
    words.index,
    element(
      'header',
      { className: 'sheet-head' },
      heading('index', words.index),
      element('p', { className: 'sheet-lead' }, words.indexLead),
    ),
    ...items,
  );
}

/** The sheet that shows a step by its number, the most complete first; else the playbook's first sheet. */
function placeOf(
  slug: string,
  number: number,
  numbers: Numbers,
): readonly [sheet: number, id: string, isNumbered: boolean] | undefined {
  const own = [...numbers].filter(([{ book }]) => book.slug === slug);
  const ordered = own.toSorted(([one], [other]) => rank(one) - rank(other));
  for (const [{ element: sheet, key }, at] of ordered) {
    if (key === 'Gamebook') continue;
    const step = [...sheet.querySelectorAll('.paper-step')].find(
      (one) => one.querySelector('.step-number')?.textContent?.trim() === String(number),
    );
    if (!step) continue;
    step.id ||= `${sheet.id}_${number}`;
    return [at, step.id, true];
  }
  const [first] = own;
  return first && [first[1], first[0].element.id, false];
}

function rank({ key }: BoundSheet): number {
  return key === 'Whole' ? 0 : key === 'Phases' ? 1 : 2;
}

/** What is said and not said, by phase, taken out of the whole playbooks. */
export function phrases(books: readonly BoundBook[], { words }: BinderData): Part | undefined {
  const found = books.flatMap(({ book, page }) =>
    [...page.querySelectorAll('#Whole .paper-phase')].flatMap((phase) => {
      const lines = [...phase.querySelectorAll('.paper-step > :is(.say, .avoid)')];
      const head = phase.querySelector('header');
      const name = head?.querySelector('h3')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      return lines.length > 0 && head ? [{ book, lines, head, name }] : [];
    }),
  );
  if (found.length === 0) return undefined;
  const numeral = new Intl.Collator('en', { numeric: true });
  const phases = [...Map.groupBy(found, ({ name }) => name)].toSorted(([one], [other]) =>
    numeral.compare(one, other),
  );
  const sections = phases.map(([, all]) => {
    const head = all[0] && document.importNode(all[0].head, true);
    head?.querySelector('p')?.remove();
    return element(
      'section',
      { className: 'paper-phase' },
      ...(head ? [head] : []),
      ...all.map(({ book, lines }) =>
        element(
          'section',
          { className: 'paper-step binder-phrases' },
          element('h4', {}, book.title),
          element('div', {}, column(lines, '.say'), column(lines, '.avoid')),
        ),
      ),
    );
  });
  return part(
    'phrases',
    words.phrases,
    element(
      'header',
      { className: 'sheet-head' },
      heading('phrases', words.phrases),
      element('p', { className: 'sheet-lead' }, words.phrasesLead),
    ),
    ...sections,
  );
}

/** What is said, or what is not, under the word for it; a sentence that several steps say stands once. */
function column(lines: readonly Element[], kind: string): HTMLElement {
  const own = new Map(
    lines.filter((line) => line.matches(kind)).map((line) => [line.textContent, line]),
  );
  const [first] = own.values();
  const name = first?.querySelector('.kind')?.textContent?.trim();
  return element(
    'div',
    {},
    ...(name ? [element('p', { className: 'binder-kind' }, name)] : []),
    ...[...own.values()].map((line) => document.importNode(line, true)),
  );
}

function part(key: string, name: string, ...children: readonly Node[]): Part {
  const made = element(
    'article',
    { className: 'sheet', id: `Binder-${key}`, data: { sheet: `binder-${key}` } },
    ...children,
  );
  made.setAttribute('aria-labelledby', `Name-Binder-${key}`);
  return { element: made, name };
}

function heading(key: string, words: string): HTMLElement {
  return element('h2', { id: `Name-Binder-${key}` }, words);
}

/** « 1–4 », « 3 », « 1, 3 » */
function range(numbers: readonly number[]): string {
  const [first = 0, last = first] = [numbers[0], numbers.at(-1)];
  if (last - first + 1 !== numbers.length) return numbers.join(', ');
  return first === last ? String(first) : `${first}–${last}`;
}
