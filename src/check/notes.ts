import type { History, HistoryGap } from '../model/history.ts';
import type { Localized } from '../model/language.ts';

/** What a check had to leave out, and why: nothing that an author can mend in a playbook. */
export function notes({ gap }: History): readonly Localized[] {
  if (gap === undefined) return [];
  const why = reasons[gap];
  return [
    {
      en: `Not checked: whether translations are older than their originals. ${why.en}`,
      fr: `Non vérifié\u00a0: si des traductions sont plus anciennes que leurs originaux. ${why.fr}`,
    },
  ];
}

const reasons: Readonly<Record<HistoryGap, Localized>> = {
  'no-git': {
    en: 'The command `git` was not found: install it.',
    fr: 'La commande `git` n’a pas été trouvée\u00a0: installez-la.',
  },
  'no-repository': {
    en: 'This folder is not in a git repository that may be read.',
    fr: 'Ce dossier n’est pas dans un dépôt git que l’on peut lire.',
  },
  shallow: {
    en: 'The repository was cloned without its history: fetch it all (`git fetch --unshallow`; `fetch-depth: 0` in a workflow).',
    fr: 'Le dépôt a été cloné sans son historique\u00a0: récupérez-le en entier (`git fetch --unshallow` ; `fetch-depth: 0` dans un workflow).',
  },
  unreadable: {
    en: 'A part of the git repository is missing or broken: clone it anew.',
    fr: 'Une partie du dépôt git manque ou est abîmée\u00a0: clonez-le de nouveau.',
  },
  'too-slow': {
    en: 'Reading the git history took too long.',
    fr: 'La lecture de l’historique git a pris trop de temps.',
  },
};
