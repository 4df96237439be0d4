import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sample } from '../tools/long.ts';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';

const { open } = useBrowser();
const folder = new URL('../../playbooks/fr/', import.meta.url);
/** Where somebody stands in front of a customer: an exercise and a questionnaire call nobody. */
const procedures = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx'))
  .filter(
    (name) => !/^kind: (?:assessment|dialogue)$/m.test(readFileSync(new URL(name, folder), 'utf8')),
  )
  .map((name) => name.replace('.mdx', ''));
const phones = [sizes.phone, sizes.narrow];
const cases = procedures.flatMap((slug) => phones.map((size) => [slug, size.width, size] as const));

/** The most words that someone in danger is given to read. */
const mostWords = 25;

describe('the safety button', () => {
  test.each(sample(cases))(
    'of %s is on every step, for a thumb, at %i px',
    async (slug, _, viewport) => {
      const page = await open(`/fr/${slug}/`, { viewport });
      const steps = await page.locator('section[data-step]').evaluateAll((all) => {
        return all.map(({ id }) => id);
      });
      expect(steps.length).toBeGreaterThan(10);
      for (const step of steps) {
        await page.evaluate((id) => (location.hash = id), step);
        await page.locator(`section[id="${step}"]`).waitFor();
        const buttons = await inReach(page);
        const isThere = await isAlarm(page);
        expect(buttons.length, step).toBeGreaterThan(isThere ? -1 : 0);
        for (const { height, width, name } of buttons) {
          expect(Math.min(height, width), `${step}: ${name}`).toBeGreaterThanOrEqual(48);
        }
      }
    },
  );

  test.each(sample(cases))(
    'of %s leads at once to the number, at %i px',
    async (slug, _, viewport) => {
      const page = await open(`/fr/${slug}/`, { viewport, hasTouch: true });
      const labels = await page.locator('a.interrupt').allTextContents();
      expect(labels.length).toBeGreaterThan(0);
      for (const label of labels) {
        await page.goto(new URL(`/fr/${slug}/`, page.url()).href);
        await page.locator('a.interrupt', { hasText: label.trim() }).tap();
        await expectAlarm(page, label);
      }
    },
  );

  test.each(phones)(
    'is on the home page, and leads there in one tap, at $width px',
    async (viewport) => {
      const page = await open('/fr/', { viewport, hasTouch: true });
      await page.locator('a.interrupt').first().tap();
      await expectAlarm(page, 'home');
    },
  );
});

test('in discreet mode nothing of it is red, and the number is there', async () => {
  const page = await open('/fr/client-en-colere-sur-place/#danger', { viewport: sizes.phone });
  await page.locator('.guide-discreet').click();
  const call = page.locator('#danger > h3 + .contact');
  expect(await call.locator('a[href="tel:911"]').isVisible()).toBe(true);
  expect(await call.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(
    'rgba(0, 0, 0, 0)',
  );
});

test.each(['light', 'dark'] as const)(
  'is sound for assistive technology: %s',
  async (colorScheme) => {
    const page = await open('/fr/client-en-colere-sur-place/#danger', {
      viewport: sizes.narrow,
      colorScheme,
    });
    expect(await violations(page)).toEqual([]);
  },
);

/** The buttons that a thumb can press as the screen is. */
function inReach(page: Page) {
  return page.locator('a.interrupt').evaluateAll((links) =>
    links
      .filter((link) => {
        const { x, y, width, height } = link.getBoundingClientRect();
        const at = document.elementFromPoint(x + width / 2, y + height / 2);
        return link.checkVisibility() && link.contains(at);
      })
      .map((link) => {
        const { width, height } = link.getBoundingClientRect();
        return { width, height, name: link.textContent };
      }),
  );
}

function isAlarm(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    return document.querySelector('[data-step]:not([hidden]) > h3 + .contact') !== null;
  });
}

/** No dialog; the number first; few words; and all of them in the first screen, above the choices. */
async function expectAlarm(page: Page, label: string): Promise<void> {
  await page
    .locator('[data-view=guide] [data-step]:not([hidden]) > h3 + .contact a[href^="tel:"]')
    .waitFor();
  expect(await page.locator('dialog').count()).toBe(0);
  const seen = await page.evaluate(() => {
    const step = document.querySelector('[data-step]:not([hidden])');
    const shown = (selector: string) =>
      [...(step?.querySelectorAll<HTMLElement>(selector) ?? [])].filter((one) =>
        one.checkVisibility(),
      );
    const bottomOf = (one: Element) => one.getBoundingClientRect().bottom;
    const topOf = (one: Element) => one.getBoundingClientRect().top;
    const [call] = shown('h3 + .contact');
    const instruction = shown(':scope > p:not(.place), .say p, .avoid p');
    const ways = shown('a.way');
    return {
      call: call && { top: topOf(call), height: call.getBoundingClientRect().height },
      first: Math.min(...instruction.map(topOf)),
      last: Math.max(...instruction.map(bottomOf)),
      ways: Math.min(...ways.map(topOf)),
      end: Math.max(...ways.map(bottomOf)),
      text: instruction.map(({ innerText }) => innerText).join(' '),
      height: innerHeight,
    };
  });
  expect(seen.call?.height, label).toBeGreaterThanOrEqual(48);
  expect(seen.call?.top, label).toBeGreaterThanOrEqual(0);
  expect(seen.call?.top, label).toBeLessThan(seen.first);
  expect(seen.last, `${label}: the instruction stands above the choices`).toBeLessThanOrEqual(
    seen.ways,
  );
  expect(seen.end, label).toBeLessThanOrEqual(seen.height);
  const words = seen.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  expect(words.length, seen.text).toBeGreaterThan(5);
  expect(words.length, seen.text).toBeLessThanOrEqual(mostWords);
}
