import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Arcs, dominatorsOf } from '../src/graph/dominators.ts';

const size = 9;
const node = fc.nat({ max: size - 1 });
const graph = fc.record({
  arcs: fc.array(fc.tuple(node, node, fc.nat({ max: 12 })), { maxLength: 22 }),
  roots: fc.uniqueArray(node, { maxLength: 3 }),
});

test('a node is passed by all if without it there is no path, and hangs on an arc if without that there is none', () => {
  fc.assert(
    fc.property(graph, ({ arcs, roots }) => {
      const found = dominatorsOf(listed(arcs), roots);
      const all = reached(arcs, roots);
      for (let at = 0; at < size; at++) {
        expect(found.reaches(at)).toBe(all.has(at));
        if (!all.has(at)) continue;
        const passed = [...all].filter((other) => {
          const rest = arcs.filter(([from, to]) => from !== other && to !== other);
          const begin = roots.filter((root) => root !== other);
          return other === at || !reached(rest, begin).has(at);
        });
        expect([...found.chain(at)].sort()).toEqual(passed.sort());
        const needed = arcs.filter(
          ([, to, arc]) => to === at && !reached(without(arcs, arc, at), roots).has(at),
        );
        expect(found.only(at)).toBe(needed[0]?.[2]);
      }
    }),
    { numRuns: 1000 },
  );
});

type Arc = readonly [from: number, to: number, arc: number];

/** What is left when an arc no longer leads into a node. */
function without(arcs: readonly Arc[], number: number, node: number): readonly Arc[] {
  return arcs.filter(([, to, arc]) => arc !== number || to !== node);
}

function reached(arcs: readonly Arc[], roots: readonly number[]): ReadonlySet<number> {
  const found = new Set(roots);
  for (const at of found) for (const [from, to] of arcs) if (from === at) found.add(to);
  return found;
}

function listed(arcs: readonly Arc[]): Arcs {
  const column = (place: 0 | 1 | 2) => Int32Array.from(arcs, (one) => one[place]);
  return { size, from: column(0), to: column(1), arc: column(2) };
}
