import type { Digests, ReplacedState, SheetChanges, SheetState } from '../model/age.ts';

/** What changed between two states; nothing is said of steps where those of one are not known. */
export function changesBetween(before: SheetState, after: SheetState): SheetChanges {
  const { added, changed, removed } =
    before.steps && after.steps ? compare(before.steps, after.steps) : nothing;
  const data = compare(before.data, after.data);
  return {
    added,
    changed,
    removed,
    data: [...data.changed, ...data.added, ...data.removed].sort(),
  };
}

const nothing = { added: [], changed: [], removed: [] } as const;

function compare(before: Digests, after: Digests): Omit<SheetChanges, 'data'> {
  const [old, now] = [Object.keys(before), Object.keys(after)];
  return {
    added: now.filter((key) => !Object.hasOwn(before, key)),
    changed: now.filter((key) => Object.hasOwn(before, key) && before[key] !== after[key]),
    removed: old.filter((key) => !Object.hasOwn(after, key)),
  };
}

/** States in the order of time, each once: of what stayed the same, the first day counts. */
export function inTurn(known: readonly SheetState[]): readonly SheetState[] {
  return known.filter(({ code }, index) => code !== known[index - 1]?.code);
}

/**
 * The states that were replaced, the newest first, each code once; `turns` in the order of time. Of a code that came
 * back, the last time counts; the current one was not replaced.
 */
export function replacedIn(
  turns: readonly SheetState[],
  current: string | undefined,
): readonly ReplacedState[] {
  const last = new Map(turns.map(({ code }, index) => [code, index]));
  const states = turns.flatMap((state, index): readonly ReplacedState[] => {
    if (state.code === current || last.get(state.code) !== index) return [];
    const until = turns[index + 1]?.since;
    return [{ ...state, ...(until !== undefined && { until }) }];
  });
  return states.toReversed();
}

/**
 * The states that git tells and those that were released, in the order of time: git knows more of those that both
 * know.
 */
export function merged(
  committed: readonly SheetState[],
  released: readonly SheetState[],
): readonly SheetState[] {
  const codes = new Set(committed.map(({ code }) => code));
  const others = released.filter(({ code }) => !codes.has(code));
  // Of the same day, what was released came before.
  return [...others, ...committed].sort(({ since: a = '' }, { since: b = '' }) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
}
