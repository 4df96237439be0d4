import type { Layout } from '../model/layout.ts';

/** A stretch of a picture from top to bottom, in px. */
export interface Slice {
  readonly y0: number;
  readonly y1: number;
}

/**
 * Cuts a picture into slices, for pages: only between rows, where no box and no label stands, and at the border of two
 * bands where that fills enough of the page (`full`: its share). `mostOf`: the height in px that each slice may have, by
 * its place from 0. A row that is higher stays whole.
 */
export function slices(
  picture: Layout,
  mostOf: (slice: number) => number,
  full = 0.5,
): readonly Slice[] {
  const { height, bands } = picture;
  const borders = new Set(bands.map(({ y1 }) => y1));
  const gaps = gapsOf(picture);
  const rows = new Set(gaps.flatMap(({ y, isAboveBox }) => (isAboveBox ? [y] : [])));
  const places = [...gaps.map(({ y }) => y), ...borders].sort((a, b) => a - b);
  const found: Slice[] = [];
  for (let y0 = 0; y0 < height;) {
    const most = mostOf(found.length);
    const within = places.filter((y) => y > y0 && y <= y0 + most);
    const filling = within.filter((y) => y >= y0 + most * full);
    const border = filling.findLast((y) => borders.has(y));
    // The labels below a box are its own.
    const row = filling.findLast((y) => rows.has(y));
    const last = height - y0 <= most ? height : undefined;
    const y1 = last ?? border ?? row ?? within.at(-1) ?? places.find((y) => y > y0) ?? height;
    found.push({ y0, y1 });
    y0 = y1;
  }
  return found;
}

interface Gap {
  readonly y: number;
  /** What comes next is a box, and no label. */
  readonly isAboveBox: boolean;
}

/** The middle of each stretch that no box and no label takes. */
function gapsOf({ steps, routes }: Layout): readonly Gap[] {
  const boxes = steps.map(({ y, h }) => ({ y, h, isBox: true }));
  const labels = routes.flatMap(({ label }) =>
    label ? [{ y: label.y, h: label.h, isBox: false }] : [],
  );
  const areas = [...boxes, ...labels].sort((a, b) => a.y - b.y);
  const gaps: Gap[] = [];
  let end = 0;
  for (const { y, h, isBox } of areas) {
    if (end > 0 && y > end) gaps.push({ y: Math.floor((end + y) / 2), isAboveBox: isBox });
    end = Math.max(end, y + h);
  }
  return gaps;
}
