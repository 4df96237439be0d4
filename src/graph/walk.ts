import type { Target } from '../model/playbook.ts';
import type { Chart, ChartStep, ChartWay } from './chart.ts';
import { apply, type FactDomain, type Facts, holds, initial } from './facts.ts';

/** What a walk reads of a playbook, beyond its steps. A `Playbook` is one. */
export interface WalkChart extends Chart {
  readonly slug: string;
  readonly start: { readonly step: string };
  readonly facts: readonly (FactDomain & { readonly shared: boolean })[];
  readonly interrupts: readonly { readonly target: Target }[];
}

/** Where someone is, and the walk that they were on before their last move: a list, newest first. */
export interface Walk {
  readonly step: string;
  readonly facts: Facts;
  /** Where `back` leads: the phase step from which the aside was entered. Absent outside asides. */
  readonly from?: ReturnPlace;
  readonly earlier?: Earlier;
}

export interface Earlier {
  readonly walk: Walk;
  readonly move: Move;
}

/** `place` counts from 1 among the step's ways, or among the playbook's interrupts. */
export interface Move {
  readonly type: 'way' | 'interrupt';
  readonly place: number;
}

/** A step of this playbook, or of another one when it was entered from there. */
export interface ReturnPlace {
  readonly slug?: string;
  readonly step: string;
  /** The other playbook's own facts, to be found again on return. */
  readonly facts?: Facts;
}

/** What a walk takes along to another playbook. */
export interface Leave {
  readonly slug: string;
  /** Absent: that playbook's start. */
  readonly step?: string;
  /** The shared facts; on a return, that playbook's own facts, too. */
  readonly facts: Facts;
  readonly from?: ReturnPlace;
}

/** With `leave`, the move leads out of this playbook and the walk is where it was. */
export interface Taken {
  readonly walk: Walk;
  readonly leave?: Leave;
}

/** A way that is open now. */
export interface OpenWay {
  readonly move: Move;
  readonly way: ChartWay;
}

export interface Origin {
  readonly step?: string;
  readonly facts?: Facts;
  readonly from?: ReturnPlace;
}

/**
 * A walk that has gone nowhere yet. What the playbook does not know (a step, a fact, a value) is
 * left out. An aside that was opened by itself returns to the playbook's start.
 */
export function start(chart: WalkChart, { step, facts = {}, from }: Origin = {}): Walk {
  const first = find(chart, step)?.id ?? chart.start.step;
  const known = { ...initial(chart.facts), ...declared(chart, facts) };
  const place = from && home(chart, from);
  const stands = place && (place.slug !== undefined || find(chart, place.step));
  return enter(chart, { step: first, facts: known }, stands ? place : { step: chart.start.step });
}

/** The ways on that are open: every choice whose guard holds, or the first `next` whose guard holds. */
export function ways(chart: WalkChart, walk: Walk): readonly OpenWay[] {
  const all = find(chart, walk.step)?.ways ?? [];
  const open = all.flatMap((way, index) =>
    holds(way.when, walk.facts) ? [{ move: { type: 'way' as const, place: index + 1 }, way }] : [],
  );
  return open[0]?.way.type === 'next' ? open.slice(0, 1) : open;
}

/** Whether the walk has come to an end that applies. */
export function ended(chart: WalkChart, walk: Walk): boolean {
  const end = find(chart, walk.step)?.end;
  return end !== undefined && holds(end.when, walk.facts);
}

/** A move that is not open leaves the walk as it is. */
export function take(chart: WalkChart, walk: Walk, move: Move): Taken {
  const on = resolve(chart, walk, move);
  if (!on) return { walk };
  const facts = apply(on.way?.set, walk.facts, chart.facts);
  const from = returnPlace(chart, walk);
  const goal = goalOf(chart, walk, on.target);
  if (!goal) return { walk };
  if (goal.slug !== undefined) {
    const returns = on.target.type === 'back';
    return { walk, leave: leave(chart, goal, facts, returns ? undefined : from) };
  }
  const next = goal.step ?? chart.start.step;
  if (!find(chart, next)) return { walk };
  return { walk: enter(chart, { step: next, facts, earlier: { walk, move } }, from) };
}

/** The walk before its last move. Undoing `take` gives the very same walk. */
export function back(walk: Walk): Walk {
  return walk.earlier?.walk ?? walk;
}

/** The moves made, oldest first, each with the walk as it was before. */
export function trail(walk: Walk): readonly Earlier[] {
  const moves: Earlier[] = [];
  for (let at = walk.earlier; at; at = at.walk.earlier) moves.push(at);
  return moves.reverse();
}

