import { at } from './at.ts';
import { ends } from './edges.ts';
import type { Figure } from './figure.ts';
import type { Cell, Level } from './levels.ts';
import { narrow } from './narrow.ts';

/**
 * The upright pieces that links are drawn with: a link leaves a port of its upper box, follows its
 * lines and ends at a port of its lower box. Only between these may it jog.
 */
export interface Strokes {
  readonly lines: readonly Line[];
  /** Lines of each link, from top to bottom. */
  readonly linesOf: readonly (readonly number[])[];
  /** Sides of boxes that have links. */
  readonly sides: readonly Side[];
}

/** A link's straight stretch through the levels from `first` to `last`. */
export interface Line {
  readonly link: number;
  readonly first: number;
  readonly last: number;
}

/** The top or the bottom of a box, with its links from left to right. */
export interface Side {
  readonly shape: number;
  readonly bottom: boolean;
  readonly links: readonly number[];
}

/**
 * Makes every link as straight as its neighbours allow: all lanes of a link are one line, but where
 * two such lines would cross, the shorter one is broken (after Brandes and Köpf 2001).
 */
export function straighten(figure: Figure, levels: readonly Level[]): Strokes {
  const places = levels.map(({ cells }) => new Map(cells.map((cell, place) => [key(cell), place])));
  const spans = spansOf(figure, levels);
  const cuts = narrow(figure, levels, cutsOf(levels, places, spans));
  const lines: Line[] = [];
  const linesOf = spans.map(({ first, last }, link) => {
    const starts = first <= last ? [first, ...at(cuts, link)] : [];
    return starts.map(
      (start, index) =>
        lines.push({ link, first: start, last: (starts[index + 1] ?? last + 1) - 1 }) - 1,
    );
  });
  return { lines, linesOf, sides: sidesOf(figure, levels, places) };
}

/** The line that a link follows at a level. */
export function lineAt({ lines, linesOf }: Strokes, link: number, level: number): number {
  return at(linesOf, link).find((index) => at(lines, index).last >= level) ?? 0;
}

type Places = readonly ReadonlyMap<string, number>[];

function key(cell: Cell): string {
  return cell.type === 'box' ? boxKey(cell.shape) : laneKey(cell.link);
}

function boxKey(shape: number): string {
  return `box ${shape}`;
}

function laneKey(link: number): string {
  return `lane ${link}`;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function spansOf({ links }: Figure, levels: readonly Level[]): readonly Span[] {
  const spans = links.map((): Span => ({ first: Infinity, last: -1 }));
  for (const [level, { cells }] of levels.entries()) {
    for (const cell of cells) {
      if (cell.type === 'box') continue;
      spans[cell.link] = { first: Math.min(at(spans, cell.link).first, level), last: level };
    }
  }
  return spans;
}

/** Levels at which a new line of a link begins because a longer one is in the way. */
function cutsOf(
  levels: readonly Level[],
  places: Places,
  spans: readonly Span[],
): readonly (readonly number[])[] {
  const cuts = spans.map((): number[] => []);
  for (const [level, { cells }] of levels.entries()) {
    const below = places[level + 1];
    const steps = cells.flatMap((cell, from) => {
      const to = cell.type === 'lane' ? below?.get(key(cell)) : undefined;
      return cell.type === 'lane' && to !== undefined ? [{ link: cell.link, from, to }] : [];
    });
    const length = (link: number) => at(spans, link).last - at(spans, link).first;
    steps.sort((a, b) => length(b.link) - length(a.link) || a.link - b.link);
    const straight: typeof steps = [];
    for (const step of steps) {
      const blocked = straight.some((other) => (step.from - other.from) * (step.to - other.to) < 0);
      if (blocked) at(cuts, step.link).push(level + 1);
      else straight.push(step);
    }
  }
  return cuts;
}

function sidesOf({ links }: Figure, levels: readonly Level[], places: Places): readonly Side[] {
  const tops = new Map<number, number[]>();
  const bottoms = new Map<number, number[]>();
  for (const [link, { upper, lower }] of links.map(ends).entries()) {
    if (upper === lower) continue;
    bottoms.set(upper, [...(bottoms.get(upper) ?? []), link]);
    tops.set(lower, [...(tops.get(lower) ?? []), link]);
  }
  return levels.flatMap(({ cells }, level) =>
    cells.flatMap((cell): readonly Side[] => {
      if (cell.type === 'lane') return [];
      const { shape } = cell;
      const toward = (other: number, end: 'upper' | 'lower') => (a: number, b: number) =>
        placeOf(a, other, end) - placeOf(b, other, end) || a - b;
      const bottom = (bottoms.get(shape) ?? []).sort(toward(level + 1, 'lower'));
      const top = (tops.get(shape) ?? []).sort(toward(level - 1, 'upper'));
      return [
        { shape, bottom: false, links: top },
        { shape, bottom: true, links: bottom },
      ].filter((side) => side.links.length);
    }),
  );

  function placeOf(link: number, level: number, end: 'upper' | 'lower'): number {
    const row = places[level];
    return row?.get(laneKey(link)) ?? row?.get(boxKey(ends(at(links, link))[end])) ?? 0;
  }
}
