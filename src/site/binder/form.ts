import { type Binder, type BinderPaper, readBinder } from '../../paper/binder.ts';
import { fill } from '../islands/words.ts';

/** The form of the binder's page, as a binder. */
export interface BinderForm {
  /** The keys of each playbook's sheets by its slug, in the order of the page. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  readonly written: () => Binder & { readonly paper: BinderPaper };
  readonly show: (binder: Binder, paper: string) => void;
  /** Ticks or unticks every sheet that a selector finds. */
  readonly tick: (selector: string, on: boolean) => void;
  /** Says how many sheets of each playbook are ticked. */
  readonly count: () => void;
  /** A playbook's page of sheets. */
  readonly pageOf: (slug: string) => { readonly href: string; readonly title: string };
}

/** `words`: « {n} sur {m} ». */
export function binderForm(form: HTMLFormElement, words: string): BinderForm {
  const boxes = (selector: string) => [...form.querySelectorAll<HTMLInputElement>(selector)];
  const groups = [...form.querySelectorAll<HTMLDetailsElement>('[data-book]')];
  const size = form.querySelector<HTMLSelectElement>('[name=paper]');
  return {
    known: new Map(
      groups.map((group) => [slugOf(group), sheetsIn(group).map(({ value }) => value)]),
    ),
    written() {
      const books = groups.flatMap((group) => {
        const own = sheetsIn(group);
        const keys = own.filter(({ checked }) => checked).map(({ value }) => value);
        if (keys.length === 0) return [];
        return [{ slug: slugOf(group), ...(keys.length < own.length && { keys }) }];
      });
      const parts = boxes('[name=with]').flatMap(({ checked, value }) => (checked ? [value] : []));
      return {
        books,
        parts: readBinder(`?with=${parts.join(',')}`).binder.parts,
        paper: size?.value === 'letter' ? 'letter' : 'a4',
      };
    },
    show({ books, parts }, paper) {
      for (const group of groups) {
        const keys = books.find(({ slug }) => slug === slugOf(group))?.keys ?? [];
        for (const box of sheetsIn(group)) box.checked = keys.includes(box.value);
        if (keys.length > 0) group.open = books.length < 4;
      }
      for (const box of boxes('[name=with]')) {
        box.checked = parts.some((part) => part === box.value);
      }
      if (size) size.value = paper;
    },
    tick(selector, on) {
      for (const box of boxes(selector)) box.checked = on;
    },
    count() {
      for (const group of groups) countIn(group, words);
      for (const button of form.querySelectorAll<HTMLElement>('[data-key]')) {
        const same = boxes(`[name=s][value="${CSS.escape(button.dataset['key'] ?? '')}"]`);
        button.ariaPressed = String(same.every(({ checked }) => checked));
      }
    },
    pageOf(slug) {
      const { href = '', title = slug } = groups.find((one) => slugOf(one) === slug)?.dataset ?? {};
      return { href, title };
    },
  };
}

/** The boxes of the sheets of one playbook. */
export function sheetsIn(group: Element): readonly HTMLInputElement[] {
  return [...group.querySelectorAll<HTMLInputElement>('[name=s]')];
}

function countIn(group: HTMLElement, words: string): void {
  const own = sheetsIn(group);
  const some = own.filter(({ checked }) => checked).length;
  const told = group.querySelector('.binder-count');
  if (told) told.textContent = some > 0 ? fill(words, { n: some, m: own.length }) : '';
  const all = group.querySelector<HTMLInputElement>('[data-all]');
  if (!all) return;
  all.checked = some === own.length;
  all.indeterminate = some > 0 && !all.checked;
}

function slugOf({ dataset }: HTMLElement): string {
  return dataset['book'] ?? '';
}
