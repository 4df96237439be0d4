/** Which items of one list stand for which of another: the original's first, then its translation's. */
export interface Alignment<Item> {
  /** In the order of the original. */
  readonly pairs: readonly Pair<Item>[];
  /** Items of the original that nothing stands for, each with the translation of the item before it. */
  readonly missing: readonly Missing<Item>[];
  /** Items of the translation that stand for nothing. */
  readonly extra: readonly Item[];
}

export interface Pair<Item> {
  readonly original: Item;
  readonly translation: Item;
  /** It stands at another place among the pairs: as few as possible are said to have moved. */
  readonly moved: boolean;
}

export interface Missing<Item> {
  readonly original: Item;
  readonly after?: Item;
}

export interface Likeness<Item> {
  /** Items of the same key are a pair wherever they stand; absent: the item has none. */
  readonly key: (item: Item) => string | undefined;
  /** How much two items have in common; 0: they are no pair. */
  readonly score: (original: Item, translation: Item) => number;
  /** Two items as like as this are a pair even where others have changed places. */
  readonly same: number;
}

/**
 * Pairs by key; the others in order, so that they have as much in common as possible: one item more or
 * less never shifts those behind it (Needleman and Wunsch, "A general method applicable to the search for
 * similarities", 1970, with no cost for gaps); what is left, where it is the same at another place.
 */
export function align<Item extends object>(
  originals: readonly Item[],
  translations: readonly Item[],
  likeness: Likeness<Item>,
): Alignment<Item> {
  const partner = new Map<Item, Item>();
  const left = (items: readonly Item[], taken: Iterable<Item>): readonly Item[] => {
    const known = new Set(taken);
    return items.filter((item) => !known.has(item));
  };
  const rest = () =>
    [left(originals, partner.keys()), left(translations, partner.values())] as const;
  for (const [one, other] of byKey(originals, translations, likeness)) partner.set(one, other);
  for (const [one, other] of inOrder(...rest(), likeness)) partner.set(one, other);
  for (const [one, other] of anywhere(...rest(), likeness)) partner.set(one, other);
  const places = new Map(translations.map((item, place) => [item, place]));
  const paired = originals.flatMap((original) => {
    const translation = partner.get(original);
    return translation ? [{ original, translation }] : [];
  });
  const kept = increasing(paired.map(({ translation }) => places.get(translation) ?? 0));
  return {
    pairs: paired.map((pair, index) => ({ ...pair, moved: !kept.has(index) })),
    missing: originals.flatMap((original, index) => {
      if (partner.has(original)) return [];
      const before = originals.slice(0, index).findLast((item) => partner.has(item));
      const after = before && partner.get(before);
      return [{ original, ...(after && { after }) }];
    }),
    extra: left(translations, partner.values()),
  };
}

type Couples<Item> = readonly (readonly [Item, Item])[];

function byKey<Item>(
  originals: readonly Item[],
  translations: readonly Item[],
  { key }: Likeness<Item>,
): Couples<Item> {
  const known = new Map<string, Item>();
  for (const item of translations.toReversed()) {
    const name = key(item);
    if (name !== undefined) known.set(name, item);
  }
  return originals.flatMap((item) => {
    const name = key(item);
    const found = name === undefined ? undefined : known.get(name);
    if (name !== undefined) known.delete(name);
    return found === undefined ? [] : [[item, found] as const];
  });
}

/** More comparisons than this are not worth their time: then the items are taken by their places. */
const mostComparisons = 40_000;

function inOrder<Item>(
  originals: readonly Item[],
  translations: readonly Item[],
  likeness: Likeness<Item>,
): Couples<Item> {
  const [rows, columns] = [originals.length, translations.length];
  if (rows * columns > mostComparisons) return byPlace(originals, translations, likeness);
  const own = originals.map((item) => translations.map((other) => likeness.score(item, other)));
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const bestAt = (row: number, column: number): number => best[row * width + column] as number;
  const pairedAt = (row: number, column: number): number => {
    const score = own[row]?.[column] ?? 0;
    return score > 0 ? score + bestAt(row + 1, column + 1) : -1;
  };
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      best[row * width + column] = Math.max(
        pairedAt(row, column),
        bestAt(row + 1, column),
        bestAt(row, column + 1),
      );
    }
  }
  const couples: (readonly [Item, Item])[] = [];
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (bestAt(row, column) === pairedAt(row, column)) {
      couples.push([originals[row++] as Item, translations[column++] as Item]);
    } else if (bestAt(row, column) === bestAt(row + 1, column)) row++;
    else column++;
  }
  return couples;
}

function byPlace<Item>(
  originals: readonly Item[],
  translations: readonly Item[],
  { score }: Likeness<Item>,
): Couples<Item> {
  return originals.flatMap((item, place) => {
    const other = translations[place];
    return other !== undefined && score(item, other) > 0 ? [[item, other] as const] : [];
  });
}

function anywhere<Item>(
  originals: readonly Item[],
  translations: readonly Item[],
  { score, same }: Likeness<Item>,
): Couples<Item> {
  if (originals.length * translations.length > mostComparisons) return [];
  const free = new Set(translations);
  return originals.flatMap((item) => {
    const found = [...free].find((other) => score(item, other) >= same);
    if (found === undefined) return [];
    free.delete(found);
    return [[item, found] as const];
  });
}

/** The places of a longest increasing subsequence (patience sorting; Fredman 1975). */
function increasing(numbers: readonly number[]): ReadonlySet<number> {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [place, number] of numbers.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tops[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = tops[low - 1] ?? -1;
    tops[low] = place;
  }
  const kept = new Set<number>();
  for (let place = tops.at(-1) ?? -1; place >= 0; place = before[place] as number) kept.add(place);
  return kept;
}
