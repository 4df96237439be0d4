import type { Language } from '../../model/language.ts';
import type { IslandWords } from '../islands/words.ts';
import { typeset } from '../../model/typography.ts';

/**
 * The words of the islands as JSON, set for a locale: what `<body data-words>` carries.
 * `neutral` is the site's title for discreet mode.
 */
export function islandWords(language: Language, locale: string, neutral: string): string {
  const words: IslandWords = { ...dictionaries[language], neutral };
  return JSON.stringify(words, (_, word: unknown) =>
    typeof word === 'string' ? typeset(word, locale) : word,
  );
}

type Dictionary = Omit<IslandWords, 'neutral'>;

const fr: Dictionary = {
  back: 'Retour',
  restart: 'Recommencer',
  answers: 'Réponses',
  noAnswers: 'Vos réponses viendront ici. Chacune pourra être changée.',
  change: 'Changer cette réponse',
  given: 'votre réponse',
  names: 'Noms à dire',
  privacy: 'Rien ne quitte cet appareil ; tout s’efface au plus tard en fin de service.',
  phases: 'Phases',
  aside: 'À tout moment',
  discreet: 'Mode discret',

  over: 'Terminé',
  last: 'plus de question',
  one: 'encore 1 question',
  some: 'encore {n} questions',
  between: 'encore {n} à {m} questions',
  orMore: ' au moins',

  summary: 'Le chemin parcouru',
  unticked: 'Pas encore coché',
  changed: 'Ce playbook a changé depuis. Vous reprenez à la dernière étape qui tient encore.',
  dropped: 'Ces réponses ne valent plus, leur question ne se pose plus :',
  stuck: 'La suite dépend de ce que vous savez déjà. Précisez :',
  locked: 'Verrouillé.',
  showAnyway: 'Montrer quand même',
  yes: 'Oui',
  no: 'Non',

  case: 'Note du dossier',

  role: 'Mon rôle :',
  iMay: 'Je peux décider.',
  iAsk: 'Je dois demander à : {level}.',
  amount: 'Accordé :',
  granted: 'En tout, {total} accordés.',

  startWait: 'Lancer la pause',
  backAt: 'Retour promis à {time}.',
  waitNear: 'Plus qu’une minute : retour promis à {time}.',
  waitOver: 'La pause est finie : retour promis à {time}.',

  leadsHere: 'On y arrive par',
  goOn: 'Continuer d’ici dans le guide',
  close: 'Fermer',
  known: 'Ce que l’on sait ici : {facts}',
  fact: '{name} : {value}',
  findInTree: 'Trouver dans l’arbre',
  foundAt: '{n} sur {m}',
  foundNone: 'rien',
  folds: 'Phases à montrer',
  foldAll: 'Tout replier',
  unfoldAll: 'Tout déplier',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  fit: 'Ajuster à la largeur',
  fullScreen: 'Plein écran',

  looks: {
    theme: {
      label: 'Thème : {value}',
      values: { system: 'automatique', light: 'clair', dark: 'sombre' },
    },
    text: {
      label: 'Texte : {value}',
      values: { normal: 'normal', large: 'grand', huge: 'très grand' },
    },
  },
  keys: 'Raccourcis clavier',
  keysOn: 'Touches seules (sans Ctrl)',
  tour: 'La visite en dix minutes',
  beNew: 'Je débute : tout expliquer à chaque étape',
  guideKeys: {
    title: 'Guide',
    keys: {
      '1 … 9': 'choisir',
      '⌫': 'revenir à l’étape d’avant',
      '/': 'rechercher (Ctrl K marche toujours)',
      '?': 'cette liste',
    },
  },
  treeKeys: {
    title: 'Arbre',
    keys: {
      '↓': 'suivre la réponse donnée, sinon la première',
      '↑ ⌫': 'revenir par le même chemin',
      '← →': 'étapes voisines',
      '1 … 9': 'suivre un choix',
      R: 'suivre le retour en arrière',
      'Page↑ Page↓': 'phase d’avant, d’après',
      'Début Fin': 'première, dernière étape',
      Entrée: 'ouvrir l’étape',
      Échap: 'fermer l’étape',
      '+ − 0': 'agrandir, réduire, ajuster',
      '/': 'trouver dans l’arbre',
      F: 'plein écran',
    },
  },

  search: 'Rechercher',
  searchHint: 'Que dit la personne ?',
  searchEmpty: 'Un mot, une phrase entendue, une situation.',
  searching: 'Recherche en cours…',
  nothing: 'Rien pour « {query} ». Essayez un autre mot, ou moins de mots.',
  failed: 'La recherche n’a pas pu s’ouvrir. Les situations restent sur la page d’accueil.',
  results: '{n} résultats',
  oneResult: '1 résultat',
  anyPhase: 'Toutes les phases',
  anyChannel: 'Tous les canaux',
  phase: 'Phase',
  channel: 'Canal',
  more: 'Voir la suite',
};

