import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ends, rises } from '../src/layout/edges.ts';
import { type Figure, figure, plainWording } from '../src/layout/figure.ts';
import { type Grid, thread } from '../src/layout/grid.ts';
import { layer, type Level } from '../src/layout/levels.ts';
import { crossingsIn, lineUp } from '../src/layout/lineup.ts';
import { straighten } from '../src/layout/lines.ts';
import { order } from '../src/layout/order.ts';
import { place } from '../src/layout/place.ts';
import { neighboursOf } from '../src/layout/neighbours.ts';
import { rank, type Rank } from '../src/layout/rank.ts';
import { restring } from '../src/layout/restring.ts';
import { schedule } from '../src/layout/schedule.ts';
import { settle } from '../src/layout/settle.ts';
import { sift } from '../src/layout/sift.ts';
import { sizes } from '../src/layout/sizes.ts';
import { layout } from '../src/layout/layout.ts';
import { slices } from '../src/layout/slices.ts';
import { stack } from '../src/layout/stack.ts';
import { sweep } from '../src/layout/sweep.ts';
import { track } from '../src/layout/tracks.ts';
import { phases, playbookOf, type Sketch, sketches } from './tools/figures.ts';
import { runs } from './tools/long.ts';

/** The law of each pass, whatever the passes before it have made. */
function law(holds: (drawn: Figure) => void): void {
  const check = (sketch: readonly Sketch[]) => {
    holds(figure(playbookOf(sketch), phases, plainWording));
  };
  fc.assert(fc.property(sketches, check), { seed: 4, numRuns: runs(20) });
}

function ranked(drawn: Figure): { readonly ranks: readonly Rank[]; readonly grid: Grid } {
  const ranks = rank(drawn);
  return { ranks, grid: thread(drawn, ranks) };
}

function levelled(drawn: Figure) {
  const { ranks, grid } = ranked(drawn);
  const levels = layer(drawn, ranks, order(grid));
  return { levels, strokes: straighten(drawn, levels) };
}

test('edges: what is not drawn upwards holds no loop, nor does it with the rest turned round', () => {
  law((drawn) => {
    const below = drawn.shapes.map((): number[] => []);
    for (const { upper, lower } of drawn.links.map(ends)) {
      if (upper !== lower) below[upper]?.push(lower);
    }
    const state = drawn.shapes.map(() => 'new');
    const visit = (shape: number): boolean => {
      if (state[shape] !== 'new') return state[shape] === 'done';
      state[shape] = 'open';
      const sound = (below[shape] ?? []).every(visit);
      state[shape] = 'done';
      return sound;
    };
    expect(drawn.shapes.every((_, shape) => visit(shape))).toBe(true);
    for (const link of drawn.links) {
      const [from, to] = [
        drawn.shapes[link.source]?.band ?? 0,
        drawn.shapes[link.target]?.band ?? 0,
      ];
      if (from > to) expect(rises(link)).toBe(true);
      if (from < to) expect(rises(link)).toBe(false);
    }
  });
});

describe('rank', () => {
  test('every shape has one row, rows are of one band, bands in order, links lead down', () => {
    law((drawn) => {
      const { ranks, grid } = ranked(drawn);
      expect(ranks.flatMap(({ shapes }) => shapes).sort((a, b) => a - b)).toEqual([
        ...drawn.shapes.keys(),
      ]);
      for (const { band, shapes } of ranks) {
        for (const shape of shapes) expect(drawn.shapes[shape]?.band).toBe(band);
      }
      const bands = ranks.map(({ band }) => band);
      expect(bands).toEqual([...bands].sort((a, b) => a - b));
      for (const { upper, lower } of drawn.links.map(ends)) {
        if (upper !== lower) expect(grid.rowOf[upper]).toBeLessThan(grid.rowOf[lower] ?? -1);
      }
    });
  });

  test('settling makes no link longer in all, and keeps every row full', () => {
    law((drawn) => {
      const neighbours = neighboursOf(drawn);
      const scheduled = schedule(drawn, neighbours);
      const settled = settle(drawn, neighbours, scheduled);
      const length = (rows: readonly number[]) =>
        drawn.links.reduce(
          (sum, link) => sum + Math.abs((rows[link.source] ?? 0) - (rows[link.target] ?? 0)),
          0,
        );
      expect(length(settled)).toBeLessThanOrEqual(length(scheduled));
      expect(new Set(settled)).toEqual(new Set(scheduled));
    });
  });
});

