import { mergeCases } from '../case/merge.ts';
import type { CaseBook } from '../journal/case-book.ts';
import type { DeskWords } from '../words/desk.ts';
import { eraseCase, save } from './keeping.ts';
import { changed, desk, held, markExported, put, subscribe } from './state.ts';

export interface BookSetting {
  readonly words: DeskWords;
  readonly resume: (id: string) => Promise<void>;
  /** There are cases from now on. */
  readonly rememberUse: () => void;
}

/** The journal's cases are those of the desk; what it takes in from files stays off the row of open cases. */
export function deskBook({ words, resume, rememberUse }: BookSetting): CaseBook {
  const cases = () => [...held.values()].map(({ record }) => record);
  return {
    cases,
    put(record) {
      put(record);
      forgetExport(record.id);
      void save(record.id, words);
    },
    add(records) {
      const before = new Map([...held].map(([id, { record }]) => [id, record]));
      for (const record of mergeCases(cases(), records)) {
        if (JSON.stringify(before.get(record.id)) === JSON.stringify(record)) continue;
        const isFiled = !before.has(record.id);
        put(record);
        const one = held.get(record.id);
        // It comes from a file, so it is in one.
        if (one && isFiled) held.set(record.id, { ...one, isFiled, exported: record.changedAt });
        void save(record.id, words);
      }
      rememberUse();
      changed();
    },
    clear() {
      for (const id of [...held.keys()]) void eraseCase(id);
    },
    saved() {
      for (const id of held.keys()) markExported(id);
    },
    subscribe,
    resume: (id) => void resume(id),
    get isKept() {
      return desk.kept;
    },
  };
}

function forgetExport(id: string): void {
  const one = held.get(id);
  if (one) held.set(id, { ...one, exported: undefined });
}