/**
 * Another answer at an earlier place (an index into `trail`). Later answers are given again where
 * their step comes up and they are still open; an interrupt is no answer.
 */
export function change(chart: WalkChart, walk: Walk, index: number, move: Move): Taken {
  const moves = trail(walk);
  const changed = moves[index];
  if (!changed) return { walk };
  const taken = take(chart, changed.walk, move);
  if (taken.leave || taken.walk === changed.walk) return taken;
  const later = moves.slice(index + 1).filter((earlier) => earlier.move.type === 'way');
  return { walk: again(chart, taken.walk, later) };
}

function again(chart: WalkChart, walk: Walk, answers: readonly Earlier[]): Walk {
  const index = answers.findIndex((answer) => answer.walk.step === walk.step);
  const answer = answers[index];
  const next = answer ? take(chart, walk, renewed(chart, walk, answer.move)).walk : walk;
  return next === walk ? walk : again(chart, next, answers.slice(index + 1));
}

/** A `next` asked nothing, so it is taken as it stands for the new facts. */
function renewed(chart: WalkChart, walk: Walk, move: Move): Move {
  const [open] = ways(chart, walk);
  return open?.way.type === 'next' ? open.move : move;
}

/** The step of this id. Unknown or no id: none. A walk asks at each of its moves, so a chart is indexed once. */
export function find(chart: Chart, id: string | undefined): ChartStep | undefined {
  let index = indexes.get(chart);
  if (!index) indexes.set(chart, (index = new Map(chart.steps.map((step) => [step.id, step]))));
  return id === undefined ? undefined : index.get(id);
}

const indexes = new WeakMap<Chart, ReadonlyMap<string, ChartStep>>();

/** Only an aside keeps a return place. */
function enter(chart: WalkChart, walk: Walk, from: ReturnPlace | undefined): Walk {
  const aside = find(chart, walk.step)?.phase === 'aside';
  return aside && from ? { ...walk, from } : walk;
}

/** No step: the playbook's start. */
type Goal = Partial<ReturnPlace>;

function goalOf(chart: WalkChart, walk: Walk, target: Target): Goal | undefined {
  if (target.type === 'back') return walk.from;
  return target.type === 'step' ? { step: target.id } : home(chart, target);
}

/** A place in this playbook needs neither slug nor facts, even where they are written. */
function home<Place extends Goal>(chart: WalkChart, place: Place): Place {
  const { slug, step } = place;
  return slug === chart.slug ? ((step === undefined ? {} : { step }) as Place) : place;
}

/** Kept between asides, so that `back` leads to the phase step however many asides were passed. */
function returnPlace(chart: WalkChart, walk: Walk): ReturnPlace | undefined {
  return find(chart, walk.step)?.phase === 'aside' ? walk.from : { step: walk.step };
}

function resolve(
  chart: WalkChart,
  walk: Walk,
  { type, place }: Move,
): { readonly target: Target; readonly way?: ChartWay } | undefined {
  if (type === 'interrupt') return chart.interrupts[place - 1];
  const open = ways(chart, walk).find(({ move }) => move.place === place);
  return open && { target: open.way.target, way: open.way };
}

function leave(
  chart: WalkChart,
  { slug = chart.slug, step, facts: found }: Goal,
  facts: Facts,
  from: ReturnPlace | undefined,
): Leave {
  const taken = chart.facts.filter(({ shared }) => shared).map(({ name }) => name);
  return {
    slug,
    ...(step !== undefined && { step }),
    facts: { ...found, ...pick(facts, taken) },
    ...(from && { from: from.slug === undefined ? { ...from, ...outside(chart, facts) } : from }),
  };
}

/** A return place, as another playbook has to know it. */
function outside(chart: WalkChart, facts: Facts): Pick<ReturnPlace, 'slug' | 'facts'> {
  const before = initial(chart.facts);
  const own = chart.facts.filter(({ name, shared }) => !shared && facts[name] !== before[name]);
  const { slug } = chart;
  return own.length === 0
    ? { slug }
    : {
        slug,
        facts: pick(
          facts,
          own.map(({ name }) => name),
        ),
      };
}

function pick(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
}

function declared(chart: WalkChart, facts: Facts): Facts {
  const known = chart.facts.filter((domain) => allows(domain, facts[domain.name]));
  return pick(
    facts,
    known.map(({ name }) => name),
  );
}

function allows(domain: FactDomain, value: string | number | undefined): boolean {
  if (domain.type === 'list') return domain.values.some((known) => known === value);
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= domain.min &&
    value <= domain.max
  );
}
