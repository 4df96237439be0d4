import { globSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { isLong } from '../tools/long.ts';
import { sizes, useBrowser } from './browser.ts';

const { open } = useBrowser();
const all = globSync('*/*/paper/index.html', { cwd: inject('dist') }).map(
  (file) => `/${file.replaceAll('\\', '/').replace('index.html', '')}`,
);
/** The assessment and the dialogue have no card. Those with the most on it stand for the others. */
const procedures = all.filter((path) => !/autodiagnostic|dialogue/.test(path));
const fullest = /\/fr\/(client-en-colere|blessure|plainte-ecrite|plainte-telephone)/;
const sample = isLong ? procedures : procedures.filter((path) => fullest.test(path));

test('every procedure has its cards', () => {
  expect(procedures.length).toBeGreaterThanOrEqual(14);
  expect(sample.length).toBeGreaterThanOrEqual(4);
});

const papers = {
  a4: { across: (210 / 25.4) * 96, down: (297 / 25.4) * 96 },
  letter: { across: 816, down: 1056 },
} as const;
type Paper = keyof typeof papers;

const choose = (page: Page, paper: Paper) =>
  page.locator('main.paper').evaluate((main, size) => (main.dataset['size'] = size), paper);

test('every card fits on both papers; no text is smaller than 9 points', async () => {
  let cards = 0;
  const page = await open(sample[0] ?? '', { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  for (const path of sample) {
    await page.goto(`${inject('site')}${path}`, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    for (const paper of Object.keys(papers) as Paper[]) {
      await choose(page, paper);
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('.card-panel, .promise-card')].map((panel) => {
          const leaves = [...panel.querySelectorAll('*')].filter(
            (one) =>
              one.checkVisibility() && [...one.childNodes].some((node) => node.nodeValue?.trim()),
          );
          const blank = (one: Element) => one.closest('.promise-card .variable') !== null;
          const points = leaves
            .filter((one) => !blank(one))
            .map((one) => parseFloat(getComputedStyle(one).fontSize));
          return {
            name: panel.getAttribute('data-panel') ?? 'promise',
            over: Math.max(
              panel.scrollHeight - panel.clientHeight,
              panel.scrollWidth - panel.clientWidth,
            ),
            smallest: Math.min(...points),
          };
        }),
      );
      for (const { name, over, smallest } of found) {
        expect([path, paper, name, over, smallest]).toEqual([path, paper, name, 0, 12]);
      }
      cards += found.length;
    }
  }
  expect(cards).toBe(sample.length * 2 * (4 + 4));
});

/** A quarter of the sheet as it is folded: where it lies, whether it faces us, and where its text runs to. */
interface Leaf {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly up: number;
  /** Layers from the front; the printed side faces us, or away. */
  readonly layer: number;
  readonly faces: boolean;
}

/** The half beyond a line is turned behind the other: what was in front there comes last. */
function fold(leaves: readonly Leaf[], axis: 'x' | 'y'): readonly Leaf[] {
  const layers = 1 + Math.max(...leaves.map(({ layer }) => layer));
  return leaves.map((leaf) =>
    leaf[axis] > 0.5
      ? leaf
      : {
          ...leaf,
          [axis]: 1 - leaf[axis],
          right: axis === 'x' ? -leaf.right : leaf.right,
          up: axis === 'y' ? -leaf.up : leaf.up,
          layer: 2 * layers - 1 - leaf.layer,
          faces: !leaf.faces,
        },
  );
}

test.each(Object.keys(papers) as Paper[])(
  'folded, the card of %s is a booklet in order and upright',
  async (paper) => {
    const page = await open('/fr/client-en-colere-sur-place/paper/#Card');
    await page.emulateMedia({ media: 'print' });
    await choose(page, paper);
    const flat = await page.locator('#Card').evaluate((sheet) => {
      const whole = sheet.getBoundingClientRect();
      const panels = [...sheet.querySelectorAll('.card-panel')].map((panel) => {
        const box = panel.getBoundingClientRect();
        const { a, d } = new DOMMatrix(
          `rotate(${getComputedStyle(panel).rotate.replace('none', '0deg')})`,
        );
        return {
          name: panel.getAttribute('data-panel') ?? '',
          x: (box.x + box.width / 2 - whole.x) / whole.width,
          y: (box.y + box.height / 2 - whole.y) / whole.height,
          right: Math.round(a),
          up: -Math.round(d),
          width: box.width,
          height: box.height,
        };
      });
      return { width: whole.width, height: whole.height, panels };
    });
    const { across, down } = papers[paper];
    expect(flat.width).toBeCloseTo(across, 1);
    expect(flat.height).toBeCloseTo(down, 1);
    for (const { width, height } of flat.panels) {
      expect(width).toBeCloseTo(across / 2, 1);
      expect(height).toBeCloseTo(down / 2, 1);
    }
    const leaves = flat.panels.map((panel) => ({ ...panel, layer: 0, faces: true }));
    const folded = fold(fold(leaves, 'y'), 'x').toSorted((one, other) => one.layer - other.layer);
    expect(folded.map(({ name, faces }) => [name, faces])).toEqual([
      ['cover', true],
      ['inside-left', false],
      ['inside-right', true],
      ['back', false],
    ]);
    for (const { x, y, up, right, faces } of folded) {
      expect([x, y].map((part) => Math.round(4 * part))).toEqual([3, 3]);
      expect([up, right]).toEqual([-1, faces ? 1 : -1]);
    }
  },
);

test.each([
  ['a4', 'Card', '594.95996 841.91998'],
  ['letter', 'Card', '612 792'],
  ['letter', 'Promises', '612 792'],
] as const)(
  '%s: %s prints on one page, as large as it is, with no margin and no foot',
  async (paper, key, size) => {
    const page = await open(`/fr/client-en-colere-sur-place/paper/#${key}`);
    await page.locator(`#${key}:target`).waitFor();
    await choose(page, paper);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/MediaBox \[[^\]]*\]/g)).toEqual([`/MediaBox [0 0 ${size}]`]);
    expect(pdf.match(/\/Type \/Page\n/g)).toHaveLength(1);
    const drawn = [...pdf.matchAll(/stream\r?\n([^]*?)endstream/g)].map(([, bytes = '']) =>
      text(bytes),
    );
    const [, down = ''] = size.split(' ');
    const whole = drawn.find((one) => one.startsWith('.23999999 0 0 -.23999999 0 '));
    expect(whole).toContain(`-.23999999 0 ${down} cm`);
    const { across } = papers[paper];
    const widest = Math.max(
      ...[...(whole ?? '').matchAll(/^0 0 (\d+(?:\.\d+)?) \S+ re$/gm)].map(
        (one) => Number(one[1]) / 3.125,
      ),
    );
    expect(widest).toBeGreaterThan(across - 2);
  },
);

function text(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

test('on a phone the parts of the card stand below each other, upright', async () => {
  const page = await open('/fr/client-en-colere-sur-place/paper/#Card', { viewport: sizes.phone });
  const panels = await page
    .locator('.card-panel')
    .evaluateAll((all) =>
      all.map((one) => [getComputedStyle(one).rotate, one.getBoundingClientRect().top] as const),
    );
  expect(panels.map(([turn]) => turn)).toEqual(['none', 'none', 'none', 'none']);
  const tops = panels.map(([, top]) => top);
  expect(tops.toSorted((one, other) => one - other)).toEqual(tops);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(sizes.phone.width);
});
