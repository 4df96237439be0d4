import { type Couple, inOrder, increasing, mostComparisons, type Score } from './in-order.ts';

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
  readonly score: Score<Item>;
  /** Two items as like as this are a pair even where others have changed places. */
  readonly same: number;
}

/**
 * Pairs by key. Between those that have kept their order, the others are paired so that they have as much in
 * common as possible: one item more or less never shifts those behind it. Of what is left, items that are the
 * same are pairs wherever they stand.
 */
export function align<Item extends object>(
  originals: readonly Item[],
  translations: readonly Item[],
  likeness: Likeness<Item>,
): Alignment<Item> {
  if (originals.length === 0 || translations.length === 0) {
    const missing = originals.map((original) => ({ original }));
    return { pairs: [], missing, extra: translations };
  }
  const places = new Map(translations.map((item, place) => [item, place]));
  const keyed = byKey(originals, translations, likeness);
  const anchors = inSameOrder(keyed, places);
  const between = gaps(originals, translations, anchors).flatMap(([ours, theirs]) =>
    inOrder(without(ours, keyed, 0), without(theirs, keyed, 1), likeness.score),
  );
  const found = [...keyed, ...between];
  const strayed = anywhere(without(originals, found, 0), without(translations, found, 1), likeness);
  const partner = new Map([...found, ...strayed]);
  const couples = originals.flatMap((item) => {
    const other = partner.get(item);
    return other ? [[item, other] as const] : [];
  });
  const kept = new Set(inSameOrder(couples, places));
  return {
    pairs: couples.map((couple) => ({
      original: couple[0],
      translation: couple[1],
      moved: !kept.has(couple),
    })),
    missing: missingOf(originals, partner),
    extra: without(translations, couples, 1),
  };
}

function without<Item>(
  items: readonly Item[],
  couples: readonly Couple<Item>[],
  side: 0 | 1,
): readonly Item[] {
  const taken = new Set(couples.map((couple) => couple[side]));
  return items.filter((item) => !taken.has(item));
}

function missingOf<Item>(
  originals: readonly Item[],
  partner: ReadonlyMap<Item, Item>,
): readonly Missing<Item>[] {
  let after: Item | undefined;
  return originals.flatMap((original) => {
    const other = partner.get(original);
    after = other ?? after;
    return other ? [] : [{ original, ...(after && { after }) }];
  });
}

/** What stands before, between and behind the anchors. */
function gaps<Item>(
  originals: readonly Item[],
  translations: readonly Item[],
  anchors: readonly Couple<Item>[],
): readonly (readonly [readonly Item[], readonly Item[]])[] {
  const split = (items: readonly Item[], side: 0 | 1) => {
    const at = anchors.map((couple) => items.indexOf(couple[side]));
    return [...at, items.length].map((end, index) => items.slice((at[index - 1] ?? -1) + 1, end));
  };
  const theirs = split(translations, 1);
  return split(originals, 0).map((ours, index) => [ours, theirs[index] ?? []]);
}

function byKey<Item>(
  originals: readonly Item[],
  translations: readonly Item[],
  { key }: Likeness<Item>,
): readonly Couple<Item>[] {
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

function anywhere<Item>(
  originals: readonly Item[],
  translations: readonly Item[],
  { score, same }: Likeness<Item>,
): readonly Couple<Item>[] {
  if (originals.length * translations.length > mostComparisons) return [];
  const free = new Set(translations);
  return originals.flatMap((item) => {
    const found = [...free].find((other) => score(item, other) >= same);
    if (found === undefined) return [];
    free.delete(found);
    return [[item, found] as const];
  });
}

/** As many as possible that stand in the same order on both sides. */
function inSameOrder<Item>(
  couples: readonly Couple<Item>[],
  places: ReadonlyMap<Item, number>,
): readonly Couple<Item>[] {
  const kept = increasing(couples.map(([, other]) => places.get(other) ?? 0));
  return couples.filter((_, index) => kept.has(index));
}
