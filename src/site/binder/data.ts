import type { BinderDocumentWords } from '../words/binder.ts';

/** What a binder needs besides the sheets themselves: fetched when one is made. JSON. */
export interface BinderData {
  readonly format: 1;
  /** Folder of the site's addresses, with `/` at both ends. */
  readonly base: string;
  /** Name of the site. */
  readonly name: string;
  readonly books: readonly BinderBook[];
  readonly words: BinderDocumentWords;
}

export interface BinderBook {
  readonly slug: string;
  readonly title: string;
  /** Of the page with its sheets. */
  readonly href: string;
  readonly sheets: readonly SheetName[];
  readonly version: string;
  /** « 1 novembre 2026 », and the same as an ISO date. */
  readonly reviewed: string;
  readonly reviewedOn: string;
  readonly owner: string;
  /** What is happening, in the words of those who need it. */
  readonly situation: string;
  /** Steps by which others come in: title, and number in reading order. */
  readonly entries: readonly { readonly title: string; readonly number: number }[];
}

export interface SheetName {
  readonly key: string;
  readonly name: string;
}
