import type { Move } from '../../graph/walk.ts';
import type { Page } from './page.ts';
import type { Zoom } from './zoom.ts';

/** What the keys of the picture ask of the page. */
export interface TreeActs {
  /** The way last taken at a step, if any. */
  readonly given: (step: string) => Move | undefined;
  readonly zoom: (by: Zoom) => void;
  /** Puts the cursor where one types what is looked for. */
  readonly seek: () => void;
  /** Unfolds the phase of a step. */
  readonly reveal: (step: string) => void;
}

/**
 * Moves the focus along the lines of the picture. The diagram is one tab stop; the list that a phone
 * shows keeps every link a tab stop, and its keys.
 */
export function addTreeKeys(page: Page, tree: HTMLElement, acts: TreeActs): void {
  const boxes = [...tree.querySelectorAll<HTMLElement>('[data-box]')];
  const boxOf = new Map(boxes.map((box) => [box.dataset.box ?? '', box]));
  /** The boxes that the focus came by, for the way back. */
  let path: readonly string[] = [];

  tree.addEventListener('keydown', (event) => {
    const box = (event.target as Element).closest<HTMLElement>('[data-box]');
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // Beside the guide it is a map, and the keys are the guide's.
    if (page.main.dataset.view === 'guide') return;
    const zoom = zooms[event.key];
    if (event.target instanceof HTMLInputElement) return;
    if (zoom) acts.zoom(zoom);
    else if (event.key === '/') acts.seek();
    else if (!box || !press(event.key, box)) return;
    event.preventDefault();
  });

  tree.addEventListener('focusin', ({ target }) => {
    const box = (target as Element).closest<HTMLElement>('[data-box]');
    if (box && isDiagram(box)) for (const other of boxes) other.tabIndex = other === box ? 0 : -1;
  });

  /** Whether the key means something here. */
  function press(key: string, box: HTMLElement): boolean {
    const id = box.dataset.box ?? '';
    if (key === 'ArrowUp' || key === 'Backspace') {
      const before = path.at(-1) ?? predecessor(page, id);
      path = path.slice(0, -1);
      return focus(before);
    }
    const on = targetOf(key, id, box);
    if (on === undefined) return false;
    if (on !== id && focus(on)) path = [...path, id];
    return true;
  }

  function targetOf(key: string, id: string, box: HTMLElement): string | undefined {
    if (/^[1-9]$/.test(key)) return follow(id, Number(key)) ?? id;
    const moves: Readonly<Record<string, () => string | undefined>> = {
      ArrowDown: () => follow(id, acts.given(id)?.place),
      r: () => retryOf(tree, id),
      ArrowLeft: () => beside(boxes, box, -1)?.dataset.box,
      ArrowRight: () => beside(boxes, box, 1)?.dataset.box,
      Home: () => boxes[0]?.dataset.box,
      End: () => boxes.at(-1)?.dataset.box,
      PageUp: () => phaseBeside(box, -1)?.dataset.box,
      PageDown: () => phaseBeside(box, 1)?.dataset.box,
    };
    const move = moves[key] ?? moves[key.toLowerCase()];
    return move && (move() ?? id);
  }

  /** The step to which a way leads; without a place, the first that stays in this playbook. */
  function follow(id: string, place?: number): string | undefined {
    const ways = page.chart.steps.find((step) => step.id === id)?.ways ?? [];
    const chosen = place === undefined ? ways : ways.slice(place - 1, place);
    const target = chosen.map((way) => way.target).find(({ type }) => type === 'step');
    return target?.type === 'step' ? target.id : undefined;
  }

  function focus(id: string | undefined): boolean {
    const box = boxOf.get(id ?? '');
    if (!box) return false;
    acts.reveal(id ?? '');
    box.focus();
    return true;
  }
}

/** Whether the steps stand in the picture, rather than in the list that narrow screens get. */
function isDiagram(box: HTMLElement): boolean {
  return getComputedStyle(box).position === 'absolute';
}

const zooms: Readonly<Record<string, Zoom>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'fit',
  f: 'full',
};

function predecessor({ chart }: Page, id: string): string | undefined {
  const leads = chart.steps.find(({ ways }) =>
    ways.some(({ target }) => target.type === 'step' && target.id === id),
  );
  return leads?.id;
}

function retryOf(tree: HTMLElement, id: string): string | undefined {
  return tree.querySelector<SVGElement>(`[data-retry][data-source="${id}"]`)?.dataset.target;
}

/** The next box of the same row; in a list, of the list. */
function beside(
  boxes: readonly HTMLElement[],
  box: HTMLElement,
  by: 1 | -1,
): HTMLElement | undefined {
  const place = (one: HTMLElement) => one.getBoundingClientRect();
  const { top, bottom } = place(box);
  const row = boxes
    .filter((other) => {
      const middle = (place(other).top + place(other).bottom) / 2;
      return top < middle && middle < bottom;
    })
    .sort((one, other) => place(one).left - place(other).left);
  return row[row.indexOf(box) + by];
}

function phaseBeside(box: HTMLElement, by: 1 | -1): HTMLElement | null | undefined {
  const phase = box.closest('.phases > li');
  const other = by === 1 ? phase?.nextElementSibling : phase?.previousElementSibling;
  return other?.querySelector<HTMLElement>('[data-box]');
}
