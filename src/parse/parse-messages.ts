import type { Phase } from '../model/library.ts';
import { anyOf, unexpected, type Words } from './report.ts';

export function mdxStopped(): Words {
  return {
    message: {
      en: 'Unexpected characters, expected a component such as `<Name attribute="text" />`, closed.',
      fr: 'Caractères inattendus ; attendu\u00a0: un composant comme `<Nom attribut="texte" />`, fermé.',
    },
    hint: {
      en: 'Close every component that is opened; write `\\<` and `\\{` for marks that are text.',
      fr: 'Fermez chaque composant ouvert ; écrivez `\\<` et `\\{` pour des signes qui sont du texte.',
    },
  };
}

export function noSteps(phases: readonly Phase[]): Words {
  const list = anyOf(phases.map(({ key }) => `:::${key}`));
  return {
    message: {
      en: `Unexpected playbook without a step, expected ${list.en}.`,
      fr: `Fiche sans étape inattendue ; attendu\u00a0: ${list.fr}.`,
    },
    hint: {
      en: 'Write for example `:::listen[Listen to the end]{#listen}`, the advice, and `:::` alone on a line.',
      fr: 'Écrivez par exemple `:::listen[Écouter jusqu’au bout]{#ecouter}`, le conseil, et `:::` seul sur une ligne.',
    },
  };
}

export function badFileName(path: string): Words {
  return {
    message: unexpected(path, {
      en: 'a path such as `playbooks/fr/angry-customer.mdx`: a language of `content/site.yaml`, then lower-case letters, digits and hyphens',
      fr: 'un chemin comme `playbooks/fr/client-en-colere.mdx`, avec une langue de `content/site.yaml`, puis des minuscules sans accent, chiffres et traits d’union',
    }),
    hint: {
      en: 'Rename the file or its folder; its name is the playbook’s address.',
      fr: 'Renommez le fichier ou son dossier ; son nom est l’adresse de la fiche.',
    },
  };
}

export function reservedSlug(slug: string): Words {
  return {
    message: unexpected(slug, {
      en: 'a file name that has no other meaning',
      fr: 'un nom de fichier qui n’a pas d’autre sens',
    }),
    hint: {
      en: 'This word is reserved: rename the file.',
      fr: 'Ce mot est réservé\u00a0: renommez le fichier.',
    },
  };
}
