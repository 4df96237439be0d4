import type { Language } from '../../model/language.ts';
import type { HistoryGap } from '../../model/history.ts';
import { typesetAll } from './words.ts';

/** What the page of a playbook's versions says. */
export interface VersionsWords {
  readonly title: (playbook: string) => string;
  readonly lead: string;
  readonly current: string;
  readonly currentText: string;
  readonly replaced: (day: string) => string;
  /** The day is not known. */
  readonly replacedSome: string;
  readonly replacedText: string;
  readonly unknown: string;
  readonly unknownText: string;
  /** For those who have no script. */
  readonly notListed: string;
  /** Its review was due on a day that is past. */
  readonly overdue: (day: string, owner: string) => string;
  readonly open: string;
  readonly print: string;
  readonly version: string;
  readonly since: string;
  readonly reviewed: string;
  readonly owner: string;
  readonly changes: string;
  readonly changed: (count: number) => string;
  readonly added: (count: number) => string;
  readonly removed: (count: number) => string;
  readonly more: (count: number) => string;
  readonly data: string;
  readonly onlyAround: string;
  readonly notKnown: string;
  readonly known: string;
  readonly held: (from: string, to: string) => string;
  readonly heldOn: (day: string) => string;
  readonly heldSince: (from: string) => string;
  readonly heldUntil: (to: string) => string;
  readonly type: string;
  readonly look: string;
  readonly gone: string;
  readonly goneOn: (day: string) => string;
  readonly goneText: string;
  readonly movedTo: string;
  readonly all: string;
  readonly gaps: Readonly<Record<HistoryGap, string>>;
  /** Files of shared data, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly interrupts: string;
  readonly order: string;
}

const fr: VersionsWords = {
  title: (playbook) => `Versions : ${playbook}`,
  lead: 'Chaque papier porte un code de six signes. Il change quand la fiche change, ou un numéro, un montant, un nom qu’elle montre.',
  current: 'À jour',
  currentText: 'Ce papier dit la même chose que la fiche en ligne.',
  replaced: (day) => `Remplacé le ${day}`,
  replacedSome: 'Remplacé',
  replacedText: 'Ne vous servez plus de ce papier : imprimez la version d’aujourd’hui.',
  unknown: 'Papier inconnu',
  unknownText:
    'Cette feuille n’est pas connue ici : elle est plus ancienne que l’historique, ou d’un autre site. Servez-vous de la version en ligne.',
  notListed:
    'Un code qui n’est pas dans cette liste est plus ancien que l’historique, ou d’un autre site : servez-vous de la version en ligne.',
  overdue: (day, owner) =>
    `La révision de cette fiche était due le ${day}. Avant de vous y fier, demandez à : ${owner}.`,
  open: 'Ouvrir la fiche',
  print: 'Imprimer',
  version: 'Version',
  since: 'Depuis le',
  reviewed: 'Révision',
  owner: 'Responsable',
  changes: 'Ce qui a changé depuis',
  changed: (count) => (count > 1 ? `${count} étapes changées` : '1 étape changée'),
  added: (count) => (count > 1 ? `${count} étapes nouvelles` : '1 étape nouvelle'),
  removed: (count) => (count > 1 ? `${count} étapes retirées` : '1 étape retirée'),
  more: (count) => (count > 1 ? `et ${count} autres` : 'et 1 autre'),
  data: 'Données communes',
  onlyAround:
    'Aucune étape n’a changé : seulement ce qui les précède, comme le titre ou l’introduction.',
  notKnown: 'Ce qui a changé n’est plus connu : comparez avec la fiche en ligne.',
  known: 'Versions connues',
  held: (from, to) => `du ${from} au ${to}`,
  heldOn: (day) => `le ${day}`,
  heldSince: (from) => `depuis le ${from}`,
  heldUntil: (to) => `jusqu’au ${to}`,
  type: 'Code du papier',
  look: 'Vérifier',
  gone: 'Cette fiche n’existe plus',
  goneOn: (day) => `Cette fiche a été retirée le ${day}`,
  goneText: 'Ne vous servez plus de ce papier.',
  movedTo: 'Elle s’appelle maintenant :',
  all: 'Toutes les fiches',
  gaps: {
    'no-git': 'L’historique n’a pas pu être lu quand ce site a été construit.',
    'no-repository': 'Ce site n’a pas d’historique, hormis les versions publiées.',
    shallow: 'Ce site a été construit sans l’historique entier.',
    unreadable: 'Une partie de l’historique n’a pas pu être lue quand ce site a été construit.',
    'too-slow': 'L’historique n’a pas pu être lu quand ce site a été construit.',
  },
  files: {
    authority: 'Qui décide quoi',
    contacts: 'Qui appeler',
    facts: 'Réponses',
    outcomes: 'Issues',
    phases: 'Phases',
    site: 'Canaux, publics et secours',
    variables: 'Noms',
  },
  unit: 'unité des montants',
  interrupts: 'en cas de danger',
  order: 'ordre',
};

const en: VersionsWords = {
  title: (playbook) => `Versions: ${playbook}`,
  lead: 'Every sheet of paper carries a code of six signs. It changes when the playbook changes, or a number, an amount or a name that it shows.',
  current: 'Up to date',
  currentText: 'This paper says the same as the playbook online.',
  replaced: (day) => `Replaced on ${day}`,
  replacedSome: 'Replaced',
  replacedText: 'Stop using this paper: print today’s version.',
  unknown: 'Unknown paper',
  unknownText:
    'This sheet is not known here: it is older than the history, or from another site. Use the version online.',
  notListed:
    'A code that is not in this list is older than the history, or from another site: use the version online.',
  overdue: (day, owner) =>
    `The review of this playbook was due on ${day}. Before you rely on it, ask: ${owner}.`,
  open: 'Open the playbook',
  print: 'Print',
  version: 'Version',
  since: 'Since',
  reviewed: 'Review',
  owner: 'Owner',
  changes: 'What has changed since',
  changed: (count) => (count === 1 ? '1 step changed' : `${count} steps changed`),
  added: (count) => (count === 1 ? '1 new step' : `${count} new steps`),
  removed: (count) => (count === 1 ? '1 step removed' : `${count} steps removed`),
  more: (count) => (count === 1 ? 'and 1 more' : `and ${count} more`),
  data: 'Shared data',
  onlyAround:
    'No step has changed: only what stands before them, such as the title or the introduction.',
  notKnown: 'What has changed is no longer known: compare it with the playbook online.',
  known: 'Known versions',
  held: (from, to) => `from ${from} to ${to}`,
  heldOn: (day) => `on ${day}`,
  heldSince: (from) => `since ${from}`,
  heldUntil: (to) => `until ${to}`,
  type: 'Code on the paper',
  look: 'Check',
  gone: 'This playbook no longer exists',
  goneOn: (day) => `This playbook was withdrawn on ${day}`,
  goneText: 'Stop using this paper.',
  movedTo: 'It is now called:',
  all: 'All playbooks',
  gaps: {
    'no-git': 'The history could not be read when this site was built.',
    'no-repository': 'This site has no history but the versions that were released.',
    shallow: 'This site was built without its whole history.',
    unreadable: 'Part of the history could not be read when this site was built.',
    'too-slow': 'The history could not be read when this site was built.',
  },
  files: {
    authority: 'Who decides what',
    contacts: 'Whom to call',
    facts: 'Answers',
    outcomes: 'Outcomes',
    phases: 'Phases',
    site: 'Channels, audiences and the way out',
    variables: 'Names',
  },
  unit: 'unit of amounts',
  interrupts: 'in case of danger',
  order: 'order',
};

/** The words, set as a locale does. */
export function versionsWords(language: Language, locale: string): VersionsWords {
  return typesetAll({ fr, en }[language], locale);
}
