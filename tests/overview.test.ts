import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/compile.ts';
import { phaseNodes, phasePlaybook } from '../src/graph/overview.ts';
import { layout } from '../src/layout/layout.ts';
import { verify } from '../src/layout/verify.ts';
import type { Playbook } from '../src/model/playbook.ts';
import { readStandIns } from '../src/reader.ts';
import { library as charts } from './arbitrary/library.ts';
import type { LinkedChart } from '../src/graph/link.ts';
import { longPlaybook } from './tools/grown.ts';
import { playbookOf } from './tools/playbook.ts';

const { library } = compile(
  [{ path: 'playbooks/fr/long.mdx', bytes: new TextEncoder().encode(longPlaybook(90)) }],
  { standIns: readStandIns() },
);
const playbooks = charts.map(([chart]) => playbookOf(chart as LinkedChart));

/** Ways from one phase to another. */
function exits({ steps }: Playbook): number {
  const phaseOf = new Map(steps.map(({ id, phase }) => [id, phase]));
  const ways = steps.flatMap(({ phase, ways }) => ways.map(({ target }) => ({ phase, target })));
  return ways.filter(({ phase, target }) => {
    const to = target.type === 'step' ? phaseOf.get(target.id) : undefined;
    return to !== undefined && to !== phase;
  }).length;
}

describe('the overview of a playbook', () => {
  test('has every step in one phase and every way that leaves a phase once', () => {
    fc.assert(
      fc.property(playbooks, (playbook) => {
        const nodes = phaseNodes(playbook);
        expect(nodes.reduce((sum, { steps }) => sum + steps, 0)).toBe(playbook.steps.length);
        const leads = nodes.flatMap((node) => [...node.leads.values()]);
        expect(leads.reduce((sum, count) => sum + count, 0)).toBe(exits(playbook));
        for (const { phase, leads } of nodes) expect(leads.has(phase)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('can be drawn as any playbook can', () => {
    const [long] = library.playbooks as readonly [Playbook];
    for (const playbook of [long, ...fc.sample(playbooks, 50)]) {
      const quotient = phasePlaybook(playbook, phaseNodes(playbook));
      const picture = layout(quotient, library.content.phases);
      expect(verify(picture, quotient)).toEqual([]);
      expect(picture.steps).toHaveLength(quotient.steps.length);
    }
    const picture = layout(phasePlaybook(long, phaseNodes(long)), library.content.phases);
    expect(picture.steps.map(({ id }) => id)).toEqual(library.content.phases.map(({ key }) => key));
  });
});
