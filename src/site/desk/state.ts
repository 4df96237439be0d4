import type { CaseRecord } from '../case/record.ts';
import { tab } from '../islands/tab.ts';

/** A case of this tab, with what its store and its files know of it. */
export interface Held {
  readonly record: CaseRecord;
  /** Of its last writing into the store; 0: never. */
  readonly revision: number;
  /** What the store has of it. */
  readonly saved?: CaseRecord | undefined;
  /** Until when the store may have it, ms since 1970. */
  readonly expiresAt?: number | undefined;
  /** `changedAt` of what was exported last. */
  readonly exported?: string | undefined;
  /** It came from a file, and nobody has taken it up: it is in the journal alone. */
  readonly isFiled?: boolean | undefined;
}

/** Something that has happened, to be told once, and what may be done about it. */
export interface Told {
  readonly words: string;
  readonly act?: { readonly label: string; readonly run: () => void };
}

/** The cases by number, in the order in which they were opened. In memory: it goes with the tab. */
export const held = new Map<string, Held>();

export const desk: {
  /** Whether the cases are kept on this device until the end of the shift. */
  kept: boolean;
  /** The case on the screen goes on in another tab: nothing is written down here. */
  elsewhere: boolean;
  /** A page is being filled in: what it says is not yet what is known. */
  filling: boolean;
  told: Told | undefined;
} = { kept: false, elsewhere: false, filling: false, told: undefined };

const listeners = new Set<() => void>();

/** Calls back after each change; what comes back ends it. */
export function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

export function changed(): void {
  for (const listener of listeners) listener();
}

export function tell(words: string, act?: Told['act']): void {
  desk.told = { words, ...(act && { act }) };
  changed();
}

/** The case to which the page on the screen belongs. */
export function current(): CaseRecord | undefined {
  return tab.case === undefined ? undefined : held.get(tab.case)?.record;
}

/** Takes a new state of a case, or a case that is new. Its place in the store stays. */
export function put(record: CaseRecord): void {
  const before = held.get(record.id);
  held.set(record.id, { revision: 0, ...before, record });
  changed();
}

/** Nothing of it has changed since it was saved, printed or copied. */
export function isExported({ record, exported }: Held): boolean {
  return exported === record.changedAt;
}

export function markExported(id: string): void {
  const one = held.get(id);
  if (one) held.set(id, { ...one, exported: one.record.changedAt });
  changed();
}
