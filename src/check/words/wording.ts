import type { Content } from '../../model/library.ts';
import type { WordingFault } from '../../model/wording.ts';
import type { Position } from '../../model/place.ts';
import type { BodyNode, Leaf } from '../../model/playbook.ts';
import type { KnownStep } from '../context.ts';
import { flatten, placeOf } from './flat.ts';
import { type Word, wordsIn } from '../../wording/fold.ts';
import { type Meaning, type WordList, wordListsOf } from './lists.ts';
import { findPhrases, type PhraseHit } from '../../wording/phrases.ts';
import { type Said, showsTime, tellsTime, type TimeWords } from './times.ts';

/** Words of content/wording.yaml that a playbook has staff say. */
export interface Spoken {
  readonly known: KnownStep;
  readonly fault: WordingFault;
  /** As the author wrote them. */
  readonly words: string;
  readonly position: Position | undefined;
}

/**
 * Every faulty phrase that the other person would hear or be handed, in the authors' order: in what is said,
 * in promises and gestures. Internal steps are not read aloud.
 */
export function spokenFaults(
  steps: readonly KnownStep[],
  { wording, variables }: Content,
): readonly Spoken[] {
  const lists = wordListsOf(wording);
  return steps.flatMap((known) => {
    const list = lists.get(known.playbook.language);
    if (!list || known.step.internal) return [];
    const heard = known.step.body.filter(isHeard);
    return heard.flatMap((leaf) => faultsIn(leaf, known, list, { lists, variables }));
  });
}

function isHeard(node: BodyNode): node is Leaf {
  return node.type === 'say' || node.type === 'promise' || node.type === 'gesture';
}

function faultsIn(
  leaf: Leaf,
  known: KnownStep,
  list: WordList,
  timeWords: TimeWords,
): readonly Spoken[] {
  const flat = flatten(leaf.label);
  const words = wordsIn(flat.text, list.language);
  const hits = findPhrases(list.phrases, words);
  const blamed = hits.filter(isFault).filter((hit) => !isExcused(hit, { flat, words, hits }));
  return onePromise(outermost(blamed), words).flatMap(({ meaning: { fault }, start, end }) => {
    const first = words[start] as Word;
    const isKept =
      leaf.type !== 'say' ||
      showsTime(known) ||
      tellsTime(first.sentence, { flat, words, hits }, known.playbook, timeWords);
    if (fault.kind === 'vague' && isKept) return [];
    const to = endOf(words[end - 1] as Word, flat.text, list);
    return [
      {
        known,
        fault,
        words: flat.text.slice(first.start, to),
        position: placeOf(flat, first.start, to),
      },
    ];
  });
}

type FaultHit = PhraseHit<Extract<Meaning, { type: 'fault' }>>;

function isFault(hit: PhraseHit<Meaning>): hit is FaultHit {
  return hit.meaning.type === 'fault';
}

/** Whether one of its `unless` stands in its sentence. */
function isExcused(hit: FaultHit, { words, hits }: Said): boolean {
  const sentence = words[hit.start]?.sentence;
  return hits.some(
    ({ meaning, start }) =>
      meaning.type === 'excuse' &&
      meaning.fault === hit.meaning.fault &&
      words[start]?.sentence === sentence,
  );
}

/** One slip is one finding: of phrases that overlap, the longest, else the first. */
function outermost(hits: readonly FaultHit[]): readonly FaultHit[] {
  const length = ({ start, end }: FaultHit): number => end - start;
  const kept: FaultHit[] = [];
  for (const hit of hits.toSorted((a, b) => length(b) - length(a))) {
    if (!kept.some(({ start, end }) => hit.start < end && start < hit.end)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** « On vous rappelle dès que possible » is one promise: one time makes it good. */
function onePromise(hits: readonly FaultHit[], words: readonly Word[]): readonly FaultHit[] {
  const promised = new Set<number | undefined>();
  return hits.filter(({ meaning, start }) => {
    if (meaning.fault.kind !== 'vague') return true;
    const sentence = words[start]?.sentence;
    const isFirst = !promised.has(sentence);
    promised.add(sentence);
    return isFirst;
  });
}

/** « Tout le monde sait qu’ »: in French, an apostrophe is of the word before it. */
function endOf({ end }: Word, text: string, { language }: WordList): number {
  const isElided = language === 'fr' && /^['’][\p{L}\ufffc]/u.test(text.slice(end, end + 2));
  return isElided ? end + 1 : end;
}
