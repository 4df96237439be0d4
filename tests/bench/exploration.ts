import { link, type LinkedChart } from '../../src/graph/link.ts';
import { reach } from '../../src/graph/reach.ts';
import { explore } from '../../src/graph/states.ts';

/** A chart of so many steps, each reached with every value of eight flags: 256 states a step. */
export function flagged(steps: number): LinkedChart {
  const flags = Array.from({ length: 8 }, (_, index) => `flag-${index}`);
  const name = (step: number) => `step-${step % steps}`;
  return {
    slug: 'flagged',
    language: 'fr',
    start: { step: name(0) },
    entries: [],
    interrupts: [],
    facts: flags.map((flag) => ({ type: 'list', name: flag, values: ['yes'], shared: false })),
    steps: Array.from({ length: steps }, (_, index) => ({
      id: name(index),
      phase: 'listen',
      ways: [
        { type: 'choice', target: { type: 'step', id: name(index + 1) } },
        {
          type: 'choice',
          target: { type: 'step', id: name(index * 7 + 3) },
          set: [{ fact: flags[index % 8] ?? '', op: '=', value: 'yes' }],
        },
      ],
      ...(index === steps - 1 && { ways: [], end: {} }),
    })),
  };
}

/** Seconds and states of one exact exploration, what can be reached included. */
export function timeExploration(chart: LinkedChart, limit: number) {
  const begin = performance.now();
  const { states } = reach(explore(link([chart]), limit));
  const seconds = (performance.now() - begin) / 1000;
  return { seconds, states: states.count, tooMany: states.tooMany.size > 0 };
}
