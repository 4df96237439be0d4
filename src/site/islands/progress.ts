import { remaining } from '../../graph/remaining.ts';
import { ended, type Walk, type WalkChart } from '../../graph/walk.ts';
import { fill, type IslandWords } from './words.ts';

/** « encore 2 à 4 questions », and whether there may be more. Nothing where it cannot be counted. */
export function progress(chart: WalkChart, walk: Walk, words: IslandWords): string {
  if (ended(chart, walk)) return words.over;
  const { step, facts, from } = walk;
  const inside = from?.slug === undefined ? from?.step : undefined;
  const ahead = remaining(chart, { step, facts, ...(inside !== undefined && { from: inside }) });
  if (!ahead) return '';
  const { fewest, most, atLeast } = ahead;
  if (most === 0) return atLeast ? '' : words.last;
  const count = fewest < most ? words.between : most === 1 ? words.one : words.some;
  return fill(atLeast ? `${count}${words.orMore}` : count, { n: fewest, m: most });
}
