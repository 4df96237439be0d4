import type { Page } from 'playwright-core';

/** The id of the one step that the guide shows; several ids if it shows several. */
export function step(page: Page): Promise<string> {
  return page.evaluate(() => {
    const sections = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
    return sections
      .filter((section) => section.checkVisibility())
      .map(({ id }) => id)
      .join(' ');
  });
}

/** Takes the nth open way by its key. */
export async function take(page: Page, number: number): Promise<void> {
  const before = page.url();
  await page.keyboard.press(String(number));
  await page.waitForURL((url) => url.href !== before);
}

export function fragment(page: Page): string {
  return decodeURIComponent(new URL(page.url()).hash.slice(1));
}
