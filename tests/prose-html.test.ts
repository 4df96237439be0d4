import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, Inline } from '../src/model/prose.ts';
import { scan } from '../src/site/output/scan.ts';
import { blocks, inlines } from '../src/site/view/prose.ts';
import { manuscript } from './tools/page-setting.ts';

it.each<readonly [Inline, string]>([
  [{ type: 'text', value: '<script>alert(1)</script>' }, '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [
    { type: 'inlineCode', value: 'a < b && "c" : d' },
    '<code>a &lt; b &amp;&amp; &quot;c&quot; : d</code>',
  ],
  [
    {
      type: 'link',
      url: 'https://x.test/?a="b"&c',
      title: '"t"',
      children: [{ type: 'text', value: 'x' }],
    },
    '<a href="https://x.test/?a=&quot;b&quot;&amp;c" title="&quot;t&quot;">x</a>',
  ],
  [
    { type: 'link', url: '/autre#etape', children: [{ type: 'text', value: 'x' }] },
    '<a href="/base/fr/autre/#etape">x</a>',
  ],
  [
    { type: 'variable', name: 'customer' },
    '<span class="variable" data-variable="customer">Nom de la personne</span>',
  ],
  [{ type: 'variable', name: 'store' }, 'Chez &quot;Nous&quot;'],
  [{ type: 'image', url: './absente.png', alt: 'Le <plan>' }, 'Le &lt;plan&gt;'],
])('writes %j', (node, html) => {
  expect(inlines([node], manuscript)).toBe(html);
});

it('sets punctuation across the borders of its nodes', () => {
  const nodes: Inline[] = [
    { type: 'variable', name: 'customer' },
    { type: 'text', value: ' : oui.' },
  ];
  expect(inlines(nodes, manuscript)).toMatch(/<\/span>\u00a0: oui\.$/);
});

it('writes a checklist as one, and a list with one plain item as a list', () => {
  const item = (text: string, task?: true) => ({
    type: 'listItem' as const,
    ...(task && { task }),
    children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }],
  });
  const list = (...children: ReturnType<typeof item>[]): Block => ({
    type: 'list',
    ordered: false,
    children,
  });
  expect(blocks([list(item('a', true))], manuscript)).toBe('<ul class="checklist"><li>a</li></ul>');
  expect(blocks([list(item('a', true), item('b'))], manuscript)).toBe(
    '<ul><li>a</li><li>b</li></ul>',
  );
});

const hostile = fc.string({
  unit: fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '/',
    '=',
    ' ',
    'script',
    'onload',
    'style',
    'a',
    'javascript:',
    '#',
  ),
  maxLength: 12,
});

/** Addresses are the profile's matter: it lets no script through. */
const tree = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constant('text' as const), value: hostile }),
    fc.record({ type: fc.constant('inlineCode' as const), value: hostile }),
    fc.record({ type: fc.constant('variable' as const), name: hostile }),
    fc.record({
      type: fc.constant('emphasis' as const),
      children: fc.array(tie('inline'), { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('link' as const),
      url: hostile.map((text) => `#${text}`),
      title: hostile,
      children: fc.array(tie('inline'), { maxLength: 3 }),
    }),
  ),
})).inline;

it('lets no word of an author become a tag or an attribute', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (nodes) => {
      const html = inlines(nodes, manuscript);
      expect(scan(html)).toEqual([]);
      expect(html.replace(/<\/?(?:em|code|span|a)(?: [a-z-]+="[^"<>]*")*>/g, '')).not.toMatch(
        /[<>]/,
      );
    }),
  );
});
