import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../src/layout/layout.ts';
import { verify } from '../src/layout/verify.ts';
import type { Layout } from '../src/model/layout.ts';
import { phases, playbookOf, type Sketch, sketches } from './tools/figures.ts';
import { runs } from './tools/long.ts';
import { faultsByPainting } from './tools/raster.ts';

const bounded = { seed: 2, numRuns: runs(30) };

/** All laws look at the same pictures, so each is drawn once. */
const pictures = new Map<string, Layout>();

function drawn(sketch: readonly Sketch[]): Layout {
  const key = JSON.stringify(sketch);
  const picture = pictures.get(key) ?? layout(playbookOf(sketch), phases);
  pictures.set(key, picture);
  return picture;
}

test('nothing overlaps, and no route goes through a box or a label or over another route', () => {
  fc.assert(
    fc.property(sketches, (sketch) => {
      expect(faultsByPainting(drawn(sketch))).toEqual([]);
    }),
    bounded,
  );
});

test('every picture passes its own check', () => {
  fc.assert(
    fc.property(sketches, (sketch) => {
      expect(verify(drawn(sketch), playbookOf(sketch))).toEqual([]);
    }),
    bounded,
  );
});

test('phases are bands in their order, each step stands in its own, and no phase leads up to an aside', () => {
  fc.assert(
    fc.property(sketches, (sketch) => {
      const { bands, steps, routes, height } = drawn(sketch);
      const used = new Set(sketch.map(({ phase }) => phase));
      const keys = bands.map(({ phase }) => phase);
      expect(keys.filter((key) => key !== 'aside')).toEqual(
        phases.map(({ key }) => key).filter((key) => used.has(key)),
      );
      expect(keys.includes('aside')).toBe(used.has('aside'));
      const edges = bands.flatMap(({ y0, y1 }) => [y0, y1]);
      expect(edges).toEqual([...edges].sort((a, b) => a - b));
      expect(edges.at(-1) ?? height).toBe(height);
      for (const [place, { phase }] of sketch.entries()) {
        const box = steps.find(({ id }) => id === `step-${place}`);
        const band = bands.find((candidate) => candidate.phase === phase);
        expect(box && band && box.y > band.y0 && box.y + box.h < band.y1).toBe(true);
      }
      const phaseOf = (id: string) => sketch[Number(id.replace('step-', ''))]?.phase;
      for (const { source, target, retry, upward } of routes) {
        if (phaseOf(source) === 'aside' || phaseOf(target) !== 'aside') continue;
        expect(retry || upward).toBe(false);
      }
    }),
    bounded,
  );
});

test('every way to a known target has one route, which leads up only to an earlier place', () => {
  fc.assert(
    fc.property(sketches, (sketch) => {
      const { routes, steps } = drawn(sketch);
      const known = ({ to }: { to: number | string }) =>
        typeof to === 'number' ? to in sketch : to !== 'back';
      const ways = sketch.flatMap(({ ways }, place) =>
        ways.filter(known).map((way) => ({ ...way, place })),
      );
      expect(routes.map(({ source, label }) => [source, label !== undefined])).toEqual(
        ways.map(({ place, label }) => [`step-${place}`, label !== '']),
      );
      const top = (id: string) => steps.find((step) => step.id === id)?.y ?? -1;
      for (const { source, target, retry, upward } of routes) {
        if (source === target) expect({ retry, upward }).toEqual({ retry: true, upward: false });
        else expect(top(target) < top(source)).toBe(retry || upward);
      }
    }),
    bounded,
  );
});

test('the same playbook gives the same picture, whatever its steps are called', () => {
  fc.assert(
    fc.property(sketches, (sketch) => {
      const first = drawn(sketch);
      expect(layout(playbookOf(sketch), phases)).toEqual(first);
      const renamed = layout(
        playbookOf(sketch, (place) => `z-${9999 - place}`),
        phases,
      );
      const back = JSON.stringify(renamed).replaceAll(
        /z-(\d+)/g,
        (_, n) => `step-${9999 - Number(n)}`,
      );
      expect(JSON.parse(back)).toEqual(JSON.parse(JSON.stringify(first)));
    }),
    { ...bounded, numRuns: runs(12) },
  );
});

test('told of a picture before, of this playbook or any other, it keeps all its promises', () => {
  fc.assert(
    fc.property(sketches, sketches, (sketch, other) => {
      const previous = drawn(other);
      const picture = layout(playbookOf(sketch), phases, { previous });
      expect(verify(picture, playbookOf(sketch))).toEqual([]);
      expect(faultsByPainting(picture)).toEqual([]);
      expect(layout(playbookOf(sketch), phases, { previous })).toEqual(picture);
    }),
    bounded,
  );
});

/** More ways than can be followed with a finger, to anywhere. */
const tangles: fc.Arbitrary<readonly Sketch[]> = fc.integer({ min: 20, max: 60 }).chain((size) => {
  const way = fc.record({ to: fc.nat(size - 1), label: fc.constantFrom('Oui', 'Non', '') });
  const step = fc.record({
    phase: fc.constantFrom('listen', 'propose', 'aside'),
    title: fc.constant('Écouter'),
    ways: fc.oneof(
      { weight: 9, arbitrary: fc.array(way, { minLength: 3, maxLength: 9 }) },
      { weight: 1, arbitrary: fc.array(way, { minLength: 30, maxLength: 60 }) },
    ),
  });
  return fc.array(step, { minLength: size, maxLength: size });
});

test('a tangle is drawn with connectors, each below the box it belongs to, and keeps all promises', () => {
  let connectors = 0;
  fc.assert(
    fc.property(tangles, (sketch) => {
      const picture = layout(playbookOf(sketch), phases);
      expect(verify(picture, playbookOf(sketch))).toEqual([]);
      const boxes = new Map(picture.steps.map((box) => [box.id, box]));
      expect(boxes.size).toBe(picture.steps.length);
      for (const { source, target, connector } of picture.routes) {
        if (connector === undefined) continue;
        connectors += 1;
        expect(boxes.get(connector)?.connector).toBe(target);
        expect(boxes.get(connector)?.y).toBeGreaterThan(boxes.get(source)?.y ?? Infinity);
      }
    }),
    { ...bounded, numRuns: runs(3) },
  );
  expect(connectors).toBeGreaterThan(0);
});
