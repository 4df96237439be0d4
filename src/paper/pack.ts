import { start, type Walk, type WalkChart } from '../graph/walk.ts';
import { between, onward, repliesAt, scoresOf, type Score, type Talk } from '../scenario/talk.ts';

/** A dialogue taken apart to be played with cards, exactly as the player walks it. Steps are ids. */
export interface Pack {
  /** What happens before the first scene, in order. */
  readonly opening: readonly string[];
  /** The scene with which it begins, where there is one. */
  readonly first?: string;
  readonly scenes: readonly Scene[];
  readonly scores: readonly Score[];
  readonly ends: readonly Ending[];
}

/** A step that asks, and that somebody who plays can come to. */
export interface Scene {
  readonly step: string;
  /** Every choice of the step, in the author's order: the player's letters are in that order, too. */
  readonly answers: readonly PackAnswer[];
}

export interface PackAnswer {
  /** Place among the step's ways, from 1. */
  readonly place: number;
  /** What comes of it; more than one where that depends on what was said before, none where it is never open. */
  readonly sequels: readonly Sequel[];
}

export interface Sequel {
  /** The steps passed after the answer and before the next scene; an end's own step is the last. */
  readonly passed: readonly string[];
  /** By how much it changes each score; where a bound keeps part of it back in some games, all of it. */
  readonly gains: Readonly<Record<string, number>>;
  readonly goal: Goal;
}

export type Goal =
  | { readonly type: 'scene' | 'end'; readonly step: string }
  /** Another playbook. */
  | { readonly type: 'away'; readonly slug: string };

/** A step where games end: the answers that lead there directly, and the scores that one can have there. */
export interface Ending {
  readonly step: string;
  readonly from: readonly { readonly scene: string; readonly place: number }[];
  readonly scores: readonly Score[];
}

/**
 * Every game that can be played: a search over the step and the facts of each scene. `order` gives the order of
 * scenes and ends. Empty of scenes where nothing is asked. A dialogue with more than `limit` situations is searched
 * that far.
 */
export function packOf(chart: WalkChart, order: readonly string[], limit = 20_000): Pack {
  const opening = onward(chart, start(chart));
  const scenes = new Map<string, Map<number, Map<string, Sequel>>>();
  const ends = new Map<string, Ending>();
  const seen = new Set<string>();
  const open = isScene(chart, opening) ? [opening.walk] : [];
  for (let walk = open.pop(); walk && seen.size < limit; walk = open.pop()) {
    const key = JSON.stringify([walk.step, walk.facts, walk.from]);
    if (seen.has(key)) continue;
    seen.add(key);
    const answers = scenes.get(walk.step) ?? new Map<number, Map<string, Sequel>>();
    scenes.set(walk.step, answers);
    for (const { move, talk, gains } of repliesAt(chart, { walk })) {
      const goal = goalOf(chart, talk);
      const passed = passedTo(goal, between(walk, talk));
      const sequels = answers.get(move.place) ?? new Map<string, Sequel>();
      answers.set(move.place, sequels);
      const name = JSON.stringify([passed, goal]);
      const before = sequels.get(name)?.gains;
      sequels.set(name, { passed, goal, gains: before ? greater(before, gains) : gains });
      if (goal.type === 'scene') open.push(fresh(talk.walk));
      if (goal.type === 'end') {
        const from = { scene: walk.step, place: move.place };
        ends.set(goal.step, ending(ends.get(goal.step), from, talk.walk, scoresOf(chart)));
      }
    }
  }
  const places = new Map(order.map((id, place) => [id, place]));
  const inOrder = (one: { step: string }, other: { step: string }) =>
    (places.get(one.step) ?? 0) - (places.get(other.step) ?? 0);
  return {
    ...(isScene(chart, opening) && { first: opening.walk.step }),
    opening: passedTo(goalOf(chart, opening), between(undefined, opening)),
    scenes: [...scenes]
      .map(([step, answers]) => ({ step, answers: answersOf(chart, step, answers) }))
      .sort(inOrder),
    scores: scoresOf(chart),
    ends: [...ends.values()].sort(inOrder),
  };
}

/** The most that a game can bring, score by score: over all ends. */
export function mostOf({ scores, ends }: Pack): readonly Score[] {
  return scores.map((score) => {
    const own = ends.flatMap((end) => end.scores.filter(({ fact }) => fact === score.fact));
    return own.length === 0 ? score : range(score.fact, own);
  });
}

function isScene(chart: WalkChart, talk: Talk): boolean {
  return repliesAt(chart, talk).length > 0;
}

function goalOf(chart: WalkChart, talk: Talk): Goal {
  if (talk.away !== undefined) return { type: 'away', slug: talk.away };
  return { type: isScene(chart, talk) ? 'scene' : 'end', step: talk.walk.step };
}

/** The next scene has its own card. */
function passedTo(goal: Goal, walks: readonly Walk[]): readonly string[] {
  const steps = walks.map(({ step }) => step);
  return goal.type === 'scene' ? steps.slice(0, -1) : steps;
}

/** Without what was before: the search does not look back. */
function fresh({ step, facts, from }: Walk): Walk {
  return { step, facts, ...(from && { from }) };
}

function answersOf(
  chart: WalkChart,
  step: string,
  found: ReadonlyMap<number, ReadonlyMap<string, Sequel>>,
): readonly PackAnswer[] {
  const ways = chart.steps.find(({ id }) => id === step)?.ways ?? [];
  return ways.flatMap(({ type }, index) => {
    const place = index + 1;
    if (type !== 'choice') return [];
    return [{ place, sequels: [...(found.get(place)?.values() ?? [])] }];
  });
}

type Gains = Sequel['gains'];

function greater(one: Gains, other: Gains): Gains {
  return Object.fromEntries(
    Object.entries(one).map(([fact, gain]) => {
      const second = other[fact] ?? 0;
      return [fact, Math.abs(second) > Math.abs(gain) ? second : gain];
    }),
  );
}

function ending(
  before: Ending | undefined,
  from: Ending['from'][number],
  { step, facts }: Walk,
  scores: readonly Score[],
): Ending {
  const known = before?.from ?? [];
  const isKnown = known.some(({ scene, place }) => scene === from.scene && place === from.place);
  return {
    step,
    from: isKnown ? known : [...known, from],
    scores: scores.map(({ fact }) => {
      const value = Number(facts[fact]);
      const earlier = before?.scores.filter((score) => score.fact === fact) ?? [];
      return range(fact, [...earlier, { fact, min: value, max: value }]);
    }),
  };
}

function range(fact: string, all: readonly Score[]): Score {
  return {
    fact,
    min: Math.min(...all.map(({ min }) => min)),
    max: Math.max(...all.map(({ max }) => max)),
  };
}
