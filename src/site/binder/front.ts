import { element } from '../islands/element.ts';
import type { BinderData } from './data.ts';
import { heading, type Numbers, part, type Part } from './part.ts';
import type { BoundBook } from './sheets.ts';

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

/** « 1–4 », « 3 », « 1, 3 » */
function range(numbers: readonly number[]): string {
  const [first = 0, last = first] = [numbers[0], numbers.at(-1)];
  if (last - first + 1 !== numbers.length) return numbers.join(', ');
  return first === last ? String(first) : `${first}–${last}`;
}
