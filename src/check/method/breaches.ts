import { type Walks, walksAvoiding } from '../../graph/avoid.ts';
import type { Passages } from '../../graph/passages.ts';
import type { Path } from '../../graph/paths.ts';
import type { States } from '../../graph/states.ts';
import { type Demand, grants, type Place } from './demand.ts';
import type { Ground, Known } from './ground.ts';
import { passedAt } from './passed.ts';
import type { Requirement } from './requirements.ts';

/** A place that a walk comes to without having passed what is asked there. */
export interface Breach extends Place {
  /** A shortest walk that comes there so; of a jump, up to it. */
  readonly path: Path;
  /** Walks come there so from entries of playbooks only, not from where they start. */
  readonly fromEntry: boolean;
  /** Steps that fail only because walks come here first. */
  readonly others: readonly number[];
}

export function breachesOf(
  ground: Ground,
  passages: Passages,
  { asked, passed, places, before, shut }: Demand,
): readonly Breach[] {
  const { states } = passages;
  const held = new Uint8Array(states.count);
  for (let state = 0; state < states.count; state++) {
    held[state] = before[states.step[state] as number] as number;
  }
  const closed = passedAt(passed, states);
  const beginnings = [false, true].map((isEntry) => beginning(ground, asked, isEntry));
  const { returning } = ground;
  const walks = walksAvoiding(passages, { closed, shut, returning, held }, beginnings);
  return judge(ground, places, walks, held);
}

/** The states of the starts, or of the entries, at which it has not been passed. */
function beginning({ known, doors }: Ground, asked: Requirement, isEntry: boolean): Int32Array {
  const { seedState, seedDoor } = known.reached.states;
  return seedState.filter((_, index) => {
    const door = doors[seedDoor[index] as number];
    if (!door || door.unsure || grants(door, asked)) return false;
    return (door.entry !== undefined) === isEntry;
  });
}

/** Those that walks come to first; the others are told with the step through which they come. */
function judge(
  { known }: Ground,
  places: readonly Place[],
  walks: Walks,
  held: Uint8Array,
): readonly Breach[] {
  const { states } = known.reached;
  const first: Breach[] = [];
  const behind = new Map<number, Set<number>>();
  for (const place of places) {
    const isBeyond = (state: number) =>
      walks.round[state] === lastRound || (place.type !== 'step' && held[state] === 1);
    const nearest = best(
      candidates(place, known).filter(
        (state) => walks.round[state] !== 0 && happens(states, state, place),
      ),
      (state) => [
        isBeyond(state) ? lastRound : (walks.round[state] as number),
        walks.length[state] as number,
      ],
    );
    if (nearest === undefined) continue;
    if (!isBeyond(nearest)) {
      const fromEntry = walks.round[nearest] === 2;
      const path = walks.pathTo(nearest);
      first.push({ ...place, path, fromEntry, others: [] });
      continue;
    }
    const through = states.step[walks.heldUpAt(nearest) as number] as number;
    if (through !== place.step)
      behind.set(through, (behind.get(through) ?? new Set()).add(place.step));
  }
  return first.map((breach) => {
    const others = breach.type === 'step' ? [...(behind.get(breach.step) ?? [])] : [];
    return { ...breach, others: others.sort((a, b) => a - b) };
  });
}

/** From the starts, from the entries, and on from the steps before which it is asked. */
const lastRound = 3;

/** The states at which it may be asked: an interrupt can be taken everywhere in its playbook. */
function candidates({ step, jump }: Place, { reached }: Known): readonly number[] {
  const { statesAt, states } = reached;
  if (!jump || jump.step !== undefined) return [...statesAt(step)];
  const own = [...states.linked.steps.entries()].filter(([, { chart }]) => chart === jump.chart);
  return own.flatMap(([number]) => [...statesAt(number)]);
}

function happens(states: States, state: number, { type, jump }: Place): boolean {
  if (type === 'step') return true;
  if (type === 'end') return states.ends[state] === 1;
  const { firstEdge, edgeWay, firstInterrupt, interruptWay } = states;
  const ways =
    jump?.step === undefined
      ? interruptWay.subarray(firstInterrupt[state], firstInterrupt[state + 1])
      : edgeWay.subarray(firstEdge[state], firstEdge[state + 1]);
  return ways.includes(jump?.way ?? -1);
}

/** The one of the least rank. */
function best(
  states: readonly number[],
  rank: (state: number) => readonly [number, number],
): number | undefined {
  let found: number | undefined;
  let least: readonly [number, number] = [Infinity, Infinity];
  for (const state of states) {
    const [one, other] = rank(state);
    if (one > least[0] || (one === least[0] && other >= least[1])) continue;
    [found, least] = [state, [one, other]];
  }
  return found;
}
