import type { Language } from '../model/language.ts';
import type { Counted } from './count.ts';

/** The reports' own words. */
export const words = {
  fr: {
    error: 'erreur',
    warning: 'avertissement',
    info: 'information',
    hint: 'À faire\u00a0:',
    see: 'Voir',
    more: 'En savoir plus\u00a0:',
    fixable: '`--fix` s’en charge.',
    colon: '\u00a0:',
    sound: 'rien à signaler.',
    noError: 'aucune erreur.',
    root: 'Le dossier du dépôt.',
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'note',
    hint: 'To do:',
    see: 'See',
    more: 'More:',
    fixable: '`--fix` mends it.',
    colon: ':',
    sound: 'no problem found.',
    noError: 'no error.',
    root: 'The folder of the repository.',
  },
} as const satisfies Record<Language, unknown>;

export const counted = {
  fr: {
    playbooks: ['# fiche', '# fiches'],
    steps: ['# étape', '# étapes'],
    errors: ['# erreur', '# erreurs'],
    warnings: ['# avertissement', '# avertissements'],
    infos: ['# information', '# informations'],
    fixable: ['`npx accalmie check --fix` en répare #.', '`npx accalmie check --fix` en répare #.'],
    untold: [
      '# avertissement ou information n’est pas montré.',
      '# avertissements et informations ne sont pas montrés.',
    ],
  },
  en: {
    playbooks: ['# playbook', '# playbooks'],
    steps: ['# step', '# steps'],
    errors: ['# error', '# errors'],
    warnings: ['# warning', '# warnings'],
    infos: ['# note', '# notes'],
    fixable: [
      '`npx accalmie check --fix` mends # of them.',
      '`npx accalmie check --fix` mends # of them.',
    ],
    untold: ['# warning or note is not shown.', '# warnings and notes are not shown.'],
  },
} as const satisfies Record<Language, Record<string, Counted>>;
