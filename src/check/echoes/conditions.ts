import { valueIn } from '../../graph/codes.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Test, Way } from '../../model/playbook.ts';
import { codesIn, type Condition } from '../conditions.ts';
import type { Ledger } from './ledger.ts';
import type { Missing } from './missing.ts';
import type { KnownFault, Scene } from './scene.ts';

/**
 * A value that nothing sets is one mistake, however many conditions ask for it. A way that nobody can take is
 * the cause of the step behind it that nobody reaches, and of the step before it where one is stuck.
 */
export function settleConditions(scene: Scene, missing: Missing | undefined, ledger: Ledger): void {
  const absent = scene.of(...codes).filter((finding) => causeKey(finding, scene) !== undefined);
  if (missing?.lost) ledger.defer(absent);
  const all = scene
    .of(...codes)
    .filter(ledger.isTold)
    .toSorted(byGravity);
  const echoes = all.filter((finding) => holdsOpened(finding, scene));
  const told = echoes.length < all.length ? all.filter((one) => !echoes.includes(one)) : all;
  if (told !== all) ledger.defer(echoes);
  const causes = new Map<string, Finding>();
  const causeOf = new Map<Finding, Finding>();
  for (const finding of told) {
    const key = causeKey(finding, scene) ?? overtakenKey(finding, scene);
    const cause = (key === undefined ? undefined : causes.get(key)) ?? finding;
    if (key !== undefined && cause === finding) causes.set(key, finding);
    if (cause !== finding) ledger.join(finding, cause);
    causeOf.set(finding, cause);
  }
  const closed = told.filter(({ code }) => code !== 'always-true-guard');
  for (const { step, finding, ids, closed: isClosed } of scene.heads) {
    if (!isClosed || !finding || !ledger.isTold(finding)) continue;
    const id = scene.context.steps[step]?.step.id;
    const leading = closed.find((one) => leadsTo(wayAt(one, scene), id));
    const cause = leading ? (causeOf.get(leading) ?? leading) : missing?.cause;
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

/** What can never be before what need not be asked; else in the order of the file. */
function byGravity(one: Finding, other: Finding): number {
  const weight = ({ code }: Finding): number => (code === 'always-true-guard' ? 1 : 0);
  return weight(one) - weight(other) || one.position.start.offset - other.position.start.offset;
}

/** The fact, or the value of a fact, that no state of the playbook has. */
function causeKey(finding: Finding, scene: Scene): string | undefined {
  const tests = conditionAt(finding, scene)?.guard.tests ?? [];
  return tests.map((test) => absent(test, scene)).find((key) => key !== undefined);
}

/** What stands behind a `next` that always applies is passed over for one reason. */
function overtakenKey(finding: Finding, scene: Scene): string | undefined {
  const isNext = wayAt(finding, scene)?.type === 'next' && !conditionAt(finding, scene);
  return isNext ? `next of ${finding.step}` : undefined;
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

function absent({ fact, op, values }: Test, scene: Scene): string | undefined {
  if (op !== '=' && op !== '!=') return undefined;
  const met = valuesMet(fact, scene);
  if (met.size === 0) return fact;
  return values.some((value) => met.has(value)) ? undefined : `${fact}=${values.join('|')}`;
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
