import type { Language } from '../../model/language.ts';
import { typesetAll } from './words.ts';

/** What the sheets on paper say, and the page that offers them. */
export interface PaperWords {
  readonly title: (playbook: string) => string;
  readonly back: string;
  readonly lead: string;
  readonly sheets: string;
  readonly print: string;
  readonly paper: string;
  readonly letter: string;
  /** The name of each sheet, and what it is for. */
  readonly phases: SheetWords;
  readonly role: SubjectWords;
  readonly outcome: SubjectWords;
  readonly whole: SheetWords;
  readonly gamebook: SheetWords;
  readonly tree: SheetWords;
  readonly binder: SheetWords;
  /** Before the ways by which a step is come to. */
  readonly from: string;
  /** « étape 4 (« Oui », « Peut-être ») » */
  readonly fromStep: (step: number, labels: readonly string[]) => string;
  readonly always: string;
  readonly branches: string;
  readonly begin: (number: string) => string;
  readonly beginAt: (step: number) => string;
  /** A step that stands on another sheet. */
  readonly elsewhere: string;
  readonly otherwise: string;
  readonly gains: string;
  readonly gainsHint: string;
  readonly goTo: (number: string) => string;
  readonly goToOther: (playbook: string, number: string) => string;
  readonly goBack: string;
}

export interface SheetWords {
  readonly name: string;
  readonly lead: string;
}

/** Of a sheet about something. */
export interface SubjectWords {
  readonly name: (subject: string) => string;
  readonly lead: string;
}

const fr: PaperWords = {
  title: (playbook) => `${playbook} : à imprimer`,
  back: 'Retour à la fiche',
  lead: 'Chaque feuille est tirée de l’arbre lui-même. Choisissez-en une et imprimez-la ; sans choix, c’est tout le paquet qui s’imprime.',
  sheets: 'Feuilles',
  print: 'Imprimer',
  paper: 'Format du papier',
  letter: 'Lettre',
  phases: {
    name: 'Listes par phase',
    lead: 'Une page par phase : quoi dire, quoi cocher, quoi noter.',
  },
  role: {
    name: (level) => `Ce qui revient à : ${level}`,
    lead: 'Seulement les étapes, les gestes et les promesses qui demandent ce rôle, et d’où l’on y vient.',
  },
  outcome: {
    name: (outcome) => `Le chemin vers « ${outcome} »`,
    lead: 'Les étapes par lesquelles on passe toujours ; entre elles, le nom de celles qui dépendent du cas.',
  },
  whole: {
    name: 'Fiche entière',
    lead: 'Toutes les étapes avec tout ce qu’elles disent, chaque réponse suivie du numéro où elle mène.',
  },
  gamebook: {
    name: 'Livret à numéros',
    lead: 'Pour suivre la fiche sans écran : lisez le numéro, répondez, allez au numéro indiqué. Les numéros restent les mêmes d’une version à l’autre.',
  },
  tree: { name: 'Arbre de décision', lead: 'Toute la fiche en image, sur A3 ou page par page.' },
  binder: {
    name: 'Classeur',
    lead: 'Plusieurs feuilles, de plusieurs fiches si l’on veut, en un seul document numéroté.',
  },
  from: 'D’où l’on vient :',
  fromStep: (step, labels) =>
    `étape\u00a0${step}${labels.length > 0 ? ` (${labels.map((one) => `« ${one} »`).join(', ')})` : ''}`,
  always: 'Toujours',
  branches: 'Selon le cas',
  begin: (number) => `Commencez au ${number}.`,
  beginAt: (step) => `Commencez à l’étape ${step}.`,
  elsewhere: 'fiche entière',
  otherwise: 'Sinon :',
  gains: 'Ce que valent les réponses',
  gainsHint: 'À lire à la fin : suivez votre chemin du début, et additionnez.',
  goTo: (number) => `→\u00a0${number}`,
  goToOther: (playbook, number) => `→\u00a0fiche « ${playbook} », ${number}`,
  goBack: '→\u00a0retour d’où vous venez',
};

const en: PaperWords = {
  title: (playbook) => `${playbook}: to print`,
  back: 'Back to the playbook',
  lead: 'Every sheet is made from the tree itself. Pick one and print it; with none picked, the whole pack prints.',
  sheets: 'Sheets',
  print: 'Print',
  paper: 'Paper size',
  letter: 'Letter',
  phases: {
    name: 'Checklists by phase',
    lead: 'One page a phase: what to say, what to tick, what to write down.',
  },
  role: {
    name: (level) => `What is up to: ${level}`,
    lead: 'Only the steps, gestures and promises that need this role, and where one comes from.',
  },
  outcome: {
    name: (outcome) => `The path to “${outcome}”`,
    lead: 'The steps that everybody passes; between them, the names of those that depend on the case.',
  },
  whole: {
    name: 'Whole playbook',
    lead: 'Every step with all it says, every answer with the number it leads to.',
  },
  gamebook: {
    name: 'Numbered booklet',
    lead: 'To follow the playbook without a screen: read the number, answer, go to the number given. Numbers stay the same from one version to the next.',
  },
  tree: { name: 'Decision tree', lead: 'The whole playbook as a picture, on A3 or page by page.' },
  binder: {
    name: 'Binder',
    lead: 'Several sheets, of several playbooks if you like, as one numbered document.',
  },
  from: 'Comes from:',
  fromStep: (step, labels) =>
    `step\u00a0${step}${labels.length > 0 ? ` (${labels.map((one) => `“${one}”`).join(', ')})` : ''}`,
  always: 'Always',
  branches: 'Depending on the case',
  begin: (number) => `Begin at ${number}.`,
  beginAt: (step) => `Begin at step ${step}.`,
  elsewhere: 'whole playbook',
  otherwise: 'Otherwise:',
  gains: 'What the answers are worth',
  gainsHint: 'To be read at the end: follow your way from the start, and add up.',
  goTo: (number) => `→\u00a0${number}`,
  goToOther: (playbook, number) => `→\u00a0playbook “${playbook}”, ${number}`,
  goBack: '→\u00a0back to where you came from',
};

const dictionaries: Readonly<Record<Language, PaperWords>> = { fr, en };

/** `speaks` is the product's language for the page. */
export function paperWordsFor(speaks: Language, locale: string): PaperWords {
  return typesetAll(dictionaries[speaks], locale);
}
