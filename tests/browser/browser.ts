import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';

/** Flags without which a headless Chromium asks the network for its own purposes, or refuses to run as root. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const sizes = {
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  desktop: { width: 1280, height: 900 },
} as const;

/**
 * One browser for a test file; each `open` is a fresh context, closed with its test, or with the browser where it is `lasting`. Service workers are
 * blocked unless a test allows them: it is the site that is tested, not a copy of it, and keeping one takes time.
 */
export function useBrowser(): {
  readonly open: (
    path: string,
    options?: BrowserContextOptions & { readonly site?: string; readonly lasting?: boolean },
  ) => Promise<Page>;
} {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: flags });
  });
  afterAll(() => browser?.close());
  return {
    async open(path, { site = inject('site'), lasting = false, ...options } = {}) {
      if (!browser) throw new Error('open() is for use inside a test');
      const context = await browser.newContext({
        viewport: sizes.desktop,
        locale: 'fr-CA',
        serviceWorkers: 'block',
        ...options,
      });
      if (!lasting) onTestFinished(() => context.close());
      const page = await context.newPage();
      await page.goto(`${site}${path}`);
      // What makes the tree lively is fetched when someone looks at it.
      const isLively = path.includes('view=tree') && options.javaScriptEnabled !== false;
      if (isLively) await page.locator('.tree-tools input').waitFor();
      return page;
    },
  };
}
