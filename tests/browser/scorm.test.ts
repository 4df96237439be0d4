import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packed, workshop } from '../tools/package.ts';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';
import { plain, textOf } from './journal.ts';
import { callsOf, frameOf, platformFor, recordOf, type Platform } from './lms.ts';

const { open: openAt } = useBrowser();
const shelf = 'fr/repair/case-on-the-shelf.html';
const dialogue = 'en/repair-talk/dialogue.html';
let platform: Platform;

beforeAll(async () => {
  const files = ['fr', 'en'].flatMap((language) =>
    ['repair', 'repair-talk'].map((slug) => `${workshop}/playbooks/${language}/${slug}.mdx`),
  );
  platform = await platformFor(packed(files));
});
afterAll(() => platform.close());

describe('a case in a learning platform', () => {
  test('is passed with every first answer right, and told whole', async () => {
    const { page, sco } = await launch(shelf, '&mastery=80');
    expect(await textOf(sco.locator('h1'))).toBe('Réparation en retard');
    expect((await recordOf(page)).core).toMatchObject({ lesson_status: 'incomplete' });
    await sco.getByRole('button', { name: 'Commencer' }).click();
    await answer(sco, ['1', '1', '1', '1', '1']);
    await sco.getByText('Votre résultat est dans la plateforme').waitFor();
    const { core, suspend_data, interactions } = await recordOf(page);
    expect(core.lesson_status).toBe('passed');
    expect(core.score).toMatchObject({ raw: '100', min: '0', max: '100' });
    expect(suspend_data).toBe('');
    const told = Object.values(interactions).map(({ id, result }) => `${id} ${result}`);
    expect(told).toEqual(['repair_ask correct', 'repair_offer correct']);
    await page.click('#Leave');
    const calls = await callsOf(page);
    expect(calls.slice(0, 2)).toEqual(['LMSInitialize', 'LMSGetValue cmi.core.lesson_status']);
    expect(calls.filter((call) => call.startsWith('!'))).toEqual([]);
    await expect.poll(async () => (await callsOf(page)).at(-1)).toBe('LMSFinish');
    const end = await callsOf(page);
    expect(end.filter((call) => call === 'LMSFinish')).toHaveLength(1);
    expect(end.filter((call) => call.includes('cmi.core.exit')).at(-1)).toMatch(/exit$/);
    expect(end.join('\n')).toMatch(/session_time 0000:00:\d\d\.\d\d/);
  });

  test('that is left in the middle is gone on with', async () => {
    const { page, sco } = await launch(shelf);
    await sco.getByRole('button', { name: 'Commencer' }).click();
    await answer(sco, ['1', '1']);
    const { suspend_data, core } = await recordOf(page);
    expect(suspend_data).toMatch(/^1;[0-9a-f]{8};\d+;1\.1$/);
    expect(core.lesson_status).toBe('incomplete');
    const exits = (await callsOf(page)).filter((call) => call.includes('cmi.core.exit'));
    expect(exits.at(-1)).toBe('LMSSetValue cmi.core.exit suspend');
    await page.reload();
    await sco.getByRole('button', { name: 'Reprendre' }).click();
    expect(await textOf(sco.locator('h2').first())).toBe('Redire');
    await answer(sco, ['1', '1', '1']);
    await sco.getByText('2 sur 2').waitFor();
    expect((await recordOf(page)).core.lesson_status).toBe('passed');
    await page.reload();
    await sco.getByRole('button', { name: 'Commencer' }).waitFor();
    expect((await recordOf(page)).core.lesson_status).toBe('passed');
    expect((await callsOf(page)).filter((call) => call.startsWith('!'))).toEqual([]);
  });

  test('is failed below the mastery score, and the best try stays', async () => {
    const { page, sco } = await launch(shelf, '&mastery=80');
    const again = sco.getByRole('button', { name: 'Recommencer' });
    await sco.getByRole('button', { name: 'Commencer' }).click();
    await fail(sco);
    await expect.poll(() => scoreOf(page)).toBe('failed 50');
    await again.click();
    await expect.poll(() => scoreOf(page)).toBe('failed 50');
    await answer(sco, ['1', '1', '1', '1', '1']);
    await expect.poll(() => scoreOf(page)).toBe('passed 100');
    await again.click();
    await fail(sco);
    await sco.getByText('1 sur 2').waitFor();
    expect(await scoreOf(page)).toBe('passed 100');
    const results = Object.values((await recordOf(page)).interactions).map(({ result }) => result);
    expect(results).toEqual(['wrong', 'correct', 'correct', 'correct', 'wrong', 'correct']);
  });
});

