import { element } from './element.ts';
import type { IslandWords } from './words.ts';

const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

export type Zoom = 'in' | 'out' | 'fit';

/** Buttons, and a way to press them. The picture keeps its own size until someone asks for another. */
export function addZoom(tree: HTMLElement, words: IslandWords): (by: Zoom) => void {
  const picture = tree.querySelector<HTMLElement>('.picture[data-width]');
  if (!picture) return () => undefined;
  let scale = 1;

  const zoom = (by: Zoom) => {
    if (by === 'fit') scale = Math.min(1, tree.clientWidth / Number(picture.dataset.width));
    if (by === 'in') scale = steps.find((step) => step > scale + 0.01) ?? scale;
    if (by === 'out') scale = steps.findLast((step) => step < scale - 0.01) ?? scale;
    picture.style.setProperty('zoom', String(scale));
  };

  const button = (glyph: string, title: string, by: Zoom) =>
    element('button', { type: 'button', title, ariaLabel: title, onclick: () => zoom(by) }, glyph);
  picture.before(
    element(
      'div',
      { className: 'tree-zoom' },
      button('−', words.zoomOut, 'out'),
      button('+', words.zoomIn, 'in'),
      button('⤢', words.fit, 'fit'),
    ),
  );
  return zoom;
}
