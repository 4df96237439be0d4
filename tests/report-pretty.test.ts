import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../src/report/excerpt.ts';
import { pretty } from '../src/report/pretty.ts';
import { diagnostic, file, options } from './tools/report.ts';

function on(source: string, words: string) {
  const column = source.indexOf(words) + 1;
  const place = { line: 1, column, endLine: 1, endColumn: column + words.length };
  return { place, sources: new Map([[file, source]]) };
}

/** The two lines of the picture, from the rule on. */
function pictured(source: string, words: string, width?: number): readonly string[] {
  const { place, sources } = on(source, words);
  const report = pretty([diagnostic(place)], options({ sources, width }));
  return report.split('\n').flatMap((line) => /│ (.*)$/.exec(line)?.[1] ?? []);
}

it('tells severity, place, rule, words, line, advice and page', () => {
  const found = diagnostic({ hint: 'Write `fin`.', consequences: ['b', 'c'] });
  expect(pretty([found], options({ base: 'library/' }))).toBe(
    [
      'error  library/playbooks/fr/essai.mdx:2:18  unknown-target',
      '  Unexpected `fni`, expected the id of a step; did you mean `fin`?',
      '',
      '  2 │ ::choice[Oui]{to=fni}',
      '    │                  ^^^',
      '',
      '  To do: Write `fin`.',
      '  2 steps can no longer be reached: `b`, `c`.',
      '  More: npx accalmie explain unknown-target',
      '',
      '1 playbook, 1 step: 1 error.',
      '',
    ].join('\n'),
  );
});

/** As the scripts and signs that a playbook may hold take room; rarer ones are not measured the same everywhere. */
const others = fc.constantFrom(
  ...[
    '漢',
    'ひ',
    'ﾃ',
    '한',
    'Ａ',
    '。',
    'ж',
    'λ',
    'ا',
    'ש',
    'ก',
    'ⓐ',
    '½',
    '€',
    '…',
    '→',
    '☐',
    '☑',
  ],
  ...['é', 'e\u0301', 'œ', '\u00a0', '\u202f', '\u200b', '\u00ad', '\ufeff', '\t', '\u202e'],
  ...['👍', '👍🏽', '👩‍🍳', '👨‍👩‍👧', '🇫🇷', '🏳️‍🌈', '☎️', '❤️', '😀', '🚨'],
);
const latin = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 });

