import { element } from '../islands/element.ts';
import type { BinderData } from './data.ts';
import { heading, part, type Part } from './part.ts';
import type { BoundBook } from './sheets.ts';

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