const en: Dictionary = {
  back: 'Back',
  restart: 'Start again',
  answers: 'Answers',
  noAnswers: 'Your answers will be here. Each can be changed.',
  change: 'Change this answer',
  given: 'your answer',
  names: 'Names to say',
  privacy: 'Nothing leaves this device; all is gone at the end of the shift at the latest.',
  phases: 'Phases',
  aside: 'At any time',
  discreet: 'Discreet mode',

  over: 'Finished',
  last: 'no more questions',
  one: '1 question to go',
  some: '{n} questions to go',
  between: '{n} to {m} questions to go',
  orMore: ' at least',

  summary: 'The way you came',
  unticked: 'Not ticked yet',
  changed: 'This playbook has changed since. You are at the last step that still holds.',
  dropped: 'These answers no longer hold, their question does not come up any more:',
  stuck: 'What comes next depends on what you know already. Please tell:',
  locked: 'Locked.',
  showAnyway: 'Show it all the same',
  yes: 'Yes',
  no: 'No',

  case: 'Case note',

  role: 'My role:',
  iMay: 'I can decide.',
  iAsk: 'I must ask: {level}.',
  amount: 'Granted:',
  granted: '{total} granted in all.',

  startWait: 'Start the pause',
  backAt: 'You promised to be back at {time}.',
  waitNear: 'One minute left: back at {time}.',
  waitOver: 'The pause is over: you promised {time}.',

  leadsHere: 'What leads here',
  goOn: 'Go on from here in the guide',
  close: 'Close',
  known: 'What is known here: {facts}',
  fact: '{name}: {value}',
  findInTree: 'Find in the tree',
  foundAt: '{n} of {m}',
  foundNone: 'nothing',
  folds: 'Phases to show',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  fit: 'Fit to width',
  fullScreen: 'Full screen',

  looks: {
    theme: {
      label: 'Theme: {value}',
      values: { system: 'automatic', light: 'light', dark: 'dark' },
    },
    text: {
      label: 'Text: {value}',
      values: { normal: 'normal', large: 'large', huge: 'very large' },
    },
  },
  keys: 'Keyboard shortcuts',
  keysOn: 'Single keys (without Ctrl)',
  tour: 'The tour in ten minutes',
  beNew: 'I’m new: explain everything at each step',
  guideKeys: {
    title: 'Guide',
    keys: {
      '1 … 9': 'choose',
      '⌫': 'go back one step',
      '/': 'search (Ctrl K always works)',
      '?': 'this list',
    },
  },
  treeKeys: {
    title: 'Tree',
    keys: {
      '↓': 'follow the answer given, else the first',
      '↑ ⌫': 'go back the same way',
      '← →': 'steps beside it',
      '1 … 9': 'follow a choice',
      R: 'follow the way back up',
      'PageUp PageDown': 'phase before, after',
      'Home End': 'first, last step',
      Enter: 'open the step',
      Esc: 'close the step',
      '+ − 0': 'larger, smaller, fit',
      '/': 'find in the tree',
      F: 'full screen',
    },
  },

  search: 'Search',
  searchHint: 'What does the person say?',
  searchEmpty: 'A word, a phrase you heard, a situation.',
  searching: 'Searching…',
  nothing: 'Nothing for “{query}”. Try another word, or fewer.',
  failed: 'Search could not be opened. The situations are still on the home page.',
  results: '{n} results',
  oneResult: '1 result',
  anyPhase: 'All phases',
  anyChannel: 'All channels',
  phase: 'Phase',
  channel: 'Channel',
  more: 'Show more',
};

const dictionaries: Readonly<Record<Language, Dictionary>> = { fr, en };
