import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
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
    await page.locator('[data-step]:not([hidden]) .role select').waitFor();
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
    await page.goto(page.url().replace(/client.*/, 'blessure-produit-dangereux/#excuses'));
    await page.reload();
    await page.locator('.gesture .verdict:visible').first().waitFor();
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

  test('whom to call is one tap away, with hours, time limit and deputy; a number that nobody answers is no link', async () => {
    const page = await open('/fr/search/', { viewport: sizes.phone });
    await page.route('**/client-en-colere-sur-place/', async (route) => {
      const answer = await route.fetch();
      const body = await answer.text();
      const example = /&quot;514 555-0102 \(.*?\)&quot;/u;
      expect(body).toMatch(example);
      const tel = '&quot;514 555-0102&quot;,&quot;tel:5145550102&quot;';
      await route.fulfill({ response: answer, body: body.replace(example, tel) });
    });
    await page.goto(new URL(granting, page.url()).href);
    await page.locator('[data-step]:not([hidden]) .role select').selectOption('employee');
    const refund = page.locator('.gesture[data-gesture=refund]').first();
    expect(await refund.locator('.calls').isVisible()).toBe(false);
    await refund.locator('.amount input').fill('300');
    const calls = refund.locator('.calls > li');
    const lines = (await calls.allTextContents()).map((line) => line.replace(/\s/g, ' '));
    expect(lines).toEqual([
      'Chef d’équipe 514 555-0102',
      'heures d’ouverture · dans un délai de 15 minutes',
      'sinon : Gestionnaire de garde 514 555-0103 (numéro fictif, à remplacer)',
    ]);
    const link = calls.locator('a');
    expect(await link.count()).toBe(1);
    expect(await link.getAttribute('href')).toBe('tel:5145550102');
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    await refund.locator('.amount input').fill('50');
    expect(await refund.locator('.calls').isVisible()).toBe(false);
    await refund.locator('.amount input').fill('300');
    expect(await violations(page)).toEqual([]);
    await page.locator('.guide-discreet').click();
    expect(await page.locator('.calls:visible').count()).toBe(0);
  });

  test('is fetched at the first step where somebody decides', async () => {
    const page = await open('/fr/search/');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(new URL(playbook, page.url()).href, { waitUntil: 'networkidle' });
    expect(fetched.some((path) => path.includes('/authority.'))).toBe(false);
    await page.goto(new URL(granting, page.url()).href);
    await page.locator('[data-step]:not([hidden]) .role select').waitFor();
    expect(fetched.some((path) => path.includes('/authority.'))).toBe(true);
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
