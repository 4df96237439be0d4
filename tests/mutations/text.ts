import type { Draft, Line } from './draft.ts';
import { type Operator, none, type Put, slips } from './operator.ts';

const say = /^::say\[.*:customer/;

/** Accidents in what people read: boxes, names, marks, and those of the keyboard that are none. */
export const text: readonly Operator[] = [
  ...slips('item', 'broken-checkbox', [
    ['two hyphens before a box', /^-/, '--'],
    ['an underscore before a box', /^-/, '_'],
    ['a box with an o', /\[ \]/, '[o]'],
    ['a box without its space', /^- \[ \]/, '- []'],
    ['a box without the space before it', /^- /, '-'],
    ['a box without the space behind it', /\] /, ']'],
    ['a box without its hyphen', /^- /, ''],
    ['a box behind a dash', /^-/, '–'],
    ['a box behind a bullet', /^-/, '•'],
    ['a box that is ticked', /\[ \]/, '[x]'],
    ['a box with a no-break space', /\[ \]/, '[\u00a0]'],
    ['a box with two spaces', /\[ \]/, '[  ]'],
    ['a box with a no-break space before it', /^- /, '-\u00a0'],
    ['a box with a no-break space behind it', /\] /, ']\u00a0'],
    ['a box behind a middle dot', /^- /, '·\u00a0\u00a0\u00a0 '],
    ['a box behind the bullet of a word processor', /^- /, 'o '],
    ['a square for a box', /^- \[ \]/, '□'],
    ['a square in an item', /\[ \]/, '▢'],
    ['a box with a point', /\[ \]/, '[.]'],
    ['a box of parentheses', /\[ \]/, '( )'],
    ['a box of the keyboard', /^- \[ \]/, '☐'],
    ['a box without words', /\].*/, ']'],
    ['a box that is not closed', /\]/, ''],
    ['a box that is not opened', /\[ /, ''],
  ]),
  ...slips('item', ['broken-checkbox', 'no-code'], [['a box in braces', /\[ \]/, '{ }']]),
  ...slips('item', none, [
    ['a box behind an asterisk', /^-/, '*'],
    ['a box set in', /^/, '  '],
    ['a box on two lines', /(?<=\w) (?=\w)/, '\n  '],
  ]),
  ...slips('item', 'indented-text', [
    [
      'a box set in by four spaces',
      /^/,
      (_, line, draft) => (isApart(line, draft) ? '    ' : undefined),
    ],
  ]),
  ...slips(say, 'unknown-variable', [
    ['a letter of a name left out', /:customer(?![\w-])/, ':custmer'],
    ['a letter of a name too many', /:customer(?![\w-])/, ':custommer'],
    ['letters of a name swapped', /:customer(?![\w-])/, ':cutsomer'],
    ['two colons before a name', /(?<= ):customer(?![\w-])/, '::customer'],
    ['a capital in a name', /:customer(?![\w-])/, ':Customer'],
  ]),
  ...slips(say, 'no-code', [
    ['a name in braces', /:customer(?![\w-])/, '{customer}'],
    ['a name in two braces', /:customer(?![\w-])/, '{{customer}}'],
  ]),
  ...slips(say, 'no-html', [['a name in angles', /:customer(?![\w-])/, '<customer>']]),
  ...slips(say, none, [['a name in bold', /:customer(?![\w-])/, '**:customer**']]),
  ...slips(/^[A-Z][^:{<]*\.$/, 'stray-mark', [
    ['a brace', /$/, ' Plus de {50 km.'],
    ['less than', /$/, ' Moins de <50 km.'],
  ]),
  ...slips(/^[A-Z][^:{<]*\.$/, 'no-code', [['words in braces', /$/, ' {à vérifier}']]),
  ...slips(/^::say\[[^\]]{0,120}\]$/, 'stray-mark', [
    ['less than in a label', /\]$/, ' Moins de <50 km.]'],
  ]),
  ...slips(/^[A-Z][^:{<]*\.$/, 'no-html', [
    ['a line break of HTML', /$/, '<br>'],
    ['bold of HTML', /^(\S+)/, ([word]) => `<b>${word}</b>`],
    ['an address in angles', /$/, ' <https://example.org>'],
  ]),
  ...slips(/^[A-Z][^:{<]*\.$/, 'no-comment', [['a comment of HTML', /$/, ' <!-- à revoir -->']]),
  ...slips(/^::avoid/, 'no-comment', [
    ['a comment on a line of its own', /^/, apart('<!-- à revoir -->\n\n')],
    ['a comment of MDX', /^/, apart('{/* à revoir */}\n\n')],
    ['a directive in a comment', /^.*$/, ([line]) => `<!-- ${line} -->`],
  ]),
  ...slips(/^::avoid/, 'no-code', [['an import', /^/, apart("import X from './x'\n\n")]]),
  ...slips(/^::avoid/, 'unknown-component', [
    ['a component', /^/, apart('<Alerte niveau="2" />\n\n')],
  ]),
  ...slips(/^[A-Z][^:{<]*\.$/, 'unsafe-address', [
    ['an address that runs code', /$/, ' [Voir](javascript:alert(1))'],
    ['an address that is not encrypted', /$/, ' [Voir](http://example.org)'],
    ['an address without its scheme', /$/, ' [Voir](www.example.org)'],
  ]),
  ...slips(/^[A-Z][^:{<]*\.$/, 'unknown-target', [
    ['a link to no step', /$/, ' [Voir](#xylophone)'],
  ]),
  ...slips(/^::avoid/, 'stray-content', [['a heading in a step', /^/, apart('### Attention\n\n')]]),
  ...slips(/^[A-Z][^:{<]*\.$/, 'stray-content', [['a line of hyphens under a text', /$/, '\n---']]),
  ...slips(/^::avoid/, 'indented-text', [
    ['a text set in by four spaces', /^/, apart('    Une phrase.\n\n')],
  ]),
  ...slips(/^::avoid/, 'unclosed-code', [
    ['a fence of code that is not closed', /^/, apart('```\n\n')],
  ]),
  ...slips(/^::avoid/, none, [
    [
      'a fence of code round a directive',
      /^.*$/,
      ([words], line, draft) =>
        isApart(line, draft, 'both') ? `\`\`\`\n${words}\n\`\`\`` : undefined,
    ],
  ]),
  ...slips(/^::say\[/, none, [
    ['no-break spaces before the signs', / (?=[?!:;»])/, '\u00a0'],
    ['narrow no-break spaces before the signs', / (?=[?!;])/, '\u202f'],
    ['curly apostrophes', /'/, '’'],
  ]),
  ...slips(/^[A-Z][^:{<"]*\.$/, none, [
    ['curly quotes in a text', /^(\S+)/, ([word]) => `“${word}”`],
  ]),
  ...slips(/^[A-Z][^:{<]*\.$/, none, [
    ['a time of day', /$/, ' À 14:30.'],
    ['a colon before a word', /$/, ' Attention :voir la note.'],
    ['a tab between words', / /, '\t'],
    ['a line of two sentences broken', /(?<=\.) (?=[A-Z])/, '\n'],
  ]),
  ...slips(/^(?:::say|[A-Z])/, none, [['spaces behind a line', /$/, '   ']]),
  ...slips('blank', none, [['three blank lines', /^.*$/, '\n\n']]),
];

/** Typed where a blank line stands before. */
function apart(words: string): Put {
  return (_, line, draft) => (isApart(line, draft) ? words : undefined);
}

function isApart({ number }: Line, { lines }: Draft, sides: 'before' | 'both' = 'before'): boolean {
  const isBlank = (index: number): boolean => lines[index]?.kind === 'blank';
  return isBlank(number - 2) && (sides === 'before' || isBlank(number));
}
