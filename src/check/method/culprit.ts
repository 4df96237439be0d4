import { dominatorsOf } from '../../graph/dominators.ts';
import type { Linked } from '../../graph/link.ts';
import type { Breach } from './breaches.ts';
import type { Demand } from './demand.ts';
import type { Ground } from './ground.ts';
import { arcsWhere, type Onward, reachedFrom, turned } from './onward.ts';

/**
 * What an author has to change: a way that passes over what is asked, an entry that asks for too little, or the
 * place itself. `key`: breaches of the same key have the same cause.
 */
export type Culprit = { readonly key: string } & (
  | { readonly type: 'way'; readonly way: number }
  | { readonly type: 'entry'; readonly door: number }
  | { readonly type: 'place' }
);

/**
 * Finds the culprits of the breaches of one requirement. Where what is asked never comes, it is the place. Else it
 * is the way that passes over: the one without which nobody would come there so, while everything could still be
 * reached. Where there is no such way (there are two of them, or a branch lacks the phase), it is the one after
 * which the phase does not come any more, if it leads to what comes after the phase elsewhere.
 */
export function searchFor(
  ground: Ground,
  onward: Onward,
  { asked, passed, before, shut }: Demand,
): (breach: Breach) => Culprit {
  const { linked } = ground.known.reached.states;
  const { doors } = ground;
  const { always, sometimes } = passed;
  const passing = numbersOf(sometimes);
  const free = arcsWhere(onward, (from, to, way) => {
    return before[from] === 0 && shut[way] === 0 && sometimes[from] === 0 && sometimes[to] === 0;
  });
  const starts = doors.filter((door) => door.entry === undefined && always[door.step] === 0);
  const early = dominatorsOf(free, stepsOf(starts));
  const sound = arcsWhere(onward, (_, __, way) => ground.lost[way] === 0);
  const whole = dominatorsOf(sound, stepsOf(doors));
  const regular = arcsWhere(onward, (from, _, __, index) => {
    return before[from] === 0 && onward.interrupt[index] === 0;
  });
  const after = reachedFrom(passing, regular);
  const within = arcsWhere(regular, (from, to) => chartOf(from) === chartOf(to));
  const ahead = reachedFrom([...passing, ...numbersOf(onward.goesBack)], turned(within));

  return (breach) => {
    const { path, fromEntry, jump, step } = breach;
    if (fromEntry) return atEntry(breach);
    if (ahead[path.from] === 0) return { type: 'place', key: `begin ${path.from}` };
    const skip = early.chain(step).find((at) => isSkip(at, step));
    if (skip !== undefined) return { type: 'way', ...wayAs(early.only(skip) as number) };
    const last = movesOf(path.ways, linked).find(({ to }) => ahead[to] === 0);
    if (last && leadsPast(last)) return { type: 'way', ...wayAs(last.way) };
    return { type: 'place', key: `after ${last?.way ?? jump?.way ?? step}` };
  };

  /** The words of the entry are at fault: from a start nobody comes there so. Only it knows of no follow-up. */
  function atEntry({ path }: Breach): Culprit {
    const door = doors.findIndex((one) => one.step === path.from && one.entry !== undefined);
    const key = `entry ${door}`;
    return asked.jumps ? { type: 'entry', door, key } : { type: 'place', key };
  }

  /** Nobody comes on to a step but by one way, and that is not needed: it enters a phase, or comes to the very step. */
  function isSkip(at: number, step: number): boolean {
    const way = early.only(at);
    if (way === undefined || !isWay(way, linked) || whole.only(at) === way) return false;
    return at === step || linked.steps[at]?.aside === false;
  }

  /** To a step that comes after what is asked, and that others lead to. */
  function leadsPast({ way, to }: Move): boolean {
    const isPhase = linked.steps[to]?.aside === false;
    return isWay(way, linked) && isPhase && after[to] === 1 && whole.only(to) !== way;
  }

  function chartOf(step: number): number {
    return linked.steps[step]?.chart ?? -1;
  }
}

interface Move {
  readonly way: number;
  readonly to: number;
}

function movesOf(path: readonly number[], { ways }: Linked): readonly Move[] {
  return path.flatMap((way) => {
    const goal = ways[way]?.goal;
    return goal?.type === 'step' || goal?.type === 'jump' ? [{ way, to: goal.step }] : [];
  });
}

function wayAs(way: number) {
  return { way, key: `way ${way}` };
}

function isWay(way: number, { ways }: Linked): boolean {
  return ways[way]?.step !== undefined;
}

function stepsOf(doors: Ground['doors']): readonly number[] {
  return doors.map(({ step }) => step);
}

function numbersOf(marks: Uint8Array): readonly number[] {
  return [...marks.keys()].filter((number) => marks[number] === 1);
}
