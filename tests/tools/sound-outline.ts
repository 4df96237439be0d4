import type { Outline } from '../arbitrary/bilingual.ts';

/** A playbook of which nothing is said. */
export const sound: Outline = {
  steps: [
    {
      id: 'alpha',
      phase: 'listen',
      leaves: [
        { type: 'record', name: 'story', input: 'text' },
        { type: 'wait', time: 'PT5M' },
      ],
      ways: [
        { type: 'choice', id: 'ours', to: 'brook', set: 'origin=ours, score+=2' },
        { type: 'choice', id: 'theirs', to: 'brook', set: 'origin=customer' },
        { type: 'choice', to: 'brook', set: 'origin=ours' },
        { type: 'choice', to: 'frost' },
      ],
      end: 'entrusted',
    },
    {
      id: 'brook',
      phase: 'reformulate',
      leaves: [{ type: 'say', when: 'origin=ours' }],
      ways: [
        { type: 'next', to: 'cedar', when: 'origin=ours' },
        { type: 'next', to: 'delta' },
      ],
      end: 'entrusted',
    },
    {
      id: 'cedar',
      phase: 'propose',
      by: 'team-lead',
      leaves: [{ type: 'promise', within: 'P2D' }],
      ways: [
        { type: 'choice', to: 'ember', when: 'score>=2' },
        { type: 'choice', to: 'ember', set: 'warned=once' },
      ],
      end: 'entrusted',
    },
    {
      id: 'delta',
      phase: 'propose',
      leaves: [],
      ways: [
        { type: 'choice', to: 'ember' },
        { type: 'choice', to: 'frost' },
      ],
      end: 'entrusted',
    },
    {
      id: 'ember',
      phase: 'conclude',
      leaves: [
        { type: 'say', when: 'warned=once' },
        { type: 'promise', within: 'P1D' },
      ],
      ways: [],
      end: 'settled',
    },
    { id: 'frost', phase: 'aside', leaves: [], ways: [], end: 'entrusted' },
  ],
};
