import type { Language } from '../../model/language.ts';
import { typesetAll } from './words.ts';

/** What the page of the binder says, and the binder that is made on it. */
export interface BinderWords {
  readonly title: string;
  readonly lead: string;
  readonly needsScript: string;
  readonly playbooks: string;
  readonly forAll: string;
  readonly allSheets: string;
  readonly together: string;
  readonly parts: {
    readonly cover: string;
    readonly contents: string;
    readonly index: string;
    readonly phrases: string;
  };
  readonly paper: string;
  readonly letter: string;
  readonly print: string;
  readonly none: string;
  readonly clear: string;
  readonly told: BinderTold;
  readonly document: BinderDocumentWords;
}

/** What is told while a binder is made; `{n}` and `{m}` are numbers, `{x}` names. */
export interface BinderTold {
  readonly nothing: string;
  readonly reading: string;
  readonly made: string;
  readonly lost: string;
  readonly unread: string;
  readonly again: string;
  readonly count: string;
}

export interface BinderDocumentWords {
  readonly binder: string;
  readonly coverLead: string;
  readonly playbook: string;
  readonly version: string;
  readonly reviewed: string;
  readonly sheets: string;
  readonly printedOn: string;
  readonly keptAt: string;
  readonly contents: string;
  readonly sheet: string;
  readonly index: string;
  readonly indexLead: string;
  readonly stepOfSheet: string;
  readonly onSheet: string;
  readonly phrases: string;
  readonly phrasesLead: string;
}

const fr: BinderWords = {
  title: 'Classeur',
  lead: 'Choisissez des fiches et leurs feuilles : elles deviennent un seul document, numéroté d’un bout à l’autre. Votre choix reste dans l’adresse de cette page : enregistrez-la ou envoyez-la.',
  needsScript:
    'Pour réunir les feuilles, cette page a besoin de JavaScript. Sans lui, les feuilles de chaque fiche s’impriment d’ici :',
  playbooks: 'Fiches et feuilles',
  forAll: 'Pour toutes les fiches :',
  allSheets: 'Toutes les feuilles',
  together: 'Avec les feuilles',
  parts: {
    cover: 'Couverture',
    contents: 'Sommaire',
    index: 'Index des situations',
    phrases: 'Phrases à dire et à éviter',
  },
  paper: 'Format du papier',
  letter: 'Lettre',
  print: 'Imprimer le classeur',
  none: 'Il n’y a encore aucune fiche dans cette langue.',
  clear: 'Tout décocher',
  told: {
    nothing: 'Cochez au moins une feuille : le classeur se compose ici, sous vos yeux.',
    reading: 'Lecture de {n} fiches sur {m}…',
    made: 'Classeur prêt. Feuilles : {n}. Fiches : {m}.',
    lost: 'Cette adresse demande ce que le site n’a pas, et qui n’est donc pas dans le classeur : {x}.',
    unread: 'Ces pages n’ont pas pu être lues et manquent au classeur :',
    again: 'Réessayer',
    count: '{n} sur {m}',
  },
  document: {
    binder: 'Classeur',
    coverLead:
      'Vérifiez la version d’une feuille avant de vous y fier : le site a toujours la dernière.',
    playbook: 'Fiche',
    version: 'Version',
    reviewed: 'Révisée le',
    sheets: 'Feuilles',
    printedOn: 'Imprimé le',
    keptAt: 'Rangé à',
    contents: 'Sommaire',
    sheet: 'Feuille',
    index: 'Index des situations',
    indexLead: 'Cherchez ce qui se passe ; allez à la feuille, puis à l’étape.',
    stepOfSheet: 'feuille {n}, étape {m}',
    onSheet: 'feuille {n}',
    phrases: 'Phrases à dire et à éviter',
    phrasesLead: 'Toutes les phrases des fiches de ce classeur, phase par phase.',
  },
};

const en: BinderWords = {
  title: 'Binder',
  lead: 'Choose playbooks and their sheets: they become one document, numbered from end to end. Your choice stays in the address of this page: bookmark it or send it.',
  needsScript:
    'To put the sheets together, this page needs JavaScript. Without it, the sheets of each playbook print from here:',
  playbooks: 'Playbooks and sheets',
  forAll: 'For every playbook:',
  allSheets: 'All sheets',
  together: 'With the sheets',
  parts: {
    cover: 'Cover',
    contents: 'Contents',
    index: 'Index of situations',
    phrases: 'What to say and not to say',
  },
  paper: 'Paper size',
  letter: 'Letter',
  print: 'Print the binder',
  none: 'There is no playbook in this language yet.',
  clear: 'Untick everything',
  told: {
    nothing: 'Tick at least one sheet: the binder takes shape here, before your eyes.',
    reading: 'Reading {n} of {m} playbooks…',
    made: 'The binder is ready. Sheets: {n}. Playbooks: {m}.',
    lost: 'This address asks for what the site does not have, so it is not in the binder: {x}.',
    unread: 'These pages could not be read and are missing from the binder:',
    again: 'Try again',
    count: '{n} of {m}',
  },
  document: {
    binder: 'Binder',
    coverLead:
      'Check the version of a sheet before you rely on it: the site always has the latest.',
    playbook: 'Playbook',
    version: 'Version',
    reviewed: 'Reviewed',
    sheets: 'Sheets',
    printedOn: 'Printed on',
    keptAt: 'Kept at',
    contents: 'Contents',
    sheet: 'Sheet',
    index: 'Index of situations',
    indexLead: 'Look for what is happening; go to the sheet, then to the step.',
    stepOfSheet: 'sheet {n}, step {m}',
    onSheet: 'sheet {n}',
    phrases: 'What to say and not to say',
    phrasesLead: 'Every sentence of the playbooks in this binder, phase by phase.',
  },
};

const dictionaries: Readonly<Record<Language, BinderWords>> = { fr, en };

/** `speaks` is the product's language for the page. */
export function binderWordsFor(speaks: Language, locale: string): BinderWords {
  return typesetAll(dictionaries[speaks], locale);
}
