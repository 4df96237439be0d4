import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import type { useBrowser } from './browser.ts';
import { hostSite, type Host } from './host.ts';

type Open = ReturnType<typeof useBrowser>['open'];

/** A page on a host of its own, where service workers may run. */
export interface Visit {
  readonly page: Page;
  readonly host: Host;
  readonly goto: (path: string) => ReturnType<Page['goto']>;
}

/** What a device says of the version that it has. */
export const versionOf = 'Hors ligne, version du 22 mars 2026.';

/** A first visit, until the device has kept the site. */
export async function visit(open: Open, path = '/fr/', options: VisitOptions = {}): Promise<Visit> {
  const visited = await come(open, path, options);
  await kept(visited.page);
  return visited;
}

/** A first visit, of which nothing is known yet. */
export async function come(
  open: Open,
  path: string,
  { folder = inject('light'), base, ...options }: VisitOptions = {},
): Promise<Visit> {
  const host = await hostSite(folder, base);
  onTestFinished(() => host.down());
  const page = await open(path, { site: host.site, serviceWorkers: 'allow', ...options });
  return { page, host, goto: (next) => page.goto(`${host.site}${next}`) };
}

type VisitOptions = Parameters<Open>[1] & { readonly folder?: string; readonly base?: string };

/** Until the worker serves this page. */
export async function kept(page: Page): Promise<void> {
  await until(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** A browser takes its time to install and to replace a worker. */
export function until<Value>(ask: () => Value) {
  return expect.poll(ask, { timeout: 20_000 });
}

export function notice(page: Page, kind: 'offline' | 'version') {
  return page.locator(`.notices [data-notice=${kind}]`);
}

export function cachesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => caches.keys());
}

/** Addresses and sizes in bytes of what is kept. */
export function filesOf(page: Page): Promise<readonly (readonly [url: string, bytes: number])[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const opened = await Promise.all(names.map((name) => caches.open(name)));
    const files = opened.map(async (cache) => {
      const requests = await cache.keys();
      return Promise.all(
        requests.map(async (request) => {
          const answer = await cache.match(request);
          return [request.url, (await answer?.arrayBuffer())?.byteLength ?? 0] as const;
        }),
      );
    });
    return (await Promise.all(files)).flat();
  });
}

/** What each version that is kept holds at an address. */
export function textsOf(page: Page, address: string): Promise<readonly (string | undefined)[]> {
  return page.evaluate(async (address) => {
    const names = await caches.keys();
    const opened = await Promise.all(names.map((name) => caches.open(name)));
    return Promise.all(opened.map(async (cache) => (await cache.match(address))?.text()));
  }, address);
}

export function registrations(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
}

/** Looks for a newer version now, and waits until it has been installed or refused. */
export function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    while (worker?.state === 'installing') {
      await new Promise((resolve) => {
        worker.addEventListener('statechange', resolve, { once: true });
      });
    }
    return worker?.state ?? 'none';
  });
}
