import type { IslandWords } from './words.ts';

const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

type Zoom = 'in' | 'out' | 'fit';

/** Buttons and a way to press them. The picture keeps its own size until someone asks for another. */
export function addZoom(tree: HTMLElement, words: IslandWords): (by: Zoom) => void {
  const picture = tree.querySelector<HTMLElement>('.picture[data-width]');
  if (!picture) return () => undefined;
  const width = Number(picture.dataset.width);
  let scale = 1;

  const zoom = (by: Zoom) => {
    const room = (picture.parentElement ?? tree).clientWidth;
    if (by === 'fit') scale = Math.min(1, room / width);
    if (by === 'in') scale = steps.find((step) => step > scale + 0.01) ?? scale;
    if (by === 'out') scale = steps.findLast((step) => step < scale - 0.01) ?? scale;
    picture.style.setProperty('zoom', String(scale));
  };

  const bar = document.createElement('div');
  bar.className = 'tree-zoom';
  bar.append(
    button('−', words.zoomOut, () => zoom('out')),
    button('+', words.zoomIn, () => zoom('in')),
    button('⤢', words.fit, () => zoom('fit')),
  );
  (picture.parentElement ?? tree).before(bar);
  return zoom;
}

function button(sign: string, words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.title = words;
  made.ariaLabel = words;
  made.textContent = sign;
  made.addEventListener('click', press);
  return made;
}
