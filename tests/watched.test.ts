import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openPages } from '../src/site/pages.ts';
import { library } from './tools/library-folder.ts';

const shipped = fileURLToPath(new URL('../', import.meta.url));
const slug = 'resolution-escalade-avis-fin';
/** A step between the answer « Défavorable » and what it led to. */
const added = `:::reformulate[Relire le refus à deux]{#relire}

::next{to=expliquer}

:::

:::propose[Dire non`;

/** Sides that change between two pictures: pairs of a row of which the left one is now the right one. */
function flips(before: Places, after: Places): number {
  const ids = [...before.keys()].filter((id) => after.has(id));
  const pairs = ids.flatMap((one) => ids.map((other) => [one, other] as const));
  return pairs.filter(([one, other]) => {
    const [a, b] = [before.get(one) as number, before.get(other) as number];
    return a < b - 40 && (after.get(one) as number) > (after.get(other) as number) + 40;
  }).length;
}

type Places = ReadonlyMap<string, number>;

async function placesIn(root: string, watch: boolean): Promise<Places> {
  const site = await openPages({ root, base: '/', watch });
  const { chart, style } = site.playbook('fr', slug);
  const ids = chart.bands.flatMap(({ boxes }) => boxes.map(({ id }) => id));
  const found = [...style.css.matchAll(/\.b(\d+)\{--x:([\d.]+)px/g)];
  return new Map(found.map(([, number, x]) => [ids[Number(number) - 1] ?? '', Number(x)]));
}

test('while one writes, a step that comes between two others leaves the sides of the rest alone', async () => {
  const root = library();
  for (const folder of ['playbooks', 'content']) {
    cpSync(join(shipped, folder), join(root, folder), { recursive: true });
  }
  const file = join(root, `playbooks/fr/${slug}.mdx`);
  const before = await placesIn(root, true);
  expect(before.size).toBeGreaterThan(20);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text
      .replace(':::propose[Dire non', added)
      .replace('[Défavorable]{to=expliquer', '[Défavorable]{to=relire'),
  );
  const watched = await placesIn(root, true);
  expect(watched.has('relire')).toBe(true);
  expect(flips(before, watched)).toBeLessThan(10);
  // A build knows of no picture before: it may draw the same steps the other way round.
  const built = await placesIn(`${root}/.`, false);
  expect(flips(before, built)).toBeGreaterThan(20);
});
