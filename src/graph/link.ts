import type { Target } from '../model/playbook.ts';
import type { Chart, ChartStep, ChartWay } from './chart.ts';
import {
  changeOf,
  type CodeChange,
  codesOf,
  type CodeTest,
  type CodeTransfer,
  type FactCodes,
  testOf,
  transferOf,
} from './codes.ts';
import type { FactDomain } from './facts.ts';
import { type Pool, poolOf } from './pool.ts';

/** A chart with what joins it to others. A `Playbook` is one. */
export interface LinkedChart extends Chart {
  readonly slug: string;
  readonly language: string;
  readonly start: { readonly step: string };
  readonly entries: readonly { readonly step: string; readonly facts: readonly string[] }[];
  readonly facts: readonly (FactDomain & { readonly shared: boolean })[];
  readonly interrupts: readonly { readonly target: Target }[];
}

/**
 * Charts with every name resolved to a number, ready to be explored. Steps and ways are numbered
 * over all charts in the authors' order; interrupts are ways, too, numbered after their chart's own.
 */
export interface Linked {
  readonly charts: readonly LinkedChart[];
  /** By chart. */
  readonly codes: readonly FactCodes[];
  readonly steps: readonly LinkedStep[];
  readonly ways: readonly LinkedWay[];
  /** By chart: where walks begin, and the facts that may be set there. */
  readonly doors: readonly (readonly Door[])[];
  /** By chart: the ways that can be taken everywhere. */
  readonly interrupts: readonly (readonly LinkedWay[])[];
  readonly pool: Pool;
  /** The step's number; `undefined` where there is no such step. The first, where an id is used twice. */
  readonly numberOf: (chart: number, id: string) => number | undefined;
}

export interface LinkedStep {
  readonly chart: number;
  readonly step: ChartStep;
  readonly aside: boolean;
  readonly ways: readonly LinkedWay[];
  /** Absent: it has an end that always applies, or none. */
  readonly ends?: CodeTest;
}

export interface LinkedWay {
  readonly number: number;
  readonly type: ChartWay['type'] | 'interrupt';
  /** The step whose way it is; absent on an interrupt. */
  readonly step?: number;
  readonly way?: ChartWay;
  readonly holds?: CodeTest;
  readonly change?: CodeChange;
  readonly goal: Goal;
}

export type Goal =
  | { readonly type: 'step'; readonly step: number }
  | { readonly type: 'back' }
  | Jump
  /** A target that is not there: another finding says so, and the way counts as a way to an end. */
  | { readonly type: 'away' };

/** To another playbook; `carry` takes the shared facts there. */
export interface Jump {
  readonly type: 'jump';
  readonly step: number;
  readonly carry: CodeTransfer;
}

export interface Door {
  readonly chart: number;
  readonly step: number;
  /** Its place among the chart's entries, from 0; absent: the start. */
  readonly entry?: number;
  /** Shared facts that may have any value, or none, on entering. */
  readonly facts: readonly string[];
}

/** Charts of one language jump to one another by slug; where a slug is used twice, the first is meant. */
export function link(charts: readonly LinkedChart[]): Linked {
  const codes = charts.map((chart) => codesOf(chart.facts));
  const resolve = resolver(charts, codes);
  const steps: LinkedStep[] = [];
  const ways: LinkedWay[] = [];
  const interrupts = charts.map((chart, index) => {
    for (const step of chart.steps) steps.push(linkStep(step, index));
    return chart.interrupts.map(({ target }) => linkInterrupt(target, index));
  });
  const doors = charts.map((chart, index) => doorsOf(chart, index, resolve.numberOf));
  const pool = poolOf(charts, codes);
  return { charts, codes, steps, ways, doors, interrupts, pool, numberOf: resolve.numberOf };

  function linkStep(step: ChartStep, chart: number): LinkedStep {
    const ends = testOf(known(codes, chart), step.end?.when);
    return {
      chart,
      step,
      aside: step.phase === 'aside',
      ways: step.ways.map((way) => linkWay(way, chart)),
      ...(ends && { ends }),
    };
  }

  function linkWay(way: ChartWay, chart: number): LinkedWay {
    const holds = testOf(known(codes, chart), way.when);
    const change = changeOf(known(codes, chart), way.set);
    const linked: LinkedWay = {
      number: ways.length,
      type: way.type,
      step: steps.length,
      way,
      ...(holds && { holds }),
      ...(change && { change }),
      goal: resolve.goal(way.target, chart),
    };
    ways.push(linked);
    return linked;
  }

  function linkInterrupt(target: Target, chart: number): LinkedWay {
    const linked = {
      number: ways.length,
      type: 'interrupt',
      goal: resolve.goal(target, chart),
    } as const;
    ways.push(linked);
    return linked;
  }
}

function resolver(charts: readonly LinkedChart[], codes: readonly FactCodes[]) {
  const bySlug = new Map<string, number>();
  const numbers = charts.map(() => new Map<string, number>());
  let count = 0;
  for (const [index, chart] of charts.entries()) {
    const address = `${chart.language}/${chart.slug}`;
    if (!bySlug.has(address)) bySlug.set(address, index);
    for (const { id } of chart.steps) {
      if (!known(numbers, index).has(id)) known(numbers, index).set(id, count);
      count++;
    }
  }
  return { numberOf, goal };

  function numberOf(chart: number, id: string): number | undefined {
    return numbers[chart]?.get(id);
  }

  function goal(target: Target, from: number): Goal {
    if (target.type === 'back') return { type: 'back' };
    if (target.type === 'step') {
      const step = numberOf(from, target.id);
      return step === undefined ? { type: 'away' } : { type: 'step', step };
    }
    const to = bySlug.get(`${known(charts, from).language}/${target.slug}`);
    return (to !== undefined && jump(from, to, target.step)) || { type: 'away' };
  }

  function jump(from: number, to: number, id: string | undefined): Jump | undefined {
    const chart = known(charts, to);
    const step = numberOf(to, id ?? chart.start.step);
    if (step === undefined) return undefined;
    const entry = chart.entries.find((one) => one.step === id);
    const shared = sharedBy(known(charts, from), chart);
    const carried = new Set(entry ? entry.facts.filter((name) => shared.has(name)) : shared);
    const carry = transferOf(known(codes, from), known(codes, to), ({ name }) => carried.has(name));
    return { type: 'jump', step, carry };
  }
}

function sharedBy(one: LinkedChart, other: LinkedChart): ReadonlySet<string> {
  const names = new Set(other.facts.filter(({ shared }) => shared).map(({ name }) => name));
  const both = one.facts.filter(({ shared, name }) => shared && names.has(name));
  return new Set(both.map(({ name }) => name));
}

function doorsOf(chart: LinkedChart, index: number, numberOf: Linked['numberOf']): readonly Door[] {
  const shared = new Set(chart.facts.filter((fact) => fact.shared).map(({ name }) => name));
  const entries = chart.entries.map((entry, place) => ({ ...entry, entry: place }));
  return [{ step: chart.start.step, facts: [] }, ...entries].flatMap((door) => {
    const step = numberOf(index, door.step);
    const facts = door.facts.filter((name) => shared.has(name));
    return step === undefined
      ? []
      : [{ chart: index, step, facts, ...('entry' in door && { entry: door.entry }) }];
  });
}

/** An index that the caller has made sure of. */
function known<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}
