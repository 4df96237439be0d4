import { openAuthority } from '../islands/decider.ts';
import type { Page } from '../islands/page.ts';

/** Check boxes and amounts by their places: `step#1`, `step$1`. What is empty is left out. */
export function formOf(main: HTMLElement): Readonly<Record<string, string>> {
  const filled = [...controlsOf(main)].flatMap(([place, control]) => {
    const value = control.type === 'checkbox' ? (control.checked ? 'on' : '') : control.value;
    return value === '' ? [] : [[place, value] as const];
  });
  return Object.fromEntries(filled);
}

/**
 * Fills a page in again: names and records by variable, boxes and amounts by place. What a field cannot take
 * as it is (an option that the other language does not have) is added to it: nothing that was written is lost.
 */
export async function fillForm(
  page: Page,
  written: ReadonlyMap<string, string>,
  form: Readonly<Record<string, string>>,
): Promise<void> {
  const { main } = page;
  // The fields for amounts come with what judges them.
  if (Object.keys(form).some((place) => place.includes('$'))) await openAuthority(page);
  for (const field of main.querySelectorAll<Field>('[data-record] .field, [data-blank]')) {
    const name =
      field.closest<HTMLElement>('[data-record]')?.dataset.record ?? field.dataset.blank ?? '';
    fill(field, written.get(name) ?? '');
  }
  for (const [place, control] of controlsOf(main)) {
    const value = form[place] ?? '';
    if (control.type === 'checkbox') control.checked = value !== '';
    else if (control.value !== value) {
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function fill(field: Field, value: string): void {
  field.value = value;
  if (field instanceof HTMLSelectElement && field.value !== value) {
    field.append(new Option(value));
    field.value = value;
  }
}

function* controlsOf(main: HTMLElement): Generator<readonly [string, HTMLInputElement]> {
  for (const { id, ...section } of sectionsOf(main)) {
    for (const [index, box] of section.boxes.entries()) yield [`${id}#${index + 1}`, box];
    for (const [index, amount] of section.amounts.entries()) yield [`${id}$${index + 1}`, amount];
  }
}

function sectionsOf(main: HTMLElement) {
  return [...main.querySelectorAll<HTMLElement>('section[data-step]')].map((section) => ({
    id: section.id,
    boxes: section.querySelectorAll<HTMLInputElement>('.checklist input'),
    amounts: section.querySelectorAll<HTMLInputElement>('.gesture .amount input'),
  }));
}
