import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';
import { step, take } from './guide.ts';

const { open } = useBrowser();
const playbook = '/fr/client-en-colere-sur-place/';
const listening = 'se-maitriser/est-ce-sur.tendu-mais-sur/inviter.accepte/ecouter';
const words = 'Verrouillé. S’ouvre quand la personne a terminé.';

describe('while the other person speaks', () => {
  test('the strip of phases shows locks, and says so, until they have finished', async () => {
    const page = await open(`${playbook}#${listening}`, { viewport: sizes.narrow });
    const locks = page.locator('.guide-phases .lock:visible');
    expect(await locks.count()).toBe(2);
    expect(await page.locator('.guide-phases [data-phase=propose]').ariaSnapshot()).toContain(
      words,
    );
    expect(await violations(page)).toEqual([]);
    await take(page, 1);
    expect(await step(page)).toBe('reste-respectueux');
    expect(await locks.count()).toBe(2);
    await take(page, 1);
    expect(await step(page)).toBe('reformuler');
    expect(await locks.count()).toBe(0);
    await page.locator('.guide-back').click();
    expect(await locks.count()).toBe(2);
  });

  test('in an aside they stay as they were', async () => {
    const page = await open(`${playbook}#${listening}`, { viewport: sizes.phone });
    await page.locator('a.interrupt').click();
    expect(await step(page)).toBe('danger');
    await page.locator('.guide-discreet').click();
    expect(await page.locator('.phases .lock:not([hidden])').count()).toBe(2);
  });

  test('beside the picture a proposal is a title and when it opens, unless one asks', async () => {
    const page = await open(`${playbook}?view=tree#${listening}`);
    await page.locator('[data-box=proposer]').click();
    const section = page.locator('section#proposer');
    await section.waitFor();
    expect(await section.locator('h3').isVisible()).toBe(true);
    expect(await section.locator(':scope > :not(h3, .place):visible').count()).toBe(0);
    expect(await page.locator('.guide-foot').textContent()).toContain(
      'S’ouvre quand la personne a terminé.',
    );
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Montrer quand même' }).click();
    expect(await section.locator('.say:not([hidden])').first().isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe(
      'proposer',
    );
    expect(await page.getByRole('button', { name: 'Montrer quand même' }).count()).toBe(0);
    await page.locator('[data-box=origine]').click();
    await page.locator('section#origine .avoid').first().waitFor();
  });

  test.each([
    ['nobody is in a run', '?view=tree', 'proposer'],
    [
      'they have finished',
      `?view=tree#${listening}/reste-respectueux.respectueux/reformuler`,
      'proposer',
    ],
    ['it is no proposal', `?view=tree#${listening}`, 'reformuler'],
  ])('it is shown where %s', async (_, place, id) => {
    const page = await open(playbook + place);
    await page.locator(`[data-box=${id}]`).click();
    await page.locator(`section#${id} .say:not([hidden])`).first().waitFor();
  });

  test('the sheet and paper keep everything', async () => {
    const page = await open(`${playbook}?view=tree#${listening}`);
    await page.locator('[data-box=proposer]').click();
    await page.locator('section#proposer').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('section#proposer .say:not([hidden])').first().isVisible()).toBe(
      true,
    );
  });
});
