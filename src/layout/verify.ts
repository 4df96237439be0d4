import type { Box, LabelBox, Layout, Route, XY } from '../model/layout.ts';
import type { Playbook } from '../model/playbook.ts';
import { at } from './at.ts';

/** A promise of the layout that a picture breaks: always a fault of ours. */
export interface LayoutFault {
  readonly promise:
    | 'whole-numbers-inside'
    | 'nothing-overlaps'
    | 'no-route-through-a-box'
    | 'no-route-through-a-label'
    | 'no-route-over-another'
    | 'route-from-border-to-border'
    | 'label-on-its-route'
    | 'bands-in-order'
    | 'step-in-its-band'
    | 'up-and-down';
  /** The steps, doors or phases concerned; a route is named by its source and target. */
  readonly ids: readonly string[];
}

/** Checks a picture against everything that is promised of it. No fault: an empty list. */
export function verify(layout: Layout, playbook: Playbook): readonly LayoutFault[] {
  const pieces = layout.routes.flatMap(piecesOf);
  return [
    ...outside(layout, pieces),
    ...overlaps(layout),
    ...trespasses(layout, pieces),
    ...covered(pieces),
    ...loose(layout, pieces),
    ...misplaced(layout, playbook),
    ...astray(layout),
  ];
}

type Area = Pick<Box, 'x' | 'y' | 'w' | 'h'>;

/** A straight piece of a route, with its ends in order. */
interface Piece {
  readonly route: Route;
  readonly from: XY;
  readonly to: XY;
  readonly level: boolean;
}

function piecesOf(route: Route): readonly Piece[] {
  return route.points.slice(1).map((to, index): Piece => {
    const from = at(route.points, index);
    const turned = from.x > to.x || from.y > to.y;
    return { route, from: turned ? to : from, to: turned ? from : to, level: from.y === to.y };
  });
}

function outside(layout: Layout, pieces: readonly Piece[]): readonly LayoutFault[] {
  const fits = (x: number, y: number) =>
    Number.isInteger(x) &&
    Number.isInteger(y) &&
    x >= 0 &&
    y >= 0 &&
    x <= layout.width &&
    y <= layout.height;
  const holds = ({ x, y, w, h }: Area) => fits(x, y) && fits(x + w, y + h);
  const promise = 'whole-numbers-inside';
  return [
    ...layout.steps.filter((box) => !holds(box)).map(({ id }) => ({ promise, ids: [id] }) as const),
    ...layout.routes
      .filter(
        ({ label, points }) => (label && !holds(label)) || !points.every((p) => fits(p.x, p.y)),
      )
      .map((route) => ({ promise, ids: idsOf(route) }) as const),
    ...pieces
      .filter(({ from, to }) => (from.x === to.x) === (from.y === to.y))
      .map(({ route }) => ({ promise, ids: idsOf(route) }) as const),
  ];
}

function idsOf({ source, target }: Route): readonly string[] {
  return [source, target];
}

function overlaps({ steps, routes }: Layout): readonly LayoutFault[] {
  const areas = [
    ...steps.map((box) => ({ area: box as Area, ids: [box.id] as readonly string[] })),
    ...routes.flatMap((route) => (route.label ? [{ area: route.label, ids: idsOf(route) }] : [])),
  ].sort((a, b) => a.area.y - b.area.y);
  return areas.flatMap((one, index) => {
    const met: LayoutFault[] = [];
    for (const other of areas.slice(index + 1)) {
      if (other.area.y >= one.area.y + one.area.h) break;
      if (one.area.x >= other.area.x + other.area.w || other.area.x >= one.area.x + one.area.w)
        continue;
      met.push({ promise: 'nothing-overlaps', ids: [...one.ids, ...other.ids] });
    }
    return met;
  });
}

function trespasses({ steps, routes }: Layout, pieces: readonly Piece[]): readonly LayoutFault[] {
  return [
    ...steps.flatMap((box) => {
      const within = { x: box.x + 1, y: box.y + 1, w: box.w - 2, h: box.h - 2 };
      return pieces
        .filter((piece) => meets(piece, within))
        .map(({ route }): LayoutFault => {
          return { promise: 'no-route-through-a-box', ids: [...idsOf(route), box.id] };
        });
    }),
    ...routes.flatMap((owner) => {
      const { label } = owner;
      if (!label) return [];
      return pieces
        .filter((piece) => piece.route !== owner && meets(piece, label))
        .map(({ route }): LayoutFault => {
          return { promise: 'no-route-through-a-label', ids: [...idsOf(route), ...idsOf(owner)] };
        });
    }),
  ];
}

