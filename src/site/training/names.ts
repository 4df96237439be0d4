import type { Move } from '../../graph/walk.ts';
import { movesAt } from '../../scenario/exercise.ts';
import type { Place, Playable } from '../../scenario/play.ts';
import { linesOf, type Line, type PlayerBook, type StepWords } from './data.ts';
import { letterOf } from './keys.ts';

export type Book = Playable;

/** What is read at a place. */
export interface Names {
  readonly step: (place: Place<Book>) => StepWords | undefined;
  readonly title: (place: Place<Book>) => string;
  /** The words of what was, or can be, chosen there. */
  readonly move: (place: Place<Book>, move: Move) => string;
  readonly lines: (place: Place<Book>, ...types: readonly Line['type'][]) => readonly string[];
}

export function stepNamer(books: ReadonlyMap<string, PlayerBook>): Names {
  const step = ({ playbook, walk }: Place<Book>) => books.get(playbook.slug)?.steps[walk.step];
  return {
    step,
    title: (place) => step(place)?.title ?? place.walk.step,
    move(place, { type, place: nth }) {
      if (type === 'way') return step(place)?.ways[nth - 1] ?? '';
      return books.get(place.playbook.slug)?.interrupts[nth - 1] ?? '';
    },
    lines: (place, ...types) =>
      linesOf(step(place), place.walk.facts, types).map(({ text }) => text),
  };
}

/** The letter that a move has at a place; empty where nothing was chosen. */
export function letterAt(place: Place<Book>, move: Move | undefined): string {
  const index = movesAt(place).findIndex(
    ({ type, place: nth }) => type === move?.type && nth === move.place,
  );
  return letterOf(index);
}

/** What a question is called in results: `playbook_step`. */
export function questionOf({ playbook, walk }: Place<Book>): string {
  return `${playbook.slug}_${walk.step}`;
}
