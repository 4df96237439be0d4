import { at } from './at.ts';
import type { Figure } from './figure.ts';
import type { Cell, Level } from './levels.ts';
import { lineAt, type Strokes } from './lines.ts';
import type { Remembered } from './previous.ts';
import { apart, reachLeft, reachRight, slideOf } from './room.ts';
import { relax, type Spring } from './simplex.ts';
import { sizes } from './sizes.ts';

/** Horizontal places in px. */
export interface Places {
  /** Middle of each box. */
  readonly boxes: readonly number[];
  readonly lines: readonly number[];
  /** Middle of the label of each link; anything where it has none. */
  readonly labels: readonly number[];
  /** Of each link, at its upper and its lower box. */
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  readonly width: number;
}

/** How much each wish weighs, per px. */
const weights = {
  /** A link runs straight; divided by how far it is from that, so that near misses close up. */
  straight: 24,
  near: 4,
  /** The picture keeps the budget. */
  budget: 5000,
  /** The picture is narrow. */
  narrow: 1,
  /** A port is at the middle of its box, a label on its line. */
  port: 1,
  /** A box stands where it stood in the picture before. */
  stay: 32,
  label: 4,
} as const;

/** Rounds of weighing: jogs that are short after one round cost more in the next. */
const rounds = 3;

/**
 * Finds where everything stands from left to right: all at once, as a problem of least total
 * distance under the order of each level. Weighing again by what is left of each jog turns few px
 * into few bends (Candès, Wakin and Boyd, Enhancing Sparsity by Reweighted l1, 2008).
 */
export function place(
  figure: Figure,
  levels: readonly Level[],
  strokes: Strokes,
  before?: Remembered,
): Places {
  const names = namesOf(figure, strokes);
  const laws = [
    ...rowLaws(figure, levels, strokes, names),
    ...sideLaws(strokes, names),
    ...labelLaws(levels, strokes, names),
    ...wishes(figure, names),
    ...(before ? stays(figure, names, before) : []),
  ];
  const jogs = jogsOf(strokes, names);
  let solved: readonly number[] = [];
  for (let round = 0; round < rounds; round++) {
    const pulls = jogs.map(({ from, to }) => {
      const rest = round ? Math.abs(at(solved, from) - at(solved, to)) : 0;
      const weight = round
        ? Math.ceil((weights.straight * 48) / (rest + weights.near))
        : weights.straight;
      return { from, to, distance: 0, below: weight, above: weight };
    });
    solved = relax(names.count, [...laws, ...pulls]);
  }
  const x = (name: number) => at(solved, name) - at(solved, names.left);
  return {
    boxes: figure.shapes.map((_, shape) => x(names.box(shape))),
    lines: strokes.lines.map((_, line) => x(names.line(line))),
    labels: figure.links.map((_, link) => x(names.label(link))),
    upper: figure.links.map((_, link) => x(names.upper(link))),
    lower: figure.links.map((_, link) => x(names.lower(link))),
    width: x(names.right),
  };
}

/** Which unknown stands for what. */
interface Names {
  readonly left: number;
  readonly right: number;
  readonly box: (shape: number) => number;
  readonly line: (line: number) => number;
  readonly label: (link: number) => number;
  readonly upper: (link: number) => number;
  readonly lower: (link: number) => number;
  readonly count: number;
}

function namesOf({ shapes, links }: Figure, { lines }: Strokes): Names {
  const line = 2 + shapes.length;
  const label = line + lines.length;
  const upper = label + links.length;
  const lower = upper + links.length;
  return {
    left: 0,
    right: 1,
    box: (index) => 2 + index,
    line: (index) => line + index,
    label: (index) => label + index,
    upper: (index) => upper + index,
    lower: (index) => lower + index,
    count: lower + links.length,
  };
}

function law(from: number, to: number, distance: number): Spring {
  return { from, to, distance, below: Infinity, above: 0 };
}

function pull(from: number, to: number, weight: number): Spring {
  return { from, to, distance: 0, below: weight, above: weight };
}

/** What keeps neighbours in a level apart, and everything between the walls. */
function rowLaws(
  figure: Figure,
  levels: readonly Level[],
  strokes: Strokes,
  names: Names,
): readonly Spring[] {
  const { gutter, margin } = sizes;
  return levels.flatMap(({ cells }, level) => {
    const nameOf = (cell: Cell) => {
      if (cell.type === 'box') return names.box(cell.shape);
      return cell.label ? names.label(cell.link) : names.line(lineAt(strokes, cell.link, level));
    };
    return [...cells, undefined].flatMap((cell, place) => {
      const before = cells[place - 1];
      const left = before ? nameOf(before) : names.left;
      const from = before ? reachRight(figure, before) : gutter + margin;
      if (!cell) return before ? [law(left, names.right, from + margin)] : [];
      const between = before ? apart(before, cell) : 0;
      return [law(left, nameOf(cell), from + between + reachLeft(cell))];
    });
  });
}

/** What keeps ports in order and off the corners. */
function sideLaws({ sides }: Strokes, names: Names): readonly Spring[] {
  const half = sizes.box.width / 2 - sizes.port.corner;
  return sides.flatMap(({ shape, bottom, links }) => {
    const ports = links.map(bottom ? names.upper : names.lower);
    const box = names.box(shape);
    const step = Math.min(sizes.port.apart, Math.floor((2 * half) / Math.max(1, ports.length - 1)));
    const [first, last] = [at(ports, 0), at(ports, ports.length - 1)];
    return [
      law(box, first, -half),
      law(last, box, -half),
      ...ports.slice(1).map((port, place) => law(at(ports, place), port, step)),
      ...ports.map((port) => pull(box, port, weights.port)),
    ];
  });
}

/** A label may stand beside the middle of its line, but the line goes through it. */
function labelLaws(levels: readonly Level[], strokes: Strokes, names: Names): readonly Spring[] {
  const labelled = levels.flatMap(({ cells }, level) =>
    cells.flatMap((cell) => {
      if (cell.type === 'box' || !cell.label) return [];
      const line = lineAt(strokes, cell.link, level);
      const slide = slideOf(cell.label);
      return [{ link: cell.link, line: names.line(line), slide }];
    }),
  );
  return labelled.flatMap(({ link, line, slide }) => [
    law(line, names.label(link), -slide),
    law(names.label(link), line, -slide),
    pull(line, names.label(link), weights.label),
  ]);
}

function wishes({ page }: Figure, { left, right }: Names): readonly Spring[] {
  return [
    law(left, right, 0),
    { from: left, to: right, distance: page, below: 0, above: weights.budget },
    { from: left, to: right, distance: 0, below: 0, above: weights.narrow },
  ];
}

function stays(
  { shapes }: Figure,
  { left, box }: Names,
  { x, known }: Remembered,
): readonly Spring[] {
  return [...shapes.keys()]
    .filter((shape) => known[shape])
    .map((shape) => ({
      ...pull(left, box(shape), weights.stay),
      distance: Math.round(at(x, shape)),
    }));
}

/** The places where a link may jog, as pairs of unknowns. */
function jogsOf(
  { linesOf }: Strokes,
  names: Names,
): readonly { readonly from: number; readonly to: number }[] {
  return linesOf.flatMap((lines, link) => {
    const stations = [names.upper(link), ...lines.map(names.line), names.lower(link)];
    return stations.slice(1).map((to, index) => ({ from: at(stations, index), to }));
  });
}
