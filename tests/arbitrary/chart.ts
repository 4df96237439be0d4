import fc from 'fast-check';
import type { Guard, Target } from '../../src/model/playbook.ts';
import type { ChartStep, ChartWay } from '../../src/graph/chart.ts';
import type { WalkChart } from '../../src/graph/walk.ts';

const ids = ['arrival', 'calm', 'listen-1', 'offer', 'limit', 'danger', 'close'] as const;

export const facts: WalkChart['facts'] = [
  { type: 'list', name: 'origin', values: ['ours', 'customer', 'external'], shared: true },
  { type: 'list', name: 'warned', values: ['once'], shared: false },
  { type: 'range', name: 'score', min: 0, max: 4, shared: false },
];

const step = fc.constantFrom(...ids);

const target: fc.Arbitrary<Target> = fc.oneof(
  { weight: 8, arbitrary: step.map((id): Target => ({ type: 'step', id })) },
  { weight: 2, arbitrary: fc.constant<Target>({ type: 'back' }) },
  { weight: 1, arbitrary: fc.constant<Target>({ type: 'playbook', slug: 'crisis' }) },
  { weight: 1, arbitrary: fc.constant<Target>({ type: 'playbook', slug: 'crisis', step: 'plan' }) },
);

const guard: fc.Arbitrary<Guard> = fc.constantFrom<Guard>(
  { tests: [{ fact: 'origin', op: '=', values: ['ours', 'external'] }] },
  { tests: [{ fact: 'origin', op: '!=', values: ['ours'] }] },
  { tests: [{ fact: 'warned', op: '=', values: ['once'] }] },
  {
    tests: [
      { fact: 'score', op: '>=', values: [2] },
      { fact: 'warned', op: '!=', values: ['once'] },
    ],
  },
  { tests: [{ fact: 'score', op: '<', values: [1] }] },
);

const effect: fc.Arbitrary<NonNullable<ChartWay['set']>> = fc.constantFrom<
  NonNullable<ChartWay['set']>
>(
  [{ fact: 'origin', op: '=', value: 'ours' }],
  [{ fact: 'origin', op: '=', value: 'customer' }],
  [
    { fact: 'warned', op: '=', value: 'once' },
    { fact: 'score', op: '+=', value: 2 },
  ],
  [{ fact: 'score', op: '-=', value: 1 }],
);

const way = fc.record({ target, when: guard, set: effect }, { requiredKeys: ['target'] });

/** Choices, some with ids of their own; or nexts; or an end. */
const onward: fc.Arbitrary<Pick<ChartStep, 'ways' | 'end'>> = fc.oneof(
  fc.array(fc.tuple(way, fc.boolean()), { minLength: 1, maxLength: 4 }).map((made) => ({
    ways: made.map(([one, named], index) => ({
      type: 'choice' as const,
      ...one,
      ...(named && { id: `way-${index}` }),
    })),
  })),
  fc
    .array(way, { minLength: 1, maxLength: 3 })
    .map((made) => ({ ways: made.map((one) => ({ type: 'next' as const, ...one })) })),
  fc.constant({ ways: [], end: {} }),
);

/** Any playbook that a walk could meet, sound or not; every target that is a step exists. */
export const chart: fc.Arbitrary<WalkChart> = fc
  .tuple(
    fc.tuple(...ids.map((id) => onward.map((on) => ({ id, on })))),
    step,
    fc.subarray([...ids], { maxLength: 2 }),
  )
  .map(([steps, first, dangers]) => ({
    slug: 'angry',
    start: { step: first },
    facts,
    interrupts: dangers.map((id) => ({ target: { type: 'step' as const, id } })),
    steps: steps.map(({ id, on }) => ({
      id,
      phase: id === 'limit' || id === 'danger' ? 'aside' : 'listen',
      ...on,
    })),
  }));

/** What a person presses: which of the open moves, as a number that is taken modulo their count. */
export const presses = fc.array(fc.nat({ max: 11 }), { maxLength: 12 });
