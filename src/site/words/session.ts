import type { Language } from '../../model/language.ts';
import type { SheetWords } from './paper.ts';
import { typesetAll } from './words.ts';

/** What the facilitator's guide says, on paper and in the manual. */
export interface SessionWords {
  readonly sheet: SheetWords;
  readonly situation: string;
  readonly who: string;
  readonly date: string;
  readonly course: string;
  /** « Minutes (60 ou 90) » */
  readonly minutes: (short: number, long: number) => string;
  readonly what: string;
  readonly how: string;
  readonly begun: string;
  readonly rules: string;
  readonly observer: string;
  readonly observerHint: string;
  readonly cases: string;
  readonly casesElsewhere: string;
  readonly casesSheet: SheetWords;
  readonly casesHint: string;
  readonly withCards: string;
  readonly scene: string;
  readonly answer: string;
  /** « Étape 4 » */
  readonly step: (number: number) => string;
  readonly questions: string;
  readonly questionsHint: string;
  readonly then: string;
  readonly listen: string;
  readonly kept: string;
}

const fr: SessionWords = {
  sheet: {
    name: 'Guide d’animation',
    lead: 'Pour qui anime : le déroulement, le choix des cas, ce qu’on observe, les questions et de quoi noter.',
  },
  situation: 'La situation',
  who: 'Animé par',
  date: 'Date',
  course: 'Le déroulement',
  minutes: (short, long) => `Minutes (${short} ou ${long})`,
  what: 'Quoi',
  how: 'Comment',
  begun: 'Commencé à',
  rules: 'Au mur',
  observer: 'L’observateur coche et se tait',
  observerHint: 'À la fin, il commence par ce qui a marché.',
  cases: 'Les cas à jouer',
  casesElsewhere:
    'Cochez ceux que vous jouerez. Leurs scènes et les réponses sont sur la feuille « Cas à jouer ».',
  casesSheet: {
    name: 'Cas à jouer',
    lead: 'Chaque cas scène par scène, avec la réponse de la fiche et sa raison : une ou deux pages par cas.',
  },
  casesHint:
    'Lisez l’histoire, puis chaque scène, et laissez répondre avant de lire la suite. La réponse de la fiche est à droite, avec sa raison : une autre peut se défendre, parlez-en.',
  withCards:
    'Jouez avec les cartes de la feuille « Jeu de cartes » : son corrigé a chaque réponse.',
  scene: 'On voit, on entend',
  answer: 'Réponse de la fiche, et pourquoi',
  step: (number) => `Étape ${number}`,
  questions: 'Les questions',
  questionsHint:
    'Une ou deux suffisent. Un « oui » ne mène nulle part : posez la question, puis celle qui la suit, et laissez dix secondes de silence.',
  then: 'Puis',
  listen: 'À écouter.',
  kept: 'Ce que l’équipe retient, et une règle à faire assouplir',
};

const en: SessionWords = {
  sheet: {
    name: 'Facilitator’s guide',
    lead: 'For whoever leads: the course, the choice of cases, what is observed, the questions and room for notes.',
  },
  situation: 'The situation',
  who: 'Led by',
  date: 'Date',
  course: 'The course of it',
  minutes: (short, long) => `Minutes (${short} or ${long})`,
  what: 'What',
  how: 'How',
  begun: 'Begun at',
  rules: 'On the wall',
  observer: 'The observer ticks and says nothing',
  observerHint: 'At the end, the observer begins with what worked.',
  cases: 'The cases to play',
  casesElsewhere:
    'Tick those that you will play. Their scenes and answers are on the sheet “Cases to play”.',
  casesSheet: {
    name: 'Cases to play',
    lead: 'Each case scene by scene, with the playbook’s answer and its reason: one or two pages a case.',
  },
  casesHint:
    'Read the story, then each scene, and let people answer before you read on. The playbook’s answer is on the right, with its reason: another may be defensible, talk about it.',
  withCards: 'Play with the cards of the sheet “Card pack”: its key has every answer.',
  scene: 'What is seen and heard',
  answer: 'The playbook’s answer, and why',
  step: (number) => `Step ${number}`,
  questions: 'The questions',
  questionsHint:
    'One or two are enough. A “yes” leads nowhere: ask the question, then the one that follows, and leave ten seconds of silence.',
  then: 'Then',
  listen: 'Listen for.',
  kept: 'What the team takes away, and a rule to have loosened',
};

const dictionaries: Readonly<Record<Language, SessionWords>> = { fr, en };

/** `speaks` is the product's language for the page. */
export function sessionWordsFor(speaks: Language, locale: string): SessionWords {
  return typesetAll(dictionaries[speaks], locale);
}
