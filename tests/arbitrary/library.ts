import fc from 'fast-check';
import type { Effect, Guard, Target } from '../../src/model/playbook.ts';
import type { ChartStep } from '../../src/graph/chart.ts';
import type { LinkedChart } from '../../src/graph/link.ts';

const slugs = ['anger', 'crisis'] as const;
const ids = ['a', 'b', 'c', 'd', 'x', 'y'] as const;
const asides: readonly string[] = ['x', 'y'];

const facts: LinkedChart['facts'] = [
  { type: 'list', name: 'origin', values: ['ours', 'customer'], shared: true },
  { type: 'list', name: 'warned', values: ['once'], shared: false },
  { type: 'range', name: 'score', min: -1, max: 1, shared: false },
];

const weighted = <T>(...choices: readonly (readonly [number, fc.Arbitrary<T>])[]) =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

type Onward = Pick<ChartStep, 'ways' | 'end'>;

const target: fc.Arbitrary<Target> = weighted<Target>(
  [8, fc.constantFrom(...ids).map((id) => ({ type: 'step', id }))],
  [2, fc.constant({ type: 'back' })],
  [1, fc.constant({ type: 'step', id: 'nowhere' })],
  [1, fc.constantFrom(...slugs).map((slug) => ({ type: 'playbook', slug }))],
  [
    2,
    fc
      .tuple(fc.constantFrom(...slugs), fc.constantFrom('b', 'x'))
      .map(([slug, step]) => ({ type: 'playbook', slug, step })),
  ],
);

const guard = fc.constantFrom<Guard>(
  { tests: [{ fact: 'origin', op: '=', values: ['ours'] }] },
  { tests: [{ fact: 'origin', op: '!=', values: ['ours'] }] },
  { tests: [{ fact: 'warned', op: '=', values: ['once'] }] },
  {
    tests: [
      { fact: 'score', op: '>=', values: [1] },
      { fact: 'warned', op: '!=', values: ['once'] },
    ],
  },
  { tests: [{ fact: 'score', op: '<', values: [1] }] },
);

const effect = fc.constantFrom<Effect>(
  [{ fact: 'origin', op: '=', value: 'ours' }],
  [{ fact: 'origin', op: '=', value: 'customer' }],
  [
    { fact: 'warned', op: '=', value: 'once' },
    { fact: 'score', op: '+=', value: 2 },
  ],
  [{ fact: 'score', op: '-=', value: 1 }],
);

const way = fc.record({ target, when: guard, set: effect }, { requiredKeys: ['target'] });

const onward = (type: 'choice' | 'next'): fc.Arbitrary<Onward> =>
  fc
    .array(way, { minLength: 1, maxLength: 3 })
    .map((ways) => ({ ways: ways.map((one) => ({ type, ...one })) }));

const step = weighted<Onward>(
  [5, onward('choice')],
  [3, onward('next')],
  [1, fc.constant({ ways: [], end: {} })],
  [1, guard.map((when) => ({ ways: [], end: { when } }))],
  [1, fc.constant({ ways: [] })],
);

const declared = fc.subarray([...facts], { minLength: 1 });

function chart(slug: string): fc.Arbitrary<LinkedChart> {
  return fc
    .record({
      steps: fc.tuple(...ids.map(() => step)),
      facts: declared,
      entry: fc.subarray(['b', 'x']),
      named: fc.boolean(),
      interrupts: fc.array(
        target.filter(({ type }) => type !== 'back'),
        { maxLength: 1 },
      ),
    })
    .map((made) => ({
      slug,
      language: 'fr',
      start: { step: 'a' },
      facts: made.facts,
      entries: made.entry.map((id) => ({ step: id, facts: made.named ? ['origin'] : [] })),
      interrupts: made.interrupts.map((one) => ({ target: one })),
      steps: ids.map((id, index) => ({
        id,
        phase: asides.includes(id) ? 'aside' : 'listen',
        ...declaredOnly(made.steps[index] as Onward, made.facts),
      })),
    }));
}

/** Guards and effects name only facts that the playbook declares: parsing sees to that. */
function declaredOnly(step: Onward, facts: LinkedChart['facts']): Onward {
  const knows = (name: string) => facts.some((fact) => fact.name === name);
  return {
    ...step,
    ways: step.ways.map(({ type, target: to, when, set }) => ({
      type,
      target: to,
      ...(when?.tests.every(({ fact }) => knows(fact)) && { when }),
      ...(set?.every(({ fact }) => knows(fact)) && { set }),
    })),
    ...(step.end && { end: step.end.when?.tests.every(({ fact }) => knows(fact)) ? step.end : {} }),
  };
}

/** Two playbooks that jump to one another, sound or not, with asides, entries, interrupts and shared facts. */
export const library: fc.Arbitrary<readonly LinkedChart[]> = fc.tuple(
  ...slugs.map((slug) => chart(slug)),
);
