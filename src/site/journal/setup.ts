import type { Outcomes } from './facts.ts';
import type { Counted, JournalWords } from './words.ts';

/** What the server writes on the journal's page: `<main data-journal='{…}'>`. */
export interface JournalSetup {
  readonly words: JournalWords;
  readonly outcomes: Outcomes;
  /** The levels of authority, from the lowest. */
  readonly levels: Readonly<Record<string, string>>;
  /** What amounts are in, as shown. */
  readonly money: string;
}

export function readSetup(main: HTMLElement): JournalSetup {
  return JSON.parse(main.dataset.journal ?? '{}') as JournalSetup;
}

/** `{n}` of something, in words. */
export function counted(n: number, { one, many }: Counted, locale: string): string {
  return n === 1 ? one : many.replace('{n}', n.toLocaleString(locale));
}
