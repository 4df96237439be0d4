import type { Layout } from '../model/layout.ts';
import type { Phase } from '../model/library.ts';
import type { Playbook } from '../model/playbook.ts';
import { draw } from './draw.ts';
import { figure, plainWording, type Wording } from './figure.ts';
import { thread } from './grid.ts';
import { layer } from './levels.ts';
import { straighten } from './lines.ts';
import { order } from './order.ts';
import { place } from './place.ts';
import { rank } from './rank.ts';
import { stack } from './stack.ts';
import { track } from './tracks.ts';

/**
 * Draws a playbook: phases as bands in their order, asides in a band below, ways as lines that run
 * down, and up where they lead to an earlier phase or close a loop. Lengths in px, whole numbers.
 * Any playbook can be drawn, with errors too: a way to an unknown step and `back` have no route.
 * The same playbook gives the same picture, whatever its ids are.
 */
export function layout(
  playbook: Playbook,
  phases: readonly Phase[],
  wording: Partial<Wording> = {},
): Layout {
  const drawn = figure(playbook, phases, { ...plainWording, ...wording });
  const ranks = rank(drawn);
  const grid = order(thread(drawn, ranks));
  const levels = layer(drawn, ranks, grid);
  const strokes = straighten(drawn, levels);
  const places = place(drawn, levels, strokes);
  const gaps = track(drawn, levels, strokes, places);
  const heights = stack(drawn, levels, gaps);
  return draw(drawn, levels, gaps, places, heights);
}
