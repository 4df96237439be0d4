import { existsSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { sizes, useBrowser } from './browser.ts';

const { open } = useBrowser();

test('the facilitator’s guide prints its five questions, each together with lines to write on', async () => {
  for (const path of ['/fr/guides/animer-une-seance/', '/en/guides/run-a-session/']) {
    const page = await open(path, { javaScriptEnabled: false });
    expect(await page.locator('.ruled').count()).toBe(5);
    expect(await page.locator('.ruled:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.ruled:visible').count()).toBe(5);
    const questions = await page.locator('.ruled').evaluateAll((all) =>
      all.map((ruled) => {
        const parts: Element[] = [];
        for (
          let at: Element | null = ruled;
          at && at.tagName !== 'H2';
          at = at.previousElementSibling
        ) {
          parts.unshift(at);
          if (at.tagName === 'H3') break;
        }
        return {
          number: parts[0]?.textContent?.slice(0, 2),
          kept: parts.slice(0, -1).map((part) => getComputedStyle(part).breakAfter),
          lines: [...ruled.children].filter((line) => line.getBoundingClientRect().height > 25)
            .length,
        };
      }),
    );
    expect(questions.map(({ number }) => number)).toEqual(['1.', '2.', '3.', '4.', '5.']);
    for (const { kept, lines } of questions) {
      expect(kept).toEqual(['avoid', 'avoid', 'avoid']);
      expect(lines).toBe(5);
    }
    expect(
      await page.locator('header.site:visible, footer.site:visible, .to-screen:visible').count(),
    ).toBe(0);
  }
});

test('a playbook’s picture and sheets in a guide are those of the playbook', async () => {
  const page = await open('/fr/guides/ecrire-un-playbook/', { viewport: sizes.phone });
  const picture = page.locator('.manual-picture');
  await expect(picture.locator('svg').first().getAttribute('aria-label')).resolves.toContain(
    'pull',
  );
  expect(await picture.locator('figcaption a').getAttribute('href')).toBe(
    '/fr/dialogue-pull-retreci/?view=tree',
  );
  expect(await picture.locator('svg text').count()).toBeGreaterThan(30);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(sizes.phone.width);

  const session = await open('/fr/guides/animer-une-seance/');
  const sheets = session.locator('.manual-links a');
  expect(await sheets.count()).toBeGreaterThan(1);
  await sheets.first().click();
  await session.locator('.sheet:target').waitFor();

  const training = await open('/en/guides/train-with-accalmie/');
  const hrefs = await training
    .locator('.manual-links a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(hrefs.length).toBeGreaterThanOrEqual(9);
  for (const href of hrefs) expect(existsSync(`${inject('dist')}${href}index.html`)).toBe(true);
});
