import type { Walk, WalkChart } from '../../graph/walk.ts';
import type { IslandWords } from './words.ts';

export function progress(_chart: WalkChart, _walk: Walk, _words: IslandWords): string {
  return '';
}
