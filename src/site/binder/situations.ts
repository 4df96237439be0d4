import { element } from '../islands/element.ts';
import { fill } from '../islands/words.ts';
import type { BinderData } from './data.ts';
import { heading, type Numbers, part, type Part } from './part.ts';
import type { BoundBook, BoundSheet } from './sheets.ts';

/** What happens, in the words of those who need it: which sheet, which step. */
export function situations(
  books: readonly BoundBook[],
  numbers: Numbers,
  { words }: BinderData,
): Part {
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
