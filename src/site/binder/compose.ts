import type { BinderPaper, BinderPart, ChosenBook } from '../../paper/binder.ts';
import type { BinderData } from './data.ts';
import { footOf, type NumberedSheet, putNumber, rulePages } from './numbers.ts';
import { contents, cover } from './front.ts';
import type { Numbers, Part } from './part.ts';
import { phrases } from './phrases.ts';
import { situations } from './situations.ts';
import { type BoundBook, pageOf, sheetsOf } from './sheets.ts';

/** What is wanted: playbooks of the site with keys of their sheets. */
export interface Wanted {
  readonly books: readonly Required<ChosenBook>[];
  readonly parts: readonly BinderPart[];
  readonly paper: BinderPaper;
}

export interface Composed {
  /** In order; they belong into the page. */
  readonly sheets: readonly HTMLElement[];
  readonly title: string;
  /** Sheets of playbooks. */
  readonly count: number;
  /** Slugs of the playbooks whose page could not be read. */
  readonly unread: readonly string[];
  /** `slug:Key` of the sheets that a page does not hold: the site is newer than this page. */
  readonly missing: readonly string[];
  /** Gives the sheets their pages: once they stand in the document. */
  readonly settle: () => void;
}

const data = new Map<string, Promise<BinderData>>();

/** Reads the pages of the playbooks, a few at a time, and makes one document of their sheets. */
export async function compose(
  address: string,
  { books: wanted, parts, paper }: Wanted,
  tell: (done: number, all: number) => void,
): Promise<Composed> {
  const site = await dataAt(address);
  const known = wanted.flatMap(({ slug, keys }) => {
    const book = site.books.find((one) => one.slug === slug);
    return book ? [{ book, keys }] : [];
  });
  let done = 0;
  tell(done, known.length);
  const read = await inTurns(known, async ({ book, keys }) => {
    const page = await pageOf(book);
    tell(++done, known.length);
    return page && { book, keys, page };
  });
  const books = read.filter((book) => book !== undefined);
  const { sheets, missing } = sheetsOf(books);
  const numbers: Numbers = new Map(sheets.map((sheet, place) => [sheet, place + 1]));
  const made = partsOf(books, numbers, parts, site);
  for (const [sheet, number] of numbers) putNumber(sheet.element, number, sheet.book.title);
  for (const [part, number] of made.last) putNumber(part.element, number);
  const { words } = site;
  const title = titleOf(sheets, site);
  const numbered: readonly NumberedSheet[] = [
    ...[...numbers].map(([sheet, number]) => ({ ...sheet, number, foot: footOf(sheet) })),
    ...made.last.map(([{ element, name }, number]) => ({ element, number, foot: name })),
  ];
  return {
    sheets: [
      ...made.first.map(({ element }) => element),
      ...sheets.map(({ element }) => element),
      ...made.last.map(([{ element }]) => element),
    ],
    title,
    count: sheets.length,
    unread: known.filter((_, place) => !read[place]).map(({ book }) => book.slug),
    missing,
    settle: () =>
      rulePages(numbered, {
        size: sizes[paper],
        foot: `${words.binder} · ${site.name}`,
        sheet: words.sheet,
      }),
  };
}

const sizes: Readonly<Record<BinderPaper, string>> = { a4: 'A4', letter: 'letter' };

interface Made {
  readonly first: readonly Part[];
  /** Numbered on from the sheets. */
  readonly last: readonly (readonly [Part, number])[];
}

function partsOf(
  books: readonly BoundBook[],
  numbers: Numbers,
  parts: readonly BinderPart[],
  site: BinderData,
): Made {
  const has = (part: BinderPart) => numbers.size > 0 && parts.includes(part);
  const behind = [
    ...(has('index') ? [situations(books, numbers, site)] : []),
    ...(has('phrases') ? [phrases(books, site)] : []),
  ].filter((part) => part !== undefined);
  const last = behind.map((part, place) => [part, numbers.size + place + 1] as const);
  return {
    first: [
      ...(has('cover') ? [cover(books, numbers, site)] : []),
      ...(has('contents') ? [contents(books, numbers, last, site)] : []),
    ],
    last,
  };
}

/** The title of the document: of what it is alone, else of the binder. */
function titleOf(
  sheets: ReturnType<typeof sheetsOf>['sheets'],
  { name, words }: BinderData,
): string {
  const titles = [...new Set(sheets.map(({ book }) => book.title))];
  const [only, second] = sheets;
  if (only && !second) return `${only.name} · ${only.book.title}`;
  return `${titles.length === 1 ? titles.join() : words.binder} · ${name}`;
}

function dataAt(address: string): Promise<BinderData> {
  const known = data.get(address);
  if (known) return known;
  const read = fetch(address).then((answer) => answer.json() as Promise<BinderData>);
  data.set(
    address,
    read.catch((error: unknown) => {
      data.delete(address);
      throw error;
    }),
  );
  return read;
}

/** At most four at a time: a phone reads them, and a server gives them. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const rest = items.entries();
  const worker = async () => {
    for (const [place, item] of rest) results[place] = await work(item);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return results;
}
