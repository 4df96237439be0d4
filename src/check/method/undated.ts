import { walksAvoiding } from '../../graph/avoid.ts';
import { type CodeTest, testOf } from '../../graph/codes.ts';
import type { Linked } from '../../graph/link.ts';
import { passagesOf } from '../../graph/passages.ts';
import type { Path } from '../../graph/paths.ts';
import type { Commitment, Playbook } from '../../model/playbook.ts';
import { codesIn } from '../conditions.ts';
import type { Context, KnownStep } from '../context.ts';

/** A promise for a day that is to be written down, and a shortest walk to it on which nobody has done so. */
export interface Undated {
  readonly known: KnownStep;
  readonly promise: Commitment & { readonly on: string };
  readonly path: Path;
}

/** In playbooks whose paths are sound otherwise: what leads past steps leads past notes, too, and is told already. */
export function undatedPromises(context: Context): readonly Undated[] {
  const { states } = context.reached;
  const promises = context.judged.flatMap((known) =>
    known.step.body.flatMap((node) => (isOnDay(node) ? [{ known, promise: node }] : [])),
  );
  const doubted = promises.filter(
    (one) => mayLack(one, context) && isSound(one.known.playbook, context),
  );
  if (doubted.length === 0) return [];
  const passages = passagesOf(states);
  const none = new Uint8Array(states.count);
  const open = new Uint8Array(states.linked.ways.length);
  return doubted.slice(0, mostSearches(states.count)).flatMap((one): readonly Undated[] => {
    const closed = notedAt(one, context);
    const obstacles = { closed, shut: open, returning: open, held: none };
    const { length, pathTo } = walksAvoiding(passages, obstacles, [states.seedState]);
    const isShown = shownIn(one, context);
    const [nearest] = Array.from(context.reached.statesAt(one.known.number))
      .filter((state) => length[state] !== -1 && isShown(states.code[state] as number))
      .sort((a, b) => (length[a] as number) - (length[b] as number));
    return nearest === undefined ? [] : [{ ...one, path: pathTo(nearest) }];
  });
}

type Doubted = Omit<Undated, 'path'>;

function isOnDay(node: KnownStep['step']['body'][number]): node is Undated['promise'] {
  return node.type === 'promise' && node.on !== undefined;
}

/** Whether a walk could come there without the note if conditions did not matter. */
function mayLack({ known, promise }: Doubted, { reached: { states }, steps }: Context): boolean {
  const { linked } = states;
  const { chart = -1 } = linked.steps[known.number] ?? {};
  const isNoted = (step: number): boolean =>
    steps[step]?.step.body.some(
      (node) => node.type === 'record' && node.as === promise.on && !node.when,
    ) === true;
  const begin = [...(linked.doors[chart] ?? []), ...goalsOf(linked.interrupts[chart] ?? [])];
  const met = new Set(begin.map(({ step }) => step).filter((step) => !isNoted(step)));
  for (const step of met) {
    for (const goal of goalsOf(linked.steps[step]?.ways ?? []))
      if (!isNoted(goal.step)) met.add(goal.step);
  }
  return met.has(known.number);
}

function goalsOf(ways: Linked['ways']): readonly { readonly step: number }[] {
  return ways.flatMap(({ goal }) => (goal.type === 'step' ? [goal] : []));
}

function isSound(playbook: Playbook, context: Context): boolean {
  const { broken, conditions, faults, isDamaged, method, steps, unreachable } = context;
  const isHere = (step: number | undefined): boolean => steps[step ?? -1]?.playbook === playbook;
  return !(
    playbook.steps.some((step) => isDamaged(playbook, step)) ||
    broken.some((one) => one.playbook === playbook) ||
    unreachable.heads.some(({ step }) => isHere(step)) ||
    faults.some((fault) => isHere(fault.steps[0])) ||
    conditions.some(({ known, truth }) => known.playbook === playbook && truth === 'never') ||
    method.some(({ breach }) => isHere(breach.step))
  );
}

/** Each goes through all states: in a huge library, who has mended some is told of the others. */
function mostSearches(states: number): number {
  return Math.max(1, Math.floor(4_000_000 / (states + 1)));
}

/** By state, 1: the day is written down there. */
function notedAt({ known, promise }: Doubted, { reached, steps }: Context): Uint8Array {
  const { states, statesAt } = reached;
  const noted = new Uint8Array(states.count);
  for (const { number, playbook, step } of steps) {
    if (playbook !== known.playbook) continue;
    for (const node of step.body) {
      if (node.type !== 'record' || node.as !== promise.on) continue;
      const holds = testOf(codesIn(reached, number), node.when) ?? always;
      for (const state of statesAt(number))
        if (holds(states.code[state] as number)) noted[state] = 1;
    }
  }
  return noted;
}

function shownIn({ known, promise }: Doubted, { reached }: Context): CodeTest {
  return testOf(codesIn(reached, known.number), promise.when) ?? always;
}

const always: CodeTest = () => true;
