import type { Outline, OutlineLeaf, OutlineStep, OutlineWay } from './bilingual.ts';

/** A translation that differs in one thing, and the steps at which that may be told (`''`: at none). */
export interface Mutated {
  readonly changed: Outline;
  readonly steps: readonly string[];
}

/** `at`: the step, `place`: which of its parts. `undefined`: there is nothing of the kind to change. */
export type Mutation = (one: Outline, at: number, place: number) => Mutated | undefined;

export const mutations: Readonly<Record<string, Mutation>> = {
  'a step is missing': ({ steps }, at) => {
    const { id } = steps[at] as OutlineStep;
    const left = steps
      .filter((step) => step.id !== id)
      .map((step) => {
        return { ...step, ways: step.ways.filter(({ to }) => to !== id) };
      });
    return sound({ changed: { steps: left }, steps: [left[at - 1]?.id ?? ''] });
  },
  'a step too many': ({ steps }, at) => {
    const added: OutlineStep = {
      id: 'extra',
      phase: 'listen',
      leaves: [],
      ways: [],
      end: 'settled',
    };
    return { changed: { steps: steps.toSpliced(at, 0, added) }, steps: ['extra'] };
  },
  'a step has another id': ({ steps }, at) => {
    const { id } = steps[at] as OutlineStep;
    const renamed = (name: string) => (name === id ? 'zebra' : name);
    const changed = steps.map((step) => ({
      ...step,
      id: renamed(step.id),
      ways: step.ways.map((way) => ({
        ...way,
        ...(way.to !== undefined && { to: renamed(way.to) }),
      })),
    }));
    return { changed: { steps: changed }, steps: ['zebra'] };
  },
  'a step stands elsewhere': ({ steps }, at, place) => {
    const to = place % steps.length;
    const [moved] = steps.slice(at, at + 1) as [OutlineStep];
    const changed = steps.toSpliced(at, 1).toSpliced(to, 0, moved);
    const neighbour = changed[at] as OutlineStep;
    const told = Math.abs(at - to) === 1 ? [moved.id, neighbour.id] : [moved.id];
    return at === to ? undefined : sound({ changed: { steps: changed }, steps: told });
  },
  'another phase': inStep((step) => ({
    ...step,
    phase: step.phase === 'listen' ? 'propose' : 'listen',
  })),
  'another level': inStep((step) => ({
    ...step,
    by: step.by === 'manager' ? 'team-lead' : 'manager',
  })),
  'a way is missing': inWays((ways, place) =>
    ways.length > 1 ? ways.toSpliced(place, 1) : undefined,
  ),
  'a way too many': inWays((ways, place) => {
    const type = ways[0]?.type;
    return type && ways.toSpliced(place, 0, { type, to: 'alpha' });
  }),
  'another target': inWay((way) =>
    way.to === undefined ? undefined : { ...way, to: way.to === 'alpha' ? 'brook' : 'alpha' },
  ),
  'another condition': inWay((way) => ({
    ...way,
    when: way.when === 'origin=ours' ? 'warned=once' : 'origin=ours',
  })),
  'a condition less': inWay(({ when, ...way }) => (when === undefined ? undefined : way)),
  'another effect': inWay((way) => ({
    ...way,
    set: way.set === 'score-=1' ? 'score+=1' : 'score-=1',
  })),
  'an effect less': inWay(({ set, ...way }) => (set === undefined ? undefined : way)),
  'another choice id': inWay((way) => (way.id === undefined ? undefined : { ...way, id: 'zebra' })),
  'two ways have changed places': inWays((ways, place) => {
    const [one, other] = ways.slice(place, place + 2);
    if (
      !one ||
      !other ||
      JSON.stringify({ ...one, id: '' }) === JSON.stringify({ ...other, id: '' })
    )
      return undefined;
    return ways.toSpliced(place, 2, other, one);
  }),
  'choices for nexts': inWays((ways) => (ways.length > 0 ? ways.map(otherKind) : undefined)),
  'an end for ways': inWays((ways) => (ways.length > 0 ? [] : undefined)),
  'a way for an end': inWays((ways) =>
    ways.length === 0 ? [{ type: 'next', to: 'alpha' }] : undefined,
  ),
  'another outcome': inStep((step) => {
    const end = step.end === 'settled' ? 'entrusted' : 'settled';
    return step.ways.length === 0 ? { ...step, end } : undefined;
  }),
  'a leaf is missing': inLeaf((leaf) => (leaf.type === 'say' ? undefined : [])),
  'a leaf too many': inStep((step) => {
    return { ...step, leaves: [...step.leaves, { type: 'record', name: 'extra', input: 'date' }] };
  }),
  'another leaf': inLeaf((leaf) => [otherLeaf(leaf)]),
};

function otherKind({ type, to, when, set }: OutlineWay): OutlineWay {
  return {
    type: type === 'next' ? 'choice' : 'next',
    ...(to !== undefined && { to }),
    ...(when !== undefined && { when }),
    ...(set !== undefined && { set }),
  };
}

function otherLeaf(leaf: OutlineLeaf): OutlineLeaf {
  if (leaf.type === 'record') return { ...leaf, input: 'yes-no' };
  if (leaf.type === 'promise') return { ...leaf, within: 'P9D' };
  if (leaf.type === 'wait') return { ...leaf, time: 'PT9M' };
  return { type: 'say', when: leaf.when === 'origin=ours' ? 'warned=once' : 'origin=ours' };
}

type Change<Part> = (part: Part, place: number) => Part | undefined;

function inStep(change: Change<OutlineStep>): Mutation {
  return ({ steps }, at, place) => {
    const step = steps[at] as OutlineStep;
    const changed = change(step, place);
    return changed && sound({ changed: { steps: steps.with(at, changed) }, steps: [step.id] });
  };
}

function inWays(change: Change<readonly OutlineWay[]>): Mutation {
  return inStep((step, place) => {
    const ways = change(step.ways, place % Math.max(1, step.ways.length));
    return ways && { ...step, ways };
  });
}

function inWay(change: Change<OutlineWay>): Mutation {
  return inWays((ways, place) => {
    const way = ways[place];
    const changed = way && change(way, place);
    return changed && ways.with(place, changed);
  });
}

function inLeaf(change: (leaf: OutlineLeaf) => readonly OutlineLeaf[] | undefined): Mutation {
  return inStep((step, place) => {
    const index = place % Math.max(1, step.leaves.length);
    const leaf = step.leaves[index];
    const changed = leaf && change(leaf);
    // A line that stands twice is read once, and told of by another rule.
    const others = step.leaves.toSpliced(index, 1).map((other) => JSON.stringify(other));
    if (!changed || changed.some((one) => others.includes(JSON.stringify(one)))) return undefined;
    return { ...step, leaves: step.leaves.toSpliced(index, 1, ...changed) };
  });
}

/** The last step leads nowhere without saying where. */
function sound(mutated: Mutated): Mutated | undefined {
  const last = mutated.changed.steps.at(-1);
  return last?.ways.some(({ to }) => to === undefined) ? undefined : mutated;
}
