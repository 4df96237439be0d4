import { expect, test } from 'vitest';
import { layout } from '../src/layout/layout.ts';
import { type LayoutFault, verify } from '../src/layout/verify.ts';
import type { Box, Layout, Route } from '../src/model/layout.ts';
import { phases, playbookOf } from './tools/figures.ts';

const playbook = playbookOf([
  {
    phase: 'listen',
    title: 'Écouter',
    ways: [
      { to: 1, label: 'Oui' },
      { to: 2, label: 'Non' },
    ],
  },
  { phase: 'propose', title: 'Proposer', ways: [{ to: 2, label: '' }] },
  { phase: 'propose', title: 'Expliquer', ways: [{ to: 0, label: 'Encore' }] },
]);
const sound = layout(playbook, phases);

test('a sound picture has no fault', () => {
  expect(verify(sound, playbook)).toEqual([]);
});

/** One spoilt picture for each promise. */
const spoilt: Readonly<Record<LayoutFault['promise'], Layout>> = {
  'whole-numbers-inside': { ...sound, width: sound.width - 40 },
  'nothing-overlaps': withStep(1, (box) => ({ ...box, ...placeOf(sound.steps[2]) })),
  'no-route-through-a-box': withRoute(1, (route) => through(route, sound.steps[1])),
  'no-route-through-a-label': withRoute(1, (route) => through(route, sound.routes[0]?.label)),
  'no-route-over-another': withRoute(1, (route) => ({
    ...route,
    points: [...(sound.routes[0]?.points ?? []), ...route.points.slice(-1)],
  })),
  'route-from-border-to-border': withRoute(0, (route) => ({
    ...route,
    points: route.points.map((point, place) => (place ? point : { ...point, y: point.y + 3 })),
  })),
  'label-on-its-route': withRoute(0, (route) => ({
    ...route,
    ...(route.label && { label: { ...route.label, x: sound.width - route.label.w } }),
  })),
  'bands-in-order': { ...sound, bands: sound.bands.map((band) => ({ ...band, y0: 0 })) },
  'step-in-its-band': withStep(0, (box) => ({ ...box, y: sound.height - box.h })),
  'up-and-down': withRoute(2, (route) => ({ ...route, upward: true })),
};

for (const [promise, picture] of Object.entries(spoilt)) {
  test(`a broken promise is seen: ${promise}`, () => {
    const faults = verify(picture, playbook).filter((fault) => fault.promise === promise);
    expect(faults).not.toEqual([]);
    expect(faults.every(({ ids }) => ids.length > 0)).toBe(true);
  });
}

function withStep(place: number, change: (box: Box) => Box): Layout {
  return { ...sound, steps: sound.steps.map((box, at) => (at === place ? change(box) : box)) };
}

function withRoute(place: number, change: (route: Route) => Route): Layout {
  return {
    ...sound,
    routes: sound.routes.map((route, at) => (at === place ? change(route) : route)),
  };
}

type Area = Pick<Box, 'x' | 'y' | 'w' | 'h'>;

function placeOf(area: Area | undefined): Pick<Area, 'x' | 'y'> {
  return { x: area?.x ?? 0, y: area?.y ?? 0 };
}

/** The route by way of the middle of an area. */
function through(route: Route, area: Area | undefined): Route {
  const { x, y, w, h } = area ?? { x: 0, y: 0, w: 0, h: 0 };
  const middle = { x: Math.round(x + w / 2), y: Math.round(y + h / 2) };
  return { ...route, points: [...route.points.slice(0, 1), middle, ...route.points.slice(-1)] };
}
