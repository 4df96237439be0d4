import { element } from './element.ts';
import { type Page, text } from './page.ts';
import type { IslandWords } from './words.ts';

/** A name that the run fills in: a blank of the shared data, or a record. Facts fill themselves. */
export interface Blank {
  readonly name: string;
  readonly label: string;
}

type Write = (name: string, value: string) => void;

/**
 * Turns checklists into real checkboxes and records into fields. They live in the page's own sections, so what is in them stays while one goes back and forth, and is gone with the page.
 */
export function addFields({ main, words }: Page, write: Write): void {
  for (const item of main.querySelectorAll<HTMLElement>('ul.checklist > li')) addCheckbox(item);
  for (const record of main.querySelectorAll<HTMLElement>('[data-record]')) {
    addField(record, words, write);
  }
}

/** The blanks that the sentences of a playbook use and no record fills. */
export function blanksOf({ main, chart }: Page): readonly Blank[] {
  const variables = [...main.querySelectorAll<HTMLElement>('[data-variable]')];
  const known = new Set([
    ...chart.facts.map(({ name }) => name),
    ...[...main.querySelectorAll<HTMLElement>('[data-record]')].map(
      ({ dataset }) => dataset.record,
    ),
  ]);
  const blanks = new Map(variables.map((one) => [one.dataset.variable ?? '', text(one)]));
  return [...blanks].filter(([name]) => !known.has(name)).map(([name, label]) => ({ name, label }));
}

/** Goes to the field that fills a blank, where there is one on the screen: a short way for a pointer. */
export function askFor({ main }: Page, name: string): void {
  const places = `[data-step]:not([hidden]) [data-record="${name}"] .field, [data-blank="${name}"]`;
  const field = main.querySelector<HTMLElement>(places);
  const folded = field?.closest('details');
  if (folded) folded.open = true;
  field?.focus();
}

function addCheckbox(item: HTMLElement): void {
  const words = element('span', {}, ...item.childNodes);
  const box = element('input', { type: 'checkbox', autocomplete: 'off' });
  item.append(element('label', {}, box, words));
}

function addField(record: HTMLElement, words: IslandWords, write: Write): void {
  const { record: name = '', input = 'text' } = record.dataset;
  const field = fieldOf(record, input, words);
  const heading = record.querySelector('.label');
  Object.assign(field, {
    className: 'field',
    // An author's id never begins with a capital.
    id: `Field-${record.closest('section')?.id ?? ''}-${name}`,
    autocomplete: 'off',
    spellcheck: false,
  });
  field.addEventListener('input', () => write(name, field.value));
  const label = element('label', { className: 'label', htmlFor: field.id });
  label.append(...(heading?.childNodes ?? []));
  if (heading) heading.replaceWith(label, field);
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function fieldOf({ dataset }: HTMLElement, type: string, words: IslandWords): Field {
  if (type === 'yes-no' || type === 'list') {
    const options = type === 'list' ? (dataset.options ?? '').split('|') : [words.yes, words.no];
    return element('select', {}, ...['', ...options].map((option) => new Option(option)));
  }
  if (type === 'text') return element('textarea', { rows: 1 });
  if (type === 'date') return element('input', { type });
  return element('input', { inputMode: type === 'money' ? 'decimal' : 'numeric' });
}

/**
 * Writes what is known into the sentences; what is not stays the label, as a button that asks for it.
 * `known` gives the words for a name, or nothing.
 */
export function fillVariables({ main }: Page, known: (name: string) => string | undefined): void {
  for (const variable of main.querySelectorAll<HTMLElement>('[data-variable]')) {
    const label = (variable.dataset.label ??= text(variable));
    const value = known(variable.dataset.variable ?? '');
    const filled = value !== undefined && value !== '';
    variable.classList.toggle('is-filled', filled);
    if (text(variable) !== (filled ? value : label)) {
      variable.replaceChildren(element('bdi', {}, filled ? value : label));
    }
  }
}
