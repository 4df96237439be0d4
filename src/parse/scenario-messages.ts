import { quote, type Words } from './report.ts';

export function repeatedScenario(id: string): Words {
  return {
    message: {
      en: `Unexpected second scenario ${quote(id)}, expected an id that no other one of this file has.`,
      fr: `Deuxième scénario ${quote(id)} inattendu ; attendu\u00a0: un id qu’aucun autre de ce fichier n’a.`,
    },
    hint: { en: 'Give it another id.', fr: 'Donnez-lui un autre id.' },
  };
}
