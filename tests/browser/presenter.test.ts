import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { plain, textOf } from './journal.ts';
import {
  cards,
  focused,
  letterOf,
  measure,
  present,
  projector,
  shelf,
  sweater,
  titleOf,
  toEnd,
  until,
} from './presenter.ts';

const { open } = useBrowser();
const grown = inject('grown');

describe('a scenario', () => {
  test('is projected from beginning to end by keys alone, and back', async () => {
    const page = await present(open, shelf, { site: grown });
    expect(await titleOf(page)).toBe('La perceuse est sur l’étagère');
    expect(await focused(page)).toBe('La perceuse est sur l’étagère');
    await page.keyboard.press('PageDown');
    await until(page, 'question');
    const asked = await textOf(page.locator('.presenter-leaf'));
    expect(asked).toMatch(/A\s*Elle est ici/);
    expect(asked).not.toContain('On l’a vue');
    const wrong = await letterOf(page, 'Personne ne le sait');
    await page.keyboard.press(wrong);
    expect(await focused(page)).toBe('La réponse');
    const sides = page.locator('.presenter-sides > div');
    expect(plain(await sides.nth(0).innerText())).toMatch(
      /La salle : C[^]*Personne ne le sait[^]*Cela mène à : La faire chercher/,
    );
    expect(plain(await sides.nth(1).innerText())).toMatch(
      /Dans ce cas[^]*Elle est ici[^]*On l’a vue/,
    );
    await page.keyboard.press('Backspace');
    expect(await page.locator('[aria-pressed=true].presenter-option').innerText()).toContain('C');
    await page.keyboard.press('a');
    expect(await sides.count()).toBe(1);
    expect(await textOf(page.locator('.presenter-sides'))).toContain('La salle a vu juste');
    for (let n = 0; n < 12; n++) await page.keyboard.press(n % 2 ? ' ' : 'ArrowRight');
    expect(await titleOf(page)).toContain('Issue');
    expect(await textOf(page.locator('.presenter-leaf'))).toContain(
      'La salle a répondu comme le cas 1 fois sur 1',
    );
    await page.keyboard.press('Home');
    expect(await titleOf(page)).toBe('La perceuse est sur l’étagère');
    await page.keyboard.press('Escape');
    expect(await page.locator('.presenter').count()).toBe(0);
    expect(await focused(page)).toBe('Projeter');
    expect(new URL(page.url()).hash).toBe('');
  });

  test('goes on with what most hands were raised for, told in numbers', async () => {
    const page = await present(open, cards);
    await until(page, 'question');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('12');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('6');
    await page.keyboard.press('+');
    await page.keyboard.press('-');
    await page.keyboard.press('+');
    expect(await page.getByLabel('Mains levées pour B').inputValue()).toBe('7');
    const bars = page.locator('.presenter-hands progress');
    expect(
      await bars.evaluateAll((all) => all.map((bar) => (bar as HTMLProgressElement).value)),
    ).toEqual([12, 7, 0, 0]);
    await page.keyboard.press('PageDown');
    expect(await textOf(page.locator('[data-better=no]'))).toContain(
      'La salle : A, 12 mains sur 19',
    );
  });
});

describe('a dialogue', () => {
  test('is projected from beginning to end by keys alone, with scores, comparisons and questions', async () => {
    const page = await present(open, sweater);
    await page.keyboard.press('PageDown');
    expect(await textOf(page.locator('.presenter-speech'))).toContain('Regardez mon pull');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    expect(await textOf(page.locator('.presenter-told'))).toContain('Appuyez sur la lettre');
    await page.keyboard.press('b');
    expect(await textOf(page.locator('.presenter-scores'))).toMatch(
      /Forme : 2 sur 4 \+2[^]*Fond : 0 sur 4/,
    );
    await page.keyboard.press('PageDown');
    const beside = await textOf(page.locator('.presenter-sides'));
    expect(beside).toMatch(
      /Moins bien · La salle : B[^]*Forme \+2 · Fond 0[^]*Mieux[^]*Forme \+2 · Fond \+2/,
    );
    await until(page, 'question');
    await page.keyboard.press('d');
    expect(await textOf(page.locator('.presenter-scores'))).toMatch(
      /Forme : 4 sur 4 \+2[^]*Fond : 2 sur 4 \+2/,
    );
    const titles = await toEnd(page);
    expect(titles).toContain('Issue : Relation gardée');
    expect(titles.at(-1)).toBe('Pour en parler');
    const questions = await textOf(page.locator('.presenter-leaf'));
    expect(questions).toMatch(
      /Dans la peau de la cliente[^]*6\. La garder, ou avoir le dernier mot/,
    );
  });

  test('names the two errors and the three causes of the worst answer, even when the room found the best', async () => {
    const page = await present(open, sweater);
    await until(page, 'question');
    await page.keyboard.press('d');
    await until(page, 'lists');
    expect(await textOf(page.locator('.presenter-leaf'))).toMatch(/Deux erreurs[^]*Trois causes/);
  });
});

