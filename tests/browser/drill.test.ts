import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';

const { open } = useBrowser();
const path = '/fr/safety-drill/';

interface Setup {
  readonly cues: readonly { readonly cue: string; readonly danger: boolean }[];
  readonly steps: readonly string[];
}

test('is done by keyboard alone: way out or going on, the steps in order, and no blame', async () => {
  const page = await ready();
  const setup = await setupOf(page);
  expect(setup.steps).toHaveLength(2);
  await press(page, 'Commencer');
  for (let round = 1; round <= 6; round += 1) {
    const danger = await cueOn(page, setup);
    // The first danger is missed; a situation that is none is taken as it is.
    const isMissed = round === 6;
    await press(page, danger === isMissed ? 'Je continue' : 'Danger, menace');
    if (danger && !isMissed) for (const step of setup.steps) await press(page, step);
    expect(await page.locator('.round [role=status]').first().innerText()).toContain(
      isMissed ? 'Ici,' : 'C’est le bon réflexe.',
    );
    await press(page, round < 6 ? 'Situation suivante' : 'Voir le résultat');
  }
  await page.getByText('5 réflexes justes sur 6').waitFor();
  expect(await page.locator('.drill table tbody tr').count()).toBe(6);
  expect(await page.getByText('À répéter').count()).toBe(1);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Mes initiales').fill('AB');
  await press(page, 'Garder sur cet appareil');
  await page.locator('.kept-drills li').waitFor();
  await press(page, 'Effacer tous les exercices gardés');
  await page.locator('.kept-drills').waitFor({ state: 'detached' });
});

test('time passes as it was set, and is told without blame', async () => {
  const page = await ready();
  await press(page, 'Commencer');
  await page.locator('.left').waitFor();
  expect(await page.locator('.left').innerText()).toMatch(/Temps restant.: (?:30|29|2[1-8]) s/);
  await page.clock.runFor(31_000);
  await page.getByText('Le temps est passé.').waitFor();
});

test('time can be turned off', async () => {
  const page = await ready({ viewport: sizes.narrow, colorScheme: 'dark' });
  await page.getByLabel('Temps pour réagir').selectOption('0');
  await press(page, 'Commencer');
  await page.getByRole('button', { name: 'Je continue' }).waitFor();
  await page.clock.runFor(600_000);
  expect(await page.locator('.left').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Je continue' }).isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(sizes.narrow.width);
});

test('without a script its situations can be read aloud', async () => {
  const page = await open(path, { javaScriptEnabled: false });
  expect(await page.locator('noscript li').count()).toBeGreaterThanOrEqual(12);
});

/** With a clock that the test moves: nobody waits for chance. */
async function ready(options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const page = await open('/fr/search/', options);
  await page.clock.install();
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('button', { name: 'Commencer' }).waitFor();
  return page;
}

async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await button.focus();
  await page.keyboard.press('Enter');
  // The longest wait for a situation.
  if (name === 'Commencer' || name === 'Situation suivante') await page.clock.runFor(9_500);
}

/** Whether the situation on the screen is a danger. */
async function cueOn(page: Page, { cues }: Setup): Promise<boolean> {
  await page.getByRole('button', { name: 'Je continue' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  const words = await page.locator('#Drill').innerText();
  const cue = cues.find((one) => one.cue === words);
  expect(cue).toBeDefined();
  return cue?.danger ?? false;
}

function setupOf(page: Page): Promise<Setup> {
  return page
    .locator('main')
    .evaluate((main: HTMLElement) => JSON.parse(main.dataset['drill'] ?? '{}') as Setup);
}
