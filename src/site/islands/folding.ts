import type { PhaseName } from './page.ts';

/** A phase of the picture, and whether it can be put away. */
export interface Band {
  readonly element: HTMLElement;
  readonly name: string;
  readonly boxes: readonly HTMLElement[];
}

export interface Folding {
  readonly bands: readonly Band[];
  /** Draws these bands as strips and the others as they are. */
  readonly fold: (folded: readonly Band[]) => void;
}

/** Height of a folded band, px. */
const strip = 40;

/**
 * Puts phases away. Nothing is laid out again: heights within a folded band are squeezed into a strip, what is
 * below moves up, and the lines keep their places from left to right.
 */
export function foldingOf(tree: HTMLElement, names: readonly PhaseName[]): Folding {
  const picture = tree.querySelector<HTMLElement>('.picture') ?? tree;
  const bands = [...tree.querySelectorAll<HTMLElement>('.phases > li')].map((element, index) => {
    const { label } = names[index] as PhaseName;
    const boxes = [...element.querySelectorAll<HTMLElement>('[data-box]')];
    return { element, name: `${element.dataset.number ?? ''} ${label}`, boxes };
  });
  const stretches = bands.map(({ element }) => ({
    y: length(element, 'y'),
    h: length(element, 'h'),
  }));
  const bandOf = new Map(
    bands.flatMap((band) => band.boxes.map((box) => [box.dataset.box, band] as const)),
  );
  const routes = [...picture.querySelectorAll<SVGElement>('.route')].map((route) => ({
    route,
    paths: [...route.querySelectorAll('path')].map(
      (path) => [path, path.getAttribute('d')] as const,
    ),
  }));
  const height = Number(picture.dataset.height);

  return { bands, fold };

  function fold(folded: readonly Band[]): void {
    const placed: Stretch[] = [];
    let moved = 0;
    for (const [index, band] of bands.entries()) {
      const { y, h } = stretches[index] as Stretch;
      const isFolded = folded.includes(band);
      const to = isFolded ? strip : h;
      placed.push({ y, h, top: y + moved, to });
      band.element.classList.toggle('is-folded', isFolded);
      band.element.style.setProperty('--y', `${y + moved}px`);
      band.element.style.setProperty('--h', `${to}px`);
      moved += to - h;
    }
    picture.style.setProperty('--height', `${height + moved}px`);
    for (const { route, paths } of routes) {
      const from = bandOf.get(route.dataset.source);
      const inside = from === (bandOf.get(route.dataset.target) ?? from);
      route.classList.toggle('is-folded', inside && from !== undefined && folded.includes(from));
      for (const [path, drawn] of paths) {
        path.setAttribute('d', moved === 0 ? (drawn ?? '') : squeezed(drawn ?? '', placed));
      }
    }
  }
}

interface Stretch {
  readonly y: number;
  readonly h: number;
  readonly top: number;
  readonly to: number;
}

/** A path of absolute points, `x y`, with its heights in their new places. */
function squeezed(path: string, stretches: readonly Stretch[]): string {
  return path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => {
    const at = stretches.findLast((stretch) => stretch.y <= Number(y)) ?? stretches[0];
    const inside = at ? at.top + ((Number(y) - at.y) * at.to) / at.h : Number(y);
    return `${x} ${Math.round(10 * inside) / 10}`;
  });
}

/** A length in px that the playbook's stylesheet gives. */
function length(element: HTMLElement, name: string): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue(`--${name}`));
}
