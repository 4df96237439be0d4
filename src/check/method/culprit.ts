import { type Dominators, dominatorsOf } from '../../graph/dominators.ts';
import type { Linked } from '../../graph/link.ts';
import type { Breach } from './breaches.ts';
import { type Demand, grants } from './demand.ts';
import type { Ground } from './ground.ts';
import { arcsWhere, type Onward, reachedFrom, turned } from './onward.ts';
import type { Requirement } from './requirements.ts';

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
 * which the phase does not come any more, if it leads to what comes after the phase elsewhere. Where people come
 * so from an entry only, the entry asks for too little; but an aside is left by `back`, or else by a way that may
 * pass over something.
 */
export function searchFor(
  ground: Ground,
  onward: Onward,
  { asked, passed, before, shut }: Demand,
): (breach: Breach) => Culprit {
  const { steps, reached } = ground.known;
  const { linked } = reached.states;
  const { doors, lost } = ground;
  const { sometimes } = passed;
  const passing = numbersOf(sometimes);
  const unreached = steps.flatMap(({ number }) => (reached.steps[number] === 0 ? number : []));
  const free = arcsWhere(onward, (from, to, way, index) => {
    const isOpen = onward.open[index] === 1 && shut[way] === 0 && before[from] === 0;
    return isOpen && sometimes[from] === 0 && sometimes[to] === 0;
  });
  const begun = doors.filter((door) => !door.unsure && !grants(door, asked));
  const early = dominatorsOf(free, stepsAt(begun.filter(({ entry }) => entry === undefined)));
  const whole = dominatorsOf(
    arcsWhere(onward, (_, __, way) => lost[way] === 0),
    [...stepsAt(doors), ...unreached],
  );
  const regular = arcsWhere(onward, (from, _, __, index) => {
    return before[from] === 0 && onward.interrupt[index] === 0;
  });
  const after = reachedFrom(passing, regular);
  const within = arcsWhere(regular, (from, to) => chartOf(from) === chartOf(to));
  const ahead = reachedFrom([...passing, ...numbersOf(onward.goesBack)], turned(within));

  return (breach) => {
    const { path, fromEntry, jump, step } = breach;
    const isHidden = isOutOfReach(asked, breach, ground);
    const isAside = linked.steps[path.from]?.aside === true;
    if (fromEntry && !isHidden && !isAside) return atEntry(breach);
    if (ahead[path.from] === 0 && !isHidden) return { type: 'place', key: `begin ${path.from}` };
    const skip = skipTo(step, fromEntry ? dominatorsOf(free, stepsAt(begun)) : early);
    if (skip !== undefined) return { type: 'way', ...wayAs(skip) };
    if (fromEntry) return atEntry(breach);
    const last = movesOf(path.ways, linked).find(({ to }) => ahead[to] === 0);
    if (asked.jumps && last && leadsPast(last)) return { type: 'way', ...wayAs(last.way) };
    return { type: 'place', key: `after ${last?.way ?? jump?.way ?? step}` };
  };

  /** The words of the entry are at fault: from a start nobody comes there so. Only it knows of no follow-up. */
  function atEntry({ path }: Breach): Culprit {
    const door = doors.findIndex((one) => one.step === path.from && one.entry !== undefined);
    const key = `entry ${door}`;
    return asked.jumps ? { type: 'entry', door, key } : { type: 'place', key };
  }

  /** The way by which alone one comes on to a phase, or to the very step, and that is not needed. */
  function skipTo(step: number, { chain, only }: Dominators): number | undefined {
    const at = chain(step).find((one) => {
      const way = only(one);
      const isSkip = way !== undefined && isWay(way, linked) && whole.only(one) !== way;
      return isSkip && (one === step || linked.steps[one]?.aside === false);
    });
    return at === undefined ? undefined : only(at);
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

/** Whether a step of the playbook that would pass it cannot be reached, which is told. */
export function isOutOfReach(
  { phases }: Requirement,
  { step: at }: Breach,
  { known }: Ground,
): boolean {
  const { playbook } = known.steps[at] ?? {};
  return known.steps.some(
    ({ playbook: own, step, number }) =>
      own === playbook && phases.includes(step.phase) && known.reached.steps[number] === 0,
  );
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

function stepsAt(doors: Ground['doors']): readonly number[] {
  return doors.map(({ step }) => step);
}

function numbersOf(marks: Uint8Array): readonly number[] {
  return [...marks.keys()].filter((number) => marks[number] === 1);
}
