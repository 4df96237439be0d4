import type { Attempt, Decision, Exercise, Try } from './exercise.ts';
import type { Playable, Visit } from './play.ts';

/** How an attempt compares with the scenario's path. */
export interface Comparison<Book extends Playable> {
  /** Each answer of the path, in order, with what was chosen in its place. */
  readonly answers: readonly Compared<Book>[];
  /** Interrupts that were taken where the case did not ask for one. */
  readonly needless: readonly Compared<Book>[];
  /** Steps of the path that the first answers would have left out. */
  readonly missed: readonly Visit<Book>[];
  /** Answers that were right at the first try, of all. */
  readonly right: number;
}

export interface Compared<Book extends Playable> {
  readonly visit: Visit<Book>;
  /** Absent: one never came by this question. */
  readonly decision?: Decision<Book>;
}

export function compare<Book extends Playable>(
  { expected }: Exercise<Book>,
  { decisions }: Attempt<Book>,
): Comparison<Book> {
  const at = (index: number) => decisions.find((decision) => decision.index === index);
  const all = expected.map((visit, index): Compared<Book> => {
    const decision = at(index);
    return { visit, ...(decision && { decision }) };
  });
  const answers = all.filter(({ visit }) => visit.answer !== undefined);
  return {
    answers,
    needless: all.filter(({ visit, decision }) => visit.answer === undefined && decision),
    missed: missedOf(expected, all),
    right: answers.filter(({ decision }) => decision?.tries[0]?.isRight).length,
  };
}

/** What someone has done who has come this far, from 0 to 1. */
export function progressOf<Book extends Playable>(
  { expected }: Exercise<Book>,
  { index }: Attempt<Book>,
): number {
  return expected.length < 2 ? 1 : Math.min(1, index / (expected.length - 1));
}

/**
 * What stands between a question that was first answered otherwise, or not at all, and the next question of the
 * path; but for what the other answer has led to as well. One comes by these steps all the same, since the case
 * is taken up again: they are what would have been left out in earnest.
 */
function missedOf<Book extends Playable>(
  expected: readonly Visit<Book>[],
  all: readonly Compared<Book>[],
): readonly Visit<Book>[] {
  let first: Try<Book> | undefined;
  let isLost = false;
  const missed = expected.filter((visit, index) => {
    const before = all[index - 1];
    if (before?.visit.answer !== undefined) {
      // A question that one never came by was passed over by the answer before it.
      first = before.decision?.tries[0] ?? first;
      isLost = !before.decision?.tries[0]?.isRight;
    }
    const isSeen = first?.led.some(
      ({ playbook, walk }) => playbook === visit.playbook && walk.step === visit.step,
    );
    return isLost && !isSeen && index < (first?.rejoined ?? Infinity);
  });
  return missed.filter(
    (visit, index) =>
      missed.findIndex(
        ({ step, playbook }) => step === visit.step && playbook === visit.playbook,
      ) === index,
  );
}
