import type { HistoryGap } from './history.ts';

/** A playbook as it was printed at some time: what tells it from an earlier or a later one. */
export interface SheetState {
  /** What people read and type: six signs (age/code.ts). */
  readonly code: string;
  /** Day from which it held, `YYYY-MM-DD`; absent: nobody knows, or it is not committed yet. */
  readonly since?: string;
  /** Digests of its steps by id, in the author's order; absent: they are not known any more. */
  readonly steps?: Digests;
  /** Digests of the shared data that it shows, by file and key: `contacts/manager`. */
  readonly data: Digests;
  /** Titles of its steps by id, as far as they are known. */
  readonly titles?: Readonly<Record<string, string>>;
}

/** Eight hexadecimal digits by name. */
export type Digests = Readonly<Record<string, string>>;

export interface ReplacedState extends SheetState {
  /** Day on which another took its place; absent: nobody knows, or that one is not committed yet. */
  readonly until?: string;
}

/** What differs between a state and a later one: ids of steps, `contacts/manager` of shared data. */
export interface SheetChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly data: readonly string[];
}

/** The states of a playbook that are known. */
export interface SheetAge {
  /** Absent: the playbook is gone. */
  readonly current?: SheetState;
  /** The newest first; each code once. */
  readonly past: readonly ReplacedState[];
  /** Since when there is no such playbook, and the path of the one that it has become, as far as they are known. */
  readonly gone?: { readonly day?: string; readonly to?: string };
}

/** The states of all playbooks, by path: of those that are there, and of those that were. */
export interface Ages {
  readonly files: ReadonlyMap<string, SheetAge>;
  /** Why the version control does not tell the earlier states. */
  readonly gap?: HistoryGap;
}
