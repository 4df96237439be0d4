import type { Layout, Route } from '../../src/model/layout.ts';

/**
 * Judges a picture by painting it, pixel by pixel: another way than the layout's own check, so that
 * a fault of the one is seen by the other.
 */
export function faultsByPainting(layout: Layout): readonly string[] {
  const paper = new Paper(layout.width + 1, layout.height + 1);
  const faults: string[] = [];
  const areas = [
    ...layout.steps.map((box) => ({ area: box, owner: -1, name: `box ${box.id}` })),
    ...layout.routes.flatMap((route, owner) =>
      route.label ? [{ area: route.label, owner, name: `label of ${nameOf(route)}` }] : [],
    ),
  ];
  for (const [ink, { area, name }] of areas.entries()) {
    for (let y = area.y; y < area.y + area.h; y++) {
      for (let x = area.x; x < area.x + area.w; x++) {
        const under = paper.paint('area', x, y, ink);
        if (under !== undefined) faults.push(`${name} on ${areas[under]?.name}`);
      }
    }
  }
  const touched = new Set<string>();
  for (const [ink, route] of layout.routes.entries()) {
    for (const { x, y, direction } of pixelsOf(route)) {
      const over = paper.paint(direction, x, y, ink);
      if (over !== undefined && over !== ink) faults.push(`${nameOf(route)} over route ${over}`);
      for (const under of new Set([paper.inside(x, y)])) {
        const area = areas[under ?? -1];
        if (!area) continue;
        if (area.owner === ink) touched.add(area.name);
        else faults.push(`${nameOf(route)} through ${area.name}`);
      }
    }
  }
  for (const { owner, name } of areas) {
    if (owner >= 0 && !touched.has(name)) faults.push(`${name} beside its route`);
  }
  return [...new Set(faults)];
}

function nameOf({ source, target, choice }: Route): string {
  return `${source} -> ${target} (${choice ?? 'next'})`;
}

type Sheet = 'area' | 'level' | 'upright';

/** Layers of pixels: areas, and lines by direction, since only lines of one direction may cover. */
class Paper {
  readonly #width: number;
  readonly #height: number;
  readonly #sheets: Readonly<Record<Sheet, Int32Array>>;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    const sheet = () => new Int32Array(width * height).fill(-1);
    this.#sheets = { area: sheet(), level: sheet(), upright: sheet() };
  }

  /** Returns what was painted there before. */
  paint(sheet: Sheet, x: number, y: number, ink: number): number | undefined {
    if (!Number.isInteger(x) || !Number.isInteger(y)) throw new RangeError(`${x}, ${y}`);
    if (x < 0 || y < 0 || x >= this.#width || y >= this.#height) throw new RangeError(`${x}, ${y}`);
    const pixels = this.#sheets[sheet];
    const before = pixels[y * this.#width + x] ?? -1;
    pixels[y * this.#width + x] = ink;
    return before < 0 ? undefined : before;
  }

  /** The area whose inside the pixel's corner is in: all four pixels round it are the same area. */
  inside(x: number, y: number): number | undefined {
    const { area } = this.#sheets;
    const here = area[y * this.#width + x] ?? -1;
    if (here < 0 || x === 0 || y === 0) return undefined;
    const round = [area[y * this.#width + x - 1], area[(y - 1) * this.#width + x]];
    return round.every((other) => other === here) ? here : undefined;
  }
}

function* pixelsOf({ points }: Route) {
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    if (from.x !== to.x && from.y !== to.y) throw new RangeError('a slanting line');
    const direction: Sheet = from.y === to.y ? 'level' : 'upright';
    const [dx, dy] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    for (let step = 0; step <= length; step++) {
      yield { x: from.x + step * dx, y: from.y + step * dy, direction };
    }
  }
}
