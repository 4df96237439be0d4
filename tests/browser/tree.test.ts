import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sizes, useBrowser } from './browser.ts';
import { step } from './guide.ts';

const { open } = useBrowser();
const walk = '#se-maitriser/est-ce-sur.tendu-mais-sur/inviter.accepte/ecouter';
const tree = `/fr/client-en-colere-sur-place/?view=tree${walk}`;

describe('the picture', () => {
  test('marks where one is, where one has been, and by which lines', async () => {
    const page = await open(tree);
    expect(await page.locator('[data-box][aria-current=step]').getAttribute('data-box')).toBe(
      'ecouter',
    );
    expect(await page.locator('.box.is-visited').count()).toBe(3);
    expect(await page.locator('.picture .route.is-taken').count()).toBe(3);
  });

  test('is one tab stop, and its keys follow the lines', async () => {
    const page = await open(tree);
    await page.locator('[data-box=est-ce-sur]').focus();
    expect(await page.locator('[data-box][tabindex="0"]').count()).toBe(1);
    await press(page, 'ArrowDown', 'inviter');
    await press(page, 'ArrowUp', 'est-ce-sur');
    await press(page, '1', 'danger');
    await press(page, 'Backspace', 'est-ce-sur');
    await press(page, 'Home', 'se-maitriser');
    await press(page, 'PageDown', 'ecouter');
    await press(page, 'PageUp', 'se-maitriser');
  });

  test('opens a step beside it, and Esc gives the focus back', async () => {
    const page = await open(tree);
    await page.locator('[data-box=reformuler]').focus();
    await page.keyboard.press('Enter');
    expect(await step(page)).toBe('reformuler');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3');
    expect(new URL(page.url()).hash).toBe(walk);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('reformuler');
    expect(await step(page)).toBe('');
  });

  test('says beside an open step what leads there, and goes on from there in the guide', async () => {
    const page = await open(tree);
    await page.locator('[data-box=reformuler]').click();
    expect(await page.locator('.guide-leads').textContent()).toContain('Colère ou attaque');
    await page.locator('.guide-foot .guide-restart').click();
    expect(await step(page)).toBe('reformuler');
    expect(await page.locator('main').getAttribute('data-view')).toBe('guide');
  });

  test('gets larger, smaller, and as wide as its place', async () => {
    const page = await open(tree);
    const width = async () => (await page.locator('[data-box=ecouter]').boundingBox())?.width ?? 0;
    await page.locator('[data-box=ecouter]').focus();
    await page.keyboard.press('0');
    const fitted = await width();
    await page.keyboard.press('+');
    expect(await width()).toBeGreaterThan(fitted);
    await page.keyboard.press('0');
    expect(await width()).toBe(fitted);
  });
});

describe('finding', () => {
  test('marks what says so, goes from one to the next, and gives the focus back to the step', async () => {
    const page = await open(tree);
    const field = page.locator('.tree-tools input');
    await page.locator('[data-box=ecouter]').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('Reglé');
    const status = page.locator('.tree-tools [role=status]');
    await expect.poll(() => status.textContent()).toMatch(/^1 sur \d$/);
    const found = await page.locator('.box.is-found').allTextContents();
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((text) => !/réglé/i.test(text))).toEqual([]);
    const at = () => page.locator('.box.is-here').getAttribute('data-box');
    const first = await at();
    await page.keyboard.press('Enter');
    expect((await at()) === first).toBe(found.length === 1);
    await page.keyboard.press('Shift+Enter');
    expect(await at()).toBe(first);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe(first);
    expect(await field.inputValue()).toBe('');
    expect(await page.locator('.is-found, .is-here').count()).toBe(0);
  });

  test('finds what choices say, and says when there is nothing', async () => {
    const page = await open(tree);
    const field = page.locator('.tree-tools input');
    await field.fill("d'une cause ext");
    expect(await page.locator('.box.is-found').count()).toBeGreaterThan(0);
    await field.fill('zzz');
    expect(await page.locator('.tree-tools [role=status]').textContent()).toBe('rien');
  });
});

