import { apply, type Facts, holds, initial } from '../../src/graph/facts.ts';
import type { ChartStep, ChartWay } from '../../src/graph/chart.ts';
import type { LinkedChart } from '../../src/graph/link.ts';
import type { Target } from '../../src/model/playbook.ts';

/** The plainest reading of the format: objects, return places multiplied out, no numbers. Slow and obvious. */
export interface Place {
  readonly slug: string;
  readonly step: string;
  readonly facts: Facts;
  readonly from?: Omit<Place, 'from'> & { readonly own: boolean };
}

/** Where an aside goes back to that is an entry: its caller may stand in another library. */
export const elsewhere: NonNullable<Place['from']> = { slug: '', step: '', facts: {}, own: false };

export interface Explored {
  readonly places: ReadonlyMap<string, Place>;
  /** By place. */
  readonly moves: ReadonlyMap<string, readonly Taken[]>;
  /** The places where walks begin. */
  readonly begins: readonly string[];
}

/** `way`: `slug/step:index` or, for an interrupt, `slug!index`. `to`: a place, or `end` for an end or out of what is known. */
export interface Taken {
  readonly way: string;
  readonly to: string;
}

/** `undefined`: more places than the limit. */
export function explore(charts: readonly LinkedChart[], limit: number): Explored | undefined {
  const places = new Map<string, Place>();
  const moves = new Map<string, readonly Taken[]>();
  const queue = charts.flatMap(doors);
  const begins = queue.map(keyOf);
  for (const place of queue) {
    const key = keyOf(place);
    if (places.has(key)) continue;
    if (places.size === limit) return undefined;
    places.set(key, place);
    const step = stepOf(place);
    const ends = step.end && holds(step.end.when, place.facts) ? [{ way: 'end', to: 'end' }] : [];
    const ways = open(step, place.facts).flatMap((way) =>
      taken(
        `${place.slug}/${step.id}:${step.ways.indexOf(way)}`,
        follow(place, way.target, way.set),
      ),
    );
    const interrupts = chartOf(place.slug).interrupts.flatMap(({ target }, index) =>
      taken(`${place.slug}!${index}`, follow(place, target, undefined)),
    );
    moves.set(key, [...ends, ...ways, ...interrupts]);
  }
  return { places, moves, begins };

  function taken(way: string, next: Place | 'away' | 'nowhere'): readonly Taken[] {
    if (next === 'nowhere') return [];
    if (next === 'away') return [{ way, to: 'end' }];
    queue.push(next);
    return [{ way, to: keyOf(next) }];
  }

  function follow(place: Place, target: Target, set: ChartWay['set']): Place | 'away' | 'nowhere' {
    const facts = apply(set, place.facts, chartOf(place.slug).facts);
    if (target.type === 'back') {
      if (place.from === elsewhere) return 'away';
      return place.from ? returned(place.from, place.slug, facts) : 'nowhere';
    }
    if (target.type === 'step') return enter(place, facts, place.slug, target.id, facts, true);
    const chart = charts.find(({ slug }) => slug === target.slug);
    const id = target.step ?? chart?.start.step;
    if (!chart || !id) return 'away';
    const entry = chart.entries.find(({ step }) => step === target.step);
    const names = shared(chartOf(place.slug), chart).filter(
      (name) => !entry || entry.facts.includes(name),
    );
    const carried = Object.fromEntries(
      Object.entries(facts).filter(([name]) => names.includes(name)),
    );
    return enter(place, facts, chart.slug, id, { ...initial(chart.facts), ...carried }, false);
  }

  function enter(
    place: Place,
    left: Facts,
    slug: string,
    step: string,
    facts: Facts,
    own: boolean,
  ): Place | 'away' {
    const to = chartOf(slug).steps.find(({ id }) => id === step);
    if (!to) return 'away';
    if (to.phase !== 'aside') return { slug, step, facts };
    if (stepOf(place).phase !== 'aside') {
      return {
        slug,
        step,
        facts,
        from: { slug: place.slug, step: place.step, facts: own ? {} : left, own },
      };
    }
    if (!place.from) return { slug, step, facts };
    const from = own ? place.from : kept(place.from, place.slug, left);
    return { slug, step, facts, from };
  }

  /** What the return place knows when an aside jumps on to another playbook. */
  function kept(from: NonNullable<Place['from']>, slug: string, facts: Facts) {
    if (from === elsewhere) return from;
    const { slug: home, step } = from;
    return { slug: home, step, facts: returned(from, slug, facts).facts, own: false };
  }

  function returned(from: NonNullable<Place['from']>, slug: string, facts: Facts): Place {
    if (from.own) return { slug: from.slug, step: from.step, facts };
    const names = shared(chartOf(slug), chartOf(from.slug));
    const current = Object.fromEntries(
      Object.entries(facts).filter(([name]) => names.includes(name)),
    );
    return { slug: from.slug, step: from.step, facts: { ...from.facts, ...current } };
  }

  function chartOf(slug: string): LinkedChart {
    return charts.find((chart) => chart.slug === slug) as LinkedChart;
  }

  function stepOf({ slug, step }: Place): ChartStep {
    return chartOf(slug).steps.find(({ id }) => id === step) as ChartStep;
  }
}

