import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sample } from '../tools/long.ts';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { cases, findings, keptOpener, park, resume, told, writeInto, written } from './desk.ts';
import { step } from './guide.ts';

const { open } = useBrowser();
const onSite = '/fr/client-en-colere-sur-place/';
const openKept = keptOpener(open, onSite);
const hour = 3_600_000;

async function another(context: BrowserContext, page: Page, path = '/fr/'): Promise<Page> {
  const other = await context.newPage();
  await other.goto(new URL(path, page.url()).href);
  return other;
}

describe('until the end of the shift', () => {
  test('a case outlives a reload, with all that was written', async () => {
    const page = await openKept();
    await page.locator('.checklist input:visible').first().check();
    await page.waitForTimeout(500);
    await page.reload();
    await expect.poll(() => written(page, 'customer')).toBe('Mme Zoé Roy');
    expect(await step(page)).toBe('est-ce-sur');
    expect(await page.locator('.checklist input:visible').first().isChecked()).toBe(true);
  });

  test('and a tab that is killed: another one takes it up where it stood', async () => {
    const page = await openKept();
    const other = await another(page.context(), page);
    await page.close({ runBeforeUnload: false });
    await expect.poll(() => cases(other)).toHaveLength(1);
    await resume(other, 1);
    expect(await step(other)).toBe('est-ce-sur');
    expect(await written(other, 'customer')).toBe('Mme Zoé Roy');
  });

  test('what was written just before the tab goes is not lost', async () => {
    const page = await openKept();
    await writeInto(page, 'story', 'Tout à la fin');
    await page.goto('about:blank');
    await page.goBack();
    await expect.poll(() => written(page, 'story')).toBe('Tout à la fin');
  });

  test.each(sample([1100, 700, 1900]))(
    'a tab that crashes after %i ms of typing leaves a whole case behind',
    async (ms) => {
      const page = await openKept();
      const context = page.context();
      const address = new URL('/fr/', page.url()).href;
      const typed =
        'La manche a rétréci au premier lavage, à trente degrés, comme le dit l’étiquette. ';
      await page.evaluate((words) => {
        const field = document.querySelector<HTMLTextAreaElement>('[data-record=story] textarea');
        if (!field) return;
        setInterval(() => {
          field.value = (words + words + words).slice(0, field.value.length + 1);
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }, 20);
      }, typed);
      await page.waitForTimeout(ms);
      const crashed = page.waitForEvent('crash');
      void page.goto('chrome://crash').catch(() => undefined);
      await crashed;
      const other = await context.newPage();
      await other.goto(address);
      await expect.poll(() => cases(other)).toHaveLength(1);
      await resume(other, 1);
      expect(await written(other, 'customer')).toBe('Mme Zoé Roy');
      const left = await written(other, 'story');
      expect((typed + typed + typed).startsWith(left)).toBe(true);
      expect(left).not.toBe('');
    },
  );

  test('nothing is in an address, a title, the history or a small storage', async () => {
    const page = await openKept();
    await park(page);
    expect(await findings(page, 'Roy')).toEqual(['database accalmie']);
  });

  test('after twelve hours it is gone, and the page says so', async () => {
    const page = await openKept(async (one) => {
      await one.clock.install({ time: new Date('2026-11-22T09:00:00-05:00') });
    });
    const other = await page.context().newPage();
    await page.close({ runBeforeUnload: false });
    await other.clock.install({ time: new Date('2026-11-22T21:01:00-05:00') });
    await other.goto('http://localhost:' + new URL((await open('/fr/')).url()).port + '/fr/');
    await expect.poll(() => told(other)).toMatch(/douze heures sont passées : 1/);
    expect(await cases(other)).toEqual([]);
    expect(await findings(other, 'Roy')).toEqual([]);
  });

  test('a clock that goes back shortens nothing and lengthens nothing, and is told', async () => {
    const page = await openKept(async (one) => {
      await one.clock.install({ time: new Date('2026-11-22T09:00:00-05:00') });
    });
    const other = await page.context().newPage();
    await other.clock.install({ time: new Date('2026-11-20T09:00:00-05:00') });
    await other.goto(new URL('/fr/', page.url()).href);
    await expect.poll(() => told(other)).toMatch(/horloge/);
    expect(await cases(other)).toHaveLength(1);
    const left = await other.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('accalmie');
        opening.onsuccess = () => resolve(opening.result);
      });
      const all = db.transaction('cases').objectStore('cases').getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      db.close();
      return ((all.result as { expiresAt: number }[])[0]?.expiresAt ?? 0) - Date.now();
    });
    expect(left).toBeLessThanOrEqual(12 * hour);
    expect(left).toBeGreaterThan(11 * hour);
  });
});

