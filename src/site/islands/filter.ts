import { fold } from '../search/fold.ts';
import { element } from './element.ts';
import { pageEvent } from './tab.ts';
import { fill } from './words.ts';

/** What the server writes on the filter's place: `<div data-filter='{…}'>`. */
interface FilterWords {
  readonly filter: string;
  readonly filterHint: string;
  /** `{n}` entries. */
  readonly found: string;
  readonly foundOne: string;
  readonly foundNone: string;
}

/**
 * A field that hides the entries of a page that hold not all of what is typed, and the groups that are left
 * empty. Words are compared as in the search: folded, from their beginning. Nothing that is typed is kept.
 */
export function addFilter(place: HTMLElement): void {
  const words = JSON.parse(place.dataset.filter ?? '{}') as FilterWords;
  const [language = ''] = document.documentElement.lang.split('-');
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
  const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')].map((entry) => ({
    entry,
    text: wordsOf(`${entry.textContent} ${entry.id}`, language),
  }));
  const status = element('p', { className: 'hint', role: 'status' });
  const field = element('input', {
    type: 'search',
    placeholder: words.filterHint,
    autocomplete: 'off',
    spellcheck: false,
  });
  field.addEventListener('input', show);
  addEventListener('hashchange', showTarget);
  document.addEventListener(pageEvent, () => removeEventListener('hashchange', showTarget), {
    once: true,
  });
  place.replaceChildren(element('label', {}, words.filter, field), status);
  show();

  /** An entry that another one leads to may be hidden. */
  function showTarget(): void {
    const entry = document.getElementById(location.hash.slice(1));
    if (!entry?.closest('[data-entry], [data-group]')) return;
    field.value = '';
    show();
    entry.scrollIntoView();
  }

  function show(): void {
    const asked = wordsOf(field.value, language);
    const open = entries.filter(({ entry, text }) => {
      const holds = asked.every((word) => text.some((one) => one.startsWith(word)));
      entry.hidden = !holds;
      return holds;
    });
    for (const group of groups) group.hidden = !group.querySelector('[data-entry]:not([hidden])');
    const { length } = open;
    status.textContent =
      asked.length === 0
        ? ''
        : length === 0
          ? words.foundNone
          : length === 1
            ? words.foundOne
            : fill(words.found, { n: length });
  }
}

function wordsOf(text: string, language: string): readonly string[] {
  return fold(text, language)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
