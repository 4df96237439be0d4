import type { ChartStep, ChartWay } from '../graph/chart.ts';
import type { Facts } from '../graph/facts.ts';
import {
  ended,
  type Leave,
  type Move,
  start,
  take,
  type Walk,
  type WalkChart,
  ways,
} from '../graph/walk.ts';
import type { End, Playbook } from '../model/playbook.ts';
import type { ScenarioAnswer } from '../model/scenario.ts';

/** What playing asks of a playbook. A `Playbook` is one, and so is the little that an exercise takes along. */
export interface Playable extends WalkChart {
  readonly steps: readonly PlayableStep[];
}

export interface PlayableStep extends ChartStep {
  readonly end?: Pick<End, 'as' | 'when'>;
}

/** What came of a path: the steps in the order in which they were entered, and why it went no further. */
export interface Played<Book extends Playable = Playbook> {
  readonly visits: readonly Visit<Book>[];
  readonly stop: Stop;
}

/** A step that was entered, with the facts as they were there, and the move by which it was left. */
export interface Visit<Book extends Playable = Playbook> {
  readonly playbook: Book;
  /** The walk as it came in. */
  readonly walk: Walk;
  readonly step: string;
  readonly facts: Facts;
  readonly move?: Move;
  /** Place in the path of the answer that was given here, from 0; none on a `next`. */
  readonly answer?: number;
}

export type Stop =
  /** An end that applies. `used`: how many answers of the path were given. */
  | { readonly type: 'ended'; readonly as: string; readonly used: number }
  /** The path is used up, and the step asks. */
  | { readonly type: 'asking'; readonly open: readonly string[] }
  /** The step does not have this answer, or it is not open. */
  | {
      readonly type: 'refused';
      readonly answer: number;
      readonly open: readonly string[];
      readonly isClosed: boolean;
    }
  /** No way on is open, or the `next`s lead in a ring. */
  | { readonly type: 'stuck' }
  /** A jump to a playbook that is not there. */
  | { readonly type: 'away'; readonly slug: string };

export type FindPlaybook<Book extends Playable = Playbook> = (slug: string) => Book | undefined;

/**
 * Walks a path with the rules of the guide (graph/walk.ts). A `next` is taken where it comes up; an interrupt at
 * once, where the answer before it has led; jumps lead on in the other playbook. `walk`: where it begins, if not
 * at the start.
 */
export function play<Book extends Playable>(
  playbook: Book,
  path: readonly Pick<ScenarioAnswer, 'choice'>[],
  findPlaybook: FindPlaybook<Book>,
  walk: Walk = start(playbook),
): Played<Book> {
  const visits: Visit<Book>[] = [];
  let at: Place<Book> = { playbook, walk };
  let used = 0;
  let passed = new Set<string>();
  for (;;) {
    const answer = path[used]?.choice;
    const next = onward(at, answer, used);
    if (passed.has(keyOf(at)) || 'type' in next) {
      visits.push(visitOf(at));
      return { visits, stop: 'type' in next ? next : { type: 'stuck' } };
    }
    passed.add(keyOf(at));
    visits.push({ ...visitOf(at), move: next.move, ...(next.isAnswer && { answer: used }) });
    if (next.isAnswer) {
      used++;
      passed = new Set();
    }
    const { slug, place } = go(at, next.move, findPlaybook);
    if (!place) return { visits, stop: { type: 'away', slug } };
    at = place;
  }
}

/** Someone in one of several playbooks. */
export interface Place<Book extends Playable> {
  readonly playbook: Book;
  readonly walk: Walk;
}

/** Where a move leads, other playbooks included; no place where it leads to one that is not there (`slug`). */
export function go<Book extends Playable>(
  { playbook, walk: before }: Place<Book>,
  move: Move,
  findPlaybook: FindPlaybook<Book>,
): { readonly slug: string; readonly place: Place<Book> | undefined } {
  const { walk, leave } = take(playbook, before, move);
  if (!leave) return { slug: playbook.slug, place: { playbook, walk } };
  return { slug: leave.slug, place: enter(leave, findPlaybook) };
}

function keyOf<Book extends Playable>({ playbook, walk }: Place<Book>): string {
  return JSON.stringify([playbook.slug, walk.step, walk.facts]);
}

function visitOf<Book extends Playable>({ playbook, walk }: Place<Book>): Visit<Book> {
  return { playbook, walk, step: walk.step, facts: walk.facts };
}

function enter<Book extends Playable>(
  { slug, ...origin }: Leave,
  findPlaybook: FindPlaybook<Book>,
): Place<Book> | undefined {
  const playbook = findPlaybook(slug);
  return playbook && { playbook, walk: start(playbook, origin) };
}

interface Onward {
  readonly move: Move;
  readonly isAnswer: boolean;
}

function onward<Book extends Playable>(
  { playbook, walk }: Place<Book>,
  answer: string | undefined,
  used: number,
): Onward | Stop {
  if (answer?.endsWith('!')) return interrupt(playbook, answer.slice(0, -1), used);
  if (ended(playbook, walk)) return { type: 'ended', as: endOf(playbook, walk.step), used };
  const open = ways(playbook, walk);
  const [first] = open;
  if (!first) return { type: 'stuck' };
  if (first.way.type === 'next') return { move: first.move, isAnswer: false };
  const ids = open.flatMap(({ way }) => way.id ?? []);
  if (answer === undefined) return { type: 'asking', open: ids };
  const given = open.find(({ way }) => way.id === answer);
  if (given) return { move: given.move, isAnswer: true };
  const isClosed = waysOf(playbook, walk.step).some(({ id }) => id === answer);
  return { type: 'refused', answer: used, open: ids, isClosed };
}

/** By the step to which it leads; its place counts from 1 among the playbook's interrupts. */
function interrupt({ interrupts }: Playable, step: string, used: number): Onward | Stop {
  const names = interrupts.map(({ target }) =>
    target.type === 'step' ? target.id : target.type === 'playbook' ? (target.step ?? '') : '',
  );
  const index = names.indexOf(step);
  if (index >= 0) return { move: { type: 'interrupt', place: index + 1 }, isAnswer: true };
  return { type: 'refused', answer: used, open: names.map((name) => `${name}!`), isClosed: false };
}

function waysOf(playbook: Playable, step: string): readonly ChartWay[] {
  return playbook.steps.find(({ id }) => id === step)?.ways ?? [];
}

function endOf(playbook: Playable, step: string): string {
  return playbook.steps.find(({ id }) => id === step)?.end?.as ?? '';
}
