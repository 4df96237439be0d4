import { element } from '../islands/element.ts';
import type { BoundSheet } from './sheets.ts';

/** A sheet of the binder's own. */
export interface Part {
  readonly element: HTMLElement;
  readonly name: string;
}

/** Every sheet with its number. */
export type Numbers = ReadonlyMap<BoundSheet, number>;

export function part(key: string, name: string, ...children: readonly Node[]): Part {
  const made = element(
    'article',
    { className: 'sheet', id: `Binder-${key}`, data: { sheet: `binder-${key}` } },
    ...children,
  );
  made.setAttribute('aria-labelledby', `Name-Binder-${key}`);
  return { element: made, name };
}

export function heading(key: string, words: string): HTMLElement {
  return element('h2', { id: `Name-Binder-${key}` }, words);
}
