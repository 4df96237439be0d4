import type { Localized } from '../../model/language.ts';
import { quote } from '../../model/message.ts';
import type { Position } from '../../model/place.ts';
import type { Playbook, Way } from '../../model/playbook.ts';
import { type Context, type KnownStep, stepOf } from '../context.ts';
import { idsFor } from '../ids.ts';
import { routeOf } from '../route.ts';
import { placeInSite } from '../sites.ts';
import { type Found, place, related } from '../rule.ts';
import { printTarget } from '../targets.ts';
import type { Jump } from './ground.ts';
import type { MethodFault } from './method.ts';
import { stepsOf } from './words.ts';

/** What a rule says of a fault that shows at a step. */
export interface FaultWords {
  /** Where it shows. */
  readonly position: readonly (Position | undefined)[];
  readonly atPlace: Localized;
  /** Of a way that passes over what is asked; `target`: as it is written. */
  readonly onWay: (target: string) => Localized;
  /** Of an entry that does not ask for it; `after`: what it should say. */
  readonly atEntry: (entry: string, after: string) => Localized;
  /** What to do in a playbook that passes over it. */
  readonly fix: (playbook: Playbook) => Localized;
}

/** What a rule has to tell. */
export function faultsFor(code: MethodFault['code'], { method }: Context): readonly MethodFault[] {
  return method.filter((fault) => fault.code === code && !fault.hanging);
}

/** Tells a fault where its author has something to change: at the way, at the entry, or where it shows. */
export function report(fault: MethodFault, words: FaultWords, context: Context): Found {
  const { culprit, breach, consequences } = fault;
  const there = stepOf(context, breach.step);
  const shown = related(
    { en: 'This is where it is missing.', fr: 'C’est ici que cela manque.' },
    there.playbook,
    ...words.position,
  );
  if (culprit.type === 'way') {
    const { playbook, step, way } = wayOf(context, culprit.way);
    return {
      message: words.onWay(quote(printTarget(way.target))),
      ...place(playbook, way.at?.['to'], way.position),
      step: step.id,
      consequences: idsFor(consequences, playbook, context),
      hint: hint(fault, breach.fromEntry ? askAt(fault, context) : words.fix(playbook), context),
      related: [shown],
    };
  }
  if (culprit.type === 'entry') {
    const { playbook, step, position } = doorOf(context, culprit.door);
    const asked = afterOf(fault, context);
    return {
      message: words.atEntry(quote(step), asked),
      ...place(playbook, ...position),
      consequences: idsFor(consequences, playbook, context),
      hint: hint(fault, askAt(fault, context), context),
      related: [shown],
    };
  }
  return {
    message: words.atPlace,
    ...place(there.playbook, ...words.position),
    step: there.step.id,
    consequences: idsFor(consequences, there.playbook, context),
    hint: hint(fault, words.fix(there.playbook), context),
  };
}

/** What to do about a path that begins at an entry. */
function askAt(fault: MethodFault, context: Context): Localized {
  const after = afterOf(fault, context);
  const steps = stepsOf(fault.missing);
  return {
    en: `Write ${after} under the entry, if playbooks that jump there have done so; else lead this path by ${steps.en}.`,
    fr: `Écrivez ${after} sous l’entrée, si les fiches qui y mènent l’ont fait ; sinon, faites passer ce chemin par ${steps.fr}.`,
  };
}

/** What the entry by which a path begins should say. */
function afterOf({ breach, missing }: MethodFault, context: Context): string {
  const doors = context.reached.states.linked.doors.flat();
  const number = doors.findIndex(
    ({ step, entry }) => step === breach.path.from && entry !== undefined,
  );
  const { after } = doorOf(context, number);
  return quote(`after: [${[...new Set([...after, ...missing])].join(', ')}]`);
}

/** The path that breaks the method, and what to do. */
export function hint({ breach }: MethodFault, fix: Localized, context: Context): Localized {
  const { path, step, jump } = breach;
  if (path.ways.length === 0 && !jump) return fix;
  const route = jump
    ? routeOf(context, { ...path, ways: [...path.ways, jump.way] }, jumpSite(context, jump).target)
    : routeOf(context, path, stepOf(context, step).step.id);
  return { en: `${route.en} ${fix.en}`, fr: `${route.fr} ${fix.fr}` };
}

/** A way by its number, where its author wrote it. */
export function wayOf(context: Context, number: number): KnownStep & { readonly way: Way } {
  const { linked } = context.reached.states;
  const step = linked.ways[number]?.step ?? 0;
  const index = linked.steps[step]?.ways.findIndex((way) => way.number === number) ?? 0;
  const known = stepOf(context, step);
  return { ...known, way: known.step.ways[index] as Way };
}

/** Where a jump is written; the library's own interrupts stand in its site.yaml. */
export function jumpSite(
  context: Context,
  { way: number, chart, step }: Jump,
): Pick<Found, 'file' | 'position' | 'step'> & { readonly target: string } {
  const playbook = context.library.playbooks[chart] as Playbook;
  if (step !== undefined) {
    const { way, step: from } = wayOf(context, number);
    const target = printTarget(way.target);
    return { ...place(playbook, way.at?.['to'], way.position), step: from.id, target };
  }
  const own = context.reached.states.linked.interrupts[chart] ?? [];
  const interrupt = playbook.interrupts[own.findIndex((way) => way.number === number)];
  const target = interrupt ? printTarget(interrupt.target) : '';
  if (!interrupt?.position)
    return { ...placeInSite(context.library.content.site, interrupt?.target), target };
  return { ...place(playbook, interrupt.position), target };
}

/** Where a playbook may be begun, and what it says of that. */
export interface WrittenDoor {
  readonly playbook: Playbook;
  readonly step: string;
  readonly after: readonly string[];
  readonly position: readonly (Position | undefined)[];
}

/** A door by its number, over all playbooks. */
export function doorOf({ library, reached }: Context, number: number): WrittenDoor {
  const door = reached.states.linked.doors.flat()[number];
  const playbook = library.playbooks[door?.chart ?? 0] as Playbook;
  const { step, after, position } = playbook.entries[door?.entry ?? -1] ?? playbook.start;
  const own = door?.entry === undefined ? playbook.at?.['after'] : playbook.at?.['entries'];
  return {
    playbook,
    step,
    after,
    position: door?.entry === undefined ? [own, position] : [position, own],
  };
}
