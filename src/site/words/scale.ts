import type { Language } from '../../model/language.ts';
import { typesetAll } from './words.ts';

/** What a self-assessment to fill in says. */
export interface ScaleWords {
  readonly name: string;
  readonly lead: string;
  readonly date: string;
  readonly initials: string;
  readonly level: string;
  readonly before: string;
  readonly questions: string;
  readonly total: string;
  readonly totalOf: (score: string) => string;
  readonly outOf: (most: number) => string;
  readonly reading: string;
  readonly team: string;
  readonly teamHint: string;
  readonly question: string;
  readonly gap: string;
  readonly together: string;
  readonly byLevel: string;
  readonly byLevelHint: string;
  readonly people: string;
  readonly totals: string;
  readonly average: string;
  /** « Si 0 ou 1 à la question 3 » */
  readonly scored: (points: string, questions: string) => string;
}

const fr: ScaleWords = {
  name: 'Questionnaire à remplir',
  lead: 'Une feuille par personne, un crayon ; puis les écarts de l’équipe et la lecture du total.',
  date: 'Date',
  initials: 'Initiales',
  level: 'Niveau',
  before: 'Avant de commencer',
  questions: 'Les questions',
  total: 'Total',
  totalOf: (score) => `Total, ${score}`,
  outOf: (most) => `sur ${most}`,
  reading: 'Lire le total',
  team: 'Les écarts de l’équipe',
  teamHint:
    'Une colonne par personne. L’écart va du plus bas au plus haut ; ensemble, inscrivez la ligne qui est vraie, preuve en main.',
  question: 'Question',
  gap: 'Écart',
  together: 'Ensemble',
  byLevel: 'Totaux par niveau',
  byLevelHint: 'La moyenne de chaque niveau, puis l’écart entre le plus haut et le plus bas.',
  people: 'Personnes',
  totals: 'Totaux',
  average: 'Moyenne',
  scored: (points, questions) => `Si ${points} à la question ${questions}`,
};

const en: ScaleWords = {
  name: 'Questionnaire to fill in',
  lead: 'One sheet and a pencil each; then the team’s gaps and how to read the total.',
  date: 'Date',
  initials: 'Initials',
  level: 'Level',
  before: 'Before you begin',
  questions: 'The questions',
  total: 'Total',
  totalOf: (score) => `Total, ${score}`,
  outOf: (most) => `out of ${most}`,
  reading: 'Reading the total',
  team: 'The team’s gaps',
  teamHint:
    'One column a person. The gap runs from the lowest to the highest; together, write down the line that is true, with the proof at hand.',
  question: 'Question',
  gap: 'Gap',
  together: 'Together',
  byLevel: 'Totals by level',
  byLevelHint: 'The average of each level, then the gap between the highest and the lowest.',
  people: 'People',
  totals: 'Totals',
  average: 'Average',
  scored: (points, questions) => `If ${points} on question ${questions}`,
};

const dictionaries: Readonly<Record<Language, ScaleWords>> = { fr, en };

/** `speaks` is the product's language for the page. */
export function scaleWordsFor(speaks: Language, locale: string): ScaleWords {
  return typesetAll(dictionaries[speaks], locale);
}
