import type { Fault } from '../../graph/faults.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Playbook } from '../../model/playbook.ts';
import type { Code } from '../../model/rules.ts';
import type { Context, KnownStep } from '../context.ts';
import { wayOf } from '../method/report.ts';
import { type BrokenReference, closedDoors } from '../targets.ts';
import type { Head } from '../unreachable.ts';

/** One playbook with all that was found in it. */
export interface Scene {
  readonly playbook: Playbook;
  readonly context: Context;
  readonly steps: readonly KnownStep[];
  /** What parsing found. */
  readonly found: readonly Finding[];
  /** What the rules found, of these codes. */
  readonly of: (...codes: readonly Code[]) => readonly Finding[];
  readonly heads: readonly MissedHead[];
  readonly faults: readonly KnownFault[];
}

/** Steps that nobody reaches, and how that is told. */
export interface MissedHead extends Head {
  readonly finding: Finding | undefined;
  /** Other playbooks jump there, which is no entry. */
  readonly jump: Finding | undefined;
  /** A way of the playbook passes over them, which the method forbids. */
  readonly skip: Finding | undefined;
  /** Of all these steps. */
  readonly ids: readonly string[];
}

/** A dead end or a trap, and how it is told. */
export interface KnownFault extends Fault {
  readonly finding: Finding;
}

export function sceneOf(
  playbook: Playbook,
  found: readonly Finding[],
  own: readonly Finding[],
  context: Context,
): Scene {
  const isHere = ({ file }: Finding): boolean => file === playbook.file;
  const here = own.filter(isHere);
  const of = (...codes: readonly Code[]) => here.filter(({ code }) => codes.includes(code));
  const steps = context.steps.filter((known) => known.playbook === playbook);
  const idOf = (number: number): string => context.steps[number]?.step.id ?? '';
  const isOwn = (number: number | undefined): boolean =>
    number !== undefined && context.steps[number]?.playbook === playbook;
  const findingAt = (code: Code, number: number | undefined) =>
    number === undefined ? undefined : of(code).find(({ step }) => step === idOf(number));
  const heads = context.unreachable.heads.filter(({ step }) => isOwn(step));
  const faults = context.faults.filter(({ steps: [first] }) => isOwn(first));
  return {
    playbook,
    context,
    steps,
    found: found.filter(isHere),
    of,
    heads: heads.map((head) => {
      const ids = [head.step, ...head.others].sort((a, b) => a - b).map(idOf);
      const finding = findingAt('unreachable-step', head.step);
      const jump = jumpTo(ids, playbook, own, context);
      return { ...head, finding, ids, jump, skip: skipOf(head, here, context) };
    }),
    faults: faults.flatMap((fault) => {
      const finding = findingAt(fault.type, fault.steps[0]);
      return finding ? [{ ...fault, finding }] : [];
    }),
  };
}

/** The finding about jumps to one of these steps, which is no entry. */
function jumpTo(
  ids: readonly string[],
  { slug, language }: Playbook,
  own: readonly Finding[],
  { broken, library }: Context,
): Finding | undefined {
  const leads = ({ playbook, reference: { target } }: BrokenReference): boolean =>
    playbook.language === language &&
    target.type === 'playbook' &&
    target.slug === slug &&
    ids.includes(target.step ?? '');
  const [first] = closedDoors(broken, library).find((group) => group.some(leads)) ?? [];
  if (!first) return undefined;
  const { playbook, reference } = first;
  return own.find(
    ({ code, file, position }) =>
      code === 'not-an-entry' &&
      file === playbook.file &&
      position.start.offset === (reference.position?.start.offset ?? 0),
  );
}

/** The finding about a way that passes over one of these steps. */
function skipOf(
  { step, others }: Head,
  here: readonly Finding[],
  context: Context,
): Finding | undefined {
  const fault = context.method.find(({ skipped }) =>
    [step, ...others].some((one) => skipped.includes(one)),
  );
  if (fault?.culprit.type !== 'way') return undefined;
  const { way } = wayOf(context, fault.culprit.way);
  const at = (way.at?.['to'] ?? way.position)?.start.offset;
  return here.find(({ code, position }) => code === fault.code && position.start.offset === at);
}
