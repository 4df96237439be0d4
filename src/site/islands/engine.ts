import { fold } from '../search/fold.ts';

/** A found step or playbook, as the index kept it. */
export interface Found {
  readonly url: string;
  readonly title: string;
  readonly playbook?: string;
  /** Key of the phase, and its name. */
  readonly phase?: string;
  readonly phaseLabel?: string;
  readonly excerpt: string;
}

export interface Filters {
  readonly phase: string;
  readonly channel: string;
}

/** What a search gives: how many there are, and a part of them. */
export interface Findings {
  readonly count: number;
  readonly found: readonly Found[];
}

export interface Engine {
  /** Values of each filter, with the labels that people read. */
  readonly choices: { readonly phase: readonly string[]; readonly channel: readonly string[] };
  /** `limit`: how many results are fetched in full. */
  readonly search: (query: string, filters: Filters, limit: number) => Promise<Findings>;
}

/** Loads the index of the site that stands at `base`. Rejects when it cannot be had. */
export async function openEngine(base: string, language: string): Promise<Engine> {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // The addresses in the index are whole; and a worker would need another rule of the security policy.
  await pagefind.options({ baseUrl: '/', noWorker: true, ranking });
  const values = await pagefind.filters();
  return {
    choices: { phase: Object.keys(values.phase ?? {}), channel: Object.keys(values.channel ?? {}) },
    search: async (query, filters, limit) => {
      const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
      const ask = (kind: string) =>
        pagefind.search(fold(query, language), { filters: { ...chosen, kind } });
      // What to do and to say comes before what a word means.
      const both = await Promise.all([ask('playbook'), ask('reference')]);
      const results = both.flatMap((one) => one.results);
      const full = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return { count: results.length, found: full.map(toFound) };
    },
  };
}

/** A whole word that was asked for counts far more than one that only begins like it. */
const ranking = { termSimilarity: 8 };

function toFound({ url, meta }: PagefindData): Found {
  const { title = '', playbook, phase, excerpt = '' } = meta;
  const phaseLabel = meta['phase-label'];
  return {
    url,
    title,
    ...(playbook !== undefined && { playbook }),
    ...(phase !== undefined && { phase }),
    ...(phaseLabel !== undefined && { phaseLabel }),
    excerpt,
  };
}

/** A stretch of text; `hit` where it is a word that was asked for. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** Marks the words that meet the query as the index does: folded, from their beginning. */
export function mark(text: string, query: string, language: string): readonly Stretch[] {
  const asked = fold(query, language)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  return text.split(/([\p{L}\p{N}’']+)/u).flatMap((part) => {
    if (part === '') return [];
    const folded = fold(part, language);
    return [{ text: part, hit: asked.some((word) => folded.startsWith(word)) }];
  });
}

/** The part of Pagefind's own module that is used (pagefind.app/docs/api). */
interface Pagefind {
  readonly options: (options: {
    readonly baseUrl: string;
    readonly noWorker: boolean;
    readonly ranking: typeof ranking;
  }) => Promise<void>;
  readonly filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  readonly search: (
    query: string,
    options: { filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<PagefindData> }[] }>;
}

interface PagefindData {
  readonly url: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}
