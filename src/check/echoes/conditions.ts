import { valueIn } from '../../graph/codes.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Test, Way } from '../../model/playbook.ts';
import type { Code } from '../../model/rules.ts';
import { codesIn, type Condition } from '../conditions.ts';
import type { Ledger } from './ledger.ts';
import type { Missing } from './missing.ts';
import type { KnownFault, Scene } from './scene.ts';

/**
 * A fact that is not set as conditions expect is one mistake, however many of them ask for it. A way that nobody
 * can take is the cause of the step behind it that nobody reaches, and of the step before it where one is stuck.
 */
export function settleConditions(
  scene: Scene,
  missing: Missing | undefined,
  isRated: (code: Code) => boolean,
  ledger: Ledger,
): void {
  const values = scene.of('unset-fact').filter((one) => !conditionAt(one, scene));
  const absent = scene.of(...codes).filter((finding) => absentIn(finding, scene) !== undefined);
  if (missing) ledger.defer(values);
  if (missing?.lost) ledger.defer([...absent, ...scene.of('unset-fact')]);
  const all = scene
    .of(...codes)
    .filter(ledger.isTold)
    .toSorted(byGravity(scene));
  const echoes = all.filter((finding) => holdsOpened(finding, scene));
  const told = echoes.length < all.length ? all.filter((one) => !echoes.includes(one)) : all;
  if (told !== all) ledger.defer(echoes);
  const causeOf = causes(told, scene);
  for (const [finding, cause] of causeOf) {
    if (cause === finding) continue;
    const isGraver = finding.severity === 'error' && cause.severity !== 'error';
    if (isGraver && isRated(cause.code)) continue;
    ledger.join(finding, cause);
    if (isGraver) ledger.aggravate(cause);
  }
  const closed = told.filter(({ code }) => code !== 'always-true-guard');
  for (const { step, finding, ids, closed: isClosed } of scene.heads) {
    if (!isClosed || !finding || !ledger.isTold(finding)) continue;
    const id = scene.context.steps[step]?.step.id;
    const leading = closed.find((one) => leadsTo(wayAt(one, scene), id));
    const unset = values.find(ledger.isTold);
    const cause = leading ? (causeOf.get(leading) ?? leading) : (missing?.cause ?? unset);
    if (cause && cause !== finding) ledger.echo(finding, cause, ids);
  }
  for (const fault of scene.faults) {
    const inside = closedAt(fault, scene);
    const cause = inside.map((one) => causeOf.get(one)).find((one) => one !== undefined);
    if (cause) ledger.echo(fault.finding, cause);
    else if (inside.length > 0 && missing) ledger.defer([fault.finding]);
  }
  if (closed.some((one) => wayAt(one, scene))) ledger.defer(scene.of(...pathCodes));
}

/** Who cannot take a way takes another one, and so may pass over what the method asks. */
const pathCodes = [
  'propose-too-early',
  'settled-without-conclude',
  'settled-not-followed',
] as const;

const codes = ['never-enabled', 'unset-fact', 'always-true-guard'] as const;

/** The condition would tell something apart, if only the closed ways could be taken that lead here. */
function holdsOpened(finding: Finding, scene: Scene): boolean {
  const condition = conditionAt(finding, scene);
  const same = scene.context.opened.find(({ guard }) => guard === condition?.guard);
  if (!condition || !same) return false;
  return finding.code === 'unset-fact'
    ? condition.unset.some((fact) => !same.unset.includes(fact))
    : same.truth === 'sometimes';
}

/** The conditions that close the ways out of a dead end or a trap. */
export function closedAt({ steps }: KnownFault, scene: Scene): readonly Finding[] {
  const loop = steps.map((number) => scene.context.steps[number]?.step.id);
  return scene
    .of('never-enabled', 'unset-fact')
    .filter((one) => loop.includes(one.step) && leadsOn(one, scene));
}

/** What can never be before what need not be asked, and before what that passes over; else as in the file. */
function byGravity(scene: Scene): (one: Finding, other: Finding) => number {
  const weight = (finding: Finding): number => {
    if (finding.code === 'always-true-guard') return 1;
    return finding.code === 'never-enabled' && !conditionAt(finding, scene) ? 2 : 0;
  };
  return (one, other) =>
    weight(one) - weight(other) || one.position.start.offset - other.position.start.offset;
}

