import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sample } from '../tools/long.ts';
import { useBrowser } from './browser.ts';
import { step, take } from './guide.ts';

const { open } = useBrowser();
const playbooks = readdirSync(new URL('../../playbooks/fr/', import.meta.url))
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.replace('.mdx', ''));

describe('with the keyboard alone', () => {
  test.each(sample(playbooks, { step: 2 }))('from home to an outcome of %s', async (slug) => {
    const page = await open('/fr/');
    await tabTo(page, `a[href$="/fr/${slug}/"]`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/fr/${slug}/`);
    await page.waitForSelector('main[data-view=guide]');
    const path = await walkOn(page);
    expect(
      await page.locator('section[data-step]:not([hidden]) .end').isVisible(),
      path.join(' '),
    ).toBe(true);
    const came = page.locator('.guide-summary, .assessment-result');
    await came.first().waitFor();
    expect(new URL(page.url()).origin).toBe(inject('site'));
  });
});

/** Takes at each step the way that it has taken least often there, until none is left. */
async function walkOn(page: Page): Promise<readonly string[]> {
  const taken = new Map<string, number>();
  const path: string[] = [];
  while (path.length < 80) {
    const here = await step(page);
    path.push(here);
    const ways = page.locator('section[data-step]:not([hidden]) a.way:visible');
    const inside = await ways.evaluateAll((links) =>
      links.flatMap((link, index) =>
        (link as HTMLAnchorElement).pathname === location.pathname ? [index + 1] : [],
      ),
    );
    if (inside.length === 0) return path;
    const times = taken.get(here) ?? 0;
    taken.set(here, times + 1);
    await take(page, inside[times % inside.length] as number);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3');
    expect(await step(page)).not.toContain(' ');
  }
  return path;
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted),
      selector,
    );
    if (there) return;
  }
  throw new Error(`No tab stop ${selector}`);
}
