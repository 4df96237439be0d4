import type { ChartWay } from './chart.ts';
import { endingIn, runsOf, type Runs } from './runs.ts';
import { out, type Situations } from './situations.ts';
import { cut, grouped, intList, push } from './table.ts';

/** What leads to some of the ends of a playbook. */
export interface Leading {
  /** Numbers of the steps in which one may stand on the way there, the ends themselves included. */
  readonly steps: ReadonlySet<number>;
  /** The ways that one may take on the way there. */
  readonly ways: ReadonlySet<ChartWay>;
  /** The runs that end there; `undefined`: none does. */
  readonly runs: Runs | undefined;
}

/** Which situations lead to an end at one of these steps: backwards from the ends, by ways that are open. */
export function leadingTo(all: Situations, isGoal: (step: number) => boolean): Leading {
  const { count, step } = all;
  const ends = all.ends.map((ends, here) => ends && Number(isGoal(step[here] as number)));
  const [from, to, by] = [intList(), intList(), intList()];
  for (let here = 0; here < count; here++) {
    const { first, items } = all.ways;
    for (let place = first[here] as number; place < (first[here + 1] as number); place++) {
      const next = items[place] as number;
      if (next === out) continue;
      push(from, here);
      push(to, next);
      push(by, all.taken[place] as number);
    }
  }
  const [sources, targets, taken] = [cut(from), cut(to), cut(by)];
  const leads = endingIn(Int32Array.from(ends), grouped(targets, sources, count));
  const onTheWay = [...step.keys()].filter((here) => leads[here] === 1);
  const used = [...taken.keys()].filter((arc) => leads[targets[arc] as number] === 1);
  return {
    steps: new Set(onTheWay.map((here) => step[here] as number)),
    ways: new Set(used.flatMap((arc) => all.linked.ways[taken[arc] as number]?.way ?? [])),
    runs: runsOf({ ...all, ends, ways: grouped(sources, targets, count) }, new Float64Array(count)),
  };
}
