import type { Layout } from '../model/layout.ts';
import type { Phase } from '../model/library.ts';
import type { Playbook } from '../model/playbook.ts';
import { draw } from './draw.ts';
import { figure, plainWording, type Wording } from './figure.ts';
import { layer } from './levels.ts';
import { straighten } from './lines.ts';
import { order, reorder } from './order.ts';
import { place } from './place.ts';
import { remember } from './previous.ts';
import { relieve } from './relieve.ts';
import { stack } from './stack.ts';
import { track } from './tracks.ts';

/** What a picture may be told beyond the playbook. */
export interface LayoutOptions extends Partial<Wording> {
  /** The picture before an edit: what it still has keeps its side of its neighbours, and about its place. */
  readonly previous?: Layout;
}

/**
 * Draws a playbook: phases as bands in their order, asides in a band below, ways as lines that run
 * down, and up where they lead to an earlier phase or close a loop. Lengths in px, whole numbers.
 * Any playbook can be drawn, with errors too: a way to an unknown step, `back`, and what goes
 * beyond the room at a box have no route; in a tangle, long lines end at connectors (`relieve`). The same playbook gives the same picture, whatever its ids are.
 */
export function layout(
  playbook: Playbook,
  phases: readonly Phase[],
  { previous, ...wording }: LayoutOptions = {},
): Layout {
  const planned = figure(playbook, phases, { ...plainWording, ...wording });
  const { figure: drawn, ranks, grid: threaded } = relieve(planned);
  const before = previous && remember(drawn, threaded, previous);
  const grid = before ? reorder(threaded, before) : order(threaded);
  const levels = layer(drawn, ranks, grid);
  const strokes = straighten(drawn, levels);
  const places = place(drawn, levels, strokes, before);
  const gaps = track(drawn, levels, strokes, places);
  const heights = stack(drawn, levels, gaps);
  return draw(drawn, levels, gaps, places, heights);
}
