import { mergeCases } from '../case/merge.ts';
import type { CaseRecord } from '../case/record.ts';

/** Where the journal has its cases from: the memory of the page, or what stands behind it. */
export interface CaseBook {
  readonly cases: () => readonly CaseRecord[];
  /** In place of what it has under this number. */
  readonly put: (record: CaseRecord) => void;
  /** Brings cases together with those that are there. */
  readonly add: (records: readonly CaseRecord[]) => void;
  readonly clear: () => void;
  /** All of it was saved in a file. */
  readonly saved?: () => void;
  /** Tells of every change; the answer ends it. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Opens a case where it stands. */
  readonly resume?: (id: string) => void;
  /** The device keeps it: whoever closes the page loses nothing. */
  readonly isKept?: boolean;
}

/** Cases that are gone with the page. */
export function memoryBook(records: readonly CaseRecord[] = []): CaseBook {
  let cases = mergeCases(records, []);
  const listeners = new Set<() => void>();
  const set = (next: readonly CaseRecord[]) => {
    cases = next;
    for (const changed of listeners) changed();
  };
  return {
    cases: () => cases,
    put: (record) => set(mergeCases([...cases.filter(({ id }) => id !== record.id), record], [])),
    add: (more) => set(mergeCases(cases, more)),
    clear: () => set([]),
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}
