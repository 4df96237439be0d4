const namespace = 'http://www.w3.org/2000/svg';

/** What only a large picture has: a phase opens when one goes to it, and a map. */
export function addOverview(tree: HTMLElement, open: (band: Element | null) => void): void {
  tree.querySelector('.overview')?.addEventListener('click', ({ target }) => {
    const address = (target as Element).closest('a')?.getAttribute('href');
    if (address) open(tree.querySelector(address));
  });
  addMap(tree);
}

/**
 * A small map at the window's edge: where the boxes are, and which part of the picture is on the screen. A click
 * goes there. For the eye and the mouse: the phases are the same for everybody else.
 */
function addMap(tree: HTMLElement): void {
  const picture = tree.querySelector<HTMLElement>('.picture') ?? tree;
  const map = make('svg', {
    class: 'tree-map',
    'aria-hidden': 'true',
    preserveAspectRatio: 'none',
  });
  const frame = make('rect', { class: 'frame' });
  tree.append(map);
  map.addEventListener('click', ({ clientY }) => {
    const { top, height } = map.getBoundingClientRect();
    const area = picture.getBoundingClientRect();
    scrollBy(0, area.top + ((clientY - top) / height) * area.height - innerHeight / 2);
  });
  addEventListener('scroll', show, { passive: true });
  // Folding and zooming make it another size; it is drawn once at the beginning, too.
  new ResizeObserver(draw).observe(picture);

  function draw(): void {
    const area = picture.getBoundingClientRect();
    const boxes = [...picture.querySelectorAll('.box')].map((box) => box.getBoundingClientRect());
    const rects = boxes
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => {
        return make('rect', { x: x - area.x, y: y - area.y, width, height });
      });
    map.setAttribute('viewBox', `0 0 ${area.width} ${area.height}`);
    map.replaceChildren(...rects, frame);
    show();
  }

  function show(): void {
    const { top, width } = picture.getBoundingClientRect();
    for (const [name, value] of Object.entries({ y: -top, width, height: innerHeight })) {
      frame.setAttribute(name, String(value));
    }
  }
}

function make(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