describe('a phase', () => {
  const toggle = (page: Page, phase: string) => page.locator(`.tree-tools [data-phase=${phase}]`);

  test('is put away: what is below moves up, its steps and the ways between them are gone', async () => {
    const page = await open(tree);
    await toggle(page, 'listen').waitFor();
    const top = async (id: string) =>
      (await page.locator(`[data-box=${id}]`).boundingBox())?.y ?? 0;
    const apart = async () => (await top('reformuler')) - (await top('est-ce-sur'));
    const before = await apart();
    const lines = await page.locator('.picture .route:visible').count();
    await toggle(page, 'listen').click();
    expect(await toggle(page, 'listen').getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('[data-box=ecouter]').isVisible()).toBe(false);
    expect(await apart()).toBeLessThan(before - 100);
    expect(await page.locator('.picture .route:visible').count()).toBeLessThan(lines);
    await expectLinesToMeetBoxes(page);
    await page.locator('.phases > [data-phase=listen] h3').click();
    expect(Math.abs((await apart()) - before)).toBeLessThan(1);
    expect(await page.locator('.picture .route:visible').count()).toBe(lines);
  });

  test('opens when one goes to one of its steps', async () => {
    const page = await open(tree);
    await toggle(page, 'listen').click();
    await page.locator('[data-box=est-ce-sur]').focus();
    await press(page, 'PageDown', 'ecouter');
    await toggle(page, 'listen').click();
    await page.locator('.tree-tools input').fill('Écouter jusqu');
    expect(await page.locator('[data-box=ecouter]').isVisible()).toBe(true);
  });

  test('all of them fold and unfold at once', async () => {
    const page = await open(tree);
    const all = page.locator('.tree-tools [role=group] button:last-child');
    await all.click();
    expect(await page.locator('.picture .box:visible').count()).toBe(0);
    await all.click();
    expect(await page.locator('.picture [data-box]:visible').count()).toBe(
      await page.locator('.picture [data-box]').count(),
    );
  });
});

test('says what is known at the step that is open', async () => {
  const page = await open('/fr/client-en-colere-sur-place/?view=tree');
  const known = page.locator('.tree .known');
  expect(await known.isVisible()).toBe(false);
  const walk =
    '#se-maitriser/est-ce-sur.tendu-mais-sur/inviter.accepte/ecouter/reste-respectueux.respectueux/reformuler/faits-confirmes.confirme/pause/origine.de-chez-nous/etendue';
  await page.goto(page.url().replace(/\?.*/, `?view=tree${walk}`));
  await page.reload();
  expect(await known.textContent()).toMatch(/Ce que l’on sait ici\s:.+chez nous/);
});

test('beside the guide the picture is a map, and nothing else', async () => {
  const page = await open('/fr/client-en-colere-sur-place/');
  expect(await page.locator('.tree > :not(h2):visible').count()).toBe(1);
});

test('fills the screen and follows the mouse', async () => {
  const page = await open(tree);
  await page.locator('[data-box=ecouter]').focus();
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement?.className === 'canvas');
  const top = () => page.locator('.canvas').evaluate((one) => one.scrollTop);
  const before = await top();
  await page.mouse.move(300, 600);
  await page.mouse.down();
  await page.mouse.move(300, 500, { steps: 4 });
  await page.mouse.up();
  expect((await top()) - before).toBe(100);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  await page.keyboard.press('f');
  await page.waitForFunction(() => !document.fullscreenElement);
});

