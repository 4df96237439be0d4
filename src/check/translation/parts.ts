import type { Leaf, Step, Way } from '../../model/playbook.ts';
import { suggest } from '../../model/suggest.ts';
import { leavesOf } from '../leaves.ts';
import { align, type Alignment } from './align.ts';
import { type Attribute, leafAttributes, wayAttributes } from './attributes.ts';
import type { Reader } from './reader.ts';

/** How each side is read, so that what is the same reads the same. */
export interface Readers {
  readonly original: Reader;
  readonly translation: Reader;
}

/** Ways on are paired by id, else by what they do, else by place. */
export function alignWays(original: Step, translation: Step, readers: Readers): Alignment<Way> {
  return align(original.ways, translation.ways, {
    key: ({ id }) => id,
    score: (one, other) => {
      const sameTarget = areImplicit(one, other) || isSame(toAttribute, one, other, readers);
      if (one.id !== undefined && other.id !== undefined && !sameTarget) return 0;
      const others = common(otherAttributes, one, other, readers);
      if (sameTarget && others === otherAttributes.length) return same;
      return 1 + (sameTarget ? 4 : 0) + others;
    },
    same,
  });
}

/** More than two ways can have in common that only stand at each other's place. */
const same = 30;

const [toAttribute, ...otherAttributes] = wayAttributes;

/** Without `to`, both lead to the step that follows. */
export function areImplicit(one: Way, other: Way): boolean {
  return isImplicit(one) && isImplicit(other);
}

export function isImplicit({ at }: Way): boolean {
  return at !== undefined && at['to'] === undefined;
}

/** Records are paired by their names, everything else by what it does; kind by kind, since kinds may change places. */
export function alignLeaves(original: Step, translation: Step, readers: Readers): Alignment<Leaf> {
  const [ours, theirs] = [leaves(original), leaves(translation)];
  const kinds = [...new Set([...ours, ...theirs].map(({ type }) => type))];
  const aligned = kinds.map((kind) =>
    align(
      ours.filter(({ type }) => type === kind),
      theirs.filter(({ type }) => type === kind),
      {
        key: (leaf) => (leaf.type === 'record' ? leaf.as : undefined),
        score: (one, other) => likeness(one, other, readers),
        same: Infinity,
      },
    ),
  );
  return {
    pairs: aligned.flatMap(({ pairs }) => pairs),
    missing: aligned.flatMap(({ missing }) => missing),
    extra: aligned.flatMap(({ extra }) => extra),
  };
}

function leaves(step: Step): readonly Leaf[] {
  return leavesOf(step).flatMap((leaf) => (leaf.type === 'end' ? [] : [leaf]));
}

function likeness(one: Leaf, other: Leaf, readers: Readers): number {
  if (one.type !== 'record' || other.type !== 'record') {
    return 1 + common(leafAttributes(one), one, other, readers);
  }
  const near = suggest(other.as, [one.as]) !== undefined;
  return near || one.input === other.input
    ? (near ? 2 : 0) + (one.input === other.input ? 1 : 0)
    : 0;
}

function common<Item>(
  attributes: readonly Attribute<Item>[],
  one: Item,
  other: Item,
  readers: Readers,
): number {
  return attributes.filter((attribute) => isSame(attribute, one, other, readers)).length;
}

export function isSame<Item>(
  { read }: Attribute<Item>,
  original: Item,
  translation: Item,
  readers: Readers,
): boolean {
  return read(original, readers.original) === read(translation, readers.translation);
}
