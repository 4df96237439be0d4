import { type Operator, none, slips, swapped } from './operator.ts';

const choice = /^::choice\[.*\]\{/;
const attributes = /^::\w+\[.*\]\{.* .*\}$/;
const french: Readonly<Record<string, string>> = {
  say: 'dire',
  avoid: 'éviter',
  why: 'pourquoi',
  ask: 'demander',
  choice: 'choix',
  next: 'suivant',
  end: 'fin',
  record: 'noter',
  promise: 'promesse',
  gesture: 'geste',
  wait: 'attendre',
  contact: 'contacter',
};

/** Accidents with the lines that begin with two colons. */
export const directives: readonly Operator[] = [
  ...slips('leaf', 'broken-directive', [
    ['a space before the attributes', /\](?=\{)/, '] '],
    ['a no-break space before the attributes', /\](?=\{)/, ']\u00a0'],
    ['a space before the label', /^::\w+/, ([name]) => `${name} `],
    ['a space behind the colons', /^::/, ':: '],
    ['a space between the colons', /^::/, ': :'],
    ['a no-break space between the colons', /^::/, '\u00a0::'],
    ['one colon', /^::/, ':'],
    ['three colons', /^::/, ':::'],
    ['four colons', /^::/, '::::'],
    ['no colons', /^::/, ''],
    ['semicolons', /^::/, ';;'],
    ['full-width colons', /^::/, '：：'],
    ['set in by two spaces', /^/, '  '],
    ['set in by four spaces', /^/, '    '],
    ['set in by a tab', /^/, '\t'],
    ['in bold', /^.*$/, ([line]) => `**${line}**`],
    ['no closing bracket', /\](?=\{|$)/, ''],
    ['no opening bracket', /(?<=^::\w+)\[/, ''],
    ['a closing bracket too many', /(?<=\[.*\w) /, '] '],
    ['an opening bracket too many', /(?<=\[.*\w) /, ' ['],
    ['two opening brackets', /(?<=^::\w+)\[/, '[['],
    ['two closing brackets', /\](?=\{|$)/, ']]'],
    ['a label on two lines', /(?<=\[[^\]]*[a-z]) (?=[a-z])/, '\n'],
  ]),
  ...slips('leaf', 'broken-directive', [
    ['behind a dash', /^/, '– '],
    ['behind a bullet', /^/, '• '],
    ['behind an arrow', /^/, '→ '],
    ['a colon before the label', /(?<=^::\w+)\[/, ': ['],
    [
      'a colon for the brackets',
      /(?<=^::\w+)\[(.*)\](?=\{|$)/,
      (match) => ` : ${match[1] as string} `,
    ],
    ['full-width brackets', /(?<=^::\w+)\[(.*)\](?=\{|$)/, (match) => `［${match[1] as string}］`],
  ]),
  ...slips(/^::\w+\[[^«]*\]/, 'broken-directive', [
    ['French quotes for the label', /\[(.*)\](?=\{|$)/, (match) => ` « ${match[1] as string} »`],
  ]),
  ...slips(/^::(?:choice|next)\[.*\]\{to=[a-z-]+\}$/, 'broken-directive', [
    ['an arrow for the attributes', /\{to=(.*)\}/, (match) => ` -> ${match[1] as string}`],
    ['an arrow of a word processor', /\{to=(.*)\}/, (match) => ` → ${match[1] as string}`],
    ['an arrow in the braces', /to=/, '→'],
    ['an arrow for the equals sign', /=/, '->'],
    ['a full-width equals sign', /=/, '＝'],
    ['a colon and a space for the equals sign', /=/, ': '],
    ['a space for the equals sign', /=/, ' '],
    ['a target without its name', /to=/, ''],
  ]),
  ...slips(/^::(?:end|contact|record|wait)\[.*\]\{[a-z]+=[\w-]+\}$/, 'broken-directive', [
    ['a value without its name', /[a-z]+=/, ''],
  ]),
  ...slips('leaf', 'misplaced-directive', [
    ['in a list', /^/, '- '],
    ['in a numbered list', /^/, '1. '],
    ['in a checklist', /^/, '- [ ] '],
    ['in a quote', /^/, '> '],
  ]),
  ...slips('leaf', 'unknown-directive', [
    ['a name with two letters swapped', /(?<=^::)[a-z]+/, ([name]) => swapped(name)],
    ['a name with a capital', /(?<=^::)[a-z]/, ([letter]) => letter.toUpperCase()],
    ['a name in capitals', /(?<=^::)[a-z]+/, ([name]) => name.toUpperCase()],
    ['a name in the plural', /(?<=^::)[a-z]+/, ([name]) => `${name}s`],
    ['a name in French', /(?<=^::)[a-z]+/, ([name]) => french[name]],
    ['a name past guessing', /(?<=^::)[a-z]+/, 'xylophone'],
  ]),
  ...slips(/^::(?!next|end)\w+\[/, 'missing-label', [
    ['no label', /\[.*\](?=\{|$)/, ''],
    ['an empty label', /\[.*\](?=\{|$)/, '[]'],
    ['a label of a space', /\[.*\](?=\{|$)/, '[ ]'],
  ]),
  ...slips(/^::\w+\[[^()]*\]/, 'broken-directive', [
    ['parentheses for the label', /\[(.*)\](?=\{|$)/, (match) => `(${match[1] as string})`],
    ['a brace that opens the label', /\[(?=.*\])/, '{'],
    ['a brace that closes the label', /\](?=\{|$)/, '}'],
    ['braces for the label', /\[(.*)\](?=\{|$)/, (match) => `{${match[1] as string}}`],
  ]),
  ...slips(/^::\w+\[[^"]*\]/, 'broken-directive', [
    ['quotes for the label', /\[(.*)\](?=\{|$)/, (match) => `"${match[1] as string}"`],
  ]),
  ...slips('leaf', none, [
    [
      'brackets round a word of the label',
      /(?<=\[[^\]]*) ([a-zà-ü]+)(?= )/,
      (match) => ` [${match[1] as string}]`,
    ],
  ]),
  ...slips(attributes, 'broken-directive', [
    ['attributes on two lines', /(?<=\{[^" ]*) /, '\n'],
    ['attributes on a line of their own', /\](?=\{)/, ']\n'],
    ['words behind the attributes', /$/, ' puis la suite'],
    ['a point behind the attributes', /$/, '.'],
    ['a semicolon behind the attributes', /$/, ';'],
    ['another directive behind the attributes', /$/, ' ::why[Pour la suite]'],
    ['two braces round the attributes', /\{.*\}/, ([words]) => `{${words}}`],
    ['angles for the attributes', /\{(.*)\}/, (match) => `<${match[1] as string}>`],
    ['no braces', /\{(.*)\}/, (match) => ` ${match[1] as string}`],
    ['no closing brace', /\}$/, ''],
    ['no opening brace', /\{/, ''],
    ['a bracket that opens the attributes', /\{/, '['],
    ['a parenthesis that opens the attributes', /\{/, '('],
    ['a second brace before the attributes', /\{/, '{{'],
    ['parentheses for the attributes', /\{(.*)\}/, (match) => `(${match[1] as string})`],
    ['brackets for the attributes', /\{(.*)\}/, (match) => `[${match[1] as string}]`],
    ['a no-break space between attributes', /(?<=\{[^" ]*) /, '\u00a0'],
    ['two spaces between attributes', /(?<=\{[^" ]*) /, '  '],
    ['a comma between attributes', /(?<=\{[^" ]*) /, ', '],
  ]),
  ...slips(/^::\w+\[.*\]$/, 'broken-directive', [
    ['words behind the label', /$/, ' puis la suite'],
  ]),
  ...slips(/^::\w+\[.*\]\{/, 'broken-directive', [
    [
      'attributes before the label',
      /(\[.*\])(\{.*\})/,
      (match) => `${match[2] as string}${match[1] as string}`,
    ],
    ['a space inside the braces', /\{/, '{ '],
  ]),
  ...slips(/="[^"]*"/, 'broken-directive', [
    ['double primes round a value', /"([^"]*)"/, (match) => `″${match[1] as string}″`],
    ['curly quotes round a value', /"([^"]*)"/, (match) => `“${match[1] as string}”`],
    ['French quotes round a value', /"([^"]*)"/, (match) => `«\u00a0${match[1] as string}\u00a0»`],
    ['a value whose quote is not closed', /(?<=="[^"]*)"/, ''],
    ['a value whose quote is not opened', /(?<==)"/, ''],
  ]),
  ...slips(/="[^"']*"/, 'broken-directive', [
    ['single quotes round a value', /"([^"]*)"/, (match) => `'${match[1] as string}'`],
  ]),
  ...slips(/="[^"]*[ =]/, 'broken-directive', [
    ['no quotes round a value', /"([^"]*)"/, (match) => match[1]],
  ]),
  ...slips(choice, 'broken-directive', [
    ['spaces round an equals sign', /(?<=to)=/, ' = '],
    ['a colon for an equals sign', /(?<=to)=/, ':'],
  ]),
  ...slips(choice, ['broken-directive', 'invalid-value'], [['two equals signs', /(?<=to)=/, '==']]),
  ...slips(choice, 'unknown-attribute', [
    ['an attribute that nothing reads', /\}$/, ' onclick=x}'],
  ]),
  ...slips(
    /^::(?!choice|next)\w+\[.*\]\{/,
    ['unknown-attribute', 'missing-attribute'],
    [
      [
        'an attribute with two letters swapped',
        /(?<=[{ ])(?:as|type|role|by|within|for|when)(?==)/,
        ([name]) => swapped(name),
      ],
    ],
  ),
  ...slips(choice, 'duplicate-attribute', [['an attribute twice', / ?\}$/, ' to=ici}']]),
  ...slips(/^::(?:say|ask|record)\[/, 'blank-lines', [
    ['a blank line too few', /^/, 'Une phrase.\n', 1],
  ]),
];