/** Of each finding the first that asks for a fact in common with it, or with one that does. */
function causes(told: readonly Finding[], scene: Scene): ReadonlyMap<Finding, Finding> {
  const firstOf = new Map<string, Finding>();
  const found = new Map<Finding, Finding>();
  for (const finding of told) {
    const facts = factsAt(finding, scene);
    const cause = facts.map((fact) => firstOf.get(fact)).find((one) => one !== undefined);
    for (const fact of facts) if (!firstOf.has(fact)) firstOf.set(fact, cause ?? finding);
    found.set(finding, cause ?? finding);
  }
  return found;
}

/** The fact that no state of the playbook has so; else all that the condition asks for. */
function factsAt(finding: Finding, scene: Scene): readonly string[] {
  const absent = absentIn(finding, scene);
  const condition = conditionAt(finding, scene);
  if (absent !== undefined) return [absent];
  if (condition) return condition.guard.tests.map(({ fact }) => fact);
  return wayAt(finding, scene)?.type === 'next' ? overtaking(finding, scene) : [];
}

/** What stands behind a `next` that always applies is passed over for one reason: its condition, or its place. */
function overtaking(finding: Finding, scene: Scene): readonly string[] {
  const ways = scene.steps.find(({ step }) => step.id === finding.step)?.step.ways ?? [];
  const way = wayAt(finding, scene);
  const before = ways.slice(0, way && ways.indexOf(way));
  const asked = before.every(({ when }) => when)
    ? before.flatMap(({ when }) => when?.tests ?? [])
    : [];
  return [...asked.map(({ fact }) => fact), `next of ${finding.step}`];
}

/** The fact of a test that no state of the playbook can pass. */
function absentIn(finding: Finding, scene: Scene): string | undefined {
  const tests = conditionAt(finding, scene)?.guard.tests ?? [];
  return tests.find((test) => isAbsent(test, scene))?.fact;
}

/** The condition that a finding is about. Compiled JSON may come without places. */
function conditionAt({ position, step }: Finding, scene: Scene): Condition | undefined {
  return scene.context.conditions.find(
    ({ known, position: at }) =>
      known.step.id === step &&
      known.playbook === scene.playbook &&
      (at === undefined || at.start.offset === position.start.offset),
  );
}

function isAbsent({ fact, op, values }: Test, scene: Scene): boolean {
  if (op !== '=' && op !== '!=') return false;
  const met = valuesMet(fact, scene);
  return !values.some((value) => met.has(value));
}

/** The values that a fact has in some state. */
function valuesMet(fact: string, { context, steps }: Scene): ReadonlySet<string | number> {
  const { relaxed } = context;
  const met = new Set<string | number>();
  for (const { number } of steps) {
    const codes = codesIn(relaxed, number);
    for (const state of relaxed.statesAt(number)) {
      const value = valueIn(codes, fact, relaxed.states.code[state] as number);
      if (value !== undefined) met.add(value);
    }
  }
  return met;
}

/** The way that a finding is about: that of its condition, or one that is never taken. */
function wayAt(finding: Finding, scene: Scene): Way | undefined {
  const { offset } = finding.position.start;
  const ways = scene.steps.find(({ step }) => step.id === finding.step)?.step.ways ?? [];
  const isHere = ({ position: at }: Way): boolean =>
    at !== undefined && at.start.offset <= offset && offset < at.end.offset;
  return conditionAt(finding, scene)?.way ?? ways.find(isHere);
}

function leadsTo(way: Way | undefined, id: string | undefined): boolean {
  return way?.target.type === 'step' && way.target.id === id;
}

/** On a way on, or on an end. */
function leadsOn(finding: Finding, scene: Scene): boolean {
  if (wayAt(finding, scene)) return true;
  const end = scene.steps.find(({ step }) => step.id === finding.step)?.step.end;
  return end?.position?.start.line === finding.position.start.line;
}
