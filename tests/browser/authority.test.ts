import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sizes, useBrowser } from './browser.ts';

const { open } = useBrowser();
const playbook = '/fr/client-en-colere-sur-place/';
const granting = `${playbook}#mes-pouvoirs`;

function gesture(page: Page, name: string) {
  const place = page.locator(`.gesture[data-gesture=${name}]`).first();
  return {
    verdict: place.locator('.verdict'),
    grants: place.locator('.notes > li:visible'),
    amount: place.locator('.amount input'),
  };
}

/** Without the difference between a space and a no-break space. */
async function said(place: Locator): Promise<string> {
  return ((await place.textContent()) ?? '').replace(/\s/g, ' ');
}

async function openAs(role: string): Promise<Page> {
  const page = await open(granting, { viewport: sizes.phone });
  await page.locator('[data-step]:not([hidden]) .role select').selectOption(role);
  return page;
}

describe('what I may grant', () => {
  test('is the whole table as long as nobody knows who I am', async () => {
    const page = await open(granting);
    const { verdict, grants } = gesture(page, 'refund');
    expect(await verdict.isVisible()).toBe(false);
    expect(await grants.count()).toBe(4);
  });

  test('is said for my role, by the amount, and by all that was granted', async () => {
    const page = await openAs('employee');
    const { verdict, grants, amount } = gesture(page, 'refund');
    expect(await said(verdict)).toBe('Je peux décider.');
    expect(await grants.count()).toBe(1);
    await amount.fill('100,00');
    expect(await said(verdict)).toBe('Je peux décider.');
    await amount.fill('100,01');
    expect(await said(verdict)).toBe('Je dois demander à : Chef d’équipe.');
    expect(await grants.allTextContents()).toEqual([
      expect.stringContaining('Employé'),
      expect.stringContaining('Chef d’équipe'),
    ]);
    await amount.fill('1 500,50');
    expect(await said(verdict)).toBe('Je dois demander à : Siège.');
    await amount.fill('60');
    await gesture(page, 'credit').amount.fill('60');
    expect(await said(verdict)).toBe('Je dois demander à : Chef d’équipe. En tout, 120 accordés.');
  });

  test('holds for every step and playbook on this device, and goes up with my role', async () => {
    const page = await openAs('manager');
    expect(await said(gesture(page, 'refund').verdict)).toBe('Je peux décider.');
    await page.goto(page.url().replace(/client.*/, 'blessure-produit-dangereux/#secours'));
    await page.reload();
    const verdicts = await page.locator('.gesture .verdict').allTextContents();
    expect(new Set(verdicts.map((text) => text.replace(/\s/g, ' ')))).toEqual(
      new Set(['Je peux décider.', 'Je dois demander à : Siège.']),
    );
  });

  test('goes up: who stands above a level that may decide may do so, even where the table leaves them out', async () => {
    const page = await open('/fr/search/');
    await page.route('**/client-en-colere-sur-place/', async (route) => {
      const answer = await route.fetch();
      const body = await answer.text();
      await route.fulfill({
        response: answer,
        body: body.replaceAll(/<li data-level="(?:manager|head-office)".*?<\/li>/gs, ''),
      });
    });
    await page.goto(new URL(granting, page.url()).href);
    await page.locator('[data-step]:not([hidden]) .role select').selectOption('manager');
    const { verdict, grants, amount } = gesture(page, 'refund');
    expect(await grants.count()).toBe(0);
    await amount.fill('300');
    expect(await said(verdict)).toBe('Je peux décider.');
    await amount.fill('500');
    expect(await said(verdict)).toBe('Je dois demander à : Siège.');
  });

  test('a step that another level decides says whom to ask', async () => {
    const page = await openAs('employee');
    await page.goto(page.url().replace(/#.*/, '#ce-qui-serait-juste'));
    const by = page.locator('section[data-by=team-lead] > .verdict').first();
    expect(await said(by)).toBe('Je dois demander à : Chef d’équipe.');
  });

  test('amounts are gone with the page, and never shown to other eyes', async () => {
    const page = await openAs('employee');
    const { verdict, amount } = gesture(page, 'refund');
    await amount.fill('80');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe(
      '{"accalmie-role":"employee"}',
    );
    await page.locator('.guide-discreet').click();
    expect(await verdict.isVisible()).toBe(false);
    expect(
      await page.locator(':is(.gesture .notes, .role, .verdict, .amount):visible').count(),
    ).toBe(0);
    await page.reload();
    expect(await amount.inputValue()).toBe('');
  });
});
