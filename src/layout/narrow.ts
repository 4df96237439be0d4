import { at } from './at.ts';
import type { Figure } from './figure.ts';
import type { Cell, Level } from './levels.ts';
import { apart, reachLeft, reachRight, slideOf } from './room.ts';
import { sizes } from './sizes.ts';

/** Breaks of each link: levels at which a new line begins, in order. */
export type Cuts = readonly (readonly number[])[];

/**
 * Straight lines can make a picture wider than any of its rows. Breaks lines where that gains most,
 * until the widest chain of neighbours fits the page, or is the widest row.
 */
export function narrow(figure: Figure, levels: readonly Level[], cuts: Cuts): Cuts {
  const chart = chartOf(figure, levels);
  const lines = linesOf(chart, cuts);
  const page = Math.max(figure.page, ...chart.rows.map(({ width }) => width));
  for (let round = 0; ; round++) {
    const left = needs(chart, lines, false);
    const right = needs(chart, lines, true);
    const cuts = left.width > page ? bestCuts(lines, left, right, shareOf(round, lines)) : [];
    if (!cuts.length) break;
    for (const { line, place } of cuts) {
      const whole = at(lines, line);
      lines[line] = whole.slice(0, place);
      lines.push(whole.slice(place));
    }
  }
  return cutsOf(chart, lines, figure.links.length);
}

/** All cells as flat lists, row by row, because narrowing measures them again and again. */
interface Chart {
  readonly rows: readonly Row[];
  /** Least distance of each cell from the one before it, or from the wall. */
  readonly steps: Float64Array;
  /** How far the cell may be from its line. */
  readonly slides: Float64Array;
  readonly links: readonly number[];
  readonly levels: readonly number[];
}

interface Row {
  readonly first: number;
  readonly end: number;
  /** From the last cell to the wall. */
  readonly rest: number;
  readonly width: number;
}

/** A line: its cells, from top to bottom. */
type Line = readonly number[];

function chartOf(figure: Figure, levels: readonly Level[]): Chart {
  const cells = levels.flatMap((level) => level.cells);
  const steps = new Float64Array(cells.length);
  let first = 0;
  const rows = levels.map((level): Row => {
    const start = first;
    let before: Cell | undefined;
    for (const cell of level.cells) {
      const edge = before ? reachRight(figure, before) + apart(before, cell) : wall;
      steps[first++] = edge + reachLeft(cell);
      before = cell;
    }
    const rest = (before ? reachRight(figure, before) : wall) + sizes.margin;
    const width = steps.subarray(start, first).reduce((sum, step) => sum + step, rest);
    return { first: start, end: first, rest, width };
  });
  return {
    rows,
    steps,
    slides: Float64Array.from(cells, (cell) =>
      cell.type === 'lane' && cell.label ? slideOf(cell.label) : 0,
    ),
    links: cells.map((cell) => (cell.type === 'lane' ? cell.link : none)),
    levels: levels.flatMap(({ cells }, level) => cells.map(() => level)),
  };
}

const wall = sizes.gutter + sizes.margin;
const none = -1;

/** The lanes of each link from top to bottom, broken at the cuts. */
function linesOf({ links, levels }: Chart, cuts: Cuts): Line[] {
  const lines: number[][] = [];
  const open = new Map<number, number[]>();
  for (const [cell, link] of links.entries()) {
    if (link === none) continue;
    const line = open.get(link);
    if (line && !at(cuts, link).includes(at(levels, cell))) line.push(cell);
    else open.set(link, at(lines, lines.push([cell]) - 1));
  }
  return lines;
}

function cutsOf({ links, levels }: Chart, lines: readonly Line[], count: number): Cuts {
  const starts = Array.from({ length: count }, (): number[] => []);
  for (const [first] of lines) {
    if (first !== undefined) at(starts, at(links, first)).push(at(levels, first));
  }
  return starts.map((found) => found.sort((a, b) => a - b).slice(1));
}