describe('the end of a shift', () => {
  test('says what was not exported, saves it, and leaves nothing anywhere', async () => {
    const page = await openKept();
    await page.evaluate(() => localStorage.setItem('accalmie-role', 'employee'));
    await page.locator('.desk button', { hasText: 'Fin de service' }).click();
    const dialog = page.locator('dialog.leave');
    await expect.poll(() => dialog.textContent()).toMatch(/n’a pas été exporté/);
    expect(await violations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.locator('button', { hasText: 'Tout enregistrer' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^accalmie-\d{4}-\d\d-\d\d\.json$/);
    await expect.poll(() => dialog.textContent()).toMatch(/Tout ce qui est ici a été exporté/);
    await dialog.locator('button', { hasText: 'Tout effacer' }).click();
    await page.locator('main.home').waitFor();
    await expect.poll(() => told(page)).toMatch(/Tout a été effacé/);
    expect(await findings(page, 'Roy')).toEqual([]);
    const kept = await page.evaluate(async () => ({
      databases: (await indexedDB.databases()).length,
      local: Object.keys(localStorage).sort(),
      session: Object.keys(sessionStorage),
    }));
    expect(kept).toEqual({
      databases: 0,
      local: ['accalmie-erased', 'accalmie-visit'],
      session: ['accalmie-since'],
    });
    await page.goBack().catch(() => undefined);
    expect(await findings(page, 'Roy')).toEqual([]);
  });

  test('reaches the other tabs of the device', async () => {
    const page = await openKept();
    const other = await another(page.context(), page, onSite);
    await writeInto(other, 'customer', 'Jean Tremblay');
    await page.locator('.desk button', { hasText: 'Fin de service' }).click();
    await page.locator('dialog.leave button', { hasText: 'Tout effacer' }).click();
    await page.locator('main.home').waitFor();
    await other.locator('main.home').waitFor();
    expect(await findings(other, 'Tremblay')).toEqual([]);
    expect(await findings(other, 'Roy')).toEqual([]);
  });

  test('and a tab that does not hear of it in time writes nothing more', async () => {
    const page = await openKept();
    await page.context().addInitScript(() => {
      const { addEventListener } = BroadcastChannel.prototype;
      BroadcastChannel.prototype.addEventListener = function (
        type: string,
        heard: (event: Event) => void,
      ) {
        const late = (event: Event) => void setTimeout(() => heard(event), 2000);
        addEventListener.call(this, type, late);
      };
    });
    const other = await another(page.context(), page, onSite);
    await writeInto(other, 'customer', 'Jean Tremblay');
    await page.locator('.desk button', { hasText: 'Fin de service' }).click();
    await page.locator('dialog.leave button', { hasText: 'Tout effacer' }).click();
    await page.locator('main.home').waitFor();
    await writeInto(other, 'customer', 'Jean Tremblay, encore');
    await other.waitForTimeout(500);
    expect(await findings(page, 'Tremblay')).toEqual([]);
    await other.locator('main.home').waitFor();
    expect(await findings(other, 'Tremblay')).toEqual([]);
  });
});

describe('on a screen that nobody has touched', () => {
  const morning = new Date('2026-11-22T09:00:00-05:00');

  test('what is over its twelve hours goes, also from the page under the curtain', async () => {
    const page = await openKept((one) => one.clock.install({ time: morning }));
    await page.clock.runFor('00:03:10');
    await page.locator('dialog.lock').waitFor();
    await page.clock.fastForward('12:00:00');
    await page.clock.runFor('00:00:10');
    await expect.poll(() => findings(page, 'Roy')).toEqual([]);
  });

  test('it goes when a page comes back from the memory of the browser', async () => {
    const page = await openKept((one) => one.clock.install({ time: morning }));
    await page.clock.setSystemTime(new Date('2026-11-22T21:30:00-05:00'));
    expect(await findings(page, 'Roy')).not.toEqual([]);
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    await expect.poll(() => findings(page, 'Roy')).toEqual([]);
  });
});

test('after three minutes without a touch the screen is covered, and its title says nothing', async () => {
  const page = await openKept(async (one) => {
    await one.clock.install({ time: new Date('2026-11-22T09:00:00-05:00') });
  });
  await page.mouse.move(100, 100);
  await page.clock.runFor('02:50');
  expect(await page.locator('dialog.lock').count()).toBe(0);
  await page.clock.runFor('00:20');
  await page.locator('dialog.lock').waitFor();
  expect(await page.title()).toBe('Écran verrouillé');
  expect(await page.locator('main').isVisible()).toBe(false);
  expect(await page.locator('.desk').isVisible()).toBe(false);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.locator('dialog.lock').waitFor({ state: 'detached' });
  expect(await step(page)).toBe('est-ce-sur');
  expect(await written(page, 'customer')).toBe('Mme Zoé Roy');
});

describe('two tabs on one case', () => {
  test('the later one has it; the other says so, and takes it back with what came since', async () => {
    const page = await openKept();
    const other = await another(page.context(), page);
    await resume(other, 1);
    await expect.poll(() => told(page)).toMatch(/continue dans un autre onglet/);
    expect(await page.locator('main').evaluate((main) => (main as HTMLElement).inert)).toBe(true);
    await writeInto(other, 'story', 'Écrit dans le second');
    await other.waitForTimeout(500);
    await page.locator('.desk .told button', { hasText: 'Le reprendre ici' }).click();
    await expect.poll(() => written(page, 'story')).toBe('Écrit dans le second');
    await expect.poll(() => told(other)).toMatch(/continue dans un autre onglet/);
  });

  test('that cannot hear each other lose nothing: one goes on as a copy', async () => {
    const deaf = async (page: Page) => {
      await page.context().addInitScript(() => {
        BroadcastChannel.prototype.postMessage = () => undefined;
      });
      await page.reload();
    };
    const page = await openKept(deaf);
    const other = await another(page.context(), page);
    await resume(other, 1);
    await writeInto(other, 'story', 'Second');
    await other.waitForTimeout(500);
    await writeInto(page, 'story', 'Premier');
    await expect.poll(() => told(page)).toMatch(/devenu une copie/);
    const third = await another(page.context(), page);
    await expect.poll(() => cases(third)).toHaveLength(2);
  });
});
