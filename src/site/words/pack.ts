import type { Language } from '../../model/language.ts';
import { typesetAll } from './words.ts';

/** What the cards of a dialogue say, its key and its scoring sheet. */
export interface PackWords {
  readonly name: string;
  readonly lead: string;
  readonly rules: string;
  /** One line each. */
  readonly rule: Readonly<Record<'cut' | 'share' | 'read' | 'answer' | 'react' | 'count', string>>;
  readonly role: (name: string) => string;
  readonly employee: string;
  readonly employeeHint: string;
  readonly mayGrant: string;
  readonly observer: string;
  readonly observerHint: string;
  readonly helped: string;
  readonly hurt: string;
  readonly customer: string;
  readonly customerHint: string;
  readonly cards: string;
  readonly cardsHint: string;
  readonly scene: (number: number) => string;
  readonly answerCard: (code: string) => string;
  readonly key: string;
  readonly keyHint: string;
  readonly answer: string;
  readonly answerAndReaction: string;
  readonly reaction: string;
  readonly onward: string;
  readonly depends: string;
  readonly never: string;
  readonly why: string;
  readonly see: (codes: string) => string;
  readonly toScene: (number: number) => string;
  readonly toEnd: (outcome: string) => string;
  readonly toPlaybook: (title: string) => string;
  readonly over: string;
  readonly scores: string;
  readonly scoresHint: string;
  readonly most: (scores: string) => string;
  readonly date: string;
  readonly group: string;
  readonly initials: string;
  readonly letter: string;
  readonly total: (score: string) => string;
  readonly scoreOf: (score: string, most: number) => string;
  readonly meaning: string;
  readonly meaningHint: string;
  readonly cameFrom: (codes: string) => string;
  readonly exactly: (score: string, points: number) => string;
  readonly between: (score: string, least: number, most: number) => string;
}

const fr: PackWords = {
  name: 'Jeu de cartes',
  lead: 'Pour jouer en groupe, sans ordinateur : rôles, cartes à découper, corrigé et feuille de points.',
  rules: 'Comment jouer',
  rule: {
    cut: 'Formez des groupes de trois. Imprimez et découpez un jeu de cartes par groupe ; le corrigé reste à la personne qui anime.',
    share:
      'Dans chaque groupe, une personne joue la cliente ou le client, une autre lui répond, la troisième observe. On change de rôle à chaque partie.',
    read: 'Commencez par la scène 1. Qui joue la cliente ou le client lit la carte de scène à voix haute, avec le ton.',
    answer:
      'Qui répond mélange les cartes de la scène, dit chaque réplique à voix haute, puis pose celle qui lui serait vraiment venue.',
    react:
      'La cliente ou le client réagit avec les mots de sa carte de rôle, et l’on passe à la scène indiquée, jusqu’à la fin.',
    count:
      'On compte à la fin seulement, avec le corrigé. On parle des répliques, jamais de la personne qui les a choisies.',
  },
  role: (name) => `Carte de rôle : ${name}`,
  employee: 'qui répond',
  employeeHint:
    'Écoutez jusqu’au bout. Dites toutes les répliques à voix haute avant d’en poser une.',
  mayGrant: 'Ce que vous pouvez accorder',
  observer: 'qui observe',
  observerHint: 'Ne dites rien pendant la partie. Notez la lettre posée, et les mots eux-mêmes.',
  helped: 'Le mot qui a aidé',
  hurt: 'Le mot qui a blessé',
  customer: 'la cliente ou le client',
  customerHint:
    'Ne montrez pas cette carte. À chaque scène, lisez la carte de scène ; quand une réplique est posée, réagissez avec les mots d’ici, puis allez où la flèche l’indique.',
  cards: 'Cartes de scène et de réplique',
  cardsHint: 'À découper le long des tirets. Les points n’y sont pas.',
  scene: (number) => `Scène ${number}`,
  answerCard: (code) => `Réplique ${code}`,
  key: 'Corrigé de l’animation',
  keyHint: 'À garder pour vous jusqu’à la fin de la partie.',
  answer: 'Carte',
  answerAndReaction: 'Réplique et réaction',
  reaction: 'Réaction',
  onward: 'Suite',
  depends: 'Selon ce qui a été dit avant :',
  never: 'Cette réplique ne se présente jamais.',
  why: 'Pourquoi',
  see: (codes) => `Voir ${codes}.`,
  toScene: (number) => `→ scène ${number}`,
  toEnd: (outcome) => `→ fin : ${outcome}`,
  toPlaybook: (title) => `→ fiche « ${title} »`,
  over: '→ fin',
  scores: 'Feuille de points',
  scoresHint:
    'Une ligne par personne et par partie : la lettre posée et ses points, seulement pour les scènes traversées.',
  most: (scores) => `Le plus que l’on puisse avoir : ${scores}.`,
  date: 'Date',
  group: 'Groupe',
  initials: 'Initiales',
  letter: 'Lettre',
  total: (score) => `Total ${score}`,
  scoreOf: (score, most) => `${score} ${most}`,
  meaning: 'Ce que dit le total',
  meaningHint: 'Prenez la fin à laquelle la partie est arrivée.',
  cameFrom: (codes) => `On y arrive par ${codes}.`,
  exactly: (score, points) => `${score} : ${points}`,
  between: (score, least, most) => `${score} : de ${least} à ${most}`,
};

