import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { cases, keptOpener, park, resume, told, writeInto, written } from './desk.ts';
import { step, take } from './guide.ts';

const { open } = useBrowser();
const onSite = '/fr/client-en-colere-sur-place/';
const openKept = keptOpener(open, onSite);

describe('a browser that keeps nothing', () => {
  const failing = {
    denied: () => {
      indexedDB.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
    full: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  };

  test.each(['denied', 'full'] as const)(
    '%s: the case stays in memory, and that is said',
    async (how) => {
      const page = await open(onSite);
      await page.addInitScript(failing[how]);
      await page.reload();
      await writeInto(page, 'customer', 'Mme Zoé Roy');
      await page.locator('.desk .case').click();
      await page.locator('.case-dialog .keep input').click();
      await expect.poll(() => told(page)).toMatch(/ne peut rien garder/);
      expect(await page.locator('.case-dialog .keep input').isChecked()).toBe(false);
      await page.keyboard.press('Escape');
      expect(await written(page, 'customer')).toBe('Mme Zoé Roy');
      await park(page);
      await resume(page, 1);
      expect(await written(page, 'customer')).toBe('Mme Zoé Roy');
    },
  );

  test('no storage of any kind: cases still begin, wait and come back', async () => {
    const page = await open(onSite);
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
    });
    await page.reload();
    await writeInto(page, 'customer', 'Mme Zoé Roy');
    await take(page, 1);
    await park(page);
    await resume(page, 1);
    expect(await written(page, 'customer')).toBe('Mme Zoé Roy');
    expect(await step(page)).toBe('est-ce-sur');
  });

  test('cleared in the middle of a run: the same', async () => {
    const page = await openKept();
    await page.evaluate(async () => {
      localStorage.clear();
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('accalmie').onsuccess = resolve;
      });
    });
    await writeInto(page, 'story', 'La suite');
    await expect.poll(() => told(page)).toMatch(/ne peut rien garder/);
    expect(await written(page, 'customer')).toBe('Mme Zoé Roy');
  });

  test('only its database cleared: it is written again', async () => {
    const page = await openKept();
    await page.evaluate(async () => {
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('accalmie').onsuccess = resolve;
      });
    });
    await writeInto(page, 'story', 'La suite');
    await page.waitForTimeout(500);
    await page.reload();
    await expect.poll(() => written(page, 'story')).toBe('La suite');
    expect(await written(page, 'customer')).toBe('Mme Zoé Roy');
  });
});

test('a playbook that has changed since is taken up at the last step that still holds', async () => {
  const page = await openKept();
  await park(page);
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('accalmie');
      opening.onsuccess = () => resolve(opening.result);
    });
    const store = db.transaction('cases', 'readwrite').objectStore('cases');
    const all = store.getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    for (const one of all.result as { record: { legs: { walk: string }[] } }[]) {
      for (const leg of one.record.legs) leg.walk += '/une-etape-disparue';
      store.put(one);
    }
    db.close();
  });
  await page.reload();
  await expect.poll(() => cases(page)).toHaveLength(1);
  await resume(page, 1);
  expect(await step(page)).toBe('est-ce-sur');
  expect(await page.locator('.guide-note').textContent()).toMatch(/a changé depuis/);
  expect(await written(page, 'customer')).toBe('Mme Zoé Roy');
});
