import { element } from './element.ts';
import type { IslandWords } from './words.ts';

const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

export type Zoom = 'in' | 'out' | 'fit' | 'full';

/**
 * The picture is drawn as wide as its place until someone asks for another size, but never too small to read.
 * It fills the screen on demand, and follows a mouse that drags it.
 */
export function addZoom(tree: HTMLElement, words: IslandWords): (by: Zoom) => void {
  const picture = tree.querySelector<HTMLElement>('.picture[data-width]');
  if (!picture) return () => undefined;
  const canvas = picture.closest<HTMLElement>('.canvas') ?? picture;
  let scale = 1;
  let fits = true;

  const zoom = (by: Zoom) => {
    if (by === 'full') {
      void (document.fullscreenElement ? document.exitFullscreen() : canvas.requestFullscreen());
      return;
    }
    fits = by === 'fit';
    if (fits)
      scale = Math.min(1, Math.max(0.75, canvas.clientWidth / Number(picture.dataset.width)));
    if (by === 'in') scale = steps.find((step) => step > scale + 0.01) ?? scale;
    if (by === 'out') scale = steps.findLast((step) => step < scale - 0.01) ?? scale;
    picture.style.setProperty('--zoom', String(scale));
  };

  const button = (glyph: string, title: string, by: Zoom) =>
    element('button', { type: 'button', title, ariaLabel: title, onclick: () => zoom(by) }, glyph);
  canvas.before(
    element(
      'div',
      { className: 'tree-zoom' },
      button('−', words.zoomOut, 'out'),
      button('+', words.zoomIn, 'in'),
      button('↔', words.fit, 'fit'),
      ...(document.fullscreenEnabled ? [button('⤢', words.fullScreen, 'full')] : []),
    ),
  );
  new ResizeObserver(() => fits && zoom('fit')).observe(canvas);
  addDrag(canvas);
  return zoom;
}

/** Dragging the ground moves the picture under the window, or the page where the picture is all of it. */
function addDrag(canvas: HTMLElement): void {
  canvas.addEventListener(
    'pointermove',
    ({ buttons, pointerType, target, movementX, movementY }) => {
      if (buttons !== 1 || pointerType !== 'mouse' || (target as Element).closest('a')) return;
      canvas.scrollBy(-movementX, -movementY);
      if (!document.fullscreenElement) scrollBy(0, -movementY);
    },
  );
}
