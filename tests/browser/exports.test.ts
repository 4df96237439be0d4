import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { arrowsOf, exported, exportOf } from '../tools/exports.ts';
import { sample } from '../tools/long.ts';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();
const script = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

interface Mermaid {
  readonly mermaid: {
    readonly initialize: (options: object) => void;
    readonly render: (id: string, text: string) => Promise<{ readonly svg: string }>;
  };
}

/** Odd words and nothing at all are the last two. */
const drawn = [...sample(exported.slice(0, -2), { step: 5 }), ...exported.slice(-2)];

describe('Mermaid itself', () => {
  test.each(drawn)(
    'draws $name: every step and way, with its words as they are',
    async ({ playbook }) => {
      const page = await open('/fr/');
      await page.goto('about:blank');
      await page.addScriptTag({ path: script });
      const seen = await page.evaluate(async (text) => {
        const { mermaid } = window as unknown as Mermaid;
        mermaid.initialize({ startOnLoad: false });
        const { svg } = await mermaid.render('picture', text);
        document.body.innerHTML = svg;
        const words = (selector: string) =>
          [...document.querySelectorAll(selector)].map((one) => one.textContent?.trim() ?? '');
        return {
          nodes: document.querySelectorAll('g.node').length,
          edges: document.querySelectorAll('.edgePaths path').length,
          title: words('title'),
          titles: words('g.node .nodeLabel'),
        };
      }, exportOf('mermaid', playbook).text);
      expect(seen.nodes).toBeGreaterThanOrEqual(playbook.steps.length);
      expect(seen.edges).toBeGreaterThanOrEqual(arrowsOf(playbook));
      const literal = playbook.steps.flatMap(({ title: [first] }) =>
        first?.type === 'text' ? [first.value] : [],
      );
      for (const words of literal.filter((text) => /["#<{]|end/.test(text))) {
        const squeezed = (text: string) => text.replace(/[\s"“”«»'’]+/g, '');
        expect(seen.titles.map(squeezed).some((title) => title.includes(squeezed(words)))).toBe(
          true,
        );
      }
    },
  );
});

test('a standalone SVG keeps its words in their boxes, whatever the font', async () => {
  const { playbook } = exported[0] ?? expect.fail('nothing is exported');
  const page = await open('/fr/');
  const { text } = exportOf('svg', playbook);
  // The site's policy lets nobody write a page.
  await page.goto('about:blank');
  await page.setContent(text.replaceAll('Inter, Helvetica', 'monospace, Helvetica'));
  const outside = await page.evaluate(() => {
    const { width } = document.querySelector('svg')?.getBoundingClientRect() ?? { width: 0 };
    return [...document.querySelectorAll('svg > rect + text')].filter((one) => {
      const box = one.previousElementSibling?.getBoundingClientRect();
      const { left, right } = one.getBoundingClientRect();
      return !box || left < box.left || right > box.right || right > width + 8;
    }).length;
  });
  expect(outside).toBe(0);
});