test('grid: a link has one slot in each row that it passes, and none elsewhere', () => {
  law((drawn) => {
    const { grid } = ranked(drawn);
    for (const [index, link] of drawn.links.entries()) {
      const { upper, lower } = ends(link);
      const strand = grid.strands[index] ?? [];
      if (upper === lower) {
        expect(strand).toEqual([]);
        continue;
      }
      const rows = strand.map((slot) => grid.rowOf[slot] ?? -1);
      expect([strand[0], strand.at(-1)]).toEqual([upper, lower]);
      expect(rows).toEqual(rows.map((_, place) => (rows[0] ?? 0) + place));
    }
    const slots = grid.rows.flat();
    expect(slots.sort((a, b) => a - b)).toEqual([...grid.rowOf.keys()]);
  });
});

describe('order', () => {
  test('moves slots within their rows alone, and never ends with more crossings than the author’s order', () => {
    law((drawn) => {
      const { grid } = ranked(drawn);
      const ordered = order(grid);
      for (const [row, slots] of ordered.rows.entries()) {
        expect([...slots].sort((a, b) => a - b)).toEqual(
          [...(grid.rows[row] ?? [])].sort((a, b) => a - b),
        );
      }
      expect(crossingsIn(lineUp(ordered))).toBeLessThanOrEqual(crossingsIn(lineUp(grid)));
    });
  });

  test('sifting and restringing only save crossings; a sweep keeps every slot', () => {
    law((drawn) => {
      const { grid } = ranked(drawn);
      const lineup = lineUp(grid);
      sweep(lineup, true);
      for (const improve of [sift, restring]) {
        const before = crossingsIn(lineup);
        improve(lineup);
        expect(crossingsIn(lineup)).toBeLessThanOrEqual(before);
      }
      expect([...lineup.rows].flatMap((row) => [...row]).sort((a, b) => a - b)).toEqual([
        ...grid.rowOf.keys(),
      ]);
    });
  });
});

test('levels: every label has one place, in a row of its own band, and lanes keep their order', () => {
  law((drawn) => {
    const { levels } = levelled(drawn);
    const labelled = levels.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.type === 'lane' && cell.label ? [cell.link] : [])),
    );
    const named = [...drawn.links.entries()].filter(
      ([, { text, source, target }]) => text && source !== target,
    );
    expect(labelled.sort((a, b) => a - b)).toEqual(named.map(([link]) => link));
    expect(
      levels
        .filter(({ boxes }) => boxes)
        .flatMap(boxesOf)
        .sort((a, b) => a - b),
    ).toEqual([...drawn.shapes.keys()]);
  });
});

test('lines: the pieces of a link follow one another from box to box', () => {
  law((drawn) => {
    const { strokes } = levelled(drawn);
    for (const lines of strokes.linesOf) {
      for (const [index, line] of lines.entries()) {
        const [one, before] = [strokes.lines[line], strokes.lines[lines[index - 1] ?? -1]];
        expect(one && one.first <= one.last).toBe(true);
        if (before) expect(one?.first).toBe(before.last + 1);
      }
    }
  });
});

