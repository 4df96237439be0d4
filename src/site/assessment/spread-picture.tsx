/** @jsxImportSource preact */
import type { Spread } from './compare.ts';

/** A sign for each level, told apart by its form: from the lowest level up. */
const signs = [
  'M0 -6 A6 6 0 1 1 0 6 A6 6 0 1 1 0 -6 Z',
  'M-6 -6 H6 V6 H-6 Z',
  'M0 -7 L7 6 H-7 Z',
  'M0 -8 L8 0 L0 8 L-8 0 Z',
  'M-6 -2 H-2 V-6 H2 V-2 H6 V2 H2 V6 H-2 V2 H-6 Z',
];

/** The sign of the nth level; beyond the last of them they begin again. */
export function LevelSign({ nth }: { readonly nth: number }) {
  return (
    <svg class="level-sign" viewBox="-9 -9 18 18" aria-hidden="true">
      <path d={signs[nth % signs.length]} />
    </svg>
  );
}

/** From the lowest to the highest answer of a level, with its sign at the median. */
export function SpreadPicture({
  spread: { least, median, most },
  top,
  nth,
}: {
  readonly spread: Spread;
  readonly top: number;
  readonly nth: number | undefined;
}) {
  const x = (points: number) => 12 + (176 * Math.max(0, points)) / Math.max(1, top);
  return (
    <svg class="spread" viewBox="0 0 200 20" aria-hidden="true">
      <path class="scale" d={`M12 10 H188`} />
      <path class="range" d={`M${x(least)} 10 H${x(most)} M${x(least)} 5 V15 M${x(most)} 5 V15`} />
      <path
        class="median"
        transform={`translate(${x(median)} 10)`}
        d={nth === undefined ? 'M-2 -8 H2 V8 H-2 Z' : signs[nth % signs.length]}
      />
    </svg>
  );
}