describe('the caret stands under the words', () => {
  it.each([
    ['after a tab', '\tfni'],
    ['after wide letters', '漢字 fni'],
    ['after a combining accent', 'e\u0301te\u0301 fni'],
    ['after an emoji of several characters', '👩‍🍳👍🏽 fni'],
    ['after no-break spaces', 'a\u00a0\u202f: fni'],
    ['after an invisible character', 'a\u200b\u202e fni'],
    ['far to the right', `${'漢 mot '.repeat(60)}fni et la suite, plus longue que la place`],
  ])('%s', (_name, source) => {
    const [line = '', marks = ''] = pictured(source, 'fni', 80);
    const before = line.slice(0, line.indexOf('fni'));
    expect(line).toContain('fni');
    expect(marks).toBe(`${' '.repeat(stringWidth(before))}^^^`);
    expect(stringWidth(line)).toBeLessThanOrEqual(80 - 6);
  });

  it('whatever stands around them, and within the room', () => {
    const text = fc.string({ unit: fc.oneof(latin, others), maxLength: 200 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 30, max: 120 }), (before, after, room) => {
        fc.pre(!before.includes('fni'));
        const shown = excerpt(`${before} fni ${after}`, before.length + 1, before.length + 4, room);
        const at = shown.text.indexOf('fni');
        expect(at).toBeGreaterThan(-1);
        expect(shown.indent).toBe(stringWidth(shown.text.slice(0, at)));
        expect(shown.marked).toBe(3);
        expect(stringWidth(shown.text)).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('under the rest of the line where they go on below, and not beyond the room', () => {
    const sources = new Map([[file, `a ${'b'.repeat(300)}\nc`]]);
    const place = { line: 1, column: 3, endLine: 2, endColumn: 2 };
    const [, , , , , marks = ''] = pretty(
      [diagnostic(place)],
      options({ sources, width: 60 }),
    ).split('\n');
    expect(marks).toMatch(/^ +│ {3}\^+$/);
    expect(marks).toHaveLength(60 - 1);
  });

  it('nowhere on a line that is not there or has nothing to see', () => {
    for (const source of ['', '   ', '\u00a0']) {
      expect(
        pretty([diagnostic({ line: 1 })], options({ sources: new Map([[file, source]]) })),
      ).not.toContain('^');
    }
  });
});

it('folds between words for the terminal, and leaves pipes alone', () => {
  const long = 'Unexpected words that go on and on, expected few ; '.repeat(6).trim();
  const found = diagnostic({ message: long, hint: long });
  const folded = pretty([found], options({ width: 40 }))
    .split('\n')
    .slice(1);
  // A command is there to be copied.
  const told = folded.filter((line) => !line.includes('npx'));
  for (const line of told) expect(stringWidth(line)).toBeLessThanOrEqual(40);
  expect(folded.join('\n')).not.toMatch(/^\s*;/m);
  expect(pretty([found], options())).toContain(`\n  ${long}\n`);
});

it('shows the other place, with its line where that is another', () => {
  const text = ':::listen[A]{#a}\n::choice[Oui]{to=fni}\n::choice[Oui]{to=fin}\n';
  const other = { file, line: 3, column: 1, endLine: 3, endColumn: 9, message: 'It stands here.' };
  const sources = new Map([[file, text]]);
  const report = pretty([diagnostic({ related: [other] })], options({ sources }));
  expect(report).toContain(
    `  See ${file}:3:1  It stands here.\n\n  3 │ ::choice[Oui]{to=fin}\n    │ --------\n`,
  );
  const same = { ...other, line: 2, endLine: 2 };
  expect(pretty([diagnostic({ related: [same] })], options({ sources }))).not.toContain('---');
});

it.each([
  ['unknown-target', 'fr', 1, '1 étape ne peut plus être atteinte\u00a0: `s1`.'],
  [
    'unknown-target',
    'en',
    12,
    '12 steps can no longer be reached: `s1`, `s2`, `s3`, `s4` and 8 more.',
  ],
  [
    'unreachable-step',
    'en',
    5,
    '5 more steps cannot be reached either: `s1`, `s2`, `s3`, `s4`, `s5`.',
  ],
  ['trap', 'fr', 2, '2 autres étapes sont touchées\u00a0: `s1`, `s2`.'],
  ['propose-too-early', 'en', 1, '1 more step is affected: `s1`.'],
] as const)('counts what fails because of %s, %s, %i', (code, language, count, words) => {
  const consequences = Array.from({ length: count }, (_, index) => `s${index + 1}`);
  expect(pretty([diagnostic({ code, consequences })], options({ language }))).toContain(words);
});

it('gives the address of the page where there is one', () => {
  const url = 'https://calme.example/fr/rules/unknown-target/';
  const report = pretty([diagnostic({ url })], options({ language: 'fr' }));
  expect(report).toContain(`En savoir plus\u00a0: ${url}\n`);
  expect(report).not.toContain('npx');
});

describe('ends with a sum', () => {
  const warning = diagnostic({ severity: 'warning' });
  const edit = { line: 1, column: 1, endLine: 1, endColumn: 1, text: 'x' };
  it.each([
    ['nothing', [], {}, '2 playbooks, 1,200 steps: no problem found.\n'],
    ['a warning', [warning], {}, '2 playbooks, 1,200 steps: 1 warning.\n'],
    ['a note', [diagnostic({ severity: 'info' }), warning, warning], {}, ': 2 warnings, 1 note.\n'],
    ['what is not told', [], { untold: 2 }, ': no error. 2 warnings and notes are not shown.\n'],
    [
      'what mends itself',
      [diagnostic({ fix: [edit] })],
      {},
      ': 1 error. `npx accalmie check --fix` mends 1 of them.\n',
    ],
    [
      'French',
      [],
      { language: 'fr' as const },
      '2 fiches, 1\u202f200 étapes\u00a0: rien à signaler.\n',
    ],
  ])('of %s', (_name, found, wanted, words) => {
    const report = pretty(found, options({ playbooks: 2, steps: 1200, ...wanted }));
    expect(report.endsWith(words)).toBe(true);
  });
});
