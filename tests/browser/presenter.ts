import type { Page } from 'playwright-core';
import type { useBrowser } from './browser.ts';
import { plain, textOf } from './journal.ts';

type Open = ReturnType<typeof useBrowser>['open'];

export const projector = { width: 1280, height: 720 };
export const shelf = '/fr/repair/scenarios/#Present-on-the-shelf';
export const sweater = '/fr/dialogue-pull-retreci/scenarios/#Present-Dialogue';
export const cards = '/fr/client-en-colere-sur-place/scenarios/#Present-cartes-vides';

/** Opens what is to be projected, on a projector. */
export async function present(
  open: Open,
  path: string,
  options: Parameters<Open>[1] = {},
): Promise<Page> {
  const page = await open(path, { viewport: projector, ...options });
  await page.locator('[data-leaf]').waitFor();
  return page;
}

/** Goes on to the next slide of a kind. */
export async function until(page: Page, kind: string): Promise<void> {
  const leaf = page.locator('[data-leaf]');
  for (let n = 0; n < 12; n++) {
    if ((await leaf.getAttribute('data-leaf')) === kind) return;
    await page.keyboard.press('PageDown');
  }
  throw new Error(`No slide of the kind ${kind}`);
}

/** The titles up to the end; the first answer is given on the way. */
export async function toEnd(page: Page): Promise<readonly string[]> {
  const titles: string[] = [];
  let seen = '';
  for (let n = 0; n < 60; n++) {
    const { text, type, title } = await measure(page);
    if (text === seen) break;
    seen = text;
    titles.push(title);
    await page.keyboard.press(type === 'question' ? 'a' : 'PageDown');
  }
  return titles;
}

/** A slide as it is drawn: letters in px, and what of it would be cut off. */
export async function measure(page: Page) {
  const slide = await page.evaluate(() => {
    const leaf = document.querySelector<HTMLElement>('[data-leaf]');
    const told = document.querySelector('.presenter-told')?.textContent ?? '';
    if (!leaf) throw new Error('No slide');
    const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    return {
      type: leaf.dataset.leaf,
      title: leaf.querySelector('h2')?.textContent ?? '',
      text:
        leaf.textContent + told + document.querySelector('header .presenter-scores')?.textContent,
      pages: Number(/(?:sur|of) (\d+)/.exec(told)?.[1] ?? 1),
      cut: leaf.scrollHeight - leaf.clientHeight,
      smallest: Math.min(...[...leaf.querySelectorAll('h2, h3, p, li, span')].map(sizeOf)),
      options: Math.min(Infinity, ...[...leaf.querySelectorAll('.presenter-option')].map(sizeOf)),
    };
  });
  return { ...slide, title: plain(slide.title) };
}

export async function letterOf(page: Page, answer: string): Promise<string> {
  const text = await page.locator('.presenter-option', { hasText: answer }).innerText();
  return text.trim().charAt(0).toLowerCase();
}

export async function titleOf(page: Page): Promise<string> {
  return textOf(page.locator('.presenter h2').first());
}

export async function focused(page: Page): Promise<string> {
  return plain(await page.evaluate(() => document.activeElement?.textContent ?? ''));
}