describe('a dialogue in a learning platform', () => {
  test('is passed by its end, with the mean of its scores', async () => {
    const { page, sco } = await launch(dialogue);
    expect(await textOf(sco.locator('h1'))).toBe('Dialogue');
    await sco.getByRole('button', { name: 'Begin' }).click();
    await answer(sco, ['1', '1']);
    await sco.getByText('Your result is in the learning platform.').waitFor();
    expect(await scoreOf(page)).toBe('passed 100');
    const results = Object.values((await recordOf(page)).interactions).map(({ result }) => result);
    expect(results).toEqual(['neutral', 'neutral']);
    expect((await callsOf(page)).filter((call) => call.startsWith('!'))).toEqual([]);
  });

  test('is failed where the customer is lost', async () => {
    const { page, sco } = await launch(dialogue);
    await sco.getByRole('button', { name: 'Begin' }).click();
    await answer(sco, ['2', '2']);
    await expect.poll(() => scoreOf(page)).toBe('failed 0');
  });
});

describe('a page of a package', () => {
  test('plays without a platform, and says that nothing is recorded', async () => {
    const page = await open(platform.alone(shelf));
    await page.getByText('Rien n’est enregistré').waitFor();
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.keyboard.press('1');
    expect(await textOf(page.locator('h2').first())).toBe('Chercher la machine');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('finds the platform in the window that opened it', async () => {
    const page = await open('/lms.html');
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((address) => void window.open(address), platform.alone(shelf)),
    ]);
    await popup.getByRole('button', { name: 'Commencer' }).click();
    await popup.keyboard.press('1');
    await expect.poll(async () => (await recordOf(page)).suspend_data).toMatch(/;1$/);
    expect(await popup.getByText('Rien n’est enregistré').count()).toBe(0);
  });

  test.each([
    ['LMSInitialize', 'Rien n’est enregistré'],
    ['LMSCommit', 'n’a pas pris votre dernière réponse'],
  ])('tells when the platform refuses %s', async (method, words) => {
    const { sco } = await launch(shelf, `&refuse=${method}`);
    await sco.getByRole('button', { name: 'Commencer' }).click();
    await answer(sco, ['1']);
    await sco.getByText(words).waitFor();
  });

  test('says so where its data does not come', async () => {
    const page = await open(platform.alone(shelf), async (fresh) => {
      await fresh.route('**/player.json', (route) => route.fulfill({ status: 404 }));
    });
    await page.getByText('L’exercice n’a pas pu être chargé').waitFor();
  });

  test('breaks no rule of its policy and asks nobody else', async () => {
    const complaints: string[] = [];
    const page = await open(platform.alone(shelf), (fresh) => {
      fresh.on('console', (message) => complaints.push(message.text()));
      fresh.on('pageerror', (error) => complaints.push(error.message));
      fresh.on('request', (request) => {
        if (!request.url().startsWith(platform.origin)) complaints.push(request.url());
      });
      fresh.on('response', (response) => {
        if (!response.ok()) complaints.push(`${response.status()} ${response.url()}`);
      });
    });
    await page.getByRole('button', { name: 'Commencer' }).click();
    for (const key of ['1', '3', '2', '1', '1', '1', '1', '1']) await page.keyboard.press(key);
    await page.getByText('1 sur 2').waitFor();
    const font = await page.evaluate(async () => {
      await document.fonts.ready;
      return document.fonts.check('600 16px Inter');
    });
    expect(font).toBe(true);
    expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
    const refused = await page.evaluate(async () => {
      const script = document.createElement('script');
      try {
        script.textContent = 'document.title = "run"';
      } catch {
        return 'trusted types';
      }
      document.body.append(script);
      return document.title;
    });
    expect(refused).toBe('trusted types');
  });

  test.each([
    ['light', { viewport: sizes.desktop, colorScheme: 'light' }],
    ['dark phone', { viewport: sizes.phone, colorScheme: 'dark' }],
    ['narrow', { viewport: sizes.narrow, colorScheme: 'light' }],
  ] as const)('is for everybody: %s', async (_, options) => {
    const page = await openAt(platform.alone(shelf), { site: platform.origin, ...options });
    await page.getByRole('button', { name: 'Commencer' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.keyboard.press('1');
    expect(await violations(page)).toEqual([]);
    for (const button of await page.locator('button').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(options.viewport.width);
  });
});

/** Opens a page of the package in a fresh browser's platform. */
async function launch(
  path: string,
  more = '',
): Promise<{ readonly page: Page; readonly sco: FrameLocator }> {
  const page = await open(`${platform.launch(path)}${more}`);
  const sco = frameOf(page);
  await sco.locator('.player').waitFor();
  return { page, sco };
}

/** `listen`: what is set up before the page is asked for. */
async function open(
  path: string,
  listen: (page: Page) => Promise<void> | void = () => undefined,
): Promise<Page> {
  const page = await openAt('/lms.js', { site: platform.origin });
  await listen(page);
  await page.goto(`${platform.origin}${path}`);
  return page;
}

/** The first question wrong, the second right. */
function fail(sco: FrameLocator): Promise<void> {
  return answer(sco, ['1', '3', '2', '1', '1', '1', '1', '1']);
}

/** Presses keys, each at its own question. */
async function answer(sco: FrameLocator, keys: readonly string[]): Promise<void> {
  for (const key of keys) await sco.locator('.player').press(key);
}

async function scoreOf(page: Page): Promise<string> {
  const { core } = await recordOf(page);
  return plain(`${core.lesson_status} ${core.score.raw}`);
}
