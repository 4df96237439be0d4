import { ended, type Move, ways } from '../graph/walk.ts';
import type { ScenarioAnswer } from '../model/scenario.ts';
import {
  type FindPlaybook,
  go,
  play,
  type Place,
  type Playable,
  type Played,
  type Visit,
} from './play.ts';

/** A scenario to be played by somebody: the playbooks of its path, and what is expected. */
export interface Exercise<Book extends Playable> {
  readonly path: readonly Pick<ScenarioAnswer, 'choice'>[];
  readonly find: FindPlaybook<Book>;
  readonly expected: readonly Visit<Book>[];
}

/** How it goes for one person: a value, and never changed. */
export interface Attempt<Book extends Playable> {
  /**
   * `on`: on the scenario's path. `off`: an answer has led away, and one goes on from there. `back`: it went far
   * enough, and the case is to be taken up again. `done`: the scenario's end.
   */
  readonly phase: 'on' | 'off' | 'back' | 'done';
  readonly place: Place<Book>;
  /** Which of the expected visits is the one here, or was when an answer led away. */
  readonly index: number;
  /** One for each question that was answered; a question that comes again adds to its own. */
  readonly decisions: readonly Decision<Book>[];
  /** How many steps one has gone since one left the path. */
  readonly off: number;
  /** What was done so far: all of this can be made again from it. */
  readonly acts: readonly Act[];
}

export interface Decision<Book extends Playable> {
  /** The expected visit at which it was due. */
  readonly index: number;
  /** The answers in their order: the first one counts. */
  readonly tries: readonly Try<Book>[];
}

export interface Try<Book extends Playable> {
  readonly move: Move;
  readonly isRight: boolean;
  /** Steps to which it led, off the path. */
  readonly led: readonly Place<Book>[];
  /** The expected visit at which it led back to the path by itself. */
  readonly rejoined?: number;
  /** A playbook outside the exercise to which it led. */
  readonly away?: string;
}

/** `back`: takes the case up again. */
export type Act = Move | { readonly type: 'back' };

/**
 * How many steps someone goes on after an answer that the scenario does not give. Enough to feel what it brings
 * about; from there on the case that was told says nothing any more about what the other person does.
 */
export const farthest = 3;

/** Twice is trying, three times is guessing: then the case goes on with the answer that it was given. */
export const triesEach = 2;

export function exercise<Book extends Playable>(
  playbook: Book,
  path: Exercise<Book>['path'],
  find: FindPlaybook<Book>,
): Exercise<Book> {
  return { path, find, expected: play(playbook, path, find).visits };
}

/** At the beginning; nothing where the scenario comes to nothing. */
export function begin<Book extends Playable>({
  expected,
}: Exercise<Book>): Attempt<Book> | undefined {
  const [first] = expected;
  if (!first) return undefined;
  return settled(expected, {
    place: first,
    index: 0,
    decisions: [],
    off: 0,
    acts: [],
    phase: 'on',
  });
}

/** After something was done. What cannot be done here changes nothing. */
export function act<Book extends Playable>(
  made: Exercise<Book>,
  attempt: Attempt<Book>,
  done: Act,
): Attempt<Book> {
  const acts = [...attempt.acts, done];
  if (attempt.phase === 'done') return attempt;
  if (done.type === 'back') {
    return attempt.phase === 'back' ? { ...takenUp(made, attempt), acts } : attempt;
  }
  if (attempt.phase === 'back' || !isOpen(attempt.place, done)) return attempt;
  const next =
    attempt.phase === 'on' ? fromPath(made, attempt, done) : further(made, attempt, done);
  return { ...next, acts };
}

/** The moves that can be made: the step's own ways, then the interrupts. */
export function movesAt<Book extends Playable>({ playbook, walk }: Place<Book>): readonly Move[] {
  return [
    ...(ended(playbook, walk) ? [] : ways(playbook, walk).map(({ move }) => move)),
    ...playbook.interrupts.map((_, index) => ({ type: 'interrupt' as const, place: index + 1 })),
  ];
}

/** Whether something is asked here: a step whose only way is a `next` asks nothing. */
export function asks<Book extends Playable>({ playbook, walk }: Place<Book>): boolean {
  return ways(playbook, walk)[0]?.way.type === 'choice';
}

function fromPath<Book extends Playable>(
  made: Exercise<Book>,
  attempt: Attempt<Book>,
  move: Move,
): Attempt<Book> {
  const { expected, find } = made;
  const { index, place } = attempt;
  const visit = expected[index];
  const isRight = isSame(visit?.move, move);
  const isDecision = visit?.answer !== undefined || !isRight;
  const { slug, place: next } = go(place, move, find);
  const one: Try<Book> = { move, isRight, led: [], ...(!next && { away: slug }) };
  const decisions = isDecision ? noted(attempt.decisions, index, one) : attempt.decisions;
  const after = { ...attempt, decisions, off: 0 };
  if (isRight) return onPath(made, after, index + 1);
  return next ? entered(made, after, next) : { ...after, phase: 'back' };
}

