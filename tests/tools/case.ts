import type { CaseRecord, FollowUp, Leg } from '../../src/site/case/record.ts';

/** A case of a parcel that came late, settled, with one promise; whatever a test is about is given. */
export function sampleCase({
  leg,
  followUp,
  ...given
}: Partial<Omit<CaseRecord, 'legs' | 'followUp'>> & {
  readonly leg?: Partial<Leg>;
  readonly followUp?: Partial<FollowUp>;
} = {}): CaseRecord {
  return {
    format: 1,
    id: '20261122-1542-k3f',
    openedAt: '2026-11-22T15:42:00.000Z',
    changedAt: '2026-11-22T15:50:00.000Z',
    name: 'Mme Zébuline',
    legs: [
      {
        playbook: { title: 'Colis en retard', slug: 'colis', language: 'fr', version: 'abcd1234' },
        walk: 'ecouter.oui/suivre',
        steps: [
          { step: 'ecouter', at: '2026-11-22T15:42:00.000Z' },
          { step: 'suivre', at: '2026-11-22T15:52:00.000Z' },
        ],
        answers: [{ question: 'Où est-il ?', answer: 'Chez Mme Zébuline' }],
        granted: [],
        promises: [
          {
            id: 'colis/suivre/1',
            text: 'Appeler Mme Zébuline',
            bare: 'Appeler la personne',
            terms: ['Employé'],
            due: '2026-11-24',
          },
        ],
        ticked: [],
        unticked: [],
        end: { as: 'settled', label: 'Réglé' },
        escalated: false,
        form: {},
        ...leg,
      },
    ],
    notes: [{ name: 'customer', label: 'Nom de la personne', value: 'Mme Zébuline' }],
    followUp: { kept: {}, ...followUp },
    ...given,
  };
}
