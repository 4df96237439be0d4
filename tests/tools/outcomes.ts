import type { Outcomes } from '../../src/site/journal/facts.ts';

const plain = { settled: false, danger: false, exercise: false };

/** Ways in which things may end, one of each kind. */
export const outcomes: Outcomes = {
  settled: { ...plain, label: 'Réglé', settled: true },
  disagreement: { ...plain, label: 'Désaccord' },
  safety: { ...plain, label: 'Mis à l’abri', danger: true },
  solid: { ...plain, label: 'Solide', exercise: true },
};