const en: PackWords = {
  name: 'Card pack',
  lead: 'To play in a group, with no computer: roles, cards to cut out, answer key and scoring sheet.',
  rules: 'How to play',
  rule: {
    cut: 'Make groups of three. Print and cut out one set of cards a group; the answer key stays with the facilitator.',
    share:
      'In each group, one person plays the customer, one answers, one observes. Change roles after each game.',
    read: 'Begin with scene 1. The customer reads the scene card aloud, with the tone.',
    answer:
      'Whoever answers shuffles the scene’s cards, says every line aloud, then puts down the one they would really have said.',
    react:
      'The customer reacts with the words of their role card, and you go on to the scene it gives, until the end.',
    count:
      'Count at the end only, with the answer key. Talk about the lines, never about the person who chose them.',
  },
  role: (name) => `Role card: ${name}`,
  employee: 'who answers',
  employeeHint: 'Listen to the end. Say every line aloud before you put one down.',
  mayGrant: 'What you may grant',
  observer: 'who observes',
  observerHint:
    'Say nothing during the game. Note the letter that was put down, and the very words.',
  helped: 'The word that helped',
  hurt: 'The word that hurt',
  customer: 'the customer',
  customerHint:
    'Don’t show this card. In each scene, read the scene card; once a line is put down, react with the words below, then go where the arrow says.',
  cards: 'Scene cards and reply cards',
  cardsHint: 'Cut along the dashes. The points are not on them.',
  scene: (number) => `Scene ${number}`,
  answerCard: (code) => `Reply ${code}`,
  key: 'Facilitator’s answer key',
  keyHint: 'Keep it to yourself until the game is over.',
  answer: 'Card',
  answerAndReaction: 'Reply and reaction',
  reaction: 'Reaction',
  onward: 'Next',
  depends: 'Depending on what was said before:',
  never: 'This reply never comes up.',
  why: 'Why',
  see: (codes) => `See ${codes}.`,
  toScene: (number) => `→ scene ${number}`,
  toEnd: (outcome) => `→ end: ${outcome}`,
  toPlaybook: (title) => `→ playbook “${title}”`,
  over: '→ end',
  scores: 'Scoring sheet',
  scoresHint:
    'One line a person and a game: the letter put down and its points, only for the scenes you came by.',
  most: (scores) => `The most one can have: ${scores}.`,
  date: 'Date',
  group: 'Group',
  initials: 'Initials',
  letter: 'Letter',
  total: (score) => `Total ${score}`,
  scoreOf: (score, most) => `${score} ${most}`,
  meaning: 'What the total means',
  meaningHint: 'Take the end that the game came to.',
  cameFrom: (codes) => `Reached by ${codes}.`,
  exactly: (score, points) => `${score}: ${points}`,
  between: (score, least, most) => `${score}: ${least} to ${most}`,
};

const dictionaries: Readonly<Record<Language, PackWords>> = { fr, en };

/** `speaks` is the product's language for the page. */
export function packWordsFor(speaks: Language, locale: string): PackWords {
  return typesetAll(dictionaries[speaks], locale);
}
