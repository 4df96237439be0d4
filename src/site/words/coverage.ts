import type { Language } from '../../model/language.ts';
import type { ItemType, PageName } from '../../model/coverage.ts';
import type { ContentName } from '../../model/library.ts';
import { typesetAll } from './words.ts';

/** What the page says that shows where each item of the sources lives. */
export interface CoverageWords {
  readonly title: string;
  readonly lead: (items: number, sources: number) => string;
  readonly matrix: string;
  readonly matrixLead: string;
  readonly type: string;
  readonly source: (number: number) => string;
  readonly all: string;
  readonly items: (count: number) => string;
  /** « Phrase, article 2 : 7 éléments » */
  readonly cell: (type: string, number: number, count: number) => string;
  readonly back: string;
  readonly types: Readonly<Record<ItemType, string>>;
  readonly pages: Readonly<Record<PageName, string>>;
  /** Files of data whose entries are named. */
  readonly data: Readonly<Partial<Record<ContentName, string>>>;
}

const fr: CoverageWords = {
  title: 'Couverture des articles',
  lead: (items, sources) =>
    `Ce que disent les ${sources} articles sources, en ${items} éléments redits avec nos mots, et l’endroit où chacun vit dans ce site.`,
  matrix: 'Par article et par type',
  matrixLead: 'Un nombre mène aux éléments de ce type, dans cet article.',
  type: 'Type',
  source: (number) => `Article ${number}`,
  all: 'Tous',
  items: (count) => (count === 1 ? '1 élément' : `${count} éléments`),
  cell: (type, number, count) => `${type}, article ${number} : ${count}`,
  back: 'Retour au tableau',
  types: {
    principle: 'Principes',
    rule: 'Règles',
    step: 'Étapes',
    check: 'Vérifications',
    decision: 'Décisions',
    condition: 'Situations',
    role: 'Rôles',
    phrase: 'Phrases à dire',
    'bad-phrase': 'Phrases à éviter',
    warning: 'Pièges',
    example: 'Exemples',
    number: 'Nombres',
    outcome: 'Issues',
  },
  pages: {
    authority: 'Qui peut accorder quoi',
    clocks: 'Délais légaux',
    contacts: 'Contacts',
    glossary: 'Glossaire',
    journal: 'Journal',
    measures: 'Mesures',
    methods: 'Méthodes',
    phrases: 'Recueil de phrases',
    sources: 'Sources',
  },
  data: {
    authority: 'Pouvoirs',
    contacts: 'Contacts',
    facts: 'Faits',
    method: 'Méthode',
    phases: 'Phases',
  },
};

const en: CoverageWords = {
  title: 'Coverage of the articles',
  lead: (items, sources) =>
    `What the ${sources} source articles say, in ${items} items told in our own words, and where each of them lives in this site.`,
  matrix: 'By article and type',
  matrixLead: 'A number leads to the items of that type in that article.',
  type: 'Type',
  source: (number) => `Article ${number}`,
  all: 'All',
  items: (count) => (count === 1 ? '1 item' : `${count} items`),
  cell: (type, number, count) => `${type}, article ${number}: ${count}`,
  back: 'Back to the table',
  types: {
    principle: 'Principles',
    rule: 'Rules',
    step: 'Steps',
    check: 'Checks',
    decision: 'Decisions',
    condition: 'Situations',
    role: 'Roles',
    phrase: 'Words to say',
    'bad-phrase': 'Words to avoid',
    warning: 'Traps',
    example: 'Examples',
    number: 'Numbers',
    outcome: 'Outcomes',
  },
  pages: {
    authority: 'Who may grant what',
    clocks: 'Legal time limits',
    contacts: 'Contacts',
    glossary: 'Glossary',
    journal: 'Journal',
    measures: 'Measures',
    methods: 'Methods',
    phrases: 'Phrase book',
    sources: 'Sources',
  },
  data: {
    authority: 'Authority',
    contacts: 'Contacts',
    facts: 'Facts',
    method: 'Method',
    phases: 'Phases',
  },
};

/** The words, set as a locale does. */
export function coverageWords(speaks: Language, locale: string): CoverageWords {
  return typesetAll({ fr, en }[speaks], locale);
}
