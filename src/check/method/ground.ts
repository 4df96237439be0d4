import type { Door, LinkedWay } from '../../graph/link.ts';
import type { Reach } from '../../graph/reach.ts';
import type { Library } from '../../model/library.ts';
import type { Playbook, Target } from '../../model/playbook.ts';
import type { RuleSettings } from '../../model/rules.ts';
import type { KnownStep } from '../context.ts';
import type { Faulty } from '../meant.ts';

/** What was found out about a library before its method is judged. */
export interface Known extends Pick<Faulty, 'broken' | 'isDamaged'> {
  readonly library: Library;
  readonly steps: readonly KnownStep[];
  readonly reached: Reach;
  readonly doubtful: ReadonlySet<Playbook>;
  /** Whether parsing has found an error in what a playbook says of its doors. */
  readonly isDoorDamaged: (playbook: Playbook) => boolean;
  /** Severities that the caller sets. */
  readonly rules: RuleSettings;
}

/**
 * Where walks are followed, whatever is asked of them: not past a step, a way or a door of which an error has
 * been told, for nobody knows yet what will stand there.
 */
export interface Ground {
  readonly known: Known;
  /** By step, 1: it is damaged, or its playbook is doubtful or has too many states. */
  readonly unsure: Uint8Array;
  /** By way, 1: its target is not what is written, or a door that is unsure. */
  readonly lost: Uint8Array;
  /**
   * By way, 1: it jumps to an entry. Of what follows there the entry answers, by what it asks for; who jumps there
   * only comes back.
   */
  readonly returning: Uint8Array;
  /** By number, over all playbooks. */
  readonly doors: readonly KnownDoor[];
  readonly jumps: readonly Jump[];
}

export interface KnownDoor extends Door {
  readonly number: number;
  readonly playbook: Playbook;
  /** The phases that have been passed before. */
  readonly after: readonly string[];
  /** What it is called, or what it says, is broken. */
  readonly unsure: boolean;
}

/** A way or an interrupt to another playbook. */
export interface Jump {
  readonly way: number;
  readonly door: KnownDoor;
  /** The playbook that it leaves. */
  readonly chart: number;
  /** The step whose way it is; absent on an interrupt. */
  readonly step?: number;
}

export function groundOf(known: Known): Ground {
  const { linked, tooMany } = known.reached.states;
  const unsure = Uint8Array.from(known.steps, ({ playbook, step, number }) => {
    const isLeft = tooMany.has(linked.steps[number]?.chart ?? -1);
    return isLeft || known.doubtful.has(playbook) || known.isDamaged(playbook, step) ? 1 : 0;
  });
  const doors = doorsOf(known);
  const jumps = jumpsOf(known, doors);
  const lost = brokenWays(known);
  const returning = new Uint8Array(lost.length);
  for (const { way, door } of jumps) {
    if (door.unsure) lost[way] = 1;
    if (door.entry !== undefined) returning[way] = 1;
  }
  return { known, unsure, lost, returning, doors, jumps };
}

function doorsOf({ library, reached, broken, isDoorDamaged }: Known): readonly KnownDoor[] {
  return reached.states.linked.doors.flat().map((door, number) => {
    const playbook = library.playbooks[door.chart] as Playbook;
    const isMisspelt = broken.some(
      ({ playbook: where, reference: { type, index } }) =>
        where === playbook &&
        (door.entry === undefined ? type === 'start' : type === 'entry' && index === door.entry),
    );
    const { after } = playbook.entries[door.entry ?? -1] ?? playbook.start;
    return { ...door, number, playbook, after, unsure: isMisspelt || isDoorDamaged(playbook) };
  });
}

function jumpsOf({ reached }: Known, doors: readonly KnownDoor[]): readonly Jump[] {
  const { charts, steps, interrupts } = reached.states.linked;
  const byStep = new Map<number, readonly KnownDoor[]>();
  for (const door of doors) byStep.set(door.step, [...(byStep.get(door.step) ?? []), door]);
  return [
    ...steps.flatMap(({ chart, ways }, step) =>
      ways.flatMap((way) => jump(way, way.way?.target).map((one) => ({ ...one, chart, step }))),
    ),
    ...interrupts.flatMap((ways, chart) =>
      ways.flatMap((way, index) =>
        jump(way, charts[chart]?.interrupts[index]?.target).map((one) => ({ ...one, chart })),
      ),
    ),
  ];

  /** Where the start is an entry as well, a jump that names the step enters there. */
  function jump({ number, goal }: LinkedWay, target: Target | undefined) {
    const own = goal.type === 'jump' ? (byStep.get(goal.step) ?? []) : [];
    const isNamed = target?.type === 'playbook' && target.step !== undefined;
    const door = own.find(({ entry }) => (entry !== undefined) === isNamed) ?? own[0];
    return door ? [{ way: number, door }] : [];
  }
}

function brokenWays({ library, reached, broken }: Known): Uint8Array {
  const { ways, steps, interrupts } = reached.states.linked;
  const marks = new Uint8Array(ways.length);
  for (const { playbook, reference } of broken) {
    const { type, step = 0, index } = reference;
    const chart = library.playbooks.indexOf(playbook);
    const first = steps.findIndex((one) => one.chart === chart);
    const own = type === 'way' ? steps[first + step]?.ways : [];
    const way = type === 'interrupt' ? interrupts[chart]?.[index] : own?.[index];
    if (way) marks[way.number] = 1;
  }
  return marks;
}
