import type { Variables } from '../../model/library.ts';
import type { Playbook } from '../../model/playbook.ts';
import type { KnownStep } from '../context.ts';
import { type Flat, variablesOf } from './flat.ts';
import { blank, type Word, wordsIn } from '../../wording/fold.ts';
import type { Meaning, WordList } from './lists.ts';
import { findPhrases, type PhraseHit } from '../../wording/phrases.ts';
import { recordsOf, wordsOf } from './variables.ts';

/** What was said, as far as a time may stand in it. */
export interface Said {
  readonly flat: Flat;
  readonly words: readonly Word[];
  readonly hits: readonly PhraseHit<Meaning>[];
}

/** What tells whether a variable holds a time. */
export interface TimeWords {
  readonly lists: ReadonlyMap<string, WordList>;
  readonly variables: Variables;
}

/** Whether the step itself shows when: on a promise card, or in a pause. */
export function showsTime({ step }: KnownStep): boolean {
  return step.body.some(
    (node) =>
      node.type === 'wait' ||
      (node.type === 'promise' && (node.within !== undefined || node.on !== undefined)),
  );
}

/** Whether a sentence or the next one tells a time, in words or by a variable. */
export function tellsTime(
  sentence: number,
  { flat, words, hits }: Said,
  playbook: Playbook,
  timeWords: TimeWords,
): boolean {
  const isNear = (word: Word | undefined): boolean =>
    word !== undefined && (word.sentence === sentence || word.sentence === sentence + 1);
  const isTime = (hit: PhraseHit<Meaning>): boolean =>
    hit.meaning.type === 'time' && isNear(words[hit.start]) && !isInVague(hit, hits);
  if (hits.some(isTime)) return true;
  const blanks = words.filter(({ text }) => text === blank);
  return variablesOf(flat).some(
    (name, index) =>
      isNear(blanks[index]) &&
      (holdsTime(name, playbook, timeWords) ||
        isTimedAt(words.indexOf(blanks[index] as Word), name, words, playbook, timeWords)),
  );
}

/** « Avant :rappel »: behind such words, what was noted is a time, as a number would be. */
function isTimedAt(
  at: number,
  name: string,
  words: readonly Word[],
  playbook: Playbook,
  { lists }: TimeWords,
): boolean {
  const list = lists.get(playbook.language);
  if (!list || !recordsOf(playbook).has(name)) return false;
  const noted = words.map((word, index) => (index === at ? { ...word, text: '#' } : word));
  return findPhrases(list.phrases, noted).some(
    ({ meaning, start, end }) => meaning.type === 'time' && start <= at && at < end,
  );
}

/** « Un de ces jours » tells no day. */
function isInVague(time: PhraseHit<Meaning>, hits: readonly PhraseHit<Meaning>[]): boolean {
  return hits.some(
    ({ meaning, start, end }) =>
      meaning.type === 'fault' &&
      meaning.fault.kind === 'vague' &&
      start <= time.start &&
      time.end <= end,
  );
}

/** A recorded date; or a name, in whatever language, or a label with a word of time. */
function holdsTime(name: string, playbook: Playbook, { lists, variables }: TimeWords): boolean {
  const records = recordsOf(playbook);
  if (records.get(name)?.input === 'date') return true;
  const own = lists.get(playbook.language);
  if (own && isDated(wordsOf(name, records, playbook.language, variables), own)) return true;
  return [...lists.values()].some((list) => isDated(name, list));
}

function isDated(text: string, { dates, language }: WordList): boolean {
  return findPhrases(dates, wordsIn(text, language)).length > 0;
}
