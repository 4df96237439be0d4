import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { heightsOf } from '../../src/check/paper/sheet.ts';
import { compile } from '../../src/compile.ts';
import { readLibrary, readStandIns } from '../../src/reader.ts';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();
const root = fileURLToPath(new URL('../../', import.meta.url));
const { library } = compile(readLibrary(root).files, { standIns: readStandIns() });
const slugs = readdirSync(`${root}playbooks/fr`)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.replace('.mdx', ''));

const pixels = 96 / 25.4;
/** The writing of Letter between its margins of 14 mm, the wider of the two papers. */
const width = Math.round((215.9 - 28) * pixels);

test.each(slugs)('%s: no step is counted higher than it is printed', async (slug) => {
  const page = await open(`/fr/${slug}/`, { viewport: { width, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() =>
    [...document.querySelectorAll('[data-step]')].map(
      (step) => [step.id, step.getBoundingClientRect().height] as const,
    ),
  );
  const steps = library.playbooks.find((one) => one.slug === slug)?.steps ?? [];
  expect(printed.map(([id]) => id).sort()).toEqual(steps.map(({ id }) => id).sort());
  for (const step of steps) {
    const counted = heightsOf(step).at(-1) ?? 0;
    const height = (printed.find(([id]) => id === step.id)?.[1] ?? 0) / pixels;
    expect([step.id, counted <= height]).toEqual([step.id, true]);
    expect([step.id, counted > height / 2]).toEqual([step.id, true]);
  }
});
