import type { Facts } from './facts.ts';
import {
  find,
  type Leave,
  type Move,
  type ReturnPlace,
  start,
  take,
  trail,
  type Walk,
  type WalkChart,
  ways,
} from './walk.ts';

/**
 * The text form of a walk, for the fragment of an address: where it passed and what was chosen, by name.
 *
 *     walk   = first ("/" step)*
 *     first  = step (";" fact)* (";back:" [slug ":"] step (":" fact)*)?
 *     step   = id ("." choice | "!")?
 *     fact   = name "=" value
 *
 * A choice is its id, or its place from 1; a `next` is not written; `!` is an interrupt. The last step
 * is where the walk stands: `inviter.accepte/ecouter/reformuler.2/proposer`.
 */
export function printWalk(chart: WalkChart, walk: Walk): string {
  const moves = trail(walk);
  const first = moves[0]?.walk ?? walk;
  const steps = moves.map(
    (earlier) => earlier.walk.step + printMove(chart, earlier.walk, earlier.move),
  );
  const [head, ...rest] = [...steps, walk.step];
  return [head + printOrigin(chart, first), ...rest].join('/');
}

/** The fragment with which the other playbook's page begins. */
export function printLeave({ step = '', facts, from }: Leave): string {
  return step + printFacts(facts) + printReturn(from);
}

/** What came of a text: how many of its steps no longer hold (the playbook was edited, or it is no walk). */
export interface Resumed {
  readonly walk: Walk;
  readonly lost: number;
}

/** The walk as far as it still holds. A lone step id opens that step; no text is the start. Never throws. */
export function readWalk(chart: WalkChart, text: string): Resumed {
  const segments = decode(text).split('/').map(readSegment);
  const [first, ...rest] = segments as [Segment, ...Segment[]];
  const begun = start(chart, first);
  if (first.step !== '' && begun.step !== first.step) return { walk: begun, lost: segments.length };
  return follow(chart, begun, first, rest);
}

interface Segment {
  readonly step: string;
  /** How the step was left: a choice's name, `!` or nothing. */
  readonly choice: string;
  readonly facts: Facts;
  readonly from?: ReturnPlace;
}

function follow(chart: WalkChart, begun: Walk, first: Segment, rest: readonly Segment[]): Resumed {
  let walk = begun;
  let left = first;
  for (const [index, segment] of rest.entries()) {
    const next = moves(chart, walk, left.choice)
      .map((move) => take(chart, walk, move).walk)
      .find((taken) => taken !== walk && taken.step === segment.step);
    if (!next) return { walk, lost: rest.length - index };
    walk = next;
    left = segment;
  }
  return { walk, lost: 0 };
}

/** The moves that a name may stand for. A place stands for a choice that got its id later, too. */
function moves(chart: WalkChart, walk: Walk, choice: string): readonly Move[] {
  if (choice === '!')
    return chart.interrupts.map((_, index) => ({ type: 'interrupt', place: index + 1 }));
  const names = (move: Move): boolean => {
    const printed = printMove(chart, walk, move);
    return printed === (choice && `.${choice}`) || (printed !== '' && choice === `${move.place}`);
  };
  return ways(chart, walk)
    .map(({ move }) => move)
    .filter(names);
}

function printMove(chart: WalkChart, walk: Walk, { type, place }: Move): string {
  if (type === 'interrupt') return '!';
  const way = find(chart, walk.step)?.ways[place - 1];
  return way?.type === 'choice' ? `.${way.id ?? place}` : '';
}

/** Only what differs from a walk that begins there by itself. */
function printOrigin(chart: WalkChart, first: Walk): string {
  const plain = start(chart, { step: first.step });
  const facts = Object.entries(first.facts).filter(([name, value]) => plain.facts[name] !== value);
  const returns = plain.from?.step !== first.from?.step || first.from?.slug !== undefined;
  return printFacts(Object.fromEntries(facts)) + printReturn(returns ? first.from : undefined);
}

function printFacts(facts: Facts = {}, separator = ';'): string {
  return Object.entries(facts)
    .map(([fact, value]) => `${separator}${fact}=${value}`)
    .join('');
}

function printReturn(from: ReturnPlace | undefined): string {
  if (!from) return '';
  const { slug, step, facts } = from;
  return `;back:${slug === undefined ? '' : `${slug}:`}${step}${printFacts(facts, ':')}`;
}

const name = '[a-z][a-z0-9-]{0,63}';
const stepForm = new RegExp(`^(${name})?(?:\\.(${name}|[1-9][0-9]*)|(!))?$`);
const factForm = new RegExp(`^(${name})=(-?[0-9]+|[a-z][a-z0-9-]*)$`);
const returnForm = new RegExp(`^back:(?:(${name}):)?(${name})((?::[^:]*=[^:]*)*)$`);

/** What is not of the form is a step that no playbook has, or an origin that is left out. */
function readSegment(text: string): Segment {
  const [head = '', ...origins] = text.split(';');
  const [, step = '', choice = '', interrupt = ''] = stepForm.exec(head) ?? [head, head];
  const from = origins.map(readReturn).find((place) => place !== undefined);
  return {
    step,
    choice: choice || interrupt,
    facts: readFacts(origins),
    ...(from && { from }),
  };
}

function readReturn(text: string): ReturnPlace | undefined {
  const [, slug, step, facts = ''] = returnForm.exec(text) ?? [];
  if (step === undefined) return undefined;
  return {
    ...(slug !== undefined && { slug }),
    step,
    ...(facts && { facts: readFacts(facts.split(':')) }),
  };
}

function readFacts(texts: readonly string[]): Facts {
  const read = texts.map((text) => factForm.exec(text)).filter((match) => match !== null);
  return Object.fromEntries(read.map(([, fact = '', value = '']) => [fact, scalar(value)]));
}

function scalar(value: string): string | number {
  return /^-?[0-9]+$/.test(value) ? Number(value) : value;
}

/** Messaging programs may percent-encode a fragment; a broken encoding is read as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
