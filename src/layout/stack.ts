import type { Band } from '../model/layout.ts';
import { at } from './at.ts';
import type { Figure } from './figure.ts';
import type { Cell, Level } from './levels.ts';
import { sizes } from './sizes.ts';
import type { Gap } from './tracks.ts';

/** Vertical places in px. */
export interface Heights {
  /** Top and height of each level. */
  readonly levels: readonly { readonly y: number; readonly h: number }[];
  /** The tracks of the gap under each level. */
  readonly tracks: readonly (readonly number[])[];
  readonly bands: readonly Band[];
  readonly height: number;
}

/** Puts levels and tracks one under the other, and bands round them. */
export function stack(figure: Figure, levels: readonly Level[], gaps: readonly Gap[]): Heights {
  const placed: { y: number; h: number }[] = [];
  const tracks: number[][] = [];
  const borders: number[] = [];
  let y = 0;
  for (const [index, level] of levels.entries()) {
    if (!index) y += sizes.band;
    const h = Math.max(...level.cells.map((cell) => heightOf(figure, cell)));
    placed.push({ y, h });
    y += h;
    const next = levels[index + 1];
    const gap = gaps[index];
    if (!next || !gap) continue;
    const first = y + (gap.arrowUp ? sizes.arrow : sizes.track.clear);
    tracks.push(
      Array.from({ length: gap.tracks }, (_, track) => first + track * sizes.track.apart),
    );
    y = gap.tracks ? first + (gap.tracks - 1) * sizes.track.apart : first - sizes.track.clear / 2;
    if (next.band !== level.band) {
      y += sizes.band;
      borders.push(y);
      y += sizes.band;
    }
    y += next.boxes ? sizes.arrow : sizes.track.clear / 2;
  }
  const height = y + (levels.length ? sizes.band : 0);
  const bands = figure.bands.map((phase, band) => ({
    phase,
    y0: borders[band - 1] ?? 0,
    y1: borders[band] ?? height,
  }));
  return { levels: placed, tracks, bands, height };
}

function heightOf({ shapes }: Figure, cell: Cell): number {
  return cell.type === 'box' ? at(shapes, cell.shape).h : (cell.label?.h ?? 0);
}
