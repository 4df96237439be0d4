import type { Box, LabelBox, Layout, Route, XY } from '../model/layout.ts';
import { at } from './at.ts';
import { ends } from './edges.ts';
import type { Figure, Link } from './figure.ts';
import type { LabelSize } from './label.ts';
import type { Level } from './levels.ts';
import type { Loop } from './loops.ts';
import type { Places } from './place.ts';
import { sizes } from './sizes.ts';
import type { Heights } from './stack.ts';
import type { Gap } from './tracks.ts';

/** Puts the places together: boxes, and routes with their corners and labels. */
export function draw(
  figure: Figure,
  levels: readonly Level[],
  gaps: readonly Gap[],
  places: Places,
  heights: Heights,
): Layout {
  const boxes = boxesOf(figure, levels, places, heights);
  const labels = labelsOf(levels, places, heights);
  const loops = new Map(figure.loops.flat().map((loop) => [loop.link, loop]));
  const corners = cornersOf(figure, gaps, heights);
  const routes = figure.links.map((link, index): Route => {
    const loop = loops.get(index);
    const box = at(boxes, link.source);
    const points = loop
      ? loopPoints(loop, box)
      : linkPoints(link, index, boxes, at(corners, index), places);
    const label = loop ? loopLabel(loop, box) : labels.get(index);
    const { retry, upward, choice, stands } = link;
    const end = at(boxes, link.target);
    return {
      source: box.id,
      target: stands === undefined ? end.id : at(boxes, stands).id,
      ...(stands !== undefined && { connector: end.id }),
      ...(choice !== undefined && { choice }),
      retry,
      upward,
      points,
      ...(label && { label }),
    };
  });
  const { bands, height } = heights;
  return { width: places.width, height, gutter: sizes.gutter, bands, steps: boxes, routes };
}

function boxesOf(
  { shapes }: Figure,
  levels: readonly Level[],
  places: Places,
  heights: Heights,
): readonly Box[] {
  const tops = new Map<number, number>();
  for (const [level, { cells }] of levels.entries()) {
    for (const cell of cells) {
      if (cell.type === 'box') tops.set(cell.shape, at(heights.levels, level).y);
    }
  }
  return shapes.map(({ id, h, lines, door, connector }, shape) => {
    const w = sizes.box.width;
    const x = at(places.boxes, shape) - w / 2;
    return {
      id,
      x,
      y: tops.get(shape) ?? 0,
      w,
      h,
      lines,
      ...(door && { door }),
      ...(connector !== undefined && { connector }),
    };
  });
}

function labelsOf(
  levels: readonly Level[],
  places: Places,
  heights: Heights,
): ReadonlyMap<number, LabelBox> {
  const entries = levels.flatMap(({ cells }, level) =>
    cells.flatMap((cell) => {
      if (cell.type === 'box' || !cell.label) return [];
      const { y, h } = at(heights.levels, level);
      return [[cell.link, labelAt(cell.label, at(places.labels, cell.link), y + h / 2)] as const];
    }),
  );
  return new Map(entries);
}

function labelAt({ lines, w, h }: LabelSize, x: number, y: number): LabelBox {
  return { x: x - w / 2, y: Math.floor(y - h / 2), w, h, lines };
}

/** Where each link turns, from top to bottom. */
function cornersOf(
  { links }: Figure,
  gaps: readonly Gap[],
  heights: Heights,
): readonly (readonly XY[])[] {
  const corners = links.map((): XY[] => []);
  for (const [gap, { runs }] of gaps.entries()) {
    for (const { link, from, to, track } of [...runs].sort((a, b) => a.track - b.track)) {
      const y = at(at(heights.tracks, gap), track);
      at(corners, link).push({ x: from, y }, { x: to, y });
    }
  }
  return corners;
}

function linkPoints(
  link: Link,
  index: number,
  boxes: readonly Box[],
  corners: readonly XY[],
  places: Places,
): readonly XY[] {
  const { upper, lower } = ends(link);
  const [top, bottom] = [at(boxes, upper), at(boxes, lower)];
  const points = [
    { x: at(places.upper, index), y: top.y + top.h },
    ...corners,
    { x: at(places.lower, index), y: bottom.y },
  ];
  return upper === link.source ? points : points.reverse();
}

function loopPoints({ x, dy }: Loop, box: Box): readonly XY[] {
  const [side, middle] = [box.x + box.w, box.y + Math.floor(box.h / 2)];
  return [
    { x: side, y: middle + dy },
    { x: side + x, y: middle + dy },
    { x: side + x, y: middle - dy },
    { x: side, y: middle - dy },
  ];
}

function loopLabel({ x, label }: Loop, box: Box): LabelBox | undefined {
  return label && labelAt(label, box.x + box.w + x, box.y + Math.floor(box.h / 2));
}