/** Room that each cell makes its line keep on one side, and the width of the widest chain. */
interface Needs {
  readonly cells: Float64Array;
  readonly width: number;
}

/** Longest paths through the rows from one wall, until all cells of a line agree. */
function needs({ rows, steps, slides }: Chart, lines: readonly Line[], mirrored: boolean): Needs {
  const cells = new Float64Array(steps.length);
  const lineOf = new Int32Array(steps.length).fill(none);
  for (let line = 0; line < lines.length; line++) {
    for (const cell of at(lines, line)) lineOf[cell] = line;
  }
  const reached = new Float64Array(lines.length);
  let changed = true;
  let width = 0;
  const pass = ({ first, end, rest }: Row) => {
    let place = mirrored ? rest : 0;
    for (let index = first; index < end; index++) {
      const cell = mirrored ? first + end - 1 - index : index;
      if (!mirrored) place += at(steps, cell);
      const line = at(lineOf, cell);
      if (line !== none) {
        const slide = at(slides, cell);
        const need = place - slide;
        cells[cell] = need;
        const known = at(reached, line);
        if (need > known) {
          reached[line] = need;
          changed = true;
        } else if (known - slide > place) place = known - slide;
      }
      if (mirrored) place += at(steps, cell);
    }
    width = Math.max(width, mirrored ? place : place + rest);
  };
  while (changed) {
    changed = false;
    for (let row = 0; row < rows.length; row++) pass(at(rows, row));
    for (let row = rows.length - 1; row >= 0; row--) pass(at(rows, row));
  }
  return { cells, width };
}

/** A break is made along with the best if it gains this share as much; less in a picture of many lines. */
const share = 0.25;
const batch = 50;
/** After so many rounds every break is made that gains anything: a tangle is not worth the time. */
const patience = 40;

function shareOf(round: number, { length }: readonly Line[]): number {
  return round < patience ? Math.min(share, batch / length) : 0;
}

interface Cut {
  readonly line: number;
  readonly place: number;
}

/**
 * Breaks of lines in the widest chains: those that leave their line least wide, or nearly so, one a
 * line. Where chains of equal width share a line, a break may gain nothing until others follow.
 */
function bestCuts(
  lines: readonly Line[],
  left: Needs,
  right: Needs,
  enough: number,
): readonly Cut[] {
  const cuts: (Cut & { readonly wide: number })[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = at(lines, index);
    if (line.length < 2) continue;
    const [lefts, rights] = [highest(left.cells, line), highest(right.cells, line)];
    if (at(lefts.below, 0) + at(rights.below, 0) < left.width) continue;
    let best = none;
    let least = Infinity;
    for (let place = 1; place < line.length; place++) {
      const [upperLeft, lowerLeft] = [at(lefts.above, place), at(lefts.below, place)];
      const [upperRight, lowerRight] = [at(rights.above, place), at(rights.below, place)];
      if (Math.max(upperLeft + lowerRight, lowerLeft + upperRight) < left.width) continue;
      const wide = Math.max(upperLeft + upperRight, lowerLeft + lowerRight);
      if (wide < least) [least, best] = [wide, place];
    }
    if (best !== none) cuts.push({ line: index, place: best, wide: least });
  }
  const least = Math.min(...cuts.map(({ wide }) => wide));
  return cuts.filter(({ wide }) => wide <= left.width - (left.width - least) * enough);
}

/** The most that is needed above each place of a line, and from there on. */
function highest(cells: Float64Array, line: Line) {
  const above = new Float64Array(line.length + 1);
  const below = new Float64Array(line.length + 1);
  for (let place = 0; place < line.length; place++) {
    above[place + 1] = Math.max(at(above, place), at(cells, at(line, place)));
  }
  for (let place = line.length - 1; place >= 0; place--) {
    below[place] = Math.max(at(below, place + 1), at(cells, at(line, place)));
  }
  return { above, below };
}
