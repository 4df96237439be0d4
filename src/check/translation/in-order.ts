/** An item and what stands for it on the other side. */
export type Couple<Item> = readonly [original: Item, translation: Item];

/** How much two items have in common; 0: they are no pair. */
export type Score<Item> = (original: Item, translation: Item) => number;

/** More comparisons than this are not worth their time: then the items are taken by their places. */
export const mostComparisons = 40_000;

/**
 * Pairs in order, so that they have as much in common as possible (Needleman and Wunsch, "A general method
 * applicable to the search for similarities", 1970, with no cost for gaps).
 */
export function inOrder<Item>(
  originals: readonly Item[],
  translations: readonly Item[],
  score: Score<Item>,
): readonly Couple<Item>[] {
  const [rows, columns] = [originals.length, translations.length];
  if (rows * columns === 0) return [];
  if (rows * columns > mostComparisons) return byPlace(originals, translations, score);
  const own = originals.map((item) => translations.map((other) => score(item, other)));
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const bestAt = (row: number, column: number): number => best[row * width + column] as number;
  const pairedAt = (row: number, column: number): number => {
    const together = own[row]?.[column] ?? 0;
    return together > 0 ? together + bestAt(row + 1, column + 1) : -1;
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
  const couples: Couple<Item>[] = [];
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
  score: Score<Item>,
): readonly Couple<Item>[] {
  return originals.flatMap((item, place) => {
    const other = translations[place];
    return other !== undefined && score(item, other) > 0 ? [[item, other] as const] : [];
  });
}

/** The places of a longest increasing subsequence (patience sorting; Fredman 1975). */
export function increasing(numbers: readonly number[]): ReadonlySet<number> {
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
