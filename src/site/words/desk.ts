import type { NoteWords } from '../case/note.ts';
import { wordsIn } from './in-page.ts';

/** What the desk says: its bar, the dialog of a case, the end of a shift. Fetched with it. */
export interface DeskWords {
  readonly cases: string;
  readonly newCase: string;
  readonly endShift: string;
  readonly journal: string;
  /** `{number}`: `unnamed`, or its name. */
  readonly resume: string;
  readonly here: string;
  /** `{number}`: of a case without a name. */
  readonly unnamed: string;

  readonly case: string;
  readonly name: string;
  readonly nameHint: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly inMemory: string;
  readonly park: string;
  readonly eraseCase: string;
  readonly eraseSurely: string;
  readonly note: NoteWords;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly print: string;
  readonly saved: string;
  readonly reminders: string;
  readonly card: string;
  readonly picture: string;
  readonly debrief: string;
  readonly handOver: string;
  readonly handOverHint: string;
  readonly handOverFile: string;
  readonly copyAddress: string;
  readonly close: string;

  /** `{words}` that were written, `{why}` they had better not be, and what is `{better}`. */
  readonly hint: string;
  readonly restate: string;

  readonly locked: string;
  readonly lockedHint: string;
  readonly unlock: string;

  readonly leave: string;
  readonly leaveNothing: string;
  readonly leaveSaved: string;
  /** Heads the cases of which something was not exported. */
  readonly leaveWarning: string;
  readonly exportAll: string;
  readonly erase: string;
  readonly cancel: string;

  /** What has happened, said once. */
  readonly told: {
    readonly cannotKeep: string;
    readonly elsewhere: string;
    readonly takeBack: string;
    readonly copied: string;
    /** `{n}`: how many. */
    readonly purged: string;
    readonly clock: string;
    readonly unreachable: string;
    readonly lost: string;
    readonly unread: string;
    readonly erased: string;
    /** `{n}`: cases that came in. */
    readonly opened: string;
  };
}

/** In the page's language, set for its locale. */
export function deskWords(locale: string): DeskWords {
  return wordsIn({ fr, en }, locale);
}

const fr: DeskWords = {
  cases: 'Dossiers en cours',
  newCase: 'Nouveau dossier',
  endShift: 'Fin de service',
  journal: 'Journal',
  resume: 'Reprendre : {number}',
  here: '{number}, à l’écran',
  unnamed: 'Dossier {number}',

  case: 'Note du dossier',
  name: 'Nom ou initiales',
  nameHint: 'Pour vous y retrouver. Écrivez l’utile, avec les mots que la personne pourrait lire.',
  keep: 'Garder sur cet appareil jusqu’à la fin du service',
  keepHint: 'Douze heures au plus, puis tout s’efface.',
  inMemory: 'En mémoire seulement : tout s’efface quand cette fenêtre se ferme.',
  park: 'Mettre de côté',
  eraseCase: 'Effacer ce dossier',
  eraseSurely: 'L’effacer pour de bon',
  note: {
    made: 'Note du',
    path: 'Chemin suivi',
    notes: 'Notes',
    granted: 'Accordé',
    promises: 'Promesses',
    due: 'avant le',
    ticked: 'Fait',
    unticked: 'Pas encore fait',
    card: 'Ce que nous vous avons promis',
    debrief:
      'Bonjour. Je viens de vivre une situation difficile ({title}, le {date}) et je demande un débriefing. J’ai suivi la fiche {version} ; le chemin et mes réponses sont dans la note, à votre disposition.',
  },
  copy: 'Copier',
  copied: 'Copié.',
  copyByHand: 'Le texte est sélectionné : copiez-le avec Ctrl C.',
  print: 'Imprimer',
  saved: 'Enregistré.',
  reminders: 'Rappels (.ics)',
  card: 'Carte pour la personne',
  picture: 'Carte en image',
  debrief: 'Demander un débriefing',
  handOver: 'Passer la main',
  handOverHint:
    'Votre collègue lit ce code et reprend à la même étape, avec les mêmes réponses. Les noms et les notes n’y sont pas.',
  handOverFile:
    'Pour les noms, les notes et les montants : remettez le fichier .json, que votre collègue ouvre depuis le journal.',
  copyAddress: 'Copier l’adresse',
  close: 'Fermer',

  hint: '« {words} » : {why} Plutôt : {better}.',
  restate: 'À redire aussi, d’après vos notes :',

  locked: 'Écran verrouillé',
  lockedHint: 'Rien n’a bougé depuis trois minutes. Vos dossiers sont toujours là.',
  unlock: 'Reprendre',

  leave: 'Fin de service',
  leaveNothing: 'Aucun dossier n’est ouvert. L’appareil oubliera aussi votre rôle.',
  leaveSaved:
    'Tous les dossiers vont être effacés de cet appareil, dans tous ses onglets. Tout ce qui est ici a été exporté.',
  leaveWarning:
    'Tous les dossiers vont être effacés de cet appareil, dans tous ses onglets. Ceci n’a pas été exporté :',
  exportAll: 'Tout enregistrer (.json)',
  erase: 'Tout effacer',
  cancel: 'Annuler',

  told: {
    cannotKeep:
      'Ce navigateur ne peut rien garder : le dossier reste en mémoire. Enregistrez-le avant de fermer.',
    elsewhere: 'Ce dossier continue dans un autre onglet.',
    takeBack: 'Le reprendre ici',
    copied: 'Un autre onglet a changé ce dossier : ce qui est ici est devenu une copie.',
    purged: 'Dossiers effacés, leurs douze heures sont passées : {n}.',
    clock: 'L’horloge de l’appareil a reculé : vérifiez les heures de vos dossiers.',
    unreachable: 'Cette page ne répond pas. Votre dossier est intact, ici.',
    lost: 'La page a été rechargée : les notes n’étaient qu’en mémoire et sont parties. Le chemin est resté.',
    unread:
      'Une partie de cette page n’est pas arrivée : les notes n’existent que sur cet écran. Recopiez-les avant de le quitter, puis rechargez la page.',
    erased: 'Tout a été effacé de cet appareil.',
    opened: 'Dossiers ouverts : {n}.',
  },
};

