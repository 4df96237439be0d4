import { endingIn, runsOf, type Runs } from './runs.ts';
import { out, type Situations } from './situations.ts';
import { grouped, intList, push } from './table.ts';

/** What leads to some of the ends of a playbook. */
export interface Leading {
  /** Numbers of the steps in which one may stand on the way there, the ends themselves included. */
  readonly steps: ReadonlySet<number>;
  /** The runs that end there; `undefined`: none does. */
  readonly runs: Runs | undefined;
}

/** Which situations lead to an end at one of these steps: backwards from the ends, by ways that are open. */
export function leadingTo(all: Situations, isGoal: (step: number) => boolean): Leading {
  const { count, step } = all;
  const ends = all.ends.map((ends, here) => ends && Number(isGoal(step[here] as number)));
  const [from, to] = [intList(), intList()];
  for (let here = 0; here < count; here++) {
    const { first, items } = all.ways;
    for (const next of items.subarray(first[here], first[here + 1])) {
      if (next === out) continue;
      push(from, here);
      push(to, next);
    }
  }
  const sources = from.items.subarray(0, from.length);
  const targets = to.items.subarray(0, to.length);
  const leads = endingIn(Int32Array.from(ends), grouped(targets, sources, count));
  const onTheWay = [...step.keys()].filter((here) => leads[here] === 1);
  return {
    steps: new Set(onTheWay.map((here) => step[here] as number)),
    runs: runsOf({ ...all, ends, ways: grouped(sources, targets, count) }, new Float64Array(count)),
  };
}
