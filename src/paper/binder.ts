/** What goes into a binder, as its address says it. */
export interface Binder {
  /** In the order in which they are bound; each playbook once. */
  readonly books: readonly ChosenBook[];
  readonly paper?: BinderPaper;
  /** Each once, in the order of `binderParts`. */
  readonly parts: readonly BinderPart[];
}

/** A playbook and its sheets, by key; without `keys`: all its sheets, those that come later too. */
export interface ChosenBook {
  readonly slug: string;
  readonly keys?: readonly string[];
}

export type BinderPaper = 'a4' | 'letter';

/** What comes with the sheets. */
export const binderParts = ['cover', 'contents', 'index', 'phrases'] as const;

export type BinderPart = (typeof binderParts)[number];

/**
 * The query of a binder's address: `?s=slug:Phases,Card&s=other&paper=letter&with=cover,contents`. What `readBinder`
 * makes of it is the same binder.
 */
export function printBinder({ books, paper, parts }: Binder): string {
  const fields = [
    ...books.map(({ slug, keys }) => {
      const sheets = keys && `:${keys.map(encodeURIComponent).join(',')}`;
      return `s=${encodeURIComponent(slug)}${sheets ?? ''}`;
    }),
    ...(paper ? [`paper=${paper}`] : []),
    `with=${parts.join(',')}`,
  ];
  return `?${fields.join('&')}`;
}

/**
 * Reads the query of an address, however it was typed; what it does not know of itself stands in `lost`, as written.
 * Where `with` is missing, everything comes with the sheets.
 */
export function readBinder(query: string): {
  readonly binder: Binder;
  readonly lost: readonly string[];
} {
  const fields = query
    .replace(/^\?/, '')
    .split('&')
    .map((field) => {
      const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(field) ?? [];
      return { name, value };
    });
  const all = (wanted: string) =>
    fields.flatMap(({ name, value }) => (name === wanted ? [value] : []));
  const size = all('paper').map((value) => decoded(value).toLowerCase());
  const paper = size.find(isPaper);
  const written = all('with').flatMap((value) => decoded(value).split(',').filter(Boolean));
  const parts = binderParts.filter((part) => all('with').length === 0 || written.includes(part));
  return {
    binder: { books: united(all('s').map(readBook)), ...(paper && { paper }), parts },
    lost: [
      ...size.filter((value) => !isPaper(value)),
      ...written.filter((part) => !binderParts.some((known) => known === part)),
    ],
  };
}

/** A binder without what a library does not have; `sheets`: the keys of each playbook, in order, by slug. */
export function keptOf(
  { books }: Binder,
  sheets: ReadonlyMap<string, readonly string[]>,
): {
  readonly books: readonly Required<ChosenBook>[];
  /** `slug` or `slug:Key`. */
  readonly lost: readonly string[];
} {
  const kept: Required<ChosenBook>[] = [];
  const lost: string[] = [];
  for (const { slug, keys } of books) {
    const own = sheets.get(slug);
    if (!own) {
      lost.push(slug);
      continue;
    }
    const wanted = keys ?? own;
    lost.push(...wanted.filter((key) => !own.includes(key)).map((key) => `${slug}:${key}`));
    const some = wanted.filter((key) => own.includes(key));
    if (some.length > 0) kept.push({ slug, keys: some });
  }
  return { books: kept, lost };
}

function readBook(value: string): ChosenBook {
  const [slug = '', sheets] = value.split(':', 2);
  const keys = sheets?.split(',').map(decoded).filter(Boolean);
  return { slug: decoded(slug), ...(keys?.length && { keys }) };
}

/** A playbook that is named twice comes once, with the sheets of both. */
function united(books: readonly ChosenBook[]): readonly ChosenBook[] {
  const found = new Map<string, ChosenBook>();
  for (const book of books) {
    if (book.slug === '') continue;
    const before = found.get(book.slug);
    const isWhole = !book.keys || (before && !before.keys);
    const keys = [...new Set([...(before?.keys ?? []), ...(book.keys ?? [])])];
    found.set(book.slug, isWhole ? { slug: book.slug } : { slug: book.slug, keys });
  }
  return [...found.values()];
}

function isPaper(value: string): value is BinderPaper {
  return value === 'a4' || value === 'letter';
}

/** A broken escape stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
