import type { Finding } from '../../model/diagnostic.ts';
import { closedAt } from './conditions.ts';
import { type LooseEnd, looseEnds } from './loose-ends.ts';
import type { Ledger } from './ledger.ts';
import type { MissedHead, Scene } from './scene.ts';

/**
 * Where a line is missing, or could not be read, what it led to is told with it: each loose end explains the
 * next steps below that nothing leads to. Whether something is missing: then nobody knows what it would
 * have set.
 */
export function settleMissing(scene: Scene, ledger: Ledger): boolean {
  const { faults, heads, of } = scene;
  const ends = looseEnds(scene);
  for (const { finding, jump, ids } of heads) {
    if (jump)
      ledger.echo(finding, jump, jump.file === scene.playbook.file ? ids : ids.map(inOther(scene)));
  }
  const open = heads.filter(({ closed, jump }) => !closed && !jump);
  const told = explained(ends, open);
  for (const [end, own] of told) {
    for (const { finding, ids } of own) ledger.echo(finding, end.finding, ids);
  }
  for (const { finding, steps } of faults) {
    const broken = ends.find(({ step, isRead }) => !isRead && steps.includes(step));
    if (broken) ledger.echo(finding, broken.finding);
  }
  const [unguessed] = of('unknown-target').filter((one) => isUnguessed(one, scene));
  const [first] = [...told.keys()].filter(({ finding }) => ledger.isTold(finding));
  const cause = first?.finding ?? unguessed ?? open[0]?.finding;
  const isMissing = open.length > 0 || unguessed !== undefined || ends.length > 0;
  if (!isMissing || !cause) return isMissing;
  for (const head of heads.filter(({ closed, jump }) => closed && !jump)) {
    ledger.echo(head.finding, cause, head.ids);
  }
  ledger.defer(faults.filter((fault) => closedAt(fault, scene)).map(({ finding }) => finding));
  return true;
}

/** The id of a step of this playbook, as another one names it. */
function inOther({ playbook }: Scene): (id: string) => string {
  return (id) => `/${playbook.slug}#${id}`;
}

/** Each loose end with what it explains: the next below, else the first that is left. */
function explained(
  ends: readonly LooseEnd[],
  heads: readonly MissedHead[],
): ReadonlyMap<LooseEnd, readonly MissedHead[]> {
  const free = [...heads];
  const found = new Map<LooseEnd, readonly MissedHead[]>();
  for (const end of ends) {
    const below = free.filter(({ step }) => step > end.step);
    const above = free.filter(({ step }) => step <= end.step);
    const own = [...below, ...above].slice(0, end.most);
    for (const head of own) free.splice(free.indexOf(head), 1);
    found.set(end, own);
  }
  return found;
}

/** A name past guessing was meant to lead somewhere: what it may have led to is among its consequences. */
function isUnguessed({ step, consequences = [] }: Finding, { context, playbook }: Scene): boolean {
  return context.broken.some(
    ({ playbook: own, reference, meant }) =>
      own === playbook &&
      !meant &&
      consequences.length > 0 &&
      playbook.steps[reference.step ?? -1]?.id === step,
  );
}