function further<Book extends Playable>(
  made: Exercise<Book>,
  attempt: Attempt<Book>,
  move: Move,
): Attempt<Book> {
  const { slug, place } = go(attempt.place, move, made.find);
  if (place) return entered(made, attempt, place);
  return { ...withLast(attempt, { away: slug }), phase: 'back' };
}

/** A step off the path: it may be on it again, and it may be the last one of this detour. */
function entered<Book extends Playable>(
  made: Exercise<Book>,
  attempt: Attempt<Book>,
  place: Place<Book>,
): Attempt<Book> {
  const again = rejoined(made, attempt.index, place);
  if (again !== undefined) {
    return onPath(made, withLast(attempt, { rejoined: again }), again);
  }
  const last = attempt.decisions.at(-1)?.tries.at(-1);
  const there = { ...withLast(attempt, { led: [...(last?.led ?? []), place] }), place };
  const off = attempt.off + 1;
  const isOver =
    off >= farthest ||
    ended(place.playbook, place.walk) ||
    ways(place.playbook, place.walk).length === 0;
  return { ...there, off, phase: isOver ? 'back' : 'off' };
}

/**
 * The expected visit at which someone who went another way is on the path again: the same step, from which the
 * answers that are still to come lead through the same steps. Facts may differ where they do not matter any more.
 */
function rejoined<Book extends Playable>(
  { expected, path, find }: Exercise<Book>,
  index: number,
  { playbook, walk }: Place<Book>,
): number | undefined {
  const later = expected.findIndex((visit, at) => {
    if (at < index || visit.playbook !== playbook || visit.step !== walk.step) return false;
    const given = expected.slice(0, at).filter(({ answer }) => answer !== undefined).length;
    return isAlike(play(playbook, path.slice(given), find, walk), expected.slice(at));
  });
  return later < 0 ? undefined : later;
}

function isAlike<Book extends Playable>(
  { visits, stop }: Played<Book>,
  expected: readonly Visit<Book>[],
): boolean {
  if (stop.type !== 'ended' || visits.length !== expected.length) return false;
  return visits.every(({ step, playbook }, index) => {
    const other = expected[index];
    return step === other?.step && playbook === other.playbook;
  });
}

/** At the question once more; after too many tries behind it, with the answer of the case. */
function takenUp<Book extends Playable>(
  made: Exercise<Book>,
  attempt: Attempt<Book>,
): Attempt<Book> {
  const { index, decisions } = attempt;
  const tries = decisions.find((one) => one.index === index)?.tries.length ?? 0;
  return onPath(made, { ...attempt, off: 0 }, tries < triesEach ? index : index + 1);
}

function onPath<Book extends Playable>(
  { expected }: Exercise<Book>,
  attempt: Attempt<Book>,
  index: number,
): Attempt<Book> {
  const place = expected[index] ?? attempt.place;
  return settled(expected, { ...attempt, phase: 'on', index, place });
}

function settled<Book extends Playable>(
  expected: readonly Visit<Book>[],
  attempt: Attempt<Book>,
): Attempt<Book> {
  return attempt.index >= expected.length - 1 ? { ...attempt, phase: 'done' } : attempt;
}

function noted<Book extends Playable>(
  decisions: readonly Decision<Book>[],
  index: number,
  one: Try<Book>,
): readonly Decision<Book>[] {
  const before = decisions.find((decision) => decision.index === index);
  const others = decisions.filter((decision) => decision !== before);
  return [...others, { index, tries: [...(before?.tries ?? []), one] }];
}

/** The answer given last is the one that led here. */
function withLast<Book extends Playable>(
  attempt: Attempt<Book>,
  change: Partial<Try<Book>>,
): Attempt<Book> {
  const decisions = attempt.decisions.map((decision, at, all) => {
    if (at < all.length - 1) return decision;
    const tries = decision.tries.map((one, nth) =>
      nth < decision.tries.length - 1 ? one : { ...one, ...change },
    );
    return { ...decision, tries };
  });
  return { ...attempt, decisions };
}

function isOpen<Book extends Playable>(place: Place<Book>, move: Move): boolean {
  return movesAt(place).some((open) => isSame(open, move));
}

function isSame(one: Move | undefined, other: Move): boolean {
  return one?.type === other.type && one.place === other.place;
}
