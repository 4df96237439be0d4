import type { Finding } from '../../model/diagnostic.ts';
import { type LooseEnd, looseEnds } from './loose-ends.ts';
import type { Ledger } from './ledger.ts';
import type { MissedHead, Scene } from './scene.ts';

/** Where a line is missing. */
export interface Missing {
  readonly cause: Finding;
  /** What it would have set is missing, too. */
  readonly lost: boolean;
}

/**
 * Where a line is missing, or could not be read, what it led to is told with it: each loose end explains
 * the next steps below that nothing leads to.
 */
export function settleMissing(scene: Scene, ledger: Ledger): Missing | undefined {
  const { faults, found, heads, of, playbook } = scene;
  for (const { finding, jump, skip, ids } of heads) {
    if (jump?.file === playbook.file) ledger.echo(finding, jump, ids);
    else if (jump && finding) ledger.defer([finding]);
    else if (skip) ledger.echo(finding, skip, ids);
  }
  const ends = looseEnds(scene);
  const open = heads.filter(({ closed, jump, skip }) => !closed && !jump && !skip);
  const told = explained(ends, open);
  for (const [end, own] of told) {
    for (const { finding, ids } of own) ledger.echo(finding, end.finding, ids);
  }
  const unread = ends.filter(({ isRead }) => !isRead);
  for (const { finding, steps } of faults) {
    const broken = unread.find(({ step }) => steps.includes(step));
    if (broken) ledger.echo(finding, broken.finding);
  }
  const isLost =
    unread.length > 0 || ends.some(({ finding: { code } }) => code === 'unknown-target');
  if (isLost) ledger.defer(found.filter(({ code }) => code === 'unknown-variable'));
  const [first] = ends.filter(
    (end) => !end.isRead || (told.has(end) && end.finding.code !== 'unknown-target'),
  );
  if (first) return { cause: first.finding, lost: true };
  const [unguessed] = of('unknown-target').filter((one) => ends.some((end) => end.finding === one));
  const left = open.map(({ finding }) => finding).find((one) => one && ledger.isTold(one));
  const cause = unguessed ?? left ?? ends[0]?.finding;
  const isBare = cause === ends[0]?.finding && ends[0]?.most === Infinity;
  return cause && { cause, lost: isBare || (cause === left && of('single-choice').length > 0) };
}

/** Each loose end with what it explains: the next below, else the first that is left. */
function explained(
  ends: readonly LooseEnd[],
  heads: readonly MissedHead[],
): ReadonlyMap<LooseEnd, readonly MissedHead[]> {
  const free = [...heads];
  const found = new Map<LooseEnd, readonly MissedHead[]>();
  for (const end of ends) {
    const isOnly = ends.length === 1 && heads.length === 1 && end.most === Infinity;
    const fitting = free.filter((head) => isOnly || !end.isStuck || isPlausible(head, end, heads));
    const below = fitting.filter(({ step }) => step > end.step);
    const above = fitting.filter(({ step }) => step <= end.step);
    const own = [...below, ...above].slice(0, end.most);
    for (const head of own) free.splice(free.indexOf(head), 1);
    if (own.length > 0) found.set(end, own);
  }
  return found;
}

/**
 * Whether the step where one is stuck may have led there: to the step below, or to a part of the playbook. A
 * step that stands alone elsewhere is more likely to be forgotten.
 */
function isPlausible(
  { step, others }: MissedHead,
  { steps }: LooseEnd,
  heads: readonly MissedHead[],
): boolean {
  const before = heads.flatMap((head) => [head.step, ...head.others]);
  return others.length > 0 || [...steps, ...before].includes(step - 1);
}
