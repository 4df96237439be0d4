import { isPast } from '../case/due.ts';
import { keptOf, type Kept } from '../case/follow-up.ts';
import type { CaseRecord, Leg, Promised } from '../case/record.ts';
import type { Part, PartKey } from './measure.ts';

/** What the site says of the ways in which things may end, by `end.as`. */
export type Outcomes = Readonly<Record<string, Outcome>>;

export interface Outcome {
  readonly label: string;
  /** We agree, or a fair answer was accepted. */
  readonly settled: boolean;
  readonly danger: boolean;
  /** Of a self-assessment or a practice dialogue: nobody's complaint. */
  readonly exercise: boolean;
}

/** Most measures are a share of cases, all of which tell what is asked. */
export const plain = {
  unit: 'share',
  base: 'cases',
  untold: 0,
  also: [],
  partsUnit: 'count',
} as const;

/** How a case has ended; an end that this site does not know says nothing. */
export function outcomeOf({ legs }: CaseRecord, outcomes: Outcomes): Outcome | undefined {
  const as = legs.at(-1)?.end?.as;
  return as !== undefined && Object.hasOwn(outcomes, as) ? outcomes[as] : undefined;
}

export function endedAt({ legs }: CaseRecord): number | undefined {
  const last = legs.at(-1);
  const at = last?.end && last.steps.at(-1)?.at;
  return at === undefined ? undefined : Date.parse(at);
}

export function grantedIn(cases: readonly CaseRecord[]): Leg['granted'] {
  return cases.flatMap(({ legs }) => legs.flatMap(({ granted }) => granted));
}

export function promisesIn(
  cases: readonly CaseRecord[],
): readonly { readonly promise: Promised; readonly kept: Kept | undefined }[] {
  return cases.flatMap((record) =>
    record.legs.flatMap(({ promises }) =>
      promises.map((promise) => ({ promise, kept: keptOf(record, promise.id) })),
    ),
  );
}

export function isDue({ due }: Promised, now: Date): boolean {
  return due !== undefined && isPast(due, now);
}

export function partsOf(counts: Partial<Readonly<Record<PartKey, number>>>): readonly Part[] {
  return Object.entries(counts).map(([key, value]) => ({ key, value }));
}
