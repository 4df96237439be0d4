import type { Place } from '../../../scenario/play.ts';
import { toDo } from '../data.ts';
import type { Book, Names } from '../names.ts';
import type { PresenterWords } from '../presenter-words.ts';
import type { Group } from './slides.ts';

/** What a trainer has at hand of a step: its sentence, what to do and to avoid, its boxes. */
export function notesOf(place: Place<Book>, names: Names, words: PresenterWords): readonly Group[] {
  const groups: readonly Group[] = [
    { title: words.say, lines: names.lines(place, 'say') },
    { title: words.do, lines: names.lines(place, ...toDo.filter((type) => type !== 'task')) },
    { title: words.avoid, lines: names.lines(place, 'avoid') },
    { title: words.tick, lines: names.lines(place, 'task'), isTicked: true },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}
