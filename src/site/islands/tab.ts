import type * as desk from '../desk/desk.ts';
import type * as reading from '../desk/reading.ts';
import type { Page } from './page.ts';
import type { Session, Written } from './session.ts';

/** A playbook that is being walked. */
export interface Run {
  readonly page: Page;
  readonly session: () => Session;
  /** Takes what was written before. */
  readonly restore: (written: ReadonlyMap<string, string>) => void;
  /** What the desk reads of such a page: from here, so that the code of a playbook's page stays in one file. */
  readonly read: () => Promise<Reading>;
}

export type Reading = typeof reading;

/**
 * What a tab knows beyond the page that it shows, in memory alone. The desk, once somebody has begun a case, lets
 * pages come and go in it (desk/travel.ts).
 */
export interface Tab {
  run?: Run | undefined;
  /** What the next page begins with. */
  before?: Written | undefined;
  /** Number of the case to which what is written belongs. The entries of the history carry it. */
  case?: string | undefined;
  /** Told of each change of a run. */
  changed?: () => void;
  desk?: Promise<Desk> | undefined;
}

type Desk = typeof desk;

declare global {
  var accalmie: Tab | undefined;
}

/** One for the tab: a page that was published since may bring a newer copy of this code. */
export const tab: Tab = (globalThis.accalmie ??= {});

/** Opens a page of a kind, and each such page that comes later in the same document. */
export function onPage(kind: string, open: () => void): void {
  const look = () => document.querySelector(kind) && open();
  document.addEventListener(pageEvent, look);
  look();
}

export const pageEvent = 'accalmie-page';

/** Whether a word is written on the page. */
export function isWritten(): boolean {
  const written = tab.run?.session().written.values() ?? [];
  return [...written].some((value) => value.trim());
}

/** What is written stands on the page alone: the browser asks before it lets it go. */
export function guardPage(): void {
  addEventListener('beforeunload', askBefore);
}

function askBefore(event: Event): void {
  if (isWritten()) event.preventDefault();
}

/** The cases are fetched when there is something to write down. Not reached: the next word asks again. */
export function wake(): Promise<Desk | undefined> {
  tab.desk ??= import('../desk/desk.ts');
  return tab.desk.then(
    async (desk) => {
      await desk.open();
      return desk;
    },
    () => {
      guardPage();
      return (tab.desk = undefined);
    },
  );
}
