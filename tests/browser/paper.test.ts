import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { heightsOf } from '../../src/check/paper/sheet.ts';
import { compile } from '../../src/compile.ts';
import { readLibrary, readStandIns } from '../../src/reader.ts';
import { sample } from '../tools/long.ts';
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

test.each(sample(slugs))('%s: no step is counted higher than it is printed', async (slug) => {
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

test.each(sample(slugs))(
  '%s: the tree on paper is a page a figure, with its code, every title once and every branch numbered',
  async (slug) => {
    for (const [key, paper] of [
      ['', 'Letter'],
      ['#Poster', 'A3'],
    ] as const) {
      const page = await open(`/fr/${slug}/tree/${key}`);
      await wholeTree(page, slug, paper);
    }
  },
);

async function wholeTree(page: Page, slug: string, paper: 'Letter' | 'A3'): Promise<void> {
  const figures = await page.locator('figure:visible').count();
  expect(figures).toBeGreaterThan(1);
  await page.locator('.tree-head svg.qr').waitFor({ state: 'attached' });
  const words = await page
    .locator('figure:visible svg')
    .evaluateAll((all) =>
      all.flatMap((one) => [...one.querySelectorAll('text')].map((text) => text.textContent ?? '')),
    );
  const steps = library.playbooks.find((one) => one.slug === slug)?.steps ?? [];
  const numbers = words.flatMap((text) => /^(\d+)\. /.exec(text)?.[1] ?? []);
  expect(numbers.map(Number).sort((a, b) => a - b)).toEqual(steps.map((_, index) => index + 1));
  expect(words.filter((text) => /→ \d+$/.test(text)).length).toBeGreaterThan(steps.length / 2);
  // The writing of the paper between its margins.
  await page.setViewportSize({ width: paper === 'A3' ? 1480 : 709, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const smallest = await page
    .locator('figure:visible svg')
    .evaluateAll((all) =>
      Math.min(
        ...all.map(
          (one) => one.getBoundingClientRect().width / (one as SVGSVGElement).viewBox.baseVal.width,
        ),
      ),
    );
  expect(smallest * 13 * 0.75).toBeGreaterThanOrEqual(8.98);
  const pdf = (await page.pdf({ format: 'Letter', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\n/g)?.length).toBe(figures);
  expect(pdf).toMatch(
    paper === 'A3' ? /\/MediaBox \[0 0 119\d\S* 84\d/ : /\/MediaBox \[0 0 612 792/,
  );
}
