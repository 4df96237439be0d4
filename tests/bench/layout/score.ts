import type { XY } from '../../../src/model/layout.ts';
import type { Area, Drawing, Graph, Route } from './drawing.ts';

/** What can be counted in a picture. `undefined` where it has no meaning. */
export interface Score {
  readonly crossings: number;
  /** Routes that go through a box or a label that is not theirs. */
  readonly hits: number;
  /** Pairs of boxes or labels that lie one on the other. */
  readonly overlaps: number;
  readonly bends: number | undefined;
  readonly width: number;
  readonly height: number;
  /** Pairs of phases that are neighbours and share a height. */
  readonly mixed: number;
}

export function score(graph: Graph, drawing: Drawing): Score {
  const { boxes, routes, width, height } = drawing;
  const paths = routes.map(({ points }) => straightened(points));
  return {
    crossings: crossingsIn(graph, paths),
    hits: hitsIn(graph, drawing, paths),
    overlaps: overlapsIn(boxes, routes),
    bends: drawing.curved
      ? undefined
      : paths.reduce((sum, { length }) => sum + Math.max(0, length - 2), 0),
    width,
    height,
    mixed: mixedIn(graph, boxes),
  };
}

/** The share of pairs of steps of one phase that stand the other way round, left and right, afterwards. */
export function flips(graph: Graph, before: Drawing, after: Drawing, inserted: number): number {
  let [pairs, flipped] = [0, 0];
  const later = (node: number) => after.boxes[node < inserted ? node : node + 1];
  for (const [a, one] of graph.nodes.entries()) {
    for (const [b, other] of graph.nodes.entries()) {
      if (b <= a || one.band !== other.band) continue;
      const was = side(before.boxes[a], before.boxes[b]);
      const is = side(later(a), later(b));
      pairs += 1;
      if (was * is < 0) flipped += 1;
    }
  }
  return pairs ? flipped / pairs : 0;
}

/** -1: left of it, 1: right of it, 0: about the same. */
function side(a: Area | undefined, b: Area | undefined): number {
  const apart = (a ? a.x + a.w / 2 : 0) - (b ? b.x + b.w / 2 : 0);
  return Math.abs(apart) < 2 ? 0 : Math.sign(apart);
}

/** Without corners that turn by less than some degrees. */
function straightened(points: readonly XY[]): readonly XY[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    const first = Math.atan2(point.y - before.y, point.x - before.x);
    const second = Math.atan2(after.y - point.y, after.x - point.x);
    return Math.abs(Math.sin(second - first)) > 0.02 || Math.cos(second - first) < 0;
  });
}

type Path = readonly XY[];

function crossingsIn({ edges }: Graph, paths: readonly Path[]): number {
  let count = 0;
  for (const [a, one] of paths.entries()) {
    for (const [b, other] of paths.slice(0, a).entries()) {
      const [first, second] = [edges[a], edges[b]];
      const shared =
        first &&
        second &&
        [first.source, first.target].some(
          (node) => node === second.source || node === second.target,
        );
      const tips = shared ? [one[0], one.at(-1), other[0], other.at(-1)] : [];
      for (const at of meetings(one, other)) {
        if (!tips.some((tip) => tip && Math.hypot(tip.x - at.x, tip.y - at.y) < 4)) count += 1;
      }
    }
  }
  return count;
}

/** Where two lines cross. One is moved by a hair, so that none runs exactly through a corner of the other. */
function meetings(one: Path, other: Path): readonly XY[] {
  const found: XY[] = [];
  const moved = other.map(({ x, y }) => ({ x: x + 0.0123, y: y + 0.0071 }));
  for (const [index, b] of one.entries()) {
    const a = one[index - 1];
    if (!a) continue;
    for (const [place, d] of moved.entries()) {
      const c = moved[place - 1];
      if (!c) continue;
      const across = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
      if (Math.abs(across) < 1e-9) continue;
      const t = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / across;
      const u = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / across;
      if (t > 0 && t < 1 && u > 0 && u < 1)
        found.push({ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
    }
  }
  return found;
}

function hitsIn({ edges }: Graph, { boxes, routes }: Drawing, paths: readonly Path[]): number {
  let count = 0;
  for (const [index, path] of paths.entries()) {
    const edge = edges[index];
    for (const [node, box] of boxes.entries()) {
      if (node !== edge?.source && node !== edge?.target && passes(path, box)) count += 1;
    }
    for (const [owner, { label }] of routes.entries()) {
      if (owner !== index && label && passes(path, label)) count += 1;
    }
  }
  return count;
}

/** Whether a line goes through the inside of an area: clipped after Liang and Barsky (1984). */
function passes(path: Path, { x, y, w, h }: Area): boolean {
  const edge = 1;
  return path.some((to, index) => {
    const from = path[index - 1];
    if (!from) return false;
    let [low, high] = [0, 1];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    for (const [p, q] of [
      [-dx, from.x - x - edge],
      [dx, x + w - edge - from.x],
      [-dy, from.y - y - edge],
      [dy, y + h - edge - from.y],
    ] as const) {
      if (p === 0 && q < 0) return false;
      if (p < 0) low = Math.max(low, q / p);
      if (p > 0) high = Math.min(high, q / p);
    }
    return low < high;
  });
}

function overlapsIn(boxes: readonly Area[], routes: readonly Route[]): number {
  const areas = [...boxes, ...routes.flatMap(({ label }) => (label ? [label] : []))];
  const touch = (a: Area, b: Area) =>
    a.x + 1 < b.x + b.w && b.x + 1 < a.x + a.w && a.y + 1 < b.y + b.h && b.y + 1 < a.y + a.h;
  return areas.reduce(
    (sum, one, index) => sum + areas.slice(0, index).filter((other) => touch(one, other)).length,
    0,
  );
}

function mixedIn({ nodes }: Graph, boxes: readonly Area[]): number {
  const bands = [...new Set(nodes.map(({ band }) => band))].sort((a, b) => a - b);
  const spans = bands.map((band) => {
    const own = boxes.filter((_, node) => nodes[node]?.band === band);
    return {
      top: Math.min(...own.map(({ y }) => y)),
      bottom: Math.max(...own.map(({ y, h }) => y + h)),
    };
  });
  return spans.filter(({ top }, index) => index > 0 && top < (spans[index - 1]?.bottom ?? 0))
    .length;
}
