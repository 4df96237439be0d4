/** Puts light on a part of the picture: what leads to a step and on from it; or an outcome, without the rest. */
export function addLight(tree: HTMLElement): void {
  const routes = [...tree.querySelectorAll<SVGElement>('.route[data-source]')];
  const outcomes = [...tree.querySelectorAll<HTMLDetailsElement>('[data-outcome]')];

  // The step under the pointer has the light, else the one under the focus.
  tree.addEventListener('pointerover', ({ target }) => {
    light(boxAt(target) ?? boxAt(document.activeElement));
  });
  tree.addEventListener('pointerleave', () => light(boxAt(document.activeElement)));
  tree.addEventListener('focusin', ({ target }) => light(boxAt(target)));
  tree.addEventListener('focusout', ({ relatedTarget }) => light(boxAt(relatedTarget)));
  for (const outcome of outcomes) outcome.addEventListener('toggle', filter);

  /** The step of an element in the picture. */
  function boxAt(element: EventTarget | null): string | undefined {
    return (element as Element | null)?.closest<HTMLElement>('[data-box]')?.dataset.box;
  }

  /** Where one can go from a step, and where one comes from: by lines that lead forward. */
  function light(step: string | undefined): void {
    mark(tree, 'is-lit', step !== undefined);
    spread(step, 'is-ahead', 'source', 'target');
    spread(step, 'is-behind', 'target', 'source');
  }

  function spread(step: string | undefined, name: string, from: End, to: End): void {
    const found = new Set([step]);
    const ahead = routes.filter(({ dataset }) => dataset.retry === undefined);
    for (const one of found) {
      for (const { dataset } of ahead) if (dataset[from] === one) found.add(dataset[to]);
    }
    for (const route of ahead) mark(route, name, found.has(route.dataset[from]));
  }

  /** Only what leads to the outcome that is open stays: steps, and ways between them. */
  function filter(): void {
    const { steps, ways } = outcomes.find(({ open }) => open)?.dataset ?? {};
    for (const item of tree.querySelectorAll('.steps > li')) {
      sift(item, item.querySelector<HTMLElement>('.box')?.dataset.number, steps);
    }
    for (const way of tree.querySelectorAll<HTMLElement>('[data-way]')) {
      sift(way.closest('li') ?? way, way.dataset.way, ways);
    }
  }

  /** Without an outcome, everything stays. */
  function sift(element: Element, name: string | undefined, names: string | undefined): void {
    mark(element, 'is-out', names !== undefined && !names.split(' ').includes(name ?? ''));
  }
}

type End = 'source' | 'target';

function mark(element: Element, name: string, is = false): void {
  element.classList.toggle(name, is);
}
