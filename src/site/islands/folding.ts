import type { PhaseName } from './page.ts';

/** A phase of the picture, which can be put away. */
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

/** Where a band is drawn unfolded, and where it is now. */
interface Stretch extends Band {
  readonly y: number;
  readonly h: number;
  top: number;
  height: number;
}

/** Height of a folded band, px. */
const strip = 40;

/**
 * Puts phases away. Nothing is laid out again: heights within a folded band are squeezed into a strip, what is
 * below moves up, and the lines keep their places from left to right.
 */
export function foldingOf(tree: HTMLElement, names: readonly PhaseName[]): Folding {
  const picture = tree.querySelector<HTMLElement>('.picture') ?? tree;
  const bands = [...tree.querySelectorAll<HTMLElement>('.phases > li')].map(
    (element, index): Stretch => ({
      element,
      name: `${element.dataset.number ?? ''} ${names[index]?.label}`,
      boxes: [...element.querySelectorAll<HTMLElement>('[data-box]')],
      y: length(element, 'y'),
      h: length(element, 'h'),
      top: 0,
      height: 0,
    }),
  );
  const bandOf = (id: string | undefined) =>
    bands.find(({ boxes }) => boxes.some(({ dataset }) => dataset.box === id));
  const routes = [...picture.querySelectorAll<SVGElement>('.route')].map((route) => {
    const from = bandOf(route.dataset.source);
    const to = bandOf(route.dataset.target) ?? from;
    const paths = [...route.querySelectorAll('path')].map((path) => {
      return [path, path.getAttribute('d') ?? ''] as const;
    });
    return { route, paths, inside: from === to && from };
  });

  return { bands, fold };

  function fold(folded: readonly Band[]): void {
    let moved = 0;
    for (const band of bands) {
      const isFolded = folded.includes(band);
      band.top = band.y + moved;
      band.height = isFolded ? strip : band.h;
      moved += band.height - band.h;
      band.element.classList.toggle('is-folded', isFolded);
      set(band.element, 'y', band.top);
      set(band.element, 'h', band.height);
    }
    set(picture, 'height', Number(picture.dataset.height) + moved);
    for (const { route, paths, inside } of routes) {
      route.classList.toggle('is-folded', inside && folded.includes(inside));
      for (const [path, drawn] of paths) path.setAttribute('d', squeezed(drawn));
    }
  }

  /** A path of absolute points, `x y`, with its heights in their new places. */
  function squeezed(path: string): string {
    return path.replace(/([\d.-]+) ([\d.-]+)/g, (point, x: string, y: string) => {
      const band = bands.findLast((one) => one.y <= Number(y));
      if (!band) return point;
      return `${x} ${band.top + ((Number(y) - band.y) * band.height) / band.h}`;
    });
  }
}

/** A length in px that the playbook's stylesheet gives. */
function length(element: HTMLElement, name: string): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue(`--${name}`));
}

function set(element: HTMLElement, name: string, length: number): void {
  element.style.setProperty(`--${name}`, `${length}px`);
}
