import { at } from './at.ts';
import type { Link, Shape } from './figure.ts';

type OpenLink = Pick<Link, 'source' | 'target'>;

/** What is told of a link. */
type Told = Pick<Link, 'retry' | 'upward'>;

/**
 * Tells which links are drawn upwards. A link to an earlier band, or inside a band to an earlier
 * shape of the loop that it closes, is a retry if its target can lead back to its source, else
 * upward. All other links together hold no loop, nor do they with these turned round. A link to
 * its own shape is a retry that has no direction.
 */
export function classify<Open extends OpenLink>(
  shapes: readonly Pick<Shape, 'band'>[],
  links: readonly Open[],
): readonly (Open & Told)[] {
  const loops = components(shapes.length, links);
  return links.map((link) => {
    const { source, target } = link;
    const rise = at(shapes, source).band - at(shapes, target).band;
    const closes = at(loops, source) === at(loops, target);
    const retry = closes && (rise > 0 || (rise === 0 && target <= source));
    return { ...link, retry, upward: rise > 0 && !retry };
  });
}

/**
 * Which strongly connected component each shape is in: shapes of one component lead to one another.
 * Tarjan's algorithm (1972), with a stack of its own, because a playbook may be a long chain.
 */
function components(count: number, links: readonly OpenLink[]): readonly number[] {
  const next = Array.from({ length: count }, (): number[] => []);
  for (const { source, target } of links) at(next, source).push(target);
  const seen = new Array<number>(count).fill(0);
  const low = new Array<number>(count).fill(0);
  const component = new Array<number>(count).fill(-1);
  const open: number[] = [];
  let time = 0;
  for (let root = 0; root < count; root++) {
    if (seen[root]) continue;
    const path = [{ shape: root, way: 0 }];
    while (path.length) {
      const top = at(path, path.length - 1);
      const { shape } = top;
      if (!seen[shape]) {
        seen[shape] = low[shape] = ++time;
        open.push(shape);
      }
      const target = at(next, shape)[top.way++];
      if (target === undefined) {
        path.pop();
        const parent = path.at(-1)?.shape;
        if (parent !== undefined) low[parent] = Math.min(at(low, parent), at(low, shape));
        if (low[shape] === seen[shape]) close(open, component, shape);
      } else if (!seen[target]) path.push({ shape: target, way: 0 });
      else if (component[target] === -1) low[shape] = Math.min(at(low, shape), at(seen, target));
    }
  }
  return component;
}

function close(open: number[], component: number[], root: number): void {
  let member: number | undefined;
  while ((member = open.pop()) !== undefined) {
    component[member] = root;
    if (member === root) return;
  }
}

/** Whether a link is drawn upwards. */
export function rises({ retry, upward, stands }: Link): boolean {
  return (retry || upward) && stands === undefined;
}

/** The ends of a link as drawn, from top to bottom. */
export function ends(link: Link): { readonly upper: number; readonly lower: number } {
  const { source, target } = link;
  return rises(link) ? { upper: target, lower: source } : { upper: source, lower: target };
}
