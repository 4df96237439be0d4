import type { Facts } from '../graph/facts.ts';
import { ended, type Move, take, trail, type Walk, type WalkChart, ways } from '../graph/walk.ts';

/** A conversation that somebody plays: a walk that asks nothing on the way, and waits for an answer or has ended. */
export interface Talk {
  readonly walk: Walk;
  /** Another playbook to which the last answer led: the conversation stops there. */
  readonly away?: string;
}

/** An answer that may be given, with what comes of it. */
export interface Reply {
  readonly move: Move;
  /** By how much it changes each score, bounds kept. */
  readonly gains: Readonly<Record<string, number>>;
  readonly talk: Talk;
}

/** One answer that was given, among all that could have been. */
export interface Turn {
  readonly walk: Walk;
  readonly move: Move;
  /** From the best to the worst; the author's order where they are worth the same. */
  readonly replies: readonly Reply[];
}

/** What is a score: a fact with a range, from its lower to its upper bound. */
export interface Score {
  readonly fact: string;
  readonly min: number;
  readonly max: number;
}

export function scoresOf({ facts }: WalkChart): readonly Score[] {
  return facts.flatMap((fact) =>
    fact.type === 'range' ? [{ fact: fact.name, min: fact.min, max: fact.max }] : [],
  );
}

/** Goes on to the next question, or the end. A ring of steps that ask nothing is left as it comes round. */
export function onward(chart: WalkChart, walk: Walk): Talk {
  const seen = new Set<string>();
  let at = walk;
  for (;;) {
    const [first] = ended(chart, at) ? [] : ways(chart, at);
    const place = JSON.stringify([at.step, at.facts]);
    if (first?.way.type !== 'next' || seen.has(place)) return { walk: at };
    seen.add(place);
    const { walk: next, leave } = take(chart, at, first.move);
    if (leave) return { walk: at, away: leave.slug };
    at = next;
  }
}

/** The answers that are open, in the author's order. */
export function repliesAt(chart: WalkChart, { walk, away }: Talk): readonly Reply[] {
  if (away !== undefined || ended(chart, walk)) return [];
  const open = ways(chart, walk).filter(({ way }) => way.type === 'choice');
  return open.map(({ move }) => {
    const { walk: next, leave } = take(chart, walk, move);
    const facts = leave ? { ...walk.facts, ...leave.facts } : next.facts;
    const talk = leave ? { walk, away: leave.slug } : onward(chart, next);
    return { move, talk, gains: gains(chart, walk.facts, talk.away ? facts : talk.walk.facts) };
  });
}

/** Every answer that was given, the first one first. */
export function turnsOf(chart: WalkChart, { walk }: Talk): readonly Turn[] {
  return trail(walk).flatMap(({ walk: before, move }) => {
    const replies = repliesAt(chart, { walk: before });
    if (replies.length === 0) return [];
    return [{ walk: before, move, replies: ranked(replies) }];
  });
}

/** From the best to the worst; the author's order where they are worth the same. */
export function ranked(replies: readonly Reply[]): readonly Reply[] {
  return [...replies].sort((one, other) => worth(other) - worth(one));
}

/** The steps that one came by after a walk, up to another one: where the other person speaks. */
export function between(before: Walk | undefined, { walk }: Talk): readonly Walk[] {
  const walks = [...trail(walk).map((earlier) => earlier.walk), walk];
  return before ? walks.slice(trail(before).length + 1) : walks;
}

function gains(chart: WalkChart, before: Facts, after: Facts): Readonly<Record<string, number>> {
  return Object.fromEntries(
    scoresOf(chart).map(({ fact }) => [fact, Number(after[fact]) - Number(before[fact])]),
  );
}

function worth({ gains: each }: Reply): number {
  return Object.values(each).reduce((sum, gain) => sum + gain, 0);
}
