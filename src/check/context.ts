import { type Fault, faults } from '../graph/faults.ts';
import { link, type LinkedChart } from '../graph/link.ts';
import { type Reach, reach } from '../graph/reach.ts';
import { explore } from '../graph/states.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { History } from '../model/history.ts';
import type { Library } from '../model/library.ts';
import type { Position } from '../model/place.ts';
import type { Playbook, Step } from '../model/playbook.ts';
import type { RuleSettings } from '../model/rules.ts';
import { type Condition, conditions } from './conditions.ts';
import { isDoubtful } from './doubt.ts';
import { lenient, opened } from './lenient.ts';
import { asMeant, type Faulty } from './meant.ts';
import { doorDamage } from './method/door-damage.ts';
import { type MethodFault, methodFaults } from './method/method.ts';
import { type MissingValue, missingValues } from './missing-values.ts';
import { suppliedWith } from './supplied.ts';
import { type Address, type BrokenReference, brokenReferences } from './targets.ts';
import { type Translation, translationsOf } from './translation/translations.ts';
import { type Unreachable, unreachable } from './unreachable.ts';
import { type Spoken, spokenFaults } from './words/wording.ts';

export interface CheckOptions {
  /** Files of which findings are wanted; absent: all. */
  readonly only?: ReadonlySet<string>;
  /** Addresses of all files, also of those that could not be understood: a jump to them is no mistake. */
  readonly knownSlugs?: readonly Address[];
  /** What parsing has found: a step with an error in it may have lost a way on, and is no dead end. */
  readonly found?: readonly Finding[];
  /** Severities that the caller sets: what is turned off tells nothing that another rule would tell. */
  readonly rules?: RuleSettings;
  /** ISO date with which dates are compared; absent: they are not. */
  readonly today?: string;
  /** When lines were last changed; absent: nobody knows. */
  readonly history?: History;
  /** Paths of the pictures that may be shown; absent: nobody knows which there are. */
  readonly pictures?: readonly string[];
  /** Paths of what was not read, which is told already. */
  readonly refused?: readonly string[];
  /** How many states a playbook may have; a million by default. */
  readonly limit?: number;
}

/** What the rules read: the library, and what was found out about it once for all of them. */
export interface Context {
  readonly library: Library;
  /** By number: over all playbooks, in the authors' order. */
  readonly steps: readonly KnownStep[];
  /**
   * Those in which a walk can stand, where it is known with which facts: none of a playbook with too many
   * states, or of which a condition could not be read.
   */
  readonly judged: readonly KnownStep[];
  readonly broken: readonly BrokenReference[];
  /** The states of the playbooks as meant. */
  readonly reached: Reach;
  /** The same, as if what is missing in them had been written. */
  readonly relaxed: Reach;
  /** The same, as if the missing values were set, too. */
  readonly supplied: Reach;
  /** Those without which some condition does not tell anything apart. */
  readonly missingValues: readonly MissingValue[];
  readonly faults: readonly Fault[];
  readonly unreachable: Unreachable;
  /** The conditions that a walk can come to. */
  readonly conditions: readonly Condition[];
  /** The same, if every way could be taken that nobody can take. */
  readonly opened: readonly Condition[];
  /** Where paths break the method of content/method.yaml. */
  readonly method: readonly MethodFault[];
  /** Playbooks of which a condition, an effect or an entry could not be read. */
  readonly doubtful: ReadonlySet<Playbook>;
  readonly isDamaged: Faulty['isDamaged'];
  /** Whether parsing has found an error on these lines. */
  readonly isBroken: (playbook: Playbook, position: Position | undefined) => boolean;
  /** Words of content/wording.yaml that staff are given to say. */
  readonly spoken: readonly Spoken[];
  readonly translations: readonly Translation[];
  readonly history?: History;
  readonly pictures?: readonly string[];
  readonly refused: ReadonlySet<string>;
  /** Whether there is a file of this address, also one that could not be understood. */
  readonly isKnownSlug: (address: Address) => boolean;
  readonly limit: number;
  readonly today?: string;
}

/** A step as the author wrote it, with its number. */
export interface KnownStep {
  readonly number: number;
  readonly playbook: Playbook;
  readonly step: Step;
  /** Its place in the playbook, from 0. */
  readonly index: number;
}

