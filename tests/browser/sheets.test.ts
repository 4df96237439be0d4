import { globSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { isLong } from '../tools/long.ts';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';

const { open } = useBrowser();
const longest = '/fr/client-en-colere-sur-place/paper/';
const all = globSync('*/*/paper/index.html', { cwd: inject('dist') }).map(
  (file) => `/${file.replaceAll('\\', '/').replace('index.html', '')}`,
);
const sample = isLong
  ? all
  : [longest, '/en/plainte-telephone/paper/', '/fr/dialogue-pull-retreci/paper/'];

test('every playbook has its sheets', () => {
  expect(all.length).toBeGreaterThanOrEqual(18);
  for (const path of sample) expect(all).toContain(path);
});

test('a sheet tells the day on which it is printed, where a script can tell it', async () => {
  const page = await open(longest);
  const day = page.locator('#Phases [data-printed]');
  await expect.poll(() => day.textContent()).toMatch(/^· Imprimé le \d{1,2} \S+ \d{4}$/);
  const still = await open(longest, { javaScriptEnabled: false });
  expect(await still.locator('[data-printed]:visible').count()).toBe(0);
});

test.each(['fr', 'en'])('who leads a session has it all on paper, in %s', async (language) => {
  const book = `/${language}/client-en-colere-sur-place/`;
  const page = await open(`${book}scenarios/`, { javaScriptEnabled: false });
  const texts = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent?.trim()));
  const [names, stories, scenes, answers, whys] = [
    await texts('.scenario > h2'),
    await texts('.scenario > h2 + p'),
    await texts('.example .scene'),
    await texts('.example .answer'),
    await texts('.example .because'),
  ];
  expect(names.length).toBeGreaterThan(5);
  await page.goto(`${inject('site')}${book}paper/`);
  expect(await texts('#Cases h3')).toEqual(names);
  expect(await texts('#Cases .story')).toEqual(stories);
  expect(await texts('#Cases td > p:not(.step-name):not(:has(b))')).toEqual(
    expect.arrayContaining([...scenes, ...whys]),
  );
  expect(await texts('#Cases td b')).toEqual(answers);
  const cases = (await texts('#Session .session-case h4')).map((text) =>
    text?.split('→')[0]?.trim(),
  );
  expect(cases).toEqual(names);
  expect(await texts('#Session .course td:first-child')).toContain('20 / 30');
  expect(await page.locator('#Session .course thead th').first().textContent()).toContain('60');
  expect(await page.locator('#Session .reflection').count()).toBe(5);
  expect(await page.locator('#Session .reflection .ruled > span:visible').count()).toBe(20);
  expect(await page.locator('#Session .observer > li').count()).toBe(4);
});

