import { at } from './at.ts';
import { rises } from './edges.ts';
import type { Figure } from './figure.ts';
import type { Grid } from './grid.ts';
import { labelBox, type LabelSize } from './label.ts';
import type { Rank } from './rank.ts';
import { sizes } from './sizes.ts';

/** A row of boxes or a row of labels; lanes pass through both. */
export interface Level {
  readonly band: number;
  readonly boxes: boolean;
  /** From left to right. */
  readonly cells: readonly Cell[];
}

export type Cell =
  | { readonly type: 'box'; readonly shape: number }
  | { readonly type: 'lane'; readonly link: number; readonly label?: LabelSize };

/**
 * Puts rows of labels between the rows of boxes. A label stands next to the step whose choice it is:
 * under it, or above it where the link is drawn upwards; at the border of two bands these are two
 * rows. Links keep there the order of the row of boxes below, so that they cross above labels only.
 */
export function layer(figure: Figure, ranks: readonly Rank[], grid: Grid): readonly Level[] {
  const places = placesOf(grid);
  return ranks.flatMap((rank, row) => {
    const cells = at(grid.rows, row).map((slot) => cellOf(figure, grid, slot));
    const boxes: Level = { band: rank.band, boxes: true, cells };
    const next = ranks[row + 1];
    if (!next) return [boxes];
    const passing = passingBelow(grid, places, row);
    const down = labelled(figure, grid, passing, row, false);
    const up = labelled(figure, grid, passing, row, true);
    const rows =
      next.band === rank.band
        ? [{ links: [...down, ...up], band: rank.band }]
        : [
            { links: down, band: rank.band },
            { links: up, band: next.band },
          ];
    const labels = rows.flatMap(({ links, band }) =>
      labelRows(figure, passing, new Set(links)).map((cells) => ({ band, boxes: false, cells })),
    );
    return [boxes, ...labels];
  });
}

/** The place of each slot in its row. */
export function placesOf(grid: Grid): readonly number[] {
  const places = grid.rowOf.map(() => 0);
  for (const row of grid.rows) for (const [place, slot] of row.entries()) places[slot] = place;
  return places;
}

function cellOf(figure: Figure, grid: Grid, slot: number): Cell {
  if (slot < figure.shapes.length) return { type: 'box', shape: slot };
  return { type: 'lane', link: at(grid.linkOf, slot) };
}

/** Links between a row and the next, in the order of the lower row, then of the upper. */
function passingBelow(grid: Grid, places: readonly number[], row: number): readonly number[] {
  const passing = grid.strands.flatMap((strand, link) => {
    const index = row - at(grid.rowOf, strand[0] ?? 0);
    const [upper, lower] = [strand[index], strand[index + 1]];
    if (upper === undefined || lower === undefined) return [];
    return [{ link, upper: at(places, upper), lower: at(places, lower) }];
  });
  passing.sort((a, b) => a.lower - b.lower || a.upper - b.upper || a.link - b.link);
  return passing.map(({ link }) => link);
}

/** Links whose label belongs under this row: they leave it downwards, or the next row upwards. */
function labelled(
  { links }: Figure,
  { strands, rowOf }: Grid,
  passing: readonly number[],
  row: number,
  rising: boolean,
): readonly number[] {
  return passing.filter((index) => {
    const link = at(links, index);
    const strand = at(strands, index);
    const home = rising ? at(rowOf, at(strand, strand.length - 1)) - 1 : at(rowOf, at(strand, 0));
    return link.text !== '' && rises(link) === rising && home === row;
  });
}

/** In one row, if the page holds them at any width, else by turns in as many rows as it takes. */
function labelRows(
  figure: Figure,
  passing: readonly number[],
  labelled: ReadonlySet<number>,
): readonly (readonly Cell[])[] {
  const inOrder = passing.filter((link) => labelled.has(link));
  for (let count = 1; count <= inOrder.length; count++) {
    const turns = Array.from({ length: count }, (_, turn) => {
      return new Set(inOrder.filter((_, place) => place % count === turn));
    });
    const tried = sizes.label.widths.map((width) =>
      turns.map((links) => labelCells(figure, passing, links, width)),
    );
    const fitting = tried.find((rows) => rows.every((cells) => widthOf(cells) <= figure.page));
    const last = count === inOrder.length ? tried.at(-1) : undefined;
    if (fitting ?? last) return fitting ?? last ?? [];
  }
  return [];
}

function labelCells(
  { links }: Figure,
  passing: readonly number[],
  labelled: ReadonlySet<number>,
  width: number,
): readonly Cell[] {
  return passing.map((link): Cell => {
    if (!labelled.has(link)) return { type: 'lane', link };
    return { type: 'lane', link, label: labelBox(at(links, link).text, width) };
  });
}

function widthOf(cells: readonly Cell[]): number {
  const { labels, lanes } = sizes.apart;
  return cells.reduce(
    (sum, cell) => sum + (cell.type === 'lane' && cell.label ? cell.label.w + labels : lanes),
    sizes.gutter + 2 * sizes.margin,
  );
}
