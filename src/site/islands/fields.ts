import type { Page } from './page.ts';
import { text } from './page.ts';
import type { IslandWords } from './words.ts';

/** A name that the run fills in: a blank of the shared data, or a record. Facts fill themselves. */
export interface Blank {
  readonly name: string;
  readonly label: string;
}

type Write = (name: string, value: string) => void;

/**
 * Turns checklists into real checkboxes, and records into fields. They live in the page's own
 * sections, so what is in them stays while one goes back and forth, and is gone with the page.
 */
export function addFields({ main }: Page, words: IslandWords, write: Write): void {
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

function addCheckbox(item: HTMLElement): void {
  const label = item.ownerDocument.createElement('label');
  const words = item.ownerDocument.createElement('span');
  const box = item.ownerDocument.createElement('input');
  box.type = 'checkbox';
  box.autocomplete = 'off';
  words.append(...item.childNodes);
  label.append(box, words);
  item.append(label);
}

function addField(record: HTMLElement, words: IslandWords, write: Write): void {
  const { record: name = '', input = 'text' } = record.dataset;
  const field = makeField(record, input, words);
  const heading = record.querySelector('.label');
  field.className = 'field';
  field.id = `record-${record.closest('section')?.id ?? ''}-${name}`;
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.dataset.field = name;
  field.addEventListener('input', () => write(name, field.value));
  if (heading) {
    const label = record.ownerDocument.createElement('label');
    label.htmlFor = field.id;
    label.className = heading.className;
    label.append(...heading.childNodes);
    heading.replaceWith(label);
    label.after(field);
  } else record.append(field);
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function makeField(
  { ownerDocument, dataset }: HTMLElement,
  type: string,
  words: IslandWords,
): Field {
  if (type === 'yes-no' || type === 'list') {
    const options = type === 'list' ? (dataset.options ?? '').split('|') : [words.yes, words.no];
    const select = ownerDocument.createElement('select');
    select.append(...['', ...options].map((option) => new Option(option)));
    return select;
  }
  if (type === 'text') {
    const area = ownerDocument.createElement('textarea');
    area.rows = 1;
    return area;
  }
  const field = ownerDocument.createElement('input');
  field.type = type === 'date' ? 'date' : 'text';
  if (type !== 'date') field.inputMode = type === 'money' ? 'decimal' : 'numeric';
  return field;
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
      const words = main.ownerDocument.createElement('bdi');
      words.textContent = filled ? value : label;
      variable.replaceChildren(words);
    }
  }
}
