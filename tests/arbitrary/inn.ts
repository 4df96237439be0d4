import type { WalkChart } from '../../src/graph/walk.ts';
import { facts } from './chart.ts';

/** A complaint at an inn: small, with everything that a walk can meet. */
export const inn: WalkChart = {
  slug: 'angry',
  start: { step: 'ask' },
  facts,
  interrupts: [{ target: { type: 'step', id: 'danger' } }],
  steps: [
    {
      id: 'ask',
      phase: 'listen',
      ways: [
        {
          type: 'choice',
          id: 'ours',
          target: to('sort'),
          set: [{ fact: 'origin', op: '=', value: 'ours' }],
        },
        {
          type: 'choice',
          target: to('sort'),
          set: [{ fact: 'origin', op: '=', value: 'customer' }],
        },
        { type: 'choice', id: 'insult', target: to('limit') },
      ],
    },
    {
      id: 'sort',
      phase: 'reformulate',
      ways: [
        {
          type: 'next',
          target: to('mend'),
          when: { tests: [{ fact: 'origin', op: '=', values: ['ours'] }] },
        },
        { type: 'next', target: to('explain') },
      ],
    },
    {
      id: 'mend',
      phase: 'propose',
      ways: [
        { type: 'choice', id: 'done', target: to('close') },
        { type: 'choice', target: { type: 'playbook', slug: 'crisis', step: 'plan' } },
      ],
    },
    { id: 'explain', phase: 'propose', ways: [{ type: 'choice', target: to('close') }] },
    { id: 'close', phase: 'conclude', ways: [], end: {} },
    {
      id: 'limit',
      phase: 'aside',
      ways: [{ type: 'choice', id: 'calm', target: { type: 'back' } }],
    },
    { id: 'danger', phase: 'aside', ways: [{ type: 'choice', target: { type: 'back' } }] },
  ],
};

function to(id: string) {
  return { type: 'step', id } as const;
}
