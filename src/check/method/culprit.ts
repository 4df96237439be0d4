import type { Linked } from '../../graph/link.ts';
import type { Breach, Breaches } from './breaches.ts';
import type { Ground } from './ground.ts';
import { type Move, type Onward, reachedFrom } from './onward.ts';

/**
 * What an author has to change: a way that passes over what is asked, an entry that asks for too little, or the
 * place itself. `key`: breaches of the same key have the same cause.
 */
export type Culprit = { readonly key: string } & (
  | { readonly type: 'way'; readonly way: number }
  | { readonly type: 'entry'; readonly door: number }
  | { readonly type: 'place' }
);

/** Finds the culprits of the breaches of one requirement. */
export type Search = (breach: Breach) => Culprit;

/**
 * The way that passes over is the one without which nobody would come there so, while everything else can still
 * be reached. Where there is no such way (two of them, or a branch that lacks the phase), it is the one after
 * which the phase does not come any more, if it leads to what else comes only after the phase.
 */
export function searchFor(ground: Ground, onward: Onward, breaches: Breaches): Search {
  const { linked } = ground.known.reached.states;
  const size = linked.steps.length;
  const { passed, before, shut } = breaches;
  const still = stillAhead(onward, linked, passed.steps, before);
  const passing = numbersOf(passed.steps);
  const after = reachedFrom(passing, size, (step) =>
    before[step] === 1 ? [] : (onward.ways[step] ?? []),
  );
  const needed = new Map<number, boolean>();

  return (breach) => {
    const { path, fromEntry, jump } = breach;
    if (fromEntry) return fromDoor(breach);
    const moves = path.ways.flatMap((way) => moveBy(way, linked));
    const skip = moves.find((move) => isSkip(move, breach, moves));
    if (skip) return { type: 'way', way: skip.way, key: `way ${skip.way}` };
    const last = moves.find(({ to }) => still[to] === 0);
    if (last && leadsPast(last)) return { type: 'way', way: last.way, key: `way ${last.way}` };
    if (still[path.from] === 0) return { type: 'place', key: `begin ${path.from}` };
    return { type: 'place', key: `after ${last?.way ?? jump?.way ?? breach.step}` };
  };

  /** The door from which walks come there: its own words are at fault. */
  function fromDoor({ path }: Breach): Culprit {
    const door = ground.doors.findIndex(
      ({ step, entry }) => step === path.from && entry !== undefined,
    );
    return { type: 'entry', door, key: `entry ${door}` };
  }

  function isSkip(move: Move, breach: Breach, path: readonly Move[]): boolean {
    const entersPhase = isPhase(move.to, linked) || move.to === breach.step;
    if (!entersPhase || !isWay(move.way, linked) || isNeeded(move.way)) return false;
    const charts = new Set([breach.path.from, ...path.map(({ to }) => to)].map(chartOf));
    const starts = ground.doors.filter(
      ({ chart, entry }) => entry === undefined && charts.has(chart),
    );
    const begin = starts.map(({ step }) => step).filter((step) => passed.steps[step] === 0);
    const reached = reachedFrom(begin, size, (step) =>
      before[step] === 1
        ? []
        : allMoves(step).filter(
            ({ way, to }) =>
              way !== move.way &&
              shut[way] === 0 &&
              passed.steps[to] === 0 &&
              charts.has(chartOf(to)),
          ),
    );
    return reached[breach.step] === 0;
  }

  /** To a step that comes after what is asked, and that others lead to. */
  function leadsPast({ way, to }: Move): boolean {
    return isWay(way, linked) && isPhase(to, linked) && after[to] === 1 && !isNeeded(way);
  }

  /** Without it, a step of its playbook could not be reached. */
  function isNeeded(way: number): boolean {
    const known = needed.get(way);
    if (known !== undefined) return known;
    const chart = chartOf(linked.ways[way]?.step ?? -1);
    const doors = ground.doors.filter((door) => door.chart === chart).map(({ step }) => step);
    const within = (without: number) =>
      reachedFrom(doors, size, (step) =>
        allMoves(step).filter((move) => move.way !== without && chartOf(move.to) === chart),
      );
    const [all, rest] = [within(-1), within(way)];
    const answer = all.some((reached, step) => reached !== rest[step]);
    needed.set(way, answer);
    return answer;
  }

  function allMoves(step: number): readonly Move[] {
    return [...(onward.ways[step] ?? []), ...(onward.interrupts[step] ?? [])];
  }

  function chartOf(step: number): number {
    return linked.steps[step]?.chart ?? -1;
  }
}

/**
 * By step, 1: what is asked can still come in this playbook, before the next step at which it is asked. An aside
 * goes back to where it can.
 */
function stillAhead(
  { ways, goesBack }: Onward,
  { steps }: Linked,
  passed: Uint8Array,
  before: Uint8Array,
): Uint8Array {
  const backwards: Move[][] = ways.map(() => []);
  for (const [step, own] of ways.entries()) {
    if (before[step] === 1) continue;
    for (const { way, to } of own) {
      if (steps[to]?.chart === steps[step]?.chart) backwards[to]?.push({ way, to: step });
    }
  }
  const begin = [...numbersOf(passed), ...numbersOf(goesBack)];
  return reachedFrom(begin, ways.length, (step) => backwards[step] ?? []);
}

function moveBy(way: number, { ways }: Linked): readonly Move[] {
  const goal = ways[way]?.goal;
  return goal?.type === 'step' || goal?.type === 'jump' ? [{ way, to: goal.step }] : [];
}

function isPhase(step: number, { steps }: Linked): boolean {
  return steps[step]?.aside === false;
}

function isWay(way: number, { ways }: Linked): boolean {
  return ways[way]?.step !== undefined;
}

function numbersOf(marks: Uint8Array): readonly number[] {
  return [...marks.keys()].filter((number) => marks[number] === 1);
}
