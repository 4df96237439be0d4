import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readLibrary, readStandIns } from '../../src/reader.ts';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();
const root = fileURLToPath(new URL('../../', import.meta.url));
const { library } = compile(readLibrary(root).files, { standIns: readStandIns() });
const languages = readdirSync(`${root}playbooks`);
const taught = library.playbooks.filter(({ kind }) => kind !== 'procedure');

const pixels = 96 / 25.4;
/** Between the margins of a page, in millimetres. */
const papers = {
  a4: { width: 210 - 28, height: 297 - 26 },
  letter: { width: 215.9 - 28, height: 279.4 - 26 },
} as const;

async function printed(language: string, slug: string, key: string, size: keyof typeof papers) {
  const width = Math.floor(papers[size].width * pixels);
  const page = await open(`/${language}/${slug}/paper/#${key}`, {
    viewport: { width, height: 1000 },
  });
  await page.waitForFunction(() => document.querySelector(':target'));
  await page.emulateMedia({ media: 'print' });
  return page;
}

describe.each(languages)('%s: the cards of a dialogue', (language) => {
  const [dialogue] = taught.filter((one) => {
    return one.kind === 'dialogue' && one.language === language;
  });

  test.each(['a4', 'letter'] as const)('are whole, each on one page of %s', async (size) => {
    const page = await printed(language, dialogue?.slug ?? '', 'Pack', size);
    const boxes = await page.locator('#Pack').evaluate((sheet) =>
      [...sheet.querySelectorAll('.card, .cut, .role-card, .pack-key')].map((box) => ({
        name: box.className,
        breaks: getComputedStyle(box).breakInside,
        height: box.getBoundingClientRect().height,
        spill: Math.max(box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight),
      })),
    );
    expect(boxes.length).toBeGreaterThan(20);
    for (const { name, breaks, height, spill } of boxes) {
      expect([name, breaks]).toEqual([name, 'avoid']);
      expect([name, height <= papers[size].height * pixels]).toEqual([name, true]);
      expect([name, spill <= 1]).toEqual([name, true]);
    }
    // Rules and roles, customer, two of cards, two or three of the key, scores, ends: no page runs over into one more.
    const pdf = await page.pdf({ format: size === 'a4' ? 'A4' : 'Letter' });
    expect(pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length).toBeLessThanOrEqual(9);
  });

  test('have every answer once, with its scene, its letter and its id, and no points', async () => {
    const page = await printed(language, dialogue?.slug ?? '', 'Pack', 'a4');
    const cards = await page.locator('.reply-card').evaluateAll((all) =>
      all.map((card) => ({
        code: card.querySelector('b')?.textContent ?? '',
        id: card.querySelector('code')?.textContent ?? '',
        text: card.querySelector('.reply')?.textContent ?? '',
      })),
    );
    const choices = dialogue?.steps.flatMap(({ id, ways }) =>
      ways.flatMap(({ type }) => (type === 'choice' ? [id] : [])),
    );
    expect(cards.map(({ id }) => id)).toEqual(choices);
    expect(new Set(cards.map(({ text }) => text)).size).toBe(cards.length);
    expect(cards.map(({ code }) => code).slice(0, 6)).toEqual(['1A', '1B', '1C', '1D', '2A', '2B']);
    expect(new Set(cards.map(({ code }) => code)).size).toBe(cards.length);
    expect(cards.filter(({ text }) => /[+−]\d/.test(text))).toEqual([]);
    const rows = page.locator('#Pack .pack-key tbody');
    expect(await rows.count()).toBe(cards.length);
  });
});

test.each(taught.map((one) => [one.language, one.slug, one.kind] as const))(
  '%s/%s: nothing is smaller than 9 pt, nothing wider than the page',
  async (language, slug, kind) => {
    const key = kind === 'dialogue' ? 'Pack' : 'Scale';
    const page = await printed(language, slug, key, 'a4');
    const small = await page.locator(`#${key}`).evaluate((sheet) => {
      const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const size = text.parentElement && getComputedStyle(text.parentElement).fontSize;
        if (text.textContent?.trim() && Number.parseFloat(size ?? '0') < 11.99) {
          found.push(`${size} ${text.textContent}`);
        }
      }
      return found;
    });
    expect(small).toEqual([]);
    const { wide, across } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      across: innerWidth,
    }));
    expect(wide).toBeLessThanOrEqual(across);
  },
);
