import { type Earlier, find, trail, type Walk } from '../../graph/walk.ts';
import { nameOf } from './discreet.ts';
import type { Page } from './page.ts';
import type { Session } from './session.ts';

/** What was answered at a step, in the words that the screen shows. */
export interface Answer {
  /** Its place in the walk's trail. */
  readonly index: number;
  /** The walk as it was when the question came. */
  readonly walk: Walk;
  readonly question: string;
  readonly answer: string;
}

export function answersOf(page: Page, { walk, discreet }: Session): readonly Answer[] {
  return answersIn(page, trail(walk), discreet);
}

/** A `next` asked nothing, so it is no answer. */
export function answersIn(
  { chart, sections, interrupts }: Page,
  moves: readonly Earlier[],
  discreet: boolean,
): readonly Answer[] {
  return moves.flatMap(({ walk: earlier, move: { type, place } }, index) => {
    const asked = find(chart, earlier.step)?.ways[place - 1]?.type === 'choice';
    if (type === 'way' && !asked) return [];
    const section = sections.get(earlier.step);
    const link =
      type === 'interrupt'
        ? interrupts[place - 1]
        : section?.querySelector(`a.way[data-way="${place}"]`);
    const question = nameOf(section?.querySelector('h3'), discreet);
    return [{ index, walk: earlier, question, answer: nameOf(link, discreet) }];
  });
}
