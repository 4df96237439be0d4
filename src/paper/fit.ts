/** Something that may stand on a panel of fixed size. */
export interface Portion {
  /** What it takes of the room, in any unit. */
  readonly height: number;
  /** The lower, the sooner it is kept. */
  readonly rank: number;
}

/**
 * What stands on a panel: by rank, then in the order given, whatever still has room; so nothing is left out for
 * something that matters less. In the order given.
 */
export function fitting<Some extends Portion>(
  portions: readonly Some[],
  room: number,
): readonly Some[] {
  const kept = new Set<Some>();
  let left = room;
  for (const portion of portions.toSorted((one, other) => one.rank - other.rank)) {
    if (portion.height > left) continue;
    left -= portion.height;
    kept.add(portion);
  }
  return portions.filter((portion) => kept.has(portion));
}
