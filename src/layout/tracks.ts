import { at } from './at.ts';
import { ends, rises } from './edges.ts';
import type { Figure } from './figure.ts';
import type { Level } from './levels.ts';
import { lineAt, type Strokes } from './lines.ts';
import type { Places } from './place.ts';
import { sizes } from './sizes.ts';

/** The room between a level and the next: horizontal runs on numbered tracks, from the top. */
export interface Gap {
  readonly runs: readonly Run[];
  readonly tracks: number;
  /** Some link ends in an arrowhead at a box above. */
  readonly arrowUp: boolean;
}

/** A link's way from one upright line to the next. */
export interface Run {
  readonly link: number;
  readonly from: number;
  readonly to: number;
  readonly track: number;
}

type OpenRun = Omit<Run, 'track'>;

/**
 * Gives the runs of each gap their tracks: never two lines one over the other, few crossings, few
 * tracks (after Sander, A Fast Heuristic for Hierarchical Manhattan Layout, 1996).
 */
export function track(
  figure: Figure,
  levels: readonly Level[],
  strokes: Strokes,
  places: Places,
): readonly Gap[] {
  const stations = stationsOf(figure, levels, strokes, places);
  return levels.slice(1).map((_, gap) => {
    const passing = stations.filter(({ upper, lower }) => upper <= gap && gap < lower);
    const open = passing.map(({ link, xAt }): OpenRun => {
      return { link, from: xAt(gap), to: xAt(gap + 1) };
    });
    const taken = open.flatMap(({ from, to }) => [from, to]);
    const runs = onTracks(
      untangled(
        open.filter(({ from, to }) => from !== to),
        taken,
      ),
    );
    return {
      runs,
      tracks: Math.max(-1, ...runs.map((run) => run.track)) + 1,
      arrowUp: passing.some(({ link, upper }) => upper === gap && rises(at(figure.links, link))),
    };
  });
}

interface Stations {
  readonly link: number;
  /** Levels of its boxes. */
  readonly upper: number;
  readonly lower: number;
  /** Where it stands at a level. */
  readonly xAt: (level: number) => number;
}

function stationsOf(
  { links }: Figure,
  levels: readonly Level[],
  strokes: Strokes,
  places: Places,
): readonly Stations[] {
  const levelOf = new Map<number, number>();
  for (const [level, { cells }] of levels.entries()) {
    for (const cell of cells) if (cell.type === 'box') levelOf.set(cell.shape, level);
  }
  return links.flatMap((open, link) => {
    const { upper, lower } = ends(open);
    if (upper === lower) return [];
    const [first, last] = [levelOf.get(upper) ?? 0, levelOf.get(lower) ?? 0];
    const xAt = (level: number) => {
      if (level === first) return at(places.upper, link);
      if (level === last) return at(places.lower, link);
      return at(places.lines, lineAt(strokes, link, level));
    };
    return [{ link, upper: first, lower: last, xAt }];
  });
}

/** In an order from top to bottom in which no line covers another and few cross. */
function untangled(open: readonly OpenRun[], taken: readonly number[]): readonly OpenRun[] {
  let runs = sifted(open);
  for (let attempt = 0; attempt < open.length; attempt++) {
    const tangled = runs.find((run, index) =>
      runs.slice(0, index).some((above) => covers(above, run)),
    );
    if (!tangled) break;
    const turns = [...taken, ...runs.flatMap(({ from, to }) => [from, to])];
    runs = sifted(runs.flatMap((run) => (run === tangled ? split(run, turns) : [run])));
  }
  return runs;
}

/** Whether two lines would cover one another if the first run were above the second. */
function covers(above: OpenRun, below: OpenRun): boolean {
  if (above.link === below.link) return above.from === below.to;
  return Math.abs(above.to - below.from) < sizes.apart.labelAndLane;
}

/** Crossings if the first run is above the second; a covered line weighs more than any of them. */
function price(above: OpenRun, below: OpenRun): number {
  if (covers(above, below)) return 1000;
  return Number(within(above.to, below)) + Number(within(below.from, above));
}

function within(x: number, { from, to }: OpenRun): boolean {
  return x > Math.min(from, to) && x < Math.max(from, to);
}

/** Moves each run to its cheapest place among the others until none gains. */
function sifted(open: readonly OpenRun[]): readonly OpenRun[] {
  const runs = [...open];
  for (let round = 0, moved = true; moved && round < 10; round++) {
    moved = false;
    for (const run of open) {
      const from = runs.indexOf(run);
      let [best, bestGain, gain] = [from, 0, 0];
      for (let to = from + 1; to < runs.length; to++) {
        gain += price(run, at(runs, to)) - price(at(runs, to), run);
        if (gain > bestGain) [best, bestGain] = [to, gain];
      }
      gain = 0;
      for (let to = from - 1; to >= 0; to--) {
        gain += price(at(runs, to), run) - price(run, at(runs, to));
        if (gain > bestGain) [best, bestGain] = [to, gain];
      }
      if (best === from) continue;
      runs.splice(from, 1);
      runs.splice(best, 0, run);
      moved = true;
    }
  }
  return runs;
}

/** Two runs that would cover one another whichever is above: one of them takes a step in between. */
function split(run: OpenRun, taken: readonly number[]): readonly OpenRun[] {
  const free = (x: number) => Math.min(...taken.map((other) => Math.abs(other - x)));
  const middle = Math.round((run.from + run.to) / 2);
  const reach = Math.max(...taken.map((other) => Math.abs(other - middle)));
  let best = middle;
  for (let off = 0; off <= reach && free(best) < sizes.apart.labelAndLane; off++) {
    for (const x of [middle - off, middle + off]) {
      if (x > Math.min(...taken) && x < Math.max(...taken) && free(x) > free(best)) best = x;
    }
  }
  return [
    { ...run, to: best },
    { ...run, from: best },
  ];
}

/** Each run takes the highest track under all that it must not meet. */
function onTracks(order: readonly OpenRun[]): readonly Run[] {
  const runs: Run[] = [];
  for (const run of order) {
    const above = runs.filter((other) => meets(other, run));
    runs.push({ ...run, track: Math.max(-1, ...above.map((other) => other.track)) + 1 });
  }
  return runs;
}

function meets(a: OpenRun, b: OpenRun): boolean {
  const clear = sizes.apart.labelAndLane;
  const [aMin, aMax] = [Math.min(a.from, a.to), Math.max(a.from, a.to)];
  const [bMin, bMax] = [Math.min(b.from, b.to), Math.max(b.from, b.to)];
  return aMin < bMax + clear && bMin < aMax + clear;
}
