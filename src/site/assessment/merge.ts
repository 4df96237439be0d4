import { compare, compareTimes, stable, unite } from '../case/merge.ts';
import type { Result } from './result.ts';

/**
 * Brings results together, each number once, in their order. In which order and how often files come in makes no
 * difference: of two versions of one result the later holds, of equally late ones the one that says more.
 */
export function mergeResults(results: readonly Result[]): readonly Result[] {
  return unite(results, (one, other) => (isLater(one, other) ? one : other));
}

function isLater(one: Result, other: Result): boolean {
  const [text, otherText] = [stable(one), stable(other)];
  const order =
    compareTimes(one.takenAt, other.takenAt) ||
    text.length - otherText.length ||
    compare(text, otherText);
  return order > 0;
}
