import type { Linked } from './link.ts';
import { intList, push, tripleTable } from './table.ts';

/** Which state a step, a visit and facts are; -1: none yet. */
export interface StateIndex {
  readonly find: (step: number, visit: number, code: number) => number;
  readonly set: (step: number, visit: number, code: number, state: number) => void;
}

/** Playbooks with few combinations of facts have a row for each step, which is much faster than hashing. */
const widestRow = 4096;

export function stateIndex({ steps, codes }: Linked): StateIndex {
  const rows: (Int32Array | undefined)[] = steps.map(() => undefined);
  const sizes = Int32Array.from(steps, ({ chart }) =>
    Math.min(codes[chart]?.size ?? 0, widestRow + 1),
  );
  const table = tripleTable();
  const states = intList();
  return {
    find(step, visit, code) {
      const size = sizes[step] as number;
      if (visit === 0 && size <= widestRow) return (rows[step]?.[code] ?? 0) - 1;
      const found = table.find(step, visit, code);
      return found < 0 ? -1 : (states.items[found] as number);
    },
    set(step, visit, code, state) {
      const size = sizes[step] as number;
      if (visit === 0 && size <= widestRow) {
        const row = (rows[step] ??= new Int32Array(size));
        row[code] = state + 1;
        return;
      }
      table.add(step, visit, code);
      push(states, state);
    },
  };
}