describe('the screen', () => {
  test.each([projector, { width: 1920, height: 1080 }])(
    'shows each question whole, everything in large letters, at $width px',
    async (viewport) => {
      for (const path of [
        cards,
        sweater,
        '/en/dialogue-pull-retreci/scenarios/#Present-Dialogue',
      ]) {
        const page = await present(open, path, { viewport });
        const factor = viewport.height / 720;
        let seen = '';
        for (let n = 0; n < 90; n++) {
          const slide = await measure(page);
          expect(slide.cut, slide.title).toBeLessThanOrEqual(1);
          expect(slide.smallest, slide.title).toBeGreaterThanOrEqual(28 * factor);
          if (slide.type === 'question') {
            expect(slide.pages, slide.title).toBe(1);
            expect(slide.options).toBeGreaterThanOrEqual(32 * factor);
          }
          if (slide.text === seen) break;
          seen = slide.text;
          await page.keyboard.press(slide.type === 'question' ? 'a' : 'PageDown');
        }
        expect(seen).not.toBe('');
        await page.context().close();
      }
    },
  );

  test('shows what does not fit page by page', async () => {
    const page = await present(open, sweater, { viewport: { width: 1000, height: 500 } });
    await until(page, 'question');
    await page.keyboard.press('a');
    await until(page, 'lists');
    const title = await titleOf(page);
    const last = page.locator('.presenter-leaf li').last();
    const isSeen = () =>
      last.evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left >= 0 && right <= innerWidth;
      });
    const pages = Number(/sur (\d)/.exec(await textOf(page.locator('.presenter-told')))?.[1]);
    expect(pages).toBeGreaterThan(1);
    expect(await isSeen()).toBe(false);
    for (let n = 1; n < pages; n++) await page.keyboard.press('PageDown');
    expect(await titleOf(page)).toBe(title);
    expect(await isSeen()).toBe(true);
    await page.keyboard.press('PageDown');
    expect(await titleOf(page)).not.toBe(title);
    await page.keyboard.press('PageUp');
    expect(await isSeen()).toBe(true);
  });

  test('goes black, shows notes and keys, and none of the page behind it acts', async () => {
    const page = await present(open, cards);
    await page.keyboard.press('b');
    expect(
      await page
        .locator('.presenter-black')
        .evaluate((black) => getComputedStyle(black).backgroundColor),
    ).toBe('rgb(0, 0, 0)');
    await page.keyboard.press('x');
    expect(await page.locator('.presenter-black').count()).toBe(0);
    await until(page, 'question');
    await page.keyboard.press('n');
    expect(await textOf(page.locator('.presenter-leaf'))).toMatch(
      /À faire[^]*À éviter[^]*À cocher/,
    );
    await page.keyboard.press('Escape');
    expect(await page.locator('.presenter-options').count()).toBe(1);
    await page.keyboard.press('?');
    expect(await textOf(page.getByRole('dialog', { name: 'Touches' }))).toContain('PgSuiv');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    expect(await page.locator('dialog').count()).toBe(0);
    await page.keyboard.press('F5');
    await expect
      .poll(() => page.evaluate(() => document.fullscreenElement?.className))
      .toBe('presenter');
  });

  test('is run by a mouse or a finger, too', async () => {
    const page = await present(open, shelf, { site: grown, hasTouch: true });
    while ((await page.locator('.presenter-options').count()) === 0) {
      await page.getByRole('button', { name: 'Suite' }).tap();
    }
    await page.getByRole('button', { name: 'Compter les mains' }).tap();
    await page.getByRole('button', { name: 'Une main de plus pour C' }).tap();
    await page.getByRole('button', { name: 'Suite' }).tap();
    expect(await textOf(page.locator('[data-better=no]'))).toContain('1 mains sur 1');
    await page.getByRole('button', { name: 'Retour' }).tap();
    await page.getByRole('button', { name: /Elle est ici/ }).tap();
    expect(await textOf(page.locator('.presenter-sides'))).toContain('La salle a vu juste');
    await page.getByRole('button', { name: 'Quitter' }).tap();
    expect(await page.locator('#on-the-shelf').isVisible()).toBe(true);
  });

  test('leaves letters alone where keys are turned off', async () => {
    const page = await open('/fr/');
    await page.keyboard.press('?');
    await page.locator('.keys-switch input').first().uncheck();
    await page.goto(`${inject('site')}${cards}`);
    await page.locator('[data-leaf]').waitFor();
    await until(page, 'question');
    for (const key of ['a', 'n', '.', '?']) await page.keyboard.press(key);
    expect(await page.locator('.presenter-options').count()).toBe(1);
    expect(await page.locator('.presenter-help, .presenter-black').count()).toBe(0);
  });
});
