import { find, trail, type Walk } from '../../graph/walk.ts';
import { addLight } from './light.ts';
import type { Page } from './page.ts';
import { addTreeKeys, type TreeActs } from './tree-keys.ts';
import { addZoom } from './zoom.ts';

/** Gives the picture its keys, its zoom and its lights. A playbook that could not be drawn has none. */
export function addTree(page: Page, acts: Omit<TreeActs, 'zoom'>): HTMLElement | undefined {
  const tree = page.main.querySelector<HTMLElement>('.tree');
  if (!tree) return undefined;
  addLight(tree);
  addTreeKeys(page, tree, { ...acts, zoom: addZoom(tree, page.words) });
  return tree;
}

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

/** Puts the focus on a step's box, and the box in the middle of the screen. */
export function focusBox(page: Page, step: string): void {
  const box = boxOf(page, step);
  box?.focus({ preventScroll: true });
  box?.scrollIntoView({ block: 'center', inline: 'center' });
}

export function boxOf({ main }: Page, step: string): HTMLElement | null {
  return main.querySelector<HTMLElement>(`[data-box="${CSS.escape(step)}"]`);
}
