/**
 * The words that the islands say, in the page's language: the server writes them on `<body>`, so that
 * a browser receives one language. `{n}` and the like stand for what is put in.
 */
export interface IslandWords {
  /** The site's neutral title, for discreet mode. */
  readonly neutral: string;

  readonly back: string;
  readonly restart: string;
  readonly continue: string;
  readonly answers: string;
  readonly noAnswers: string;
  readonly change: string;
  readonly earlier: string;
  readonly interrupted: string;
  readonly names: string;
  readonly privacy: string;
  readonly phases: string;
  readonly passed: string;
  readonly present: string;
  readonly aside: string;
  readonly discreet: string;
  readonly menu: string;

  /** Progress: `{n}` is the fewest questions that remain, `{m}` the most. */
  readonly last: string;
  readonly one: string;
  readonly some: string;
  readonly between: string;
  readonly atLeast: string;
  readonly over: string;

  readonly summary: string;
  readonly unticked: string;
  readonly changed: string;
  readonly stuck: string;
  readonly yes: string;
  readonly no: string;

  readonly open: string;
  readonly close: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly find: string;
  readonly leadsHere: string;

  readonly theme: string;
  readonly themes: readonly [system: string, light: string, dark: string];
  readonly keys: string;
  readonly keysOn: string;
  /** Rows of the table of keys: the keys, then what they do. */
  readonly guideKeys: readonly (readonly [string, string])[];
  readonly treeKeys: readonly (readonly [string, string])[];

  readonly search: string;
  readonly searchHint: string;
  readonly searching: string;
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

export function readWords(document: Document): IslandWords {
  return JSON.parse(document.body.dataset.words ?? '{}') as IslandWords;
}

/** `fill('encore {n} à {m}', { n: 2, m: 4 })` */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
