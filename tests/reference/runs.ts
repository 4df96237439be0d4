import type { LinkedChart } from '../../src/graph/link.ts';
import { apply, type Facts, holds, initial } from '../../src/graph/facts.ts';

/** Where one stands: a step, the facts, and the step to which an aside goes back. */
interface Situation {
  readonly step: string;
  readonly facts: Facts;
  readonly from?: string | undefined;
}

/** Every run, as the ids of its steps, found by trying them all. `undefined`: there are more than the limit. */
export function runs(
  chart: LinkedChart,
  limit: number,
): readonly (readonly string[])[] | undefined {
  const found: (readonly string[])[] = [];
  let tried = 0;
  const first = { step: chart.start.step, facts: initial(chart.facts) };
  return walk(first, [], new Set()) ? found : undefined;

  function walk(here: Situation, before: readonly string[], passed: ReadonlySet<string>): boolean {
    const key = JSON.stringify(here);
    if (passed.has(key)) return true;
    if (++tried > limit) return false;
    const step = chart.steps.find(({ id }) => id === here.step);
    const [path, known] = [[...before, here.step], new Set([...passed, key])];
    if (step?.end && holds(step.end.when, here.facts)) found.push(path);
    const open = (step?.ways ?? []).filter(({ when }) => holds(when, here.facts));
    const next = open.find(({ type }) => type === 'next');
    return open
      .filter((way) => way.type === 'choice' || way === next)
      .every(({ target, set }) => {
        const facts = apply(set, here.facts, chart.facts);
        if (target.type === 'back') {
          return here.from === undefined || walk({ step: here.from, facts }, path, known);
        }
        const there = target.type === 'step' && chart.steps.find(({ id }) => id === target.id);
        if (!there) {
          found.push(path);
          return true;
        }
        if (there.phase !== 'aside') return walk({ step: there.id, facts }, path, known);
        const from = step?.phase === 'aside' ? here.from : here.step;
        return walk({ step: there.id, facts, from }, path, known);
      });
  }
}