export function contextOf(
  library: Library,
  {
    only,
    knownSlugs = [],
    found = [],
    rules = {},
    limit = 1_000_000,
    today,
    history,
    pictures,
    refused = [],
  }: CheckOptions,
): Context {
  const { playbooks } = library;
  const steps = numbered(playbooks);
  const { isDoorDamaged, isEntryLost } = doorDamage(found);
  const broken = brokenReferences(playbooks, knownSlugs, isDoorDamaged);
  const faulty = { playbooks, broken, isDamaged: damagedBy(found) };
  const visit = (charts: readonly LinkedChart[]) => reach(explore(link(charts), limit));
  const meant = asMeant(faulty);
  const reached = visit(meant);
  const missed = unreachable(faulty, reached, limit);
  const entered = missed.heads.filter(({ closed }) => !closed).map(({ step }) => steps[step]);
  const lost = faults(reached);
  const stuck = lost.flatMap((fault) => fault.steps).flatMap((step) => steps[step]?.step ?? []);
  const mended = lenient(
    meant,
    playbooks,
    entered.flatMap((step) => step ?? []),
    new Set(stuck),
  );
  const relaxed = mended ? visit(mended) : reached;
  const doubtful = new Set(playbooks.filter((one) => isDoubtful(one) || isEntryLost(one)));
  const judged = judgedSteps(steps, [reached, relaxed], doubtful);
  const { supplied, met, missing } = suppliedWith(missingValues(playbooks, steps, relaxed), {
    charts: mended ?? meant,
    playbooks,
    judged,
    relaxed,
    visit,
  });
  const closed = met.flatMap(({ way, truth }) => (way && truth === 'never' ? way : []));
  const open = opened(mended ?? meant, playbooks, new Set(closed));
  return {
    library,
    steps,
    judged,
    broken,
    reached,
    relaxed,
    supplied,
    missingValues: missing,
    faults: lost,
    unreachable: missed,
    conditions: met,
    opened: open ? conditions(judged, visit(open)) : met,
    method: methodFaults({
      ...faulty,
      library,
      steps,
      reached,
      doubtful,
      isDoorDamaged,
      rules,
    }),
    doubtful,
    isDamaged: faulty.isDamaged,
    isBroken: brokenBy(found),
    spoken: spokenFaults(only ? stepsIn(steps, only) : steps, library.content),
    translations: translationsOf({ ...faulty, library, knownSlugs, found }),
    ...(history && { history }),
    ...(pictures && { pictures }),
    refused: new Set(refused),
    isKnownSlug: ({ language, slug }) =>
      knownSlugs.some((one) => one.language === language && one.slug === slug),
    limit,
    ...(today !== undefined && { today }),
  };
}

function numbered(playbooks: readonly Playbook[]): readonly KnownStep[] {
  return playbooks
    .flatMap((playbook) => playbook.steps.map((step, index) => ({ playbook, step, index })))
    .map((known, number) => ({ ...known, number }));
}

function damagedBy(found: readonly Finding[]): Faulty['isDamaged'] {
  const errors = found.filter(({ severity, step }) => severity === 'error' && step !== undefined);
  const damaged = new Set(errors.map(({ file, step }) => `${file}#${step}`));
  return ({ file }, { id }) => damaged.has(`${file}#${id}`);
}

function brokenBy(found: readonly Finding[]): Context['isBroken'] {
  const errors = found.filter(({ severity }) => severity === 'error');
  const lines = new Set(errors.map(({ file, position }) => `${file}:${position.start.line}`));
  return ({ file }, position) => {
    if (!position) return false;
    const { start, end } = position;
    const own = Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
    return own.some((line) => lines.has(`${file}:${line}`));
  };
}

function judgedSteps(
  steps: readonly KnownStep[],
  explored: readonly Reach[],
  doubtful: ReadonlySet<Playbook>,
): readonly KnownStep[] {
  return steps.filter(({ number, playbook }) => {
    if (doubtful.has(playbook)) return false;
    return explored.every(({ states: { linked, tooMany }, steps: met }) => {
      return met[number] === 1 && !tooMany.has(linked.steps[number]?.chart ?? -1);
    });
  });
}

/** The same for rules that look at one playbook at a time: of these files only. */
export function within(context: Context, only: ReadonlySet<string>): Context {
  const { library, steps } = context;
  const playbooks = library.playbooks.filter(({ file }) => only.has(file));
  return { ...context, library: { ...library, playbooks }, steps: stepsIn(steps, only) };
}

function stepsIn(steps: readonly KnownStep[], only: ReadonlySet<string>): readonly KnownStep[] {
  return steps.filter(({ playbook }) => only.has(playbook.file));
}

/** The step of a number. */
export function stepOf({ steps }: Context, number: number): KnownStep {
  return steps[number] as KnownStep;
}
