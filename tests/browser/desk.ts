import type { Page } from 'playwright-core';
import { take } from './guide.ts';

/** The chips of the cases, as they are read aloud. */
export async function cases(page: Page): Promise<readonly string[]> {
  const labels = await page
    .locator('.desk .case')
    .evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  return labels.map((label) => label.replace(/\s/g, ' '));
}

/** Writes into the field of a record or a name, wherever it is on the page, and waits for its case. */
export async function writeInto(page: Page, name: string, value: string): Promise<void> {
  await write(page, name, value);
  await page.locator('.desk .case[aria-current]').waitFor();
}

export async function write(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`[data-record="${name}"] .field, [data-blank="${name}"]`).first();
  await field.evaluate((one, typed) => {
    (one as HTMLInputElement).value = typed;
    one.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);
}

export function written(page: Page, name: string): Promise<string> {
  return page
    .locator(`[data-record="${name}"] .field, [data-blank="${name}"]`)
    .first()
    .evaluate((one) => (one as HTMLInputElement).value);
}

/** What the row of cases says has happened. */
export async function told(page: Page): Promise<string> {
  return ((await page.locator('.desk .told').textContent()) ?? '').replace(/\s/g, ' ');
}

/** Has the device keep the cases until the end of the shift. */
export async function keep(page: Page): Promise<void> {
  await page.locator('.desk .case[aria-current]').click();
  await page.locator('.case-dialog .keep input').check();
  await page.keyboard.press('Escape');
  await page.locator('.case-dialog').waitFor({ state: 'detached' });
}

/** Begins another case from the home page. */
export async function park(page: Page): Promise<void> {
  await page.locator('.desk button', { hasText: 'Nouveau dossier' }).click();
  await page.locator('main.home').waitFor();
}

/** Takes up the nth case of the row, from 1. */
export async function resume(page: Page, number: number): Promise<void> {
  await page
    .locator('.desk .case')
    .nth(number - 1)
    .click();
  await page
    .locator(`.desk[aria-busy=false] li:nth-child(${number}) .case[aria-current]`)
    .waitFor();
}

/** All that a browser may hold of a name, by where. */
export function findings(page: Page, name: string): Promise<readonly string[]> {
  return page.evaluate(async (wanted) => {
    const places: Record<string, unknown> = {
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      address: decodeURIComponent(location.href),
      title: document.title,
      state: history.state as unknown,
      text: document.body.textContent,
      fields: [...document.querySelectorAll('input, textarea')].map(
        (field) => (field as HTMLInputElement).value,
      ),
    };
    const entries = 'navigation' in globalThis ? navigation.entries() : [];
    places['history'] = entries.map(({ url }) => decodeURIComponent(url ?? ''));
    for (const { name: database = '' } of await indexedDB.databases()) {
      places[`database ${database}`] = await new Promise((resolve) => {
        const opening = indexedDB.open(database);
        opening.onsuccess = () => {
          const db = opening.result;
          const [table = ''] = db.objectStoreNames;
          const all = db.transaction(table).objectStore(table).getAll();
          all.onsuccess = () => {
            db.close();
            resolve(all.result);
          };
        };
      });
    }
    for (const cache of await caches.keys()) {
      const requests = await (await caches.open(cache)).keys();
      places[`cache ${cache}`] = requests.map(({ url }) => decodeURIComponent(url));
    }
    const has = ([, value]: [string, unknown]) => JSON.stringify(value ?? '').includes(wanted);
    return Object.entries(places)
      .filter(has)
      .map(([place]) => place);
  }, name);
}

type Open = (path: string) => Promise<Page>;

/** A case that this device keeps, with a name, at the second step. */
export function keptOpener(open: Open, path: string) {
  return async (setUp?: (page: Page) => Promise<void>): Promise<Page> => {
    const page = await open(path);
    await setUp?.(page);
    await writeInto(page, 'customer', 'Mme Zoé Roy');
    await keep(page);
    await take(page, 1);
    await page.waitForTimeout(500);
    return page;
  };
}
