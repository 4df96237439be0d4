/** What is to be said of some ways to an end: how many they are, and the most that one of them passes and costs. */
export interface Tally {
  readonly count: number;
  readonly steps: number;
  readonly cost: number;
}

/** There is no way. */
export const none: Tally = { count: 0, steps: -Infinity, cost: -Infinity };

/** The end itself, in some ways. */
export function ends(count: number): Tally {
  return count > 0 ? { count, steps: 0, cost: 0 } : none;
}

/** The same ways, entered by a step. */
export function behind(cost: number, tally: Tally): Tally {
  return { count: tally.count, steps: 1 + tally.steps, cost: cost + tally.cost };
}

/** These ways and those. */
export function either(one: Tally, other: Tally): Tally {
  return {
    count: one.count + other.count,
    steps: Math.max(one.steps, other.steps),
    cost: Math.max(one.cost, other.cost),
  };
}
