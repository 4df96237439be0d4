import type { Draft, Line } from './draft.ts';
import { edited, type Operator, replaced, rows, type Slip, swapped, without } from './operator.ts';

const required = ['title', 'summary', 'owner', 'reviewed', 'sources', 'channel', 'audience'];
const words = /^(?:title|summary|owner|situation|discreet-title): (?=[^"])/;

/** Accidents in the lines between `---` and `---`. */
export const frontMatter: readonly Operator[] = [
  {
    name: 'a required key is left out',
    slips: (draft) =>
      required.flatMap((key): readonly Slip[] => {
        const block = blockOf(draft, key);
        const text = without(draft, block);
        return block.length === 0
          ? []
          : [{ text, told: { code: 'missing-key', line: lastMark(text) } }];
      }),
  },
  {
    name: 'a key stands twice',
    slips: (draft) =>
      keysOf(draft)
        .filter(({ text }) => /: \S/.test(text))
        .map((line) => ({
          text: replaced(draft, line, `${line.text}\n${line.text}`),
          told: { code: 'duplicate-key', line: line.number + 1 },
        })),
  },
  {
    name: 'the closing --- is left out',
    slips: (draft) => markSlips(draft, 1, (line) => without(draft, [line])),
  },
  {
    name: 'the opening --- is left out',
    slips: (draft) => markSlips(draft, 0, (line) => without(draft, [line])),
  },
  {
    name: 'an em dash for the opening ---',
    slips: (draft) => markSlips(draft, 0, (line) => replaced(draft, line, '—')),
  },
  {
    name: 'an em dash for the closing ---',
    slips: (draft) => markSlips(draft, 1, (line) => replaced(draft, line, '—'), -1),
  },
  {
    name: 'two hyphens for the closing ---',
    slips: (draft) => markSlips(draft, 1, (line) => replaced(draft, line, '--'), -1),
  },
  {
    name: 'a space before the opening ---',
    slips: (draft) => markSlips(draft, 0, (line) => replaced(draft, line, ' ---')),
  },
  {
    name: 'a blank line before the front matter',
    slips: (draft) => markSlips(draft, 0, (line) => replaced(draft, line, '\n---')),
  },
  {
    name: 'a list of values without its brackets',
    slips: (draft) =>
      frontSlips(draft, /^(\w+): \[([^\]]*)\]$/, (line, [, key, values]) =>
        /^(channel|audience|tags|sources|facts)$/.test(key ?? '')
          ? replaced(draft, line, `${key}: ${values}`)
          : undefined,
      ),
  },
  ...rows([
    {
      name: 'a key with two letters swapped',
      on: /^[a-z-]+:(?: |$)/,
      find: /^[a-z-]+(?=:)/,
      put: ([key]) => swapped(key),
      code: 'unknown-key',
    },
    {
      name: 'a key with a capital',
      on: /^[a-z-]+:(?: |$)/,
      find: /^[a-z]/,
      put: ([letter]) => letter.toUpperCase(),
      code: 'unknown-key',
    },
    { name: 'title in French', on: /^title: /, find: /^title/, put: 'titre', code: 'unknown-key' },
    {
      name: 'summary in French',
      on: /^summary: /,
      find: /^summary/,
      put: 'résumé',
      code: 'unknown-key',
    },
    {
      name: 'channel in French',
      on: /^channel: /,
      find: /^channel/,
      put: 'canal',
      code: 'unknown-key',
    },
    {
      name: 'audience in French',
      on: /^audience: /,
      find: /^audience/,
      put: 'public',
      code: 'unknown-key',
    },
    {
      name: 'owner in French',
      on: /^owner: /,
      find: /^owner/,
      put: 'responsable',
      code: 'unknown-key',
    },
    { name: 'facts in French', on: /^facts:/, find: /^facts/, put: 'faits', code: 'unknown-key' },
    {
      name: 'entries in French',
      on: /^entries:/,
      find: /^entries/,
      put: 'entrées',
      code: 'unknown-key',
    },
    {
      name: 'a no-break space before the colon of a key',
      on: /^[a-z-]+: \S/,
      find: /(?<=^[a-z-]+):/,
      put: '\u00a0:',
      code: ['unknown-key', 'yaml-syntax'],
    },
    {
      name: 'no space behind the colon of a key',
      on: /^(?:title|owner|summary|reviewed|channel): /,
      find: /: /,
      put: ':',
      code: 'yaml-syntax',
    },
    {
      name: 'a no-break space behind the colon of a key',
      on: /^(?:title|owner|summary|reviewed|channel): /,
      find: /: /,
      put: ':\u00a0',
      code: 'yaml-syntax',
    },
    {
      name: 'an equals sign for the colon of a key',
      on: /^(?:title|owner|summary|reviewed|channel): /,
      find: /: /,
      put: ' = ',
      code: 'yaml-syntax',
    },
    { name: 'a value with a colon', on: words, find: /$/, put: ' : origine', code: 'yaml-quote' },
    { name: 'a value that ends with a colon', on: words, find: /$/, put: ' :', code: 'yaml-quote' },
    { name: 'a value with a number sign', on: words, find: /$/, put: ' #12', code: 'yaml-quote' },
    {
      name: 'a value that begins with a quoted word',
      on: words,
      find: /(?<=: )(\S+)/,
      put: ([word]) => `"${word}"`,
      code: 'yaml-quote',
    },
    {
      name: 'a value that begins with a word in brackets',
      on: words,
      find: /(?<=: )/,
      put: '[Urgent] ',
      code: 'yaml-quote',
    },
    {
      name: 'a value that begins with @',
      on: words,
      find: /(?<=: )/,
      put: '@',
      code: 'yaml-quote',
    },
    {
      name: 'a value that begins with an asterisk',
      on: words,
      find: /(?<=: )/,
      put: '*',
      code: 'yaml-quote',
    },
    {
      name: 'a value that begins with an exclamation mark',
      on: words,
      find: /(?<=: )/,
      put: '!',
      code: 'yaml-quote',
    },
    {
      name: 'a value that begins with a percent sign',
      on: words,
      find: /(?<=: )/,
      put: '%',
      code: 'yaml-quote',
    },
    {
      name: 'a value in curly quotes',
      on: words,
      find: /(?<=: )(.*)/,
      put: ([value]) => `“${value}”`,
      code: 'yaml-quote',
    },
    {
      name: 'a value with a colon in curly quotes',
      on: words,
      find: /(?<=: )(.*)/,
      put: ([value]) => `“${value} : suite”`,
      code: 'yaml-quote',
    },
    {
      name: 'a quote that is not closed',
      on: words,
      find: /(?<=: )/,
      put: '"',
      code: 'yaml-quote',
    },
    {
      name: 'a quote that closes with a curly one',
      on: words,
      find: /(?<=: )(.*)/,
      put: ([value]) => `"${value}”`,
      code: 'yaml-quote',
    },
    {
      name: 'a key without a value',
      on: /^(?:title|summary|owner|reviewed|channel|audience): /,
      find: /(?<=:) .*/,
      put: '',
      code: 'invalid-value',
    },
    {
      name: 'a word that is no channel',
      on: /^channel: /,
      find: /(?<=[[ ])(?:phone|in-person|email)(?=[\],])/,
      put: ([word]) => swapped(word),
      code: 'invalid-value',
    },
    {
      name: 'a channel in French',
      on: /^channel: /,
      find: /(?<=[[ ])phone(?=[\],])/,
      put: 'téléphone',
      code: 'invalid-value',
    },
    {
      name: 'a word that is no audience',
      on: /^audience: /,
      find: /(?<=[[ ])(?:employee|manager)(?=[\],])/,
      put: 'employé',
      code: 'invalid-value',
    },
    {
      name: 'a list that is not closed',
      on: /^(?:channel|audience|tags): \[/,
      find: /\]$/,
      put: '',
      code: 'yaml-syntax',
    },
    {
      name: 'a list that is not opened',
      on: /^(?:channel|audience|tags): \[/,
      find: /\[/,
      put: '',
      code: ['yaml-syntax', 'invalid-value'],
    },
    {
      name: 'a list without its comma',
      on: /^(?:channel|audience): \[/,
      find: /,/,
      put: '',
      code: 'invalid-value',
    },
    {
      name: 'parentheses for the brackets of a list',
      on: /^(?:channel|audience): \[/,
      find: /\[(.*)\]/,
      put: (match) => `(${match[1] as string})`,
      code: 'invalid-value',
    },
    {
      name: 'a tab before an entry of a list',
      on: /^ {2}- /,
      find: /^ {2}/,
      put: '\t',
      code: 'yaml-syntax',
    },
    {
      name: 'an entry of a list too far in',
      on: /^ {2}- /,
      find: /^/,
      put: (_, line, draft) =>
        draft.lines[line.number - 2]?.text.startsWith('  -') ? ' ' : undefined,
      code: ['yaml-syntax', 'invalid-value'],
    },
    {
      name: 'an entry of a list without its hyphen',
      on: /^ {2}- [\w-]+$/,
      find: /- /,
      put: '',
      code: ['yaml-syntax', 'invalid-value'],
    },
    {
      name: 'an entry of a list without a space',
      on: /^ {2}- [\w-]+$/,
      find: /- /,
      put: '-',
      code: ['yaml-syntax', 'invalid-value'],
    },
    {
      name: 'a date as the French write it',
      on: /^reviewed: /,
      find: /\d.*/,
      put: '21/11/2026',
      code: 'invalid-value',
    },
    {
      name: 'a date with slashes',
      on: /^reviewed: /,
      find: /\d.*/,
      put: '2026/11/21',
      code: 'invalid-value',
    },
    {
      name: 'a date in words',
      on: /^reviewed: /,
      find: /\d.*/,
      put: '21 novembre 2026',
      code: 'invalid-value',
    },
    {
      name: 'a date with points',
      on: /^reviewed: /,
      find: /\d.*/,
      put: '21.11.2026',
      code: 'invalid-value',
    },
    {
      name: 'a date that does not exist',
      on: /^reviewed: /,
      find: /\d.*/,
      put: '2026-11-31',
      code: 'invalid-value',
    },
    {
      name: 'a date without its zeros',
      on: /^reviewed: /,
      find: /\d.*/,
      put: '2026-1-5',
      code: 'invalid-value',
    },
    {
      name: 'a date of a year',
      on: /^reviewed: /,
      find: /\d.*/,
      put: '2026',
      code: 'invalid-value',
    },
    {
      name: 'an interval in words',
      on: /^reviewed: /,
      find: /$/,
      put: '\nreview-every: 6 mois',
      code: 'invalid-value',
      below: 1,
    },
    {
      name: 'a kind in French',
      on: /^reviewed: /,
      find: /$/,
      put: '\nkind: procédure',
      code: 'invalid-value',
      below: 1,
    },
    {
      name: 'a summary that is too long',
      on: /^summary: /,
      find: /$/,
      put: ' Et encore une phrase'.repeat(12),
      code: 'invalid-value',
    },
    {
      name: 'a key of another tool',
      on: /^owner: /,
      find: /^/,
      put: 'layout: ../page.astro\n',
      code: 'unknown-key',
    },
    { name: 'a comment', on: /^owner: /, find: /^/, put: '# À revoir\n' },
    {
      name: 'a related playbook misspelt',
      on: /^ {2}- [a-z]+-[a-z-]+$/,
      find: /[a-z].*$/,
      put: ([slug], line, draft) =>
        keyAbove(draft, line) === 'related' ? swapped(slug) : undefined,
      code: 'unknown-target',
    },
    {
      name: 'an interrupt misspelt',
      on: /^ {4}to: /,
      find: /(?<=to: )[a-z-]+$/,
      put: ([id]) => swapped(id),
      code: 'unknown-target',
    },
    {
      name: 'an interrupt without its target',
      on: /^ {4}to: /,
      find: /to: .*/,
      put: '',
      code: 'missing-key',
      below: -1,
    },
    {
      name: 'an entry misspelt',
      on: /^ {2}- step: /,
      find: /(?<=step: )[a-z-]+$/,
      put: ([id]) => swapped(id),
      code: 'unknown-target',
    },
    {
      name: 'a phase of an entry misspelt',
      on: /^ {4}after: /,
      find: /listen|reformulate/,
      put: ([phase]) => swapped(phase),
      code: 'invalid-value',
    },
    {
      name: 'a fact of an entry misspelt',
      on: /^ {4}facts: /,
      find: /origin|extent/,
      put: ([fact]) => swapped(fact),
      code: 'invalid-value',
    },
    {
      name: 'a phase of an entry in French',
      on: /^ {4}after: /,
      find: /listen/,
      put: 'écouter',
      code: 'invalid-value',
    },
    {
      name: 'a waiver of nothing',
      on: /^reviewed: /,
      find: /$/,
      put: '\nwaive: [{ rule: too-many-choices, reason: Huit raisons. }]',
      code: 'unused-waiver',
      below: 1,
    },
    {
      name: 'a waiver of an unknown rule',
      on: /^reviewed: /,
      find: /$/,
      put: '\nwaive: [{ rule: too-many-chioces, reason: Huit raisons. }]',
      code: 'invalid-value',
      below: 1,
    },
    {
      name: 'a waiver without its reason',
      on: /^reviewed: /,
      find: /$/,
      put: '\nwaive: [{ rule: too-many-choices }]',
      code: 'missing-key',
      below: 1,
    },
    {
      name: 'a start that is no step',
      on: /^reviewed: /,
      find: /$/,
      put: '\nstart: xylophone',
      code: 'unknown-target',
      below: 1,
    },
  ]),
];

function keysOf(draft: Draft): readonly Line[] {
  return draft.lines.filter(({ kind, text }) => kind === 'front' && /^[a-z-]+:/.test(text));
}

/** The line of a key, and those of its list. */
function blockOf(draft: Draft, key: string): readonly Line[] {
  const front = draft.lines.filter(({ kind }) => kind === 'front');
  const from = front.findIndex(({ text }) => text.startsWith(`${key}:`));
  if (from === -1) return [];
  const rest = front.slice(from + 1);
  const length = rest.findIndex(({ text }) => /^\S/.test(text));
  return [front[from] as Line, ...rest.slice(0, length === -1 ? rest.length : length)];
}

function keyAbove(draft: Draft, line: Line): string | undefined {
  const above = draft.lines.slice(0, line.number).findLast(({ text }) => /^[a-z-]+:/.test(text));
  return above?.text.split(':')[0];
}

/** The line of the last `---` of a text. */
function lastMark(text: string): number {
  return text.split('\n').indexOf('---', 1) + 1;
}

/** What is done to the first or the second `---` is told in the first line, or (-1) in its own. */
function markSlips(
  draft: Draft,
  which: 0 | 1,
  put: (line: Line) => string,
  at: 1 | -1 = 1,
): readonly Slip[] {
  const line = draft.lines.filter(({ kind }) => kind === 'mark')[which] as Line;
  return [{ text: put(line), told: { code: 'front-matter', line: at === -1 ? line.number : 1 } }];
}

function frontSlips(
  draft: Draft,
  form: RegExp,
  put: (line: Line, match: RegExpExecArray) => string | undefined,
): readonly Slip[] {
  return draft.lines.flatMap((line): readonly Slip[] => {
    const match = line.kind === 'front' ? form.exec(line.text) : null;
    const text = match ? put(line, match) : undefined;
    return text === undefined ? [] : [{ text, told: { code: 'invalid-value', line: line.number } }];
  });
}

export { edited };
