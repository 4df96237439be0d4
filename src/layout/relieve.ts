import { at } from './at.ts';
import type { Figure, Link, Shape } from './figure.ts';
import { type Grid, thread } from './grid.ts';
import { type Rank, rank } from './rank.ts';

/** A figure in rows, of which few enough links pass by that it can be read, and drawn in a moment. */
export interface Ranked {
  readonly figure: Figure;
  readonly ranks: readonly Rank[];
  readonly grid: Grid;
}

/** Most lanes that a picture holds, in all and for each shape; most links that end at one box. */
const most = { lanes: 500, perShape: 2, ends: 18 };

/**
 * Puts shapes into rows. Where too many links pass by them, or end at one of them, the longest are cut: such a link ends at a
 * connector below its own box, which tells the step that it leads to (the on-page connector of
 * ISO 5807). The rows are then made again, until few enough are left.
 */
export function relieve(figure: Figure): Ranked {
  const limit = most.lanes + most.perShape * figure.shapes.length;
  for (let drawn = figure; ;) {
    const ranks = rank(drawn);
    const grid = thread(drawn, ranks);
    const cut = new Set([
      ...crowded(drawn, grid),
      ...farDoors(drawn, grid),
      ...tooMany(drawn, grid, limit),
    ]);
    if (cut.size === 0) return { figure: drawn, ranks, grid };
    drawn = connected(drawn, cut);
  }
}

/** The longest links that are not cut yet, until the lanes of the others keep well within the limit. */
function tooMany({ shapes, links }: Figure, { strands, rowOf }: Grid, limit: number): Set<number> {
  const lanes = (link: number) => Math.max(0, at(strands, link).length - 2);
  let left = rowOf.length - shapes.length;
  const cut = new Set<number>();
  if (left <= limit) return cut;
  const long = [...links.keys()].filter((link) => lanes(link) > 0 && !isCut(at(links, link)));
  for (const link of long.sort((a, b) => lanes(b) - lanes(a) || a - b)) {
    if (left <= 0.75 * limit) break;
    left -= lanes(link);
    cut.add(link);
  }
  return cut;
}

/** The longest links to each box at which too many end. */
function crowded({ shapes, links }: Figure, { strands }: Grid): readonly number[] {
  const ends = shapes.map((): number[] => []);
  for (const [link, { source, target }] of links.entries()) {
    if (source !== target) at(ends, target).push(link);
  }
  const length = (link: number) => at(strands, link).length;
  return ends.flatMap((to) => {
    const cuttable = to.filter((link) => !isCut(at(links, link)));
    const longest = cuttable.sort((a, b) => length(b) - length(a) || a - b);
    return longest.slice(0, Math.max(0, to.length - most.ends));
  });
}

/** To a door that several steps share, the nearest leads; the others have their own beside them. */
function farDoors({ shapes, links }: Figure, { strands }: Grid): readonly number[] {
  const length = (link: number) => at(strands, link).length;
  const shared = Map.groupBy(
    [...links.keys()].filter((link) => {
      const { door, connector } = at(shapes, at(links, link).target);
      return door && connector === undefined && !isCut(at(links, link));
    }),
    (link) => at(links, link).target,
  );
  return [...shared.values()].flatMap((to) => {
    const [, ...others] = to.sort((a, b) => length(a) - length(b) || a - b);
    return others.filter((link) => length(link) > 2);
  });
}

function isCut({ stands }: Link): boolean {
  return stands !== undefined;
}

/** The figure with a connector for each step that a cut link of a shape leads to. */
function connected(figure: Figure, cut: ReadonlySet<number>): Figure {
  const shapes = [...figure.shapes];
  const places = new Map(shapes.map(({ id }, place) => [id, place]));
  const links = figure.links.map((link, index): Link => {
    if (!cut.has(index)) return link;
    const [source, target] = [at(shapes, link.source), at(shapes, link.target)];
    const id = `${source.id}>${target.id}`;
    const place = places.get(id) ?? shapes.push(connector(id, source, target)) - 1;
    places.set(id, place);
    return { ...link, target: place, stands: link.target };
  });
  const loops = [...figure.loops, ...shapes.slice(figure.shapes.length).map(() => [])];
  return { ...figure, shapes, links, loops };
}

function connector(id: string, source: Shape, target: Shape): Shape {
  return { ...target, id, band: source.band, door: target.door, connector: target.id };
}
