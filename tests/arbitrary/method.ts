import fc from 'fast-check';
import type { LinkedChart } from '../../src/graph/link.ts';
import type { Commitment, Guard, Playbook, Step } from '../../src/model/playbook.ts';
import { playbookOf } from '../tools/playbook.ts';
import { library } from './library.ts';

const phases = ['isolate', 'listen', 'reformulate', 'propose', 'propose', 'conclude', 'follow-up'];

const ours: Guard = { tests: [{ fact: 'origin', op: '=', values: ['ours'] }] };

/** What a playbook says of the method, beside its graph; by step. */
const method = fc.record({
  phases: fc.array(fc.constantFrom(...phases), { minLength: 4, maxLength: 4 }),
  promises: fc.array(fc.constantFrom('none', 'none', 'always', 'sometimes'), {
    minLength: 6,
    maxLength: 6,
  }),
  outcomes: fc.array(fc.constantFrom('settled', 'settled', 'disagreement'), {
    minLength: 6,
    maxLength: 6,
  }),
  after: fc.array(fc.subarray(['listen', 'reformulate', 'conclude', 'follow-up']), {
    minLength: 3,
    maxLength: 3,
  }),
  kind: fc.constantFrom<Playbook['kind']>('procedure', 'procedure', 'procedure', 'dialogue'),
});

type Method = typeof method extends fc.Arbitrary<infer Value> ? Value : never;

/** Two playbooks with phases, promises and outcomes, that jump to one another by doors that ask for phases. */
export const playbooks: fc.Arbitrary<readonly Playbook[]> = library.chain((charts) =>
  fc
    .array(method, { minLength: charts.length, maxLength: charts.length })
    .map((methods) => charts.map((chart, index) => withMethod(chart, methods[index] as Method))),
);

function withMethod(chart: LinkedChart, said: Method): Playbook {
  const [start = [], ...after] = said.after;
  const entries = ['b', 'x'].map((id, index) => ({
    step: id,
    facts: chart.entries.find(({ step }) => step === id)?.facts ?? [],
    after: after[index] ?? [],
  }));
  const playbook = playbookOf({ ...chart, entries });
  return {
    ...playbook,
    kind: said.kind,
    start: { ...playbook.start, after: start },
    entries,
    steps: playbook.steps.map((step, index) => ({
      ...step,
      phase: step.phase === 'aside' ? 'aside' : (said.phases[index] as string),
      body: [...step.body, ...promised(said.promises[index] as string, chart)],
      ...(step.end && { end: { ...step.end, as: said.outcomes[index] as string } }),
    })),
  };
}

function promised(when: string, { facts }: LinkedChart): Step['body'] {
  const knows = facts.some(({ name }) => name === 'origin');
  if (when === 'none' || (when === 'sometimes' && !knows)) return [];
  const made = {
    type: 'promise',
    label: [],
    by: 'employee',
    within: 'P1D',
  } as unknown as Commitment;
  return [when === 'sometimes' ? { ...made, when: ours } : made];
}
