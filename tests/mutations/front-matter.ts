import type { Draft, Line } from './draft.ts';
import { type Operator, replaced, none, slips, type Slip, swapped, without } from './operator.ts';

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
    name: 'the facts are left out',
    slips: (draft) => {
      const block = blockOf(draft, 'facts');
      const used = /(?:when|set)="/;
      const first = draft.lines.find(({ kind, text }) => kind === 'leaf' && used.test(text));
      if (block.length === 0 || !first) return [];
      const told = { code: 'invalid-value', line: first.number - block.length } as const;
      return [{ text: without(draft, block), told }];
    },
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
    name: 'a dash and a hyphen for the opening ---',
    slips: (draft) => markSlips(draft, 0, (line) => replaced(draft, line, '—-')),
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
  ...slips(/^[a-z-]+:(?: |$)/, 'unknown-key', [
    ['a key with two letters swapped', /^[a-z-]+(?=:)/, ([key]) => swapped(key)],
    ['a key with a capital', /^[a-z]/, ([letter]) => letter.toUpperCase()],
  ]),
  ...slips(/^title: /, 'unknown-key', [['title in French', /^title/, 'titre']]),
  ...slips(/^summary: /, 'unknown-key', [['summary in French', /^summary/, 'résumé']]),
  ...slips(/^channel: /, 'unknown-key', [['channel in French', /^channel/, 'canal']]),
  ...slips(/^audience: /, 'unknown-key', [['audience in French', /^audience/, 'public']]),
  ...slips(/^owner: /, 'unknown-key', [
    ['owner in French', /^owner/, 'responsable'],
    ['a key of another tool', /^/, 'layout: ../page.astro\n'],
  ]),
  ...slips(/^facts:/, 'unknown-key', [['facts in French', /^facts/, 'faits']]),
  ...slips(/^entries:/, 'unknown-key', [['entries in French', /^entries/, 'entrées']]),
  ...slips(
    /^[a-z-]+: \S/,
    ['unknown-key', 'yaml-syntax'],
    [['a no-break space before the colon of a key', /(?<=^[a-z-]+):/, '\u00a0:']],
  ),
  ...slips(/^(?:title|owner|summary|reviewed|channel): /, 'yaml-syntax', [
    ['no space behind the colon of a key', /(?<=^[a-z-]+): /, ':'],
    ['a no-break space behind the colon of a key', /(?<=^[a-z-]+): /, ':\u00a0'],
    ['an equals sign for the colon of a key', /(?<=^[a-z-]+): /, ' = '],
  ]),
  ...slips(words, 'yaml-quote', [
    [
      'a value with a colon, and a space before that of the key',
      /: (.*)$/,
      ([, value]) => ` : ${value} : origine`,
    ],
    ['a value with a colon', /$/, ' : origine'],
    ['a value that ends with a colon', /$/, ' :'],
    ['a value with a number sign', /$/, ' #12'],
    ['a value that begins with a quoted word', /(?<=: )(\S+)/, ([word]) => `"${word}"`],
    ['a value that begins with a word in brackets', /(?<=: )/, '[Urgent] '],
    ['a value that begins with @', /(?<=: )/, '@'],
    ['a value that begins with a hyphen', /(?<=: )/, '- '],
    ['a value that begins with an asterisk', /(?<=: )/, '*'],
    ['a value that begins with an exclamation mark', /(?<=: )/, '!'],
    ['a value that begins with a percent sign', /(?<=: )/, '%'],
    ['a value in curly quotes', /(?<=: )(.*)/, ([value]) => `“${value}”`],
    ['a value with a colon in curly quotes', /(?<=: )(.*)/, ([value]) => `“${value} : suite”`],
    ['a quote that is not closed', /(?<=: )/, '"'],
    ['a quote that closes with a curly one', /(?<=: )(.*)/, ([value]) => `"${value}”`],
  ]),
  ...slips(/^(?:title|summary|owner|reviewed|channel|audience): /, 'invalid-value', [
    ['a key without a value', /(?<=:) .*/, ''],
  ]),
  ...slips(/^channel: /, 'invalid-value', [
    [
      'a word that is no channel',
      /(?<=[[ ])(?:phone|in-person|email)(?=[\],])/,
      ([word]) => swapped(word),
    ],
    ['a channel in French', /(?<=[[ ])phone(?=[\],])/, 'téléphone'],
  ]),
  ...slips(/^audience: /, 'invalid-value', [
    ['a word that is no audience', /(?<=[[ ])(?:employee|manager)(?=[\],])/, 'employé'],
  ]),
  ...slips(/^(?:channel|audience|tags): \[/, 'yaml-syntax', [
    ['a list that is not closed', /\]$/, ''],
  ]),
  ...slips(
    /^(?:channel|audience|tags): \[/,
    ['yaml-syntax', 'invalid-value'],
    [['a list that is not opened', /\[/, '']],
  ),
  ...slips(/^(?:channel|audience): \[/, 'invalid-value', [
    ['a list without its comma', /,/, ''],
    ['a list with semicolons', /,/, ';'],
    ['a list in words', /,/, ' et'],
    ['parentheses for the brackets of a list', /\[(.*)\]/, (match) => `(${match[1] as string})`],
  ]),
  ...slips(/^ {2}- /, 'yaml-syntax', [
    ['a tab before an entry of a list', /^ {2}/, '\t'],
    ['an entry of a list in a quote', /^/, '> '],
    ['an entry of a list in bold', /^.*$/, ([line]) => `**${line}**`],
    ['an entry of a list with two hyphens', /^ {2}- /, '- - '],
    ['a no-break space before an entry', /^ {2}/, '\u00a0 '],
  ]),
  ...slips(/^(?:owner|facts|related):/, 'yaml-syntax', [
    ['a hyphen before a key', /^/, '- '],
    ['a key in a quote', /^/, '> '],
  ]),
  ...slips(/^(?:facts|related):$/, 'yaml-syntax', [
    ['a semicolon behind the key of a list', /$/, ';'],
    ['a full stop behind the key of a list', /$/, '.'],
  ]),
  ...slips(
    /^ {2}- /,
    ['yaml-syntax', 'invalid-value'],
    [
      [
        'an entry of a list too far in',
        /^/,
        (_, line, draft) =>
          draft.lines[line.number - 2]?.text.startsWith('  -') ? ' ' : undefined,
      ],
    ],
  ),
  ...slips(
    /^ {2}- [\w-]+$/,
    ['yaml-syntax', 'invalid-value'],
    [
      ['an entry of a list without its hyphen', /- /, ''],
      ['an entry of a list without a space', /- /, '-'],
    ],
  ),
  ...slips(/^reviewed: /, 'invalid-value', [
    ['a date as the French write it', /\d.*/, '21/11/2026'],
    ['a date with slashes', /\d.*/, '2026/11/21'],
    ['a date in words', /\d.*/, '21 novembre 2026'],
    ['a date with no-break hyphens', /-/, '\u2011'],
    ['a date with dashes', /-(?=\d\d$)/, '–'],
    ['a date with points', /\d.*/, '21.11.2026'],
    ['a date that does not exist', /\d.*/, '2026-11-31'],
    ['a date without its zeros', /\d.*/, '2026-1-5'],
    ['a date of a year', /\d.*/, '2026'],
    ['an interval in words', /$/, '\nreview-every: 6 mois', 1],
    ['a kind in French', /$/, '\nkind: procédure', 1],
    [
      'a waiver of an unknown rule',
      /$/,
      '\nwaive: [{ rule: too-many-chioces, reason: Huit raisons. }]',
      1,
    ],
  ]),
  ...slips(/^summary: /, 'invalid-value', [
    ['a summary that is too long', /$/, ' Et encore une phrase'.repeat(12)],
  ]),
  ...slips(/^owner: /, none, [['a comment', /^/, '# À revoir\n']]),
  ...slips(/^ {2}- [a-z]+-[a-z-]+$/, 'unknown-target', [
    [
      'a related playbook misspelt',
      /[a-z].*$/,
      ([slug], line, draft) => (keyAbove(draft, line) === 'related' ? swapped(slug) : undefined),
    ],
  ]),
  ...slips(/^ {4}to: /, 'unknown-target', [
    ['an interrupt misspelt', /(?<=to: )[a-z-]+$/, ([id]) => swapped(id)],
  ]),
  ...slips(/^ {4}to: /, 'missing-key', [['an interrupt without its target', /to: .*/, '', -1]]),
  ...slips(/^ {2}- step: /, 'unknown-target', [
    ['an entry misspelt', /(?<=step: )[a-z-]+$/, ([id]) => swapped(id)],
  ]),
  ...slips(/^ {2}- step: /, 'unknown-key', [
    ['the step of an entry misspelt', /step(?=:)/, 'stp'],
    ['the step of an entry in French', /step(?=:)/, 'étape'],
    ['the step of an entry under another name', /step(?=:)/, 'id'],
  ]),
  ...slips(/^ {4}after: /, 'unknown-key', [
    ['the phases of an entry misspelt', /after(?=:)/, 'aftr'],
    ['the phases of an entry in French', /after(?=:)/, 'après'],
  ]),
  ...slips(/^ {4}facts: /, 'unknown-key', [
    ['the facts of an entry misspelt', /facts(?=:)/, 'fatcs'],
    ['the facts of an entry in French', /facts(?=:)/, 'faits'],
  ]),
  ...slips(/^ {4}to: /, 'unknown-key', [
    ['the target of an interrupt in French', /to(?=:)/, 'vers'],
    ['the target of an interrupt under another name', /to(?=:)/, 'step'],
  ]),
  ...slips(/^ {4}after: /, 'invalid-value', [
    ['a phase of an entry misspelt', /listen|reformulate/, ([phase]) => swapped(phase)],
    ['a phase of an entry in French', /listen/, 'écouter'],
  ]),
  ...slips(/^ {4}facts: /, 'invalid-value', [
    ['a fact of an entry misspelt', /origin|extent/, ([fact]) => swapped(fact)],
  ]),
  ...slips(/^reviewed: /, 'unused-waiver', [
    ['a waiver of nothing', /$/, '\nwaive: [{ rule: too-many-choices, reason: Huit raisons. }]', 1],
  ]),
  ...slips(/^reviewed: /, 'missing-key', [
    ['a waiver without its reason', /$/, '\nwaive: [{ rule: too-many-choices }]', 1],
  ]),
  ...slips(/^reviewed: /, 'unknown-target', [
    ['a start that is no step', /$/, '\nstart: xylophone', 1],
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
