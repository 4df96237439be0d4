import type { Language } from '../../model/language.ts';
import type { SheetWords } from './paper.ts';
import { typesetAll } from './words.ts';

/** What the pocket card and the promise card say. */
export interface CardWords {
  readonly card: SheetWords;
  readonly promises: SheetWords;
  /** The outer panels and the inner ones. */
  readonly cover: string;
  readonly back: string;
  readonly insideLeft: string;
  readonly insideRight: string;
  readonly foldDown: string;
  readonly foldLeft: string;
  readonly phases: string;
  readonly grants: string;
  readonly calls: string;
  /** Below numbers that nobody answers. */
  readonly example: string;
  /** What had no room. */
  readonly moreItems: (count: number) => string;
  readonly moreGrants: (count: number) => string;
  readonly moreCalls: (count: number) => string;
  readonly promised: string;
  readonly on: string;
  readonly file: string;
  readonly before: string;
  readonly also: string;
  readonly contact: string;
  readonly telephone: string;
}

const fr: CardWords = {
  card: {
    name: 'Carte de poche',
    lead: 'Une feuille imprimée d’un seul côté, à l’échelle de 100 %, pliée deux fois : le haut derrière, puis la gauche derrière.',
  },
  promises: {
    name: 'Cartes de promesses',
    lead: 'Quatre cartes à découper, à remplir devant la personne et à lui remettre.',
  },
  cover: 'Couverture',
  back: 'Dos',
  insideLeft: 'Intérieur, page de gauche',
  insideRight: 'Intérieur, page de droite',
  foldDown: '1. Plier ici, le haut derrière',
  foldLeft: '2. Plier ici, la gauche derrière',
  phases: 'Les phases',
  grants: 'Qui accorde quoi, au plus',
  calls: 'Qui appeler, et sa réponse au plus tard',
  example: '* Numéro d’exemple : personne n’y répond.',
  moreItems: (count) => `+ ${count} ${count === 1 ? 'autre' : 'autres'}, voir la fiche`,
  moreGrants: (count) =>
    `+ ${count} ${count === 1 ? 'autre geste' : 'autres gestes'}, voir la fiche`,
  moreCalls: (count) =>
    `+ ${count} ${count === 1 ? 'autre numéro' : 'autres numéros'}, voir la fiche`,
  promised: 'Ce que nous vous avons promis',
  on: 'Le',
  file: 'Dossier',
  before: 'avant le',
  also: 'Aussi',
  contact: 'Une question ? Demandez',
  telephone: 'au',
};

const en: CardWords = {
  card: {
    name: 'Pocket card',
    lead: 'One sheet printed on one side at 100%, folded twice: the top behind, then the left behind.',
  },
  promises: {
    name: 'Promise cards',
    lead: 'Four cards to cut out, to fill in with the person and to hand over.',
  },
  cover: 'Cover',
  back: 'Back',
  insideLeft: 'Inside, left page',
  insideRight: 'Inside, right page',
  foldDown: '1. Fold here, the top behind',
  foldLeft: '2. Fold here, the left behind',
  phases: 'The phases',
  grants: 'Who grants what, at most',
  calls: 'Whom to call, and answered within',
  example: '* Example number: nobody answers it.',
  moreItems: (count) => `+ ${count} more, see the playbook`,
  moreGrants: (count) =>
    `+ ${count} more ${count === 1 ? 'gesture' : 'gestures'}, see the playbook`,
  moreCalls: (count) => `+ ${count} more ${count === 1 ? 'number' : 'numbers'}, see the playbook`,
  promised: 'What we have promised you',
  on: 'On',
  file: 'File',
  before: 'by',
  also: 'Also',
  contact: 'Any question? Ask for',
  telephone: 'at',
};

const dictionaries: Readonly<Record<Language, CardWords>> = { fr, en };

/** `speaks` is the product's language for the page. */
export function cardWordsFor(speaks: Language, locale: string): CardWords {
  return typesetAll(dictionaries[speaks], locale);
}
