import type { ChartWay } from '../graph/chart.ts';
import type { LinkedChart } from '../graph/link.ts';
import type { Playbook } from '../model/playbook.ts';
import type { KnownStep } from './context.ts';

/**
 * The playbooks as they may be once what is missing in them has been written: a step that nothing leads to can
 * be entered from everywhere; a step without a way on, and a way to nowhere, lead to every step. What is told
 * about conditions is told of these, so that one missing line is not a dozen conditions that never hold, too.
 * `entered`: the steps that nothing leads to. `undefined`: nothing is missing.
 */
export function lenient(
  charts: readonly LinkedChart[],
  playbooks: readonly Playbook[],
  entered: readonly KnownStep[],
): readonly LinkedChart[] | undefined {
  const relaxed = charts.map((chart, index) => {
    const playbook = playbooks[index] as Playbook;
    const own = entered.filter((one) => one.playbook === playbook);
    return relax(
      chart,
      playbook,
      own.map(({ step }) => step.id),
    );
  });
  return relaxed.some((chart, index) => chart !== charts[index]) ? relaxed : undefined;
}

function relax(chart: LinkedChart, playbook: Playbook, entered: readonly string[]): LinkedChart {
  const ids = new Set(chart.steps.map(({ id }) => id));
  const anywhere = (way: Pick<ChartWay, 'when' | 'set'>): readonly ChartWay[] =>
    [...ids].map((id) => ({ ...way, type: 'choice', target: { type: 'step', id } }));
  const added = playbook.steps.map(({ ways, end }) =>
    ways.length === 0 && !end ? anywhere({}) : [],
  );
  for (const [place, { ways }] of chart.steps.entries()) {
    const lost = ways.filter(({ target }) => target.type === 'step' && !ids.has(target.id));
    added[place] = [...(added[place] ?? []), ...lost.flatMap((way) => anywhere(way))];
  }
  if (entered.length === 0 && added.every(({ length }) => length === 0)) return chart;
  const entrances = entered.map((id) => ({ target: { type: 'step', id } as const }));
  return {
    ...chart,
    interrupts: [...chart.interrupts, ...entrances],
    steps: chart.steps.map((step, place) => {
      return { ...step, ways: [...step.ways, ...(added[place] ?? [])] };
    }),
  };
}
