import type { Language } from '../model/language.ts';
import type { Counted } from './count.ts';

/** What `accalmie test` says. */
export const scenarioWords = {
  fr: {
    noScenario: 'Aucun scénario. Écrivez-en un à côté de sa fiche\u00a0:',
    skipped: 'non joué : une fiche du parcours a des erreurs (`accalmie check`)',
    columns: ['Fiche', 'Étapes', 'Choix', 'Fins'],
    missed: { ends: 'Fins jamais atteintes', steps: 'Étapes jamais visitées' },
    colon: '\u00a0:',
  },
  en: {
    noScenario: 'No scenario. Write one beside its playbook:',
    skipped: 'not run: a playbook on its path has errors (`accalmie check`)',
    columns: ['Playbook', 'Steps', 'Choices', 'Ends'],
    missed: { ends: 'Ends never reached', steps: 'Steps never visited' },
    colon: ':',
  },
} as const satisfies Record<Language, unknown>;

export const countedScenarios = {
  fr: {
    steps: ['# étape', '# étapes'],
    passed: ['# scénario réussi', '# scénarios réussis'],
    failed: ['# échoué', '# échoués'],
    skipped: ['# non joué', '# non joués'],
    choices: ['# choix jamais pris', '# choix jamais pris'],
  },
  en: {
    steps: ['# step', '# steps'],
    passed: ['# scenario passed', '# scenarios passed'],
    failed: ['# failed', '# failed'],
    skipped: ['# not run', '# not run'],
    choices: ['# choice never taken', '# choices never taken'],
  },
} as const satisfies Record<Language, Record<string, Counted>>;
