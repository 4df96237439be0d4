import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sizes, useBrowser } from './browser.ts';
import { fragment, step, take } from './guide.ts';

const { open } = useBrowser();
const playbook = '/fr/client-en-colere-sur-place/';
const listening = `${playbook}#se-maitriser/est-ce-sur.tendu-mais-sur/inviter.accepte/ecouter`;

test('the first sentence is one tap from the home page, on the first screen of a phone', async () => {
  const page = await open('/fr/', { viewport: sizes.phone, hasTouch: true });
  await page.locator('.situations a').first().tap();
  const sentence = page.locator('[data-step]:not([hidden]) .say').first();
  await sentence.waitFor();
  await expect(sentence.evaluate((one) => one.getBoundingClientRect().top)).resolves.toBeLessThan(
    sizes.phone.height / 2,
  );
});

describe('one step at a time', () => {
  test('begins at the start, the other steps hidden', async () => {
    const page = await open(playbook);
    expect(await step(page)).toBe('se-maitriser');
    expect(await page.title()).toMatch(/^Respirer et s’avancer · /);
  });

  test('a choice leads on: the focus on the heading, the title renamed, the address by name', async () => {
    const page = await open(playbook);
    await take(page, 1);
    await take(page, 2);
    expect(await step(page)).toBe('inviter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('L’inviter');
    expect(await page.title()).toMatch(/^L’inviter à vous suivre · /);
    expect(fragment(page)).toBe('se-maitriser/est-ce-sur.tendu-mais-sur/inviter');
  });

  test('a shared address opens the same step, with its answers', async () => {
    const page = await open(listening);
    expect(await step(page)).toBe('ecouter');
    expect(await page.locator('.guide-answers li').count()).toBe(2);
    await page.reload();
    expect(await step(page)).toBe('ecouter');
  });

  test('the address of a result opens that step', async () => {
    expect(await step(await open(`${playbook}#reformuler`))).toBe('reformuler');
  });

  test('an address from before an edit opens the last step that holds, and says so', async () => {
    const page = await open(`${playbook}#se-maitriser/est-ce-sur.gone/nowhere`);
    expect(await step(page)).toBe('est-ce-sur');
    expect(await page.locator('.guide-note').textContent()).toContain('changé');
  });

  test('choices are in reach of the thumb, Back and safety in their place', async () => {
    const page = await open(listening, { viewport: sizes.phone });
    const { height } = sizes.phone;
    for (const name of ['[data-step]:not([hidden]) .way', '.guide-back', '.interrupt']) {
      const box = await page.locator(name).first().boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(48);
      expect(box?.y, name).toBeGreaterThan(height / 2);
      expect((box?.y ?? 0) + (box?.height ?? 0), name).toBeLessThanOrEqual(height);
    }
  });

  test('nothing is wider than a narrow phone', async () => {
    const page = await open(listening, { viewport: sizes.narrow });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(sizes.narrow.width);
  });
});

describe('going back', () => {
  test('by the button, by the key and by the browser, with the answer marked', async () => {
    const page = await open(playbook);
    await take(page, 1);
    await take(page, 2);
    await page.locator('.guide-back').click();
    await page.waitForFunction(() => location.hash.endsWith('/est-ce-sur'));
    expect(await step(page)).toBe('est-ce-sur');
    expect(await page.locator('.way[data-given]').getAttribute('data-id')).toBe('tendu-mais-sur');
    await page.goForward();
    expect(await step(page)).toBe('inviter');
    await page.goBack();
    expect(await step(page)).toBe('est-ce-sur');
    await page.keyboard.press('Backspace');
    await page.waitForFunction(() => !location.hash.includes('est-ce-sur'));
    expect(await step(page)).toBe('se-maitriser');
  });

  test('keeps ticks and notes', async () => {
    const page = await open(listening);
    await page.getByLabel('Nom de la personne').last().fill('Mme Roy');
    await page.locator('[data-step]:not([hidden]) .checklist input').first().check();
    await take(page, 1);
    await page.keyboard.press('Backspace');
    await page.waitForFunction(() => location.hash.endsWith('/ecouter'));
    expect(
      await page.locator('[data-step]:not([hidden]) .checklist input').first().isChecked(),
    ).toBe(true);
    expect(await page.locator('[data-step]:not([hidden]) .field').first().inputValue()).toBe(
      'Mme Roy',
    );
  });

  test('another answer keeps the later ones that still apply', async () => {
    const page = await open(`${listening}/reste-respectueux.respectueux/reformuler`);
    await page.locator('.guide-answers a').first().click();
    expect(await step(page)).toBe('est-ce-sur');
    await take(page, 2);
    expect(await step(page)).toBe('reformuler');
  });

  test('an earlier answer, given anew, keeps what still holds and says what does not', async () => {
    const page = await open(`${listening}/reste-respectueux.respectueux/reformuler`);
    await page.locator('.guide-answers a').first().click();
    expect(await step(page)).toBe('est-ce-sur');
    await take(page, 1);
    const dropped = page.locator('.guide-dropped li');
    expect(await step(page)).toBe('danger');
    expect(await dropped.allTextContents()).toEqual([
      expect.stringMatching(/^L’inviter à vous suivre\s+Elle me suit$/),
      expect.stringMatching(/^Colère ou attaque\s?\?\s+Au problème$/),
    ]);
    await page.goBack();
    await page.goBack();
    expect(await step(page)).toBe('reformuler');
    expect(await dropped.count()).toBe(0);
    await page.locator('.guide-answers a').first().click();
    await take(page, 2);
    expect(await step(page)).toBe('reformuler');
    expect(await dropped.count()).toBe(0);
  });

  test('restarting forgets the way', async () => {
    const page = await open(listening);
    await page.locator('.guide-restart:visible').click();
    expect(fragment(page)).toBe('se-maitriser');
  });
});

describe('another playbook', () => {
  test('safety is one press away, takes the way back along, and leads back to where one was', async () => {
    const answered = 'demande.a-termine/politique';
    const page = await open(`/fr/resolution-escalade-avis-fin/#${answered}`);
    await page.locator('.interrupt').click();
    await page.waitForURL('**/client-en-colere-sur-place/**');
    expect(fragment(page)).toBe('danger;back:resolution-escalade-avis-fin:politique');
    await page.locator('a.way[data-to=back]:visible').click();
    await page.waitForURL('**/resolution-escalade-avis-fin/**');
    expect(fragment(page)).toBe(answered);
  });

  test('a shared address of an aside knows the way back, too', async () => {
    const page = await open(`${playbook}#danger;back:resolution-escalade-avis-fin:politique`);
    await page.locator('a.way[data-to=back]:visible').click();
    await page.waitForURL('**/resolution-escalade-avis-fin/**');
    expect(await step(page)).toBe('politique');
  });
});

describe('what is written about a person', () => {
  test('fills the sentences, and is in memory alone', async () => {
    const page = await open(listening);
    await page.locator('[data-record=customer] .field').first().fill('Mme Zwicky');
    expect(await page.locator('[data-step=""]:not([hidden]) .say').last().textContent()).toContain(
      'Mme Zwicky',
    );
    await page.locator('[data-step]:not([hidden]) .way').first().click();
    expect(await traces(page)).not.toContain('Zwicky');
    await page.reload();
    expect(await page.locator('body').innerHTML()).not.toContain('Zwicky');
  });

  test('is asked for where a sentence has a blank', async () => {
    const page = await open(playbook, { viewport: sizes.phone });
    await page.locator('[data-variable=staff]:visible').click();
    await page.keyboard.type('Ana');
    expect(await page.locator('[data-step=""]:not([hidden]) .say').textContent()).toContain(
      'je suis Ana',
    );
  });

  test('is hidden in discreet mode, with neutral names for what is not for other eyes', async () => {
    const page = await open(listening);
    await page.locator('[data-record=customer] .field').first().fill('Mme Zwicky');
    await page.locator('.guide-discreet').click();
    const shown = await page.locator('main').innerText();
    expect(shown).not.toContain('Zwicky');
    expect(shown).not.toContain('Client en colère');
    expect(await page.title()).not.toContain('colère');
  });
});

test('at the end, the related playbooks come next; not before, and not for other eyes', async () => {
  const end =
    '/fr/client-en-colere-sur-place/#se-maitriser/est-ce-sur.tendu-mais-sur/inviter.accepte/ecouter';
  const page = await open(end);
  expect(await page.locator('.related').isVisible()).toBe(false);
  expect(await page.locator('.guide-foot .guide-leads a').count()).toBe(0);
  while ((await page.locator('.guide-foot [class*=guide-summary]').count()) === 0)
    await take(page, 1);
  const links = page.locator('.guide-foot .guide-leads a');
  expect(await links.count()).toBeGreaterThan(0);
  await page.locator('.guide-discreet').click();
  expect(await links.count()).toBe(0);
});

test('printing from the guide prints every step', async () => {
  const page = await open(listening);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('section[data-step][hidden]').count()).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await step(page)).toBe('ecouter');
});

/** Everything outside the page's own memory where a name could be left. */
function traces(page: Page): Promise<string> {
  return page.evaluate(() =>
    [location.href, document.title, JSON.stringify(history.state), document.cookie]
      .concat(JSON.stringify(localStorage), JSON.stringify(sessionStorage))
      .join('\n'),
  );
}