describe.each(sample)('%s', (path) => {
  test('the whole playbook is on paper once: every sentence to say, every box to tick, every answer', async () => {
    const page = await open(path.replace('paper/', ''), { javaScriptEnabled: false });
    const texts = (root: string) =>
      page.evaluate((selector) => {
        const at = document.querySelector(selector);
        const within = (part: string) =>
          [...(at?.querySelectorAll(part) ?? [])].map((one) =>
            (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
          );
        return {
          says: within('.say p'),
          boxes: within('.checklist > li'),
          ways: within(':is(.way .label, .paper-ways > li > span:not(.condition, .points))'),
          titles: within(':is(h3, h4) > span:last-of-type, [data-step] > h3').filter((one) => one),
        };
      }, root);
    const live = await texts('#Steps');
    await page.goto(`${inject('site')}${path}#Whole`);
    const paper = await texts('#Whole');
    expect(live.says.length).toBeGreaterThan(10);
    expect(live.boxes.length + live.ways.length).toBeGreaterThan(20);
    expect(paper.says).toEqual(live.says);
    expect(paper.boxes).toEqual(live.boxes);
    expect(paper.ways).toEqual(live.ways);
  });

  test('an address shows one sheet, without a script; no text is smaller than 9 points', async () => {
    const page = await open(path, { javaScriptEnabled: false });
    const keys = await page.locator('.sheet').evaluateAll((sheets) => sheets.map(({ id }) => id));
    expect(await page.locator('.sheet:visible').count()).toBe(keys.length);
    await page.emulateMedia({ media: 'print' });
    for (const key of keys) {
      await page.goto(`${inject('site')}${path}#${key}`);
      await page.locator(`#${key}:target`).waitFor();
      const shown = await page
        .locator('.sheet:visible')
        .evaluateAll((sheets) => sheets.map(({ id }) => id));
      expect(shown).toEqual([key]);
      expect([key, await smallest(page, key)]).toEqual([key, 12]);
    }
    expect(await page.locator('.paper-desk:visible, header.site:visible').count()).toBe(0);
  });

  test('numbers that the booklet leads to are in it', async () => {
    const page = await open(`${path}#Gamebook`);
    const numbers = await page.locator('#Gamebook .gamebook .step-number').allTextContents();
    expect(numbers.length).toBeGreaterThan(10);
    expect([...numbers].sort()).toEqual(numbers);
    const ways = await page.locator('#Gamebook .gamebook .paper-ways b').allTextContents();
    const own = ways.flatMap((text) => /^→\s(\d{3}[a-z]?)$/.exec(text.trim())?.[1] ?? []);
    expect(own.length).toBeGreaterThan(10);
    for (const number of own) expect(numbers).toContain(number);
    const worth = await page.locator('#Gamebook .gains .points').count();
    expect(worth > 5).toBe(path.includes('dialogue'));
    const begin = (await page.locator('#Gamebook .begin').textContent()) ?? '';
    expect(numbers).toContain(/\d{3}[a-z]?/.exec(begin)?.[0]);
  });
});

test('the paper is the country’s, and what was chosen is kept', async () => {
  const page = await open(`${longest}#Phases`);
  await page.locator('#Phases:target').waitFor();
  expect(mediaBoxes(await page.pdf({ preferCSSPageSize: true }))).toEqual(['612 792']);
  await page.selectOption('.paper-tools select', 'a4');
  expect(mediaBoxes(await page.pdf({ preferCSSPageSize: true }))).toEqual(['595 842']);
  await page.reload();
  expect(await page.locator('.paper-tools select').inputValue()).toBe('a4');
});

test('a phase begins a page', async () => {
  const page = await open(`${longest}#Phases`);
  await page.locator('#Phases:target').waitFor();
  const phases = await page.locator('#Phases .paper-phase').count();
  const pages = (await page.pdf({ preferCSSPageSize: true }))
    .toString('latin1')
    .match(/\/Type \/Page\n/g);
  expect(phases).toBe(7);
  expect(pages?.length).toBeGreaterThanOrEqual(phases);
  expect(pages?.length).toBeLessThanOrEqual(2 * phases);
});

test('is sound for assistive technology, and nothing runs sideways on a phone', async () => {
  const page = await open(longest, { viewport: sizes.narrow });
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

/** In CSS pixels, of what can be read; 12 where nothing is smaller. */
function smallest(page: Page, key: string): Promise<number> {
  return page.locator(`#${key}`).evaluate((sheet) => {
    const texts = [...sheet.querySelectorAll('*')].filter(
      (one) =>
        one.checkVisibility() &&
        [...one.childNodes].some(
          (node) => node.nodeType === 3 && /\S/.test(node.textContent ?? ''),
        ),
    );
    const sizes = texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    return Math.min(12, ...sizes);
  });
}

/** The sizes of a PDF's pages, in points without their fractions. */
function mediaBoxes(pdf: Buffer): readonly string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [
    ...new Set([...boxes].map(([, x, y]) => `${Math.round(Number(x))} ${Math.round(Number(y))}`)),
  ];
}
