import type { Look, LookWords } from './look.ts';

/**
 * The words that the islands say, in the page's language: the server writes them on `<body>`
 * (words/islands.ts), so that a browser receives one language. `{n}` stands for what is put in.
 */
export interface IslandWords {
  /** The site's title for what discreet mode hides. */
  readonly neutral: string;

  readonly back: string;
  readonly restart: string;
  readonly answers: string;
  readonly noAnswers: string;
  readonly change: string;
  readonly given: string;
  readonly names: string;
  readonly privacy: string;
  readonly phases: string;
  readonly aside: string;
  readonly discreet: string;

  /** Progress: `{n}` is the fewest questions to come, `{m}` the most. */
  readonly over: string;
  readonly last: string;
  readonly one: string;
  readonly some: string;
  readonly between: string;
  /** Stands behind a count that may grow. */
  readonly orMore: string;

  readonly summary: string;
  readonly unticked: string;
  readonly changed: string;
  readonly dropped: string;
  readonly stuck: string;
  /** Of a phase that waits until the other person has finished. */
  readonly locked: string;
  readonly showAnyway: string;
  readonly yes: string;
  readonly no: string;

  readonly case: string;

  readonly role: string;
  readonly iMay: string;
  /** `{level}`: who may decide. */
  readonly iAsk: string;
  readonly amount: string;
  /** `{total}`: of all that was granted. */
  readonly granted: string;

  readonly startWait: string;
  /** `{time}`: when one has promised to be back. */
  readonly backAt: string;
  readonly waitNear: string;
  readonly waitOver: string;

  /** Under a step that is open beside the picture. */
  readonly leadsHere: string;
  readonly goOn: string;
  readonly close: string;
  /** `{facts}`: what is known here; each is `fact`, a `{name}` and a `{value}`. */
  readonly known: string;
  readonly fact: string;
  readonly findInTree: string;
  /** `{n}` of `{m}` steps that were found. */
  readonly foundAt: string;
  readonly foundNone: string;
  readonly folds: string;
  readonly foldAll: string;
  readonly unfoldAll: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly fullScreen: string;

  readonly looks: Readonly<Record<Look, LookWords>>;
  readonly keys: string;
  readonly keysOn: string;
  /** In the dialog of keys: the tour, and the mode of who is new. */
  readonly tour: string;
  readonly beNew: string;
  readonly guideKeys: KeyTable;
  readonly treeKeys: KeyTable;

  readonly search: string;
  readonly searchHint: string;
  readonly searchEmpty: string;
  readonly searching: string;
  /** `{query}`: what was looked for. */
  readonly nothing: string;
  readonly failed: string;
  readonly results: string;
  readonly oneResult: string;
  readonly anyPhase: string;
  readonly anyChannel: string;
  readonly phase: string;
  readonly channel: string;
  readonly more: string;
}

/** What keys do, by key; several keys stand apart by a space. */
export interface KeyTable {
  readonly title: string;
  readonly keys: Readonly<Record<string, string>>;
}

export function readWords(document: Document): IslandWords {
  return JSON.parse(document.body.dataset.words ?? '{}') as IslandWords;
}

/** `fill('encore {n} à {m}', { n: 2, m: 4 })` */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
