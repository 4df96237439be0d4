import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sample } from '../tools/long.ts';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';
import { step, take } from './guide.ts';

const { open } = useBrowser();
const playbook = '/fr/client-en-colere-sur-place/';

const title = (page: Page) => page.locator('.tour h2').textContent();
const outlined = (page: Page) =>
  page.locator('.tour-target').evaluateAll((all) => all.map(({ className }) => className));

async function openTour(viewport: (typeof sizes)[keyof typeof sizes]): Promise<Page> {
  const page = await open(`${playbook}?tour`, { viewport });
  await page.locator('.tour').waitFor();
  return page;
}

describe('the tour of a first day', () => {
  test('is one tap away from the home page', async () => {
    const page = await open('/fr/', { viewport: sizes.phone });
    await page.getByRole('link', { name: 'La visite en dix minutes' }).click();
    await page.locator('.tour').waitFor();
    expect(await step(page)).toBe('se-maitriser');
    expect(page.url()).not.toContain('tour');
  });

  test.each(sample([sizes.phone, sizes.narrow, sizes.desktop]))(
    'goes by Enter through nine cards, and hides none of its subjects, at $width px',
    async (viewport) => {
      const page = await openTour(viewport);
      const titles: (string | null)[] = [];
      for (let card = 1; card <= 9; card++) {
        titles.push(await title(page));
        expect(await page.locator('.tour-place').textContent()).toContain(`${card} sur 9`);
        expect(await coveredBy(page), titles.at(-1) ?? '').toEqual([]);
        if ([1, 9].includes(card)) expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Enter');
      }
      expect(new Set(titles).size).toBe(9);
      expect(await page.locator('.tour').count()).toBe(0);
      expect(await page.locator('.tour-target').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3');
    },
  );

  test('blocks nothing: the real gestures are made, and it follows', async () => {
    const page = await openTour(sizes.phone);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await outlined(page)).toEqual([expect.stringContaining('ways')]);
    await page.locator('.tour-target a.way').first().click();
    expect(await step(page)).toBe('est-ce-sur');
    expect(await page.locator('section#est-ce-sur .tour-target').count()).toBe(1);
    await page.locator('.tour-buttons button').nth(1).click();
    await page.locator('.guide-back').click();
    expect(await step(page)).toBe('se-maitriser');
    expect(await title(page)).toBe('Revenir sans rien perdre');
  });

  test('shows where one decides, at a step that has it', async () => {
    const page = await openTour(sizes.phone);
    for (let card = 1; card < 7; card++) await page.keyboard.press('Enter');
    expect(await outlined(page)).toEqual([]);
    await page.getByRole('link', { name: /Voir une étape/ }).click();
    await page.locator('.role.tour-target').waitFor();
    expect(await page.getByRole('link', { name: /Voir une étape/ }).count()).toBe(0);
  });

  test('ends at any time by Esc, and begins again from the list of keys, in every view', async () => {
    const page = await openTour(sizes.desktop);
    await page.locator('section#se-maitriser h3').click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.tour').count()).toBe(0);
    await page.click('[data-view=sheet]');
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'La visite en dix minutes' }).click();
    await page.locator('.tour').waitFor();
    expect(await page.locator('main').getAttribute('data-view')).toBe('guide');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('says its cards to those who do not see them', async () => {
    const page = await openTour(sizes.phone);
    expect(await page.locator('.tour').ariaSnapshot()).toContain('region "La visite"');
    expect(await page.locator('.tour [aria-live=polite]').textContent()).toContain('La phrase');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Suivant');
  });
});

describe('the mode « Je débute »', () => {
  const phaseLine = '[data-step]:not([hidden]) > .newcomer';

  test('is off, and fetches nothing, until one asks', async () => {
    const page = await open('/fr/search/');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(new URL(playbook, page.url()).href, { waitUntil: 'networkidle' });
    expect(fetched.filter((path) => /newcomer|first-day|tour/.test(path))).toEqual([]);
    expect(await page.locator('.newcomer').count()).toBe(0);
  });

  test('explains each step, opens every why, and says who the backup is; and stays on this device', async () => {
    const page = await openTour(sizes.phone);
    for (let card = 1; card < 9; card++) await page.keyboard.press('Enter');
    await page.locator('.tour input').check();
    await page.keyboard.press('Escape');
    expect(await page.locator(phaseLine).textContent()).toMatch(/sans public.*Terminé quand il n/s);
    expect(await page.locator('[data-step]:not([hidden]) .why[open]').count()).toBe(1);
    expect(await page.locator('div.newcomer').textContent()).toMatch(/Mon renfort.*514 555.0101/s);
    await page.reload();
    await page.locator(phaseLine).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe(
      '{"accalmie-new":"on"}',
    );
    for (let number = 0; number < 3; number++) await take(page, 1 + (number % 2));
    expect(await page.locator('[data-step]:not([hidden]) .why:not([open])').count()).toBe(0);
  });

  test('is hidden from other eyes and in the other views, and leaves as it came', async () => {
    const page = await open('/fr/search/', { viewport: sizes.desktop });
    await page.evaluate(() => localStorage.setItem('accalmie-new', 'on'));
    await page.goto(new URL(playbook, page.url()).href);
    await page.locator(phaseLine).waitFor();
    await page.locator('.guide-discreet').click();
    expect(await page.locator('.newcomer:visible').count()).toBe(0);
    await page.locator('.guide-discreet').click();
    await page.click('[data-view=sheet]');
    expect(await page.locator('.newcomer:visible').count()).toBe(0);
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: /Je débute/ }).uncheck();
    expect(await page.locator('.newcomer').count()).toBe(0);
    expect(await page.locator('.why[open]').count()).toBe(0);
  });

  test('keeps the number of an alarm first', async () => {
    const page = await open('/fr/search/', { viewport: sizes.phone });
    await page.evaluate(() => localStorage.setItem('accalmie-new', 'on'));
    await page.goto(new URL(`${playbook}#danger`, page.url()).href);
    await page.locator('div.newcomer').waitFor();
    expect(await page.locator('#danger > h3 + .contact a').isVisible()).toBe(true);
  });
});

/** What the panel covers of the element that it tells of. */
function coveredBy(page: Page): Promise<readonly string[]> {
  return page.locator('.tour-target').evaluateAll((targets) =>
    targets.flatMap((target) => {
      const panel = document.querySelector('.tour')?.getBoundingClientRect();
      const { top, bottom, left, right } = target.getBoundingClientRect();
      if (!panel) return [];
      const beside = bottom <= panel.top || top >= panel.bottom;
      return beside || right <= panel.left || left >= panel.right ? [] : [target.className];
    }),
  );
}
