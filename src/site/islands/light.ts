/** Puts light on a part of the picture: what leads to a step and on from it; or an outcome, without the rest. */
export function addLight(tree: HTMLElement): void {
  const routes = [...tree.querySelectorAll<SVGElement>('.route[data-source]')];
  const outcomes = [...tree.querySelectorAll<HTMLDetailsElement>('[data-outcome]')];

  for (const name of ['focusin', 'focusout', 'pointerover', 'pointerleave']) {
    tree.addEventListener(name, ({ type, target }) => {
      const isOver = type === 'focusin' || type === 'pointerover';
      const box = isOver && (target as Element).closest<HTMLElement>('[data-box]');
      light(box ? box.dataset.box : undefined);
    });
  }
  for (const outcome of outcomes) outcome.addEventListener('toggle', filter);

  /** Where one can go from a step, and where one comes from: by lines that lead forward. */
  function light(step: string | undefined): void {
    const ahead = reached(step, 'source', 'target');
    const behind = reached(step, 'target', 'source');
    for (const route of routes) {
      const { source = '', target = '', retry } = route.dataset;
      mark(route, 'is-ahead', !retry && ahead.has(source));
      mark(route, 'is-behind', !retry && behind.has(target));
    }
    mark(tree, 'is-lit', step !== undefined);
  }

  function reached(step: string | undefined, from: 'source' | 'target', to: 'source' | 'target') {
    const found = new Set(step === undefined ? [] : [step]);
    for (const one of found) {
      for (const { dataset } of routes) {
        if (!dataset.retry && dataset[from] === one) found.add(dataset[to] ?? '');
      }
    }
    return found;
  }

  /** Only what leads to the outcome that is open stays: steps, and ways between them. */
  function filter(): void {
    const open = outcomes.find((outcome) => outcome.open);
    const numbers = open?.dataset.steps?.split(' ');
    const steps = new Set<string>();
    for (const box of tree.querySelectorAll<HTMLElement>('[data-box]')) {
      const { box: id = '', number = '' } = box.dataset;
      if (numbers?.includes(number) ?? true) steps.add(id);
    }
    const isOut = (...ids: readonly string[]) =>
      open !== undefined && !ids.every((id) => steps.has(id));
    for (const item of tree.querySelectorAll('.steps > li')) {
      mark(item, 'is-out', isOut(item.querySelector<HTMLElement>('[data-box]')?.dataset.box ?? ''));
    }
    for (const way of tree.querySelectorAll<HTMLAnchorElement>('[data-way]')) {
      const isBack = way.hash === '#Steps';
      mark(way.parentElement ?? way, 'is-out', !isBack && isOut(way.hash.slice(1)));
    }
    for (const route of routes) {
      const { source = '', target = '' } = route.dataset;
      mark(route, 'is-out', isOut(source, target));
    }
  }
}

function mark(element: Element, name: string, is: boolean): void {
  element.classList.toggle(name, is);
}