function meets({ from, to }: Piece, { x, y, w, h }: Area): boolean {
  return from.x <= x + w && to.x >= x && from.y <= y + h && to.y >= y;
}

function covered(pieces: readonly Piece[]): readonly LayoutFault[] {
  const byLine = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = piece.level ? `y ${piece.from.y}` : `x ${piece.from.x}`;
    byLine.set(key, [...(byLine.get(key) ?? []), piece]);
  }
  return [...byLine.values()].flatMap((line) =>
    line.flatMap((one, index) =>
      line
        .slice(index + 1)
        .filter((other) => other.route !== one.route && touch(one, other))
        .map(({ route }): LayoutFault => {
          return { promise: 'no-route-over-another', ids: [...idsOf(one.route), ...idsOf(route)] };
        }),
    ),
  );
}

function touch(a: Piece, b: Piece): boolean {
  return a.from.x <= b.to.x && b.from.x <= a.to.x && a.from.y <= b.to.y && b.from.y <= a.to.y;
}

function loose({ steps, routes }: Layout, pieces: readonly Piece[]): readonly LayoutFault[] {
  const boxes = new Map(steps.map((box) => [box.id, box]));
  const tied = (id: string, point: XY | undefined) => {
    const box = boxes.get(id);
    return box !== undefined && point !== undefined && onBorder(point, box);
  };
  return [
    ...routes
      .filter(
        ({ source, points, ...end }) =>
          !tied(source, points[0]) || !tied(end.connector ?? end.target, points.at(-1)),
      )
      .map((route): LayoutFault => ({ promise: 'route-from-border-to-border', ids: idsOf(route) })),
    ...routes
      .filter(({ label }) => label)
      .filter(
        (route) =>
          !pieces.some((piece) => piece.route === route && meets(piece, route.label as LabelBox)),
      )
      .map((route): LayoutFault => ({ promise: 'label-on-its-route', ids: idsOf(route) })),
  ];
}

function onBorder(point: XY, { x, y, w, h }: Area): boolean {
  const [dx, dy] = [point.x - x, point.y - y];
  if (dx < 0 || dx > w || dy < 0 || dy > h) return false;
  return dx === 0 || dx === w || dy === 0 || dy === h;
}

function misplaced({ bands, steps }: Layout, playbook: Playbook): readonly LayoutFault[] {
  const bandOf = new Map(bands.map((band) => [band.phase, band]));
  const phaseOf = new Map(playbook.steps.map((step) => [step.id, step.phase]));
  return [
    ...bands
      .filter(({ y0, y1 }, index) => y1 <= y0 || y0 < (bands[index - 1]?.y1 ?? 0))
      .map(({ phase }): LayoutFault => ({ promise: 'bands-in-order', ids: [phase] })),
    ...steps
      .filter(({ id, door, connector, y, h }) => {
        if (door || connector !== undefined) return false;
        const band = bandOf.get(phaseOf.get(id) ?? '');
        return !band || y < band.y0 || y + h > band.y1;
      })
      .map(({ id }): LayoutFault => ({ promise: 'step-in-its-band', ids: [id] })),
  ];
}

/** Retries and upward routes lead up, all others down into the top of a box. */
function astray({ steps, routes }: Layout): readonly LayoutFault[] {
  const boxes = new Map(steps.map((box) => [box.id, box]));
  const wrong = ({ source, target, connector, retry, upward, points }: Route) => {
    const [from, to] = [boxes.get(source), boxes.get(connector ?? target)];
    if (source === target || !from || !to) return false;
    return connector === undefined && (retry || upward)
      ? to.y + to.h > from.y
      : from.y + from.h > to.y || points.at(-1)?.y !== to.y;
  };
  return routes
    .filter(wrong)
    .map((route): LayoutFault => ({ promise: 'up-and-down', ids: idsOf(route) }));
}