test('place: whole numbers; neighbours keep their distance; ports are at their boxes', () => {
  law((drawn) => {
    const { levels, strokes } = levelled(drawn);
    const places = place(drawn, levels, strokes);
    const half = sizes.box.width / 2;
    for (const { cells } of levels) {
      const boxes = cells.flatMap((cell) =>
        cell.type === 'box' ? [places.boxes[cell.shape] ?? NaN] : [],
      );
      for (const [index, x] of boxes.entries()) {
        expect(Number.isInteger(x)).toBe(true);
        if (index > 0)
          expect(x - (boxes[index - 1] ?? NaN)).toBeGreaterThanOrEqual(
            2 * half + sizes.apart.boxes,
          );
        expect(x - half).toBeGreaterThanOrEqual(sizes.gutter);
        expect(x + half).toBeLessThanOrEqual(places.width);
      }
    }
    for (const [link, { upper, lower }] of drawn.links.map(ends).entries()) {
      if (upper === lower) continue;
      expect(Math.abs((places.upper[link] ?? NaN) - (places.boxes[upper] ?? NaN))).toBeLessThan(
        half,
      );
      expect(Math.abs((places.lower[link] ?? NaN) - (places.boxes[lower] ?? NaN))).toBeLessThan(
        half,
      );
    }
  });
});

test('tracks and stack: runs of one track keep apart; levels, tracks and bands follow one another', () => {
  law((drawn) => {
    const { levels, strokes } = levelled(drawn);
    const gaps = track(drawn, levels, strokes, place(drawn, levels, strokes));
    for (const { runs, tracks } of gaps) {
      for (const [index, run] of runs.entries()) {
        expect(run.track).toBeLessThan(tracks);
        for (const other of runs.slice(0, index)) {
          if (other.track !== run.track || other.link === run.link) continue;
          const [a, b] = [span(run), span(other)];
          expect(a.high < b.low || b.high < a.low).toBe(true);
        }
      }
    }
    const heights = stack(drawn, levels, gaps);
    const ys = heights.levels.flatMap(({ y, h }, level) => [
      y,
      y + h,
      ...(heights.tracks[level] ?? []),
    ]);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    for (const [level, { y, h }] of heights.levels.entries()) {
      const { y0, y1 } = heights.bands[levels[level]?.band ?? -1] ?? { y0: NaN, y1: NaN };
      expect(y > y0 && y + h < y1).toBe(true);
    }
    const edges = heights.bands.flatMap(({ y0, y1 }) => [y0, y1]);
    expect(edges).toEqual([...edges].sort((a, b) => a - b));
  });
});

test('slices: the whole picture, page by page, cut through no box and no label', () => {
  const check = (sketch: readonly Sketch[], most: number) => {
    const first = most / 1.5;
    const picture = layout(playbookOf(sketch), phases);
    const cut = slices(picture, (slice) => (slice === 0 ? first : most));
    expect([cut[0]?.y0 ?? 0, cut.at(-1)?.y1 ?? 0]).toEqual([0, picture.height]);
    const areas = [...picture.steps, ...picture.routes.flatMap(({ label }) => label ?? [])];
    for (const [index, { y0, y1 }] of cut.entries()) {
      if (index > 0) expect(y0).toBe(cut[index - 1]?.y1);
      for (const { y, h } of areas) expect(y < y1 && y1 < y + h).toBe(false);
      const within = areas.filter(({ y, h }) => y < y1 && y + h > y0);
      if (y1 - y0 > (index === 0 ? first : most))
        expect(blocksOf(within), 'what is too high cannot be cut').toBe(1);
    }
  };
  fc.assert(fc.property(sketches, fc.integer({ min: 150, max: 900 }), check), {
    seed: 6,
    numRuns: runs(15),
  });
});

/** How many stretches of height the areas take together. */
function blocksOf(areas: readonly { readonly y: number; readonly h: number }[]): number {
  let [blocks, end] = [0, -Infinity];
  for (const { y, h } of [...areas].sort((a, b) => a.y - b.y)) {
    if (y > end) blocks += 1;
    end = Math.max(end, y + h);
  }
  return blocks;
}

function boxesOf({ cells }: Level): readonly number[] {
  return cells.flatMap((cell) => (cell.type === 'box' ? [cell.shape] : []));
}

function span({ from, to }: { readonly from: number; readonly to: number }) {
  return { low: Math.min(from, to), high: Math.max(from, to) };
}