const en: DeskWords = {
  cases: 'Open cases',
  newCase: 'New case',
  endShift: 'End of shift',
  journal: 'Journal',
  resume: 'Resume: {number}',
  here: '{number}, on screen',
  unnamed: 'Case {number}',

  case: 'Case note',
  name: 'Name or initials',
  nameHint: 'So that you find it again. Write what is useful, in words that the person could read.',
  keep: 'Keep on this device until the end of the shift',
  keepHint: 'Twelve hours at most, then all is erased.',
  inMemory: 'In memory only: all is gone when this window closes.',
  park: 'Put aside',
  eraseCase: 'Erase this case',
  eraseSurely: 'Yes, erase it for good',
  note: {
    made: 'Note of',
    path: 'Path taken',
    notes: 'Notes',
    granted: 'Granted',
    promises: 'Promises',
    due: 'due',
    ticked: 'Done',
    unticked: 'Not done yet',
    card: 'What we have promised you',
    debrief:
      'Hello. I have just been through a hard situation ({title}, {date}) and I ask for a debrief. I followed the playbook {version}; the path and my answers are in the note, at your disposal.',
  },
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'The text is selected: copy it with Ctrl C.',
  print: 'Print',
  saved: 'Saved.',
  reminders: 'Reminders (.ics)',
  card: 'Card for the person',
  picture: 'Card as a picture',
  debrief: 'Ask for a debrief',
  handOver: 'Hand over',
  handOverHint:
    'Your colleague scans this code and goes on at the same step, with the same answers. Names and notes are not in it.',
  handOverFile:
    'For names, notes and amounts, hand over the .json file: your colleague opens it from the journal.',
  copyAddress: 'Copy the address',
  close: 'Close',

  hint: '“{words}”: {why} Rather: {better}.',
  restate: 'To say again, too, from your notes:',

  locked: 'Screen locked',
  lockedHint: 'Nothing has moved for three minutes. Your cases are still here.',
  unlock: 'Go on',

  leave: 'End of shift',
  leaveNothing: 'No case is open. The device will forget your role, too.',
  leaveSaved:
    'All cases are going to be erased from this device, in all its tabs. All that is here was exported.',
  leaveWarning:
    'All cases are going to be erased from this device, in all its tabs. This was not exported:',
  exportAll: 'Save all (.json)',
  erase: 'Erase all',
  cancel: 'Cancel',

  told: {
    cannotKeep:
      'This browser cannot keep anything: the case stays in memory. Save it before you close.',
    elsewhere: 'This case goes on in another tab.',
    takeBack: 'Take it back here',
    copied: 'Another tab has changed this case: what is here has become a copy.',
    purged: 'Cases erased, their twelve hours are over: {n}.',
    clock: 'The clock of this device has gone back: check the times of your cases.',
    unreachable: 'This page does not answer. Your case is whole, here.',
    lost: 'The page was loaded anew: the notes were in memory only and are gone. The path has stayed.',
    unread:
      'A part of this page has not arrived: the notes are on this screen alone. Copy them before you leave it, then reload the page.',
    erased: 'Everything was erased from this device.',
    opened: 'Cases opened: {n}.',
  },
};
