import type { ChosenBook } from '../../paper/binder.ts';
import { readDocument } from '../islands/read-document.ts';
import { addStylesheet } from '../islands/stylesheet.ts';
import type { BinderBook } from './data.ts';

/** A playbook of the binder with what its page of sheets holds. */
export interface BoundBook {
  readonly book: BinderBook;
  readonly keys: readonly string[];
  readonly page: Document;
}

/** A sheet taken out of its page. */
export interface BoundSheet {
  readonly book: BinderBook;
  readonly key: string;
  readonly name: string;
  readonly element: HTMLElement;
}

const read = new Map<string, Promise<Document | undefined>>();

/** The page of a playbook's sheets, with its stylesheets: read once, and again where that failed. */
export async function pageOf({ href, slug }: BinderBook): Promise<Document | undefined> {
  const url = new URL(href, location.href);
  const known = read.get(url.href) ?? readDocument(url);
  read.set(url.href, known);
  const page = await known;
  if (!page) read.delete(url.href);
  else await Promise.all(stylesOf(page, slug).map((style) => addStylesheet(style)));
  return page;
}

/** Without the playbook's own, which has its picture and the foot of its pages. */
function stylesOf(page: Document, slug: string): readonly string[] {
  const here = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  return [...page.querySelectorAll('head link[rel=stylesheet]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !here.some((link) => link.getAttribute('href') === href))
    .filter((href) => !href.split('/').at(-1)?.startsWith(`${slug}.`));
}

/** The sheets of the binder in their order, under ids of their own; and those that their pages do not hold. */
export function sheetsOf(books: readonly BoundBook[]): {
  readonly sheets: readonly BoundSheet[];
  readonly missing: readonly string[];
} {
  const missing: string[] = [];
  const sheets = books.flatMap(({ book, keys, page }) => {
    const taken = keys.flatMap((key): readonly BoundSheet[] => {
      const found = page.getElementById(key);
      const name = book.sheets.find((one) => one.key === key)?.name ?? key;
      if (!found?.matches('.sheet')) missing.push(`${book.slug}:${key}`);
      else return [{ book, key, name, element: document.importNode(found, true) }];
      return [];
    });
    rename(taken);
    return taken;
  });
  lead(sheets);
  return { sheets, missing };
}

/** The id of something of a playbook in the binder: no slug has a `_`. */
export function idIn({ slug }: Pick<ChosenBook, 'slug'>, id: string): string {
  return `${slug}_${id}`;
}

const references = new Set([
  'for',
  'headers',
  'aria-controls',
  'aria-describedby',
  'aria-labelledby',
  'aria-owns',
]);

/** Ids of the sheets of one playbook, and all that refers to them, become the binder's. */
function rename(sheets: readonly BoundSheet[]): void {
  const nodes = sheets.flatMap(({ book, element }) =>
    [element, ...element.querySelectorAll('*')].map((node) => ({ book, node })),
  );
  const ids = new Set(nodes.map(({ node }) => node.id).filter(Boolean));
  for (const { book, node } of nodes) {
    const own = (id: string) => (ids.has(id) ? idIn(book, id) : id);
    for (const attribute of node.attributes) {
      const { name, value } = attribute;
      if (name === 'id') attribute.value = own(value);
      else if (references.has(name)) attribute.value = value.split(/\s+/).map(own).join(' ');
      else if (value.startsWith('#') && name.endsWith('href')) {
        attribute.value = `#${own(value.slice(1))}`;
      } else if (value.includes('url(#')) {
        attribute.value = value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${own(id)})`);
      }
    }
  }
}

/** Links lead to what is in the binder; what is on other pages of the site cannot be opened from paper. */
function lead(sheets: readonly BoundSheet[]): void {
  const ids = new Set(
    sheets.flatMap(({ element }) => [
      element.id,
      ...[...element.querySelectorAll('[id]')].map(({ id }) => id),
    ]),
  );
  for (const { element } of sheets) {
    for (const link of element.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const href = link.getAttribute('href') ?? '';
      const url = new URL(href, location.href);
      if (href.startsWith('#') ? ids.has(href.slice(1)) : url.origin !== location.origin) continue;
      const there = sheets.find(({ book }) => url.pathname === folderOf(book));
      if (there && !href.startsWith('#')) link.setAttribute('href', `#${there.element.id}`);
      else link.removeAttribute('href');
    }
  }
}

/** The address of the playbook's own page. */
function folderOf({ href }: BinderBook): string {
  return new URL('..', new URL(href, location.href)).pathname;
}
