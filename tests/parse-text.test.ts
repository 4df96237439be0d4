import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { describe, expect, it, test } from 'vitest';
import { firstStep, inStep, read, textOf, wayOn } from './tools/manuscript.ts';

const survivors = [
  '14:30',
  '3:1',
  'note:voir',
  'mailto:a@b',
  ':)',
  'un :: deux',
  'a:b[c]{d}',
  ':b[c]{d}',
  'C:\\dossier',
  'https://exemple.org/a:b',
  '10:00-12:00',
  'a::b',
  ':-)',
  ':',
  'fin :',
  'Q:R:S',
  ':12',
];

describe('text survives to the letter', () => {
  it.each(survivors)('%s in a paragraph, a label, an item, a cell, a link and emphasis', (text) => {
    const places = [
      `Avant ${text} après`,
      `Avant ${text}`,
      `::say[Avant ${text} après]`,
      `- Avant ${text} après`,
      `- [ ] Avant ${text}`,
      `> Avant ${text} après`,
      `| a | b |\n| --- | --- |\n| Avant ${text} | c |`,
      `**Avant ${text} après**`,
      ...(text.includes('[') || text.includes('/')
        ? []
        : [`[Avant ${text} après](https://exemple.org/)`]),
    ];
    for (const place of places) {
      const result = read(inStep(`${place}\n\n${wayOn}`));
      expect(result.codes).toEqual([]);
      expect(textOf(firstStep(result).body)).toContain(`Avant ${text}`);
    }
  });
});

const words = fc.constantFrom(
  'Bonjour',
  'vous',
  '14:30',
  '3:1',
  'note:voir',
  'mailto:a@b',
  ':)',
  '::',
  'a:b[c]',
  ':b[c]{d}',
  'x:y{z}',
  ':mot',
  '(',
  ')',
  '\\{',
  '\\<',
  '\\[',
  ']',
  '[',
  '*fort*',
  '**gras**',
  '_a_',
  '`code : x`',
  '&amp;',
  '&eacute;',
  '\\:x',
  '!',
  '~',
  '50 $',
  'à',
  'l’été',
  '\u00a0',
  '«',
  '»',
  '1.',
  '-',
  '+',
  '|',
  'a|b',
  '#',
  '\\#',
  '[lien](https://exemple.org/a:b)',
  '![plan](./plan.png)',
  'A',
  ':::',
  '…',
  '&copy;',
  '&#58;customer',
);
const sentence = fc
  .array(words, { minLength: 1, maxLength: 12 })
  .map((parts) => `Mot ${parts.join(' ')}`);
const paragraph = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n'));

describe('the text of the compiled prose is what a plain Markdown parser gives', () => {
  test('in paragraphs', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
        const body = paragraphs.join('\n\n');
        const result = read(inStep(`${body}\n\n${wayOn}`));
        expect(result.codes).toEqual([]);
        expect(textOf(firstStep(result).body)).toBe(plainText(fromMarkdown(body)));
      }),
      { numRuns: 150 },
    );
  });

  test('in labels', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        fc.pre(isBalanced(text));
        const result = read(inStep(`::say[${text}]\n\n${wayOn}`));
        expect(result.codes).toEqual([]);
        expect(textOf(firstStep(result).body)).toBe(plainText(fromMarkdown(text)));
      }),
      { numRuns: 150 },
    );
  });
});

function plainText(node: Nodes): string {
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** A label needs as many `]` as `[`, escaped ones aside. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.replace(/\\./g, '').matchAll(/[[\]]/g)) {
    depth += mark === '[' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
