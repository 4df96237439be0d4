import type { ChartWay } from '../graph/chart.ts';
import type { LinkedChart } from '../graph/link.ts';
import type { Playbook, Step, Way } from '../model/playbook.ts';
import type { KnownStep } from './context.ts';

/**
 * The playbooks as they may be once what is missing in them has been written: a step that nothing leads to can
 * be entered from everywhere; a step where one is stuck, and a way to nowhere, lead to every step. What is told
 * about conditions is told of these, so that one missing line is not a dozen conditions that never hold, too.
 * `entered`: the steps that nothing leads to; `stuck`: those from which there is no way to an end.
 * `undefined`: nothing is missing.
 */
export function lenient(
  charts: readonly LinkedChart[],
  playbooks: readonly Playbook[],
  entered: readonly KnownStep[],
  stuck: ReadonlySet<Step>,
): readonly LinkedChart[] | undefined {
  const relaxed = charts.map((chart, index) => {
    const playbook = playbooks[index] as Playbook;
    const own = entered.filter((one) => one.playbook === playbook);
    const ids = own.map(({ step }) => step.id);
    return relax(chart, playbook, ids, stuck);
  });
  return relaxed.some((chart, index) => chart !== charts[index]) ? relaxed : undefined;
}

/** Gaps of one playbook that are opened. Each leads everywhere: where there are many, the first do for all. */
const mostOpened = 40;

/**
 * The same with ways open that nobody can take: what they lead to, and what they set, is then no longer
 * missing. `undefined`: there are none.
 */
export function opened(
  charts: readonly LinkedChart[],
  playbooks: readonly Playbook[],
  closed: ReadonlySet<Way>,
): readonly LinkedChart[] | undefined {
  if (closed.size === 0) return undefined;
  return charts.map((chart, index) => ({
    ...chart,
    steps: chart.steps.map((step, place) => ({
      ...step,
      ways: step.ways.map((way, at) => {
        const written = playbooks[index]?.steps[place]?.ways[at];
        return written && closed.has(written)
          ? { ...way, type: 'choice', when: { tests: [] } }
          : way;
      }),
    })),
  }));
}

function relax(
  chart: LinkedChart,
  { steps }: Playbook,
  entered: readonly string[],
  stuck: ReadonlySet<Step>,
): LinkedChart {
  const ids = new Set(chart.steps.map(({ id }) => id));
  const gaps = chart.steps.flatMap(({ ways }, place): readonly Gap[] => {
    const lost = ways.filter(({ target }) => target.type === 'step' && !ids.has(target.id));
    return [
      ...(isStuck(steps[place], stuck) ? [{ place }] : []),
      ...lost.map((way) => ({ place, way })),
    ];
  });
  if (entered.length === 0 && gaps.length === 0) return chart;
  const opened = Map.groupBy(gaps.slice(0, mostOpened), ({ place }) => place);
  const entrances = entered.slice(0, mostOpened);
  return {
    ...chart,
    interrupts: [...chart.interrupts, ...entrances.map((id) => ({ target: toStep(id) }))],
    steps: chart.steps.map((step, place) => {
      const added = (opened.get(place) ?? []).flatMap(({ way }) =>
        [...ids].map((id): ChartWay => ({ ...way, type: 'choice', target: toStep(id) })),
      );
      return { ...step, ways: [...step.ways, ...added] };
    }),
  };
}

/** A step, by its place, where one is stuck; or a way of it that leads nowhere. */
interface Gap {
  readonly place: number;
  readonly way?: ChartWay;
}

function isStuck(step: Step | undefined, stuck: ReadonlySet<Step>): boolean {
  return step !== undefined && ((step.ways.length === 0 && !step.end) || stuck.has(step));
}

function toStep(id: string) {
  return { type: 'step', id } as const;
}
