import fc from 'fast-check';
import { frontMatter } from '../tools/manuscript.ts';

/** Whole playbooks from random trees: every construct of the grammar inside every other, and what is near to one. */
export function playbooks(): fc.Arbitrary<string> {
  const { block } = fc.letrec<{ block: string; inline: string; item: string }>((tie) => ({
    inline: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'inline' },
      words,
      ...wrapped(tie('inline'), [
        ['*', '*'],
        ['**', '**'],
        ['_', '_'],
        ['[', '](https://exemple.org/a)'],
        ['[', '](javascript:x)'],
        ['[', '][a]'],
        ['![', '](./plan.png)'],
        ['<b>', '</b>'],
        ['<Plan>', '</Plan>'],
        ['{', '}'],
        ['`', '`'],
        ['::say[', ']'],
        [':a[', ']{b=c}'],
        ['', ''],
      ]),
      fc
        .tuple(tie('inline'), fc.constantFrom(' ', '', '\n', '  \n', '\\\n'), tie('inline'))
        .map(joined),
    ),
    item: fc
      .tuple(fc.constantFrom('- ', '* ', '1. ', '- [ ] ', '- [x] ', '-'), tie('block'))
      .map(([mark, text]) => mark + text.replaceAll('\n', '\n  ')),
    block: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'block' },
      tie('inline'),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => items.join('\n')),
      tie('block').map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
      tie('inline').map(
        (text) =>
          `| ${text.replaceAll('\n', ' ')} | b |\n| :- | -: |\n| c | ${text.replaceAll('\n', ' ')} |`,
      ),
      fc
        .tuple(fc.constantFrom('```', '~~~', '```js', '````'), tie('block'))
        .map(([mark, text]) => `${mark}\n${text}\n${mark}`),
      fc
        .tuple(leafLine, tie('inline'), attributes)
        .map(([name, text, braces]) => `::${name}[${text.replaceAll('\n', ' ')}]${braces}`),
      fc.tuple(tie('block'), fc.constantFrom('\n\n', '\n', '\n\n\n'), tie('block')).map(joined),
      fc.constantFrom(
        '***',
        '---',
        '## a',
        '# b',
        '[a]: https://exemple.org',
        '[a]: javascript:x "t"',
        '<!-- a -->',
        '{/* a */}',
      ),
      fc.constantFrom(
        'import x from "y"',
        'export const a = 1',
        '<Plan a="b" />',
        '<Plan\n>',
        '</Plan>',
        '[^1]: a',
        ':::',
      ),
    ),
  }));
  const step = fc.tuple(
    fc.constantFrom(...steps),
    fc.array(block, { maxLength: 4 }),
    fc.constantFrom('\n\n:::\n\n', '\n', ''),
  );
  return fc.array(step, { minLength: 1, maxLength: 3 }).map((all) => {
    return `${frontMatter}\n${all.map(([head, body, close]) => `${head}\n\n${body.join('\n\n')}${close}`).join('')}`;
  });
}

const words = fc.oneof(
  fc.constantFrom(
    'a',
    'bonjour',
    ':customer',
    ':story',
    ':custome',
    '14:30',
    '<50 $',
    '{x',
    '&amp;',
    '&#x202E;',
    '\\*',
    'http://a.b',
  ),
  fc.string({ unit: fc.constantFrom(...'ab *_[](){}<>!`\\:#&;|"=-+.é\u00a0'), maxLength: 8 }),
);

const leafLine = fc.constantFrom(
  'say',
  'avoid',
  'why',
  'ask',
  'choice',
  'next',
  'end',
  'record',
  'wait',
  'sya',
  'constructor',
);

const attributes = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'to=b',
        'to=/x#y',
        'to=back',
        'as=settled',
        'when="origin=ours"',
        'set="score+=2"',
        'for=PT5M',
        '#c',
        'type=list',
      ),
      fc.constantFrom(
        'to=',
        'when="a"',
        'onclick=x',
        '.a',
        '"',
        '}',
        'options="a, b"',
        'by=manager',
        ' ',
        'when=“origin=ours”',
      ),
    ),
    { maxLength: 3 },
  )
  .map((parts) => (parts.length === 0 ? '' : `{${parts.join(' ')}}`));

const steps = [
  ':::listen[A]{#a}',
  ':::aside[B]{#b}',
  ':::propose[C *d*]{#c by=manager}',
  ':::lsiten[D]',
  '::: listen[E]{#e}',
];

function wrapped(
  inner: fc.Arbitrary<string>,
  marks: readonly (readonly [string, string])[],
): readonly fc.Arbitrary<string>[] {
  return marks.map(([open, close]) => inner.map((text) => open + text + close));
}

function joined(parts: readonly string[]): string {
  return parts.join('');
}