/** Interrupts count neither as a way on nor as a way to an end. */
export function waysOn({ moves }: Explored, key: string): readonly Taken[] {
  return (moves.get(key) ?? []).filter(({ way }) => !way.includes('!'));
}

/** The places from which an end can be reached. */
export function ending(explored: Explored): ReadonlySet<string> {
  const good = new Set<string>(['end']);
  for (let size = 0; size !== good.size;) {
    size = good.size;
    for (const key of explored.places.keys()) {
      if (waysOn(explored, key).some(({ to }) => good.has(to))) good.add(key);
    }
  }
  return good;
}

/** The lost places that lead to no others than those that lead back to them: the culprits, by the plain definition. */
export function bottoms(explored: Explored): readonly (readonly Place[])[] {
  const good = ending(explored);
  const lost = [...explored.places.keys()].filter((key) => !good.has(key));
  const ahead = new Map(lost.map((key) => [key, reachable(explored, key)]));
  return lost
    .filter((key) =>
      [...(ahead.get(key) ?? [])].every((other) => ahead.get(other)?.has(key) || other === key),
    )
    .map((key) =>
      [...new Set([key, ...(ahead.get(key) ?? [])])].map(
        (one) => explored.places.get(one) as Place,
      ),
    );
}

function reachable(explored: Explored, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [from];
  for (const key of queue) {
    for (const { to } of waysOn(explored, key)) {
      if (!seen.has(to)) queue.push(to);
      seen.add(to);
    }
  }
  return seen;
}

export function keyOf({ slug, step, facts, from }: Place): string {
  const sorted = JSON.stringify(Object.entries(facts).sort());
  return `${slug}/${step} ${sorted}${from ? ` < ${keyOf(from)} ${from.own ? '' : 'jumped'}` : ''}`;
}

function open(step: ChartStep, facts: Facts): readonly ChartWay[] {
  const enabled = step.ways.filter((way) => holds(way.when, facts));
  const first = enabled.find(({ type }) => type === 'next');
  return enabled.filter((way) => way.type === 'choice' || way === first);
}

function shared(one: LinkedChart, other: LinkedChart): readonly string[] {
  const both = one.facts.filter(
    (fact) => fact.shared && other.facts.some(({ name }) => name === fact.name),
  );
  return both.map(({ name }) => name);
}

/** Where walks begin: at the start, and at each entry with each fact that a jump may have set. */
export function doors(chart: LinkedChart): readonly Place[] {
  const { slug } = chart;
  const begun = initial(chart.facts);
  const entries = [{ step: chart.start.step, facts: [] }, ...chart.entries];
  return entries.flatMap(({ step, facts }) => {
    const aside = chart.steps.find(({ id }) => id === step)?.phase === 'aside';
    const called = chart.entries.some((entry) => entry.step === step);
    const origin = chart.facts.find(({ name }) => name === 'origin');
    const free = facts.includes('origin') && origin?.type === 'list' ? origin.values : [];
    return [begun, ...free.map((value) => ({ ...begun, origin: value }))].map((set) => ({
      slug,
      step,
      facts: set,
      ...(called && aside && { from: elsewhere }),
    }));
  });
}