describe('an outcome', () => {
  test('leaves only what leads there, as picture and as sentences, and gives everything back', async () => {
    const page = await open(tree);
    const boxes = page.locator('.picture .box:visible');
    const lines = page.locator('.picture .route:visible');
    const [allBoxes, allLines] = [await boxes.count(), await lines.count()];
    const outcome = page.locator('details[data-outcome=stopped-disrespect]');
    await outcome.locator('summary').click();
    const listed = (await outcome.getAttribute('data-steps'))?.split(' ') ?? [];
    const shown = await boxes.evaluateAll((all) =>
      all.map((one) => one.getAttribute('data-number')),
    );
    expect(shown.sort()).toEqual(listed.sort());
    expect(await lines.count()).toBeLessThan(allLines);
    expect(await outcome.textContent()).toMatch(/au plus court en 6\sétapes/);
    expect(await page.locator('[data-box=sans-entente]:visible').count()).toBe(0);
    await page.locator('details[data-outcome=settled] summary').click();
    await expect
      .poll(() => outcome.evaluate((one) => (one as HTMLDetailsElement).open))
      .toBe(false);
    await page.locator('details[data-outcome=settled] summary').click();
    await expect.poll(() => boxes.count()).toBe(allBoxes);
    expect(await lines.count()).toBe(allLines);
  });

  test('is told in sentences without JavaScript', async () => {
    const page = await open(tree, { javaScriptEnabled: false });
    await page.locator('details[data-outcome=stopped-disrespect] summary').click();
    expect(await page.locator('details[open] a').count()).toBeGreaterThan(1);
  });
});

test('a step under the focus or the pointer shows where one can go and where one came from', async () => {
  const page = await open(tree);
  await page.locator('[data-box=ecouter]').focus();
  const of = (name: string) =>
    page
      .locator(`.route.${name}`)
      .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset));
  const [ahead, behind] = [await of('is-ahead'), await of('is-behind')];
  expect(ahead.some(({ source }) => source === 'ecouter')).toBe(true);
  expect(ahead.some(({ retry }) => retry !== undefined)).toBe(false);
  expect(behind.some(({ target }) => target === 'ecouter')).toBe(true);
  expect(behind.some(({ source }) => source === 'conclure')).toBe(false);
  await page.locator('[data-box=ecouter]').blur();
  expect(await of('is-ahead')).toEqual([]);
  await page.locator('[data-box=reformuler]').hover();
  expect((await of('is-ahead')).length).toBeGreaterThan(0);
  await page.locator('[data-box=ecouter]').focus();
  await page.mouse.move(5, 5);
  await page.mouse.move(640, 600);
  expect((await of('is-ahead')).some(({ source }) => source === 'ecouter')).toBe(true);
});

test('a phone gets the list, and a step opens in the guide', async () => {
  const page = await open(tree, { viewport: sizes.phone });
  expect(await page.locator('.route').first().isVisible()).toBe(false);
  await page.locator('[data-box=inviter]').click();
  expect(await step(page)).toBe('inviter');
  expect(await page.locator('main').getAttribute('data-view')).toBe('guide');
});

test('the views keep the walk', async () => {
  const page = await open(tree);
  await page.locator('a[data-view=guide]').click();
  expect(await step(page)).toBe('ecouter');
  await page.locator('a[data-view=sheet]').click();
  expect((await step(page)).split(' ').length).toBeGreaterThan(20);
  await page.goBack();
  expect(await step(page)).toBe('ecouter');
  expect(new URL(page.url()).hash).toBe(walk);
});

/** Each line between two steps that show leaves the one and meets the other. */
async function expectLinesToMeetBoxes(page: Page): Promise<void> {
  const gaps = await page.locator('.picture .route:visible').evaluateAll((all) =>
    all.flatMap((route) => {
      const { source, target } = (route as SVGElement).dataset;
      const path = route.querySelector('path') as SVGPathElement;
      const ends = [0, path.getTotalLength()].map((at) => {
        const { x, y } = path.getPointAtLength(at);
        return new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined);
      });
      return [source, target].flatMap((id, index) => {
        const box = document.querySelector(`[data-box="${id}"]`)?.getBoundingClientRect();
        const end = ends[index];
        if (!box?.width || !end) return [];
        const across = Math.max(box.left - end.x, end.x - box.right, 0);
        const along = Math.max(box.top - end.y, end.y - box.bottom, 0);
        return Math.hypot(across, along) > 9 ? [`${source} ${target}`] : [];
      });
    }),
  );
  expect(gaps).toEqual([]);
}

async function press(page: Page, key: string, expected: string): Promise<void> {
  await page.keyboard.press(key);
  expect(await focused(page), key).toBe(expected);
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.box);
}
