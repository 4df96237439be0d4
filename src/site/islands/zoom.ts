const step = 1.25;

export type Zoom = 'in' | 'out' | 'fit' | 'full';

/**
 * The picture is drawn as wide as its place until someone asks for another size, but never too small to read.
 * It fills the screen on demand, and follows a mouse that drags it.
 */
export function addZoom(tree: HTMLElement): (by: Zoom) => void {
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
    if (by === 'in') scale = Math.min(3, scale * step);
    if (by === 'out') scale = Math.max(0.25, scale / step);
    picture.style.setProperty('--zoom', String(scale));
  };

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
