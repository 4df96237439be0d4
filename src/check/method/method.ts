import { type Passages, passagesOf } from '../../graph/passages.ts';
import { rowOf, severityIn } from '../../model/rules.ts';
import { type Breach, breachesOf } from './breaches.ts';
import { type Culprit, isOutOfReach, searchFor } from './culprit.ts';
import { type Demand, demandOf, mayFail } from './demand.ts';
import { type Ground, groundOf, type Known } from './ground.ts';
import { lackingOn } from './lacking.ts';
import { type Onward, onwardOf } from './onward.ts';
import { type Requirement, requirementsOf } from './requirements.ts';

/** What breaks the method, once for each cause. */
export interface MethodFault {
  readonly code:
    'propose-too-early' | 'jump-too-early' | 'settled-without-conclude' | 'settled-not-followed';
  /** The nearest place where it shows. */
  readonly breach: Breach;
  readonly culprit: Culprit;
  /** The phases that have not been passed there. */
  readonly missing: readonly string[];
  /** Of an end: what would follow it up is missing, too. */
  readonly unfollowed: boolean;
  /** A step that would pass what is missing is out of reach: that is told, and this hangs on it. */
  readonly hanging: boolean;
  /** Steps that would pass what is missing, and that nobody reaches because the way passes over them. */
  readonly skipped: readonly number[];
  /** The steps that fail only because of this. */
  readonly consequences: readonly number[];
}

export function methodFaults(known: Known): readonly MethodFault[] {
  const ground = groundOf(known);
  const onward = onwardOf(ground);
  const demands = requirementsOf(known.library.content)
    .map((asked) => demandOf(ground, asked))
    .filter((demand) => mayFail(ground, onward, demand));
  if (demands.length === 0) return [];
  const passages = passagesOf(known.reached.states);
  const faults = demands.flatMap((demand) => faultsOf(demand, ground, onward, passages));
  return joined(faults);
}

/** Search by search: behind a way that passes over something there may be another one. */
function faultsOf(
  demand: Demand,
  ground: Ground,
  onward: Onward,
  passages: Passages,
): readonly MethodFault[] {
  const shut = demand.shut.slice();
  const told = new Set<number>();
  const faults: MethodFault[] = [];
  for (let search = 0; search < mostSearches(passages); search++) {
    const rest = { ...demand, shut };
    const found = mayFail(ground, onward, rest) ? breachesOf(ground, passages, rest) : [];
    if (found.length === 0) break;
    const groups = byCulprit(found, searchFor(ground, onward, rest));
    const isNew = ({ culprit }: Group) => search === 0 || culprit.type === 'way';
    faults.push(...groups.filter(isNew).map((group) => toFault(group, demand.asked, told, ground)));
    const ways = groups.flatMap(({ culprit }) => (culprit.type === 'way' ? [culprit.way] : []));
    if (ways.length === 0) break;
    for (const way of ways) shut[way] = 1;
  }
  return faults;
}

/** Who passes over a phase in more places, or in a huge library, is told of the others once these are mended. */
function mostSearches({ states: { count, meetingTarget } }: Passages): number {
  const affordable = Math.floor(4_000_000 / (count + meetingTarget.length + 1));
  return Math.min(8, Math.max(1, affordable));
}

interface Group {
  readonly culprit: Culprit;
  readonly breaches: readonly Breach[];
}

function byCulprit(
  found: readonly Breach[],
  search: (breach: Breach) => Culprit,
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const breach of found) {
    const culprit = search(breach);
    const known = groups.get(culprit.key)?.breaches ?? [];
    groups.set(culprit.key, { culprit, breaches: [...known, breach] });
  }
  return [...groups.values()];
}

/** The steps come before the jumps, those before the ends, and of each the nearest. What was told is not told again. */
function toFault(
  { culprit, breaches }: Group,
  asked: Requirement,
  told: Set<number>,
  ground: Ground,
): MethodFault {
  const [breach, ...rest] = [...breaches].sort(byTypeAndLength) as [Breach, ...Breach[]];
  if (culprit.type === 'place') told.add(breach.step);
  const hanging = [breach, ...rest].flatMap(({ step, others }) => [step, ...others]);
  const consequences = [...new Set(hanging)].filter((step) => !told.has(step));
  for (const step of consequences) told.add(step);
  const unfollowed = !asked.jumps;
  const isConclusionTold = severityOf('settled-without-conclude', ground) !== 'off';
  const missing = unfollowed && !isConclusionTold ? [] : lackingOn(breach, ground);
  const code = codeOf(breach, missing);
  return {
    code,
    breach,
    culprit,
    missing,
    unfollowed,
    hanging: culprit.type !== 'way' && isOutOfReach(asked, breach, ground),
    skipped:
      culprit.type === 'way' && severityOf(code, ground) === 'error'
        ? skippedBy(culprit.way, [...asked.phases, ...missing], ground)
        : [],
    consequences: inOrder(consequences),
  };
}

function codeOf({ type }: Breach, missing: readonly string[]): MethodFault['code'] {
  if (type === 'step') return 'propose-too-early';
  if (type === 'jump') return 'jump-too-early';
  return missing.length > 0 ? 'settled-without-conclude' : 'settled-not-followed';
}

function severityOf(code: MethodFault['code'], { known: { library, rules } }: Ground) {
  const wished = severityIn(rules, code) ?? severityIn(library.content.site.rules, code);
  return wished ?? rowOf(code).severity;
}

function skippedBy(
  way: number,
  phases: readonly string[],
  { known: { steps, reached } }: Ground,
): readonly number[] {
  const { playbook } = steps[reached.states.linked.ways[way]?.step ?? -1] ?? {};
  return steps.flatMap(({ playbook: own, step, number }) => {
    const isSkipped = own === playbook && reached.steps[number] === 0;
    return isSkipped && phases.includes(step.phase) ? number : [];
  });
}

function byTypeAndLength(one: Breach, other: Breach): number {
  const rank = { step: 0, jump: 1, end: 2 };
  return rank[one.type] - rank[other.type] || one.path.ways.length - other.path.ways.length;
}

/** What lacks at one place for one cause is told once, if it lacks on one path. */
function joined(faults: readonly MethodFault[]): readonly MethodFault[] {
  return faults.reduce<readonly MethodFault[]>((kept, fault) => {
    const same = kept.find(
      (one) => isSame(one, fault) && (covers(one, fault) || covers(fault, one)),
    );
    if (!same) return [...kept, fault];
    const consequences = inOrder([...same.consequences, ...fault.consequences]);
    const skipped = inOrder([...same.skipped, ...fault.skipped]);
    const hanging = same.hanging && fault.hanging;
    const whole = { ...(covers(fault, same) ? fault : same), hanging, skipped, consequences };
    return kept.map((one) => (one === same ? whole : one));
  }, []);
}

function isSame(one: MethodFault, other: MethodFault): boolean {
  return (
    one.culprit.key === other.culprit.key &&
    one.breach.type === other.breach.type &&
    one.breach.step === other.breach.step &&
    one.breach.jump?.way === other.breach.jump?.way
  );
}

function covers(one: MethodFault, other: MethodFault): boolean {
  const isWhole = other.missing.every((phase) => one.missing.includes(phase));
  return isWhole && (one.unfollowed || !other.unfollowed);
}

function inOrder(steps: readonly number[]): readonly number[] {
  return [...new Set(steps)].sort((a, b) => a - b);
}
