import { find, trail, type Walk } from '../../graph/walk.ts';
import type { Page } from './page.ts';
import type { TreeActs } from './tree-keys.ts';
import type { Viewer } from './viewer.tsx';
import { fill } from './words.ts';

/** The picture of the page's playbook. What makes it lively is fetched when someone first looks at it. */
export interface Tree {
  readonly element: HTMLElement;
  readonly look: () => void;
  /** Puts the focus on a step's box, and the box in the middle of the screen. */
  readonly focus: (step: string) => void;
}

/** A playbook that could not be drawn has none. */
export function treeOf(page: Page, given: TreeActs['given']): Tree | undefined {
  const element = page.main.querySelector<HTMLElement>('.tree');
  if (!element) return undefined;
  let viewer: Promise<Viewer> | undefined;
  let reveal: Viewer['reveal'] = () => undefined;
  return {
    element,
    look() {
      viewer ??= import('./viewer.tsx').then(({ openViewer }) => openViewer(page, element, given));
      viewer.then(
        (opened) => (reveal = opened.reveal),
        // The picture and its links are there without it; the next look tries again.
        () => (viewer = undefined),
      );
    },
    focus(step) {
      reveal(step);
      const box = boxOf(page, step);
      box?.focus({ preventScroll: true });
      box?.scrollIntoView({ block: 'center', inline: 'center' });
    },
  };
}

/** Where there is room for it, the picture stands beside the guide. */
export const wide = matchMedia('(min-width: 64rem)');

/** Marks where one is, where one has been, by which lines, and the step that is open beside the picture. */
export function markTree({ main, chart }: Page, walk: Walk, opened: string | undefined): void {
  const moves = trail(walk);
  const visited = new Set(moves.map((earlier) => earlier.walk.step));
  for (const box of main.querySelectorAll<HTMLElement>('[data-box]')) {
    const id = box.dataset.box ?? '';
    box.classList.toggle('is-visited', visited.has(id));
    box.classList.toggle('is-open', id === opened);
    if (id === walk.step) box.setAttribute('aria-current', 'step');
    else box.removeAttribute('aria-current');
  }
  const taken = new Set(
    moves
      .filter(({ move }) => move.type === 'way')
      .map(({ walk: { step }, move: { place } }) => {
        const way = find(chart, step)?.ways[place - 1];
        return `${step} ${way?.type === 'choice' ? (way.id ?? place) : ''}`;
      }),
  );
  for (const route of main.querySelectorAll<SVGElement>('.route[data-source]')) {
    const { source, choice = '' } = route.dataset;
    route.classList.toggle('is-taken', taken.has(`${source} ${choice}`));
  }
}

/** Says what is known at a step: the facts that people have a name for. */
export function tellFacts({ main, labels, words }: Page, { facts }: Walk): void {
  const place = main.querySelector<HTMLElement>('.tree .known');
  if (!place) return;
  const known = Object.entries(facts).flatMap(([name, value]) => {
    const label = labels[name]?.[''];
    if (label === undefined) return [];
    return fill(words.fact, { name: label, value: labels[name]?.[value] ?? value });
  });
  place.hidden = known.length === 0;
  place.textContent = fill(words.known, { facts: known.join(' · ') });
}

export function boxOf({ main }: Page, step: string): HTMLElement | null {
  return main.querySelector<HTMLElement>(`[data-box="${CSS.escape(step)}"]`);
}
