import { frontMatter, inStep, wayOn } from '../tools/manuscript.ts';
import { contents, files, fronts, type Hostile, times, titles } from './hostile.ts';

const sound = inStep(wayOn);
const rest = sound.slice(frontMatter.length);
const syntax = '10 yaml-syntax';

/** Each names the one before it ten times. */
const bomb = `a0: &a0 [x, x]\n${times(20, (index) => `a${index + 1}: &a${index + 1} [${times(10, `*a${index}`, ', ')}]`, '\n')}`;

export const yaml: readonly Hostile[] = [
  ...files('front', [
    ['none', rest.trimStart(), '1 front-matter'],
    ['TOML', `+++\ntitle = "x"\n+++\n${rest}`, '1 front-matter'],
    ['JSON', `{"title": "x"}\n${rest}`, '1 front-matter', '1 no-code'],
    ['text before it', `Bonjour\n${sound}`, '1 front-matter'],
    ['a blank line before it', `\n${sound}`, '1 front-matter'],
    ['a space before it', ` ${sound}`, '1 front-matter'],
    ['four hyphens', sound.replace('---', '----'), '1 front-matter'],
    [
      'never closed',
      sound.replace('facts: [origin, { warned: [once] }, { score: 0..27 }]\n---\n', ''),
      '1 front-matter',
    ],
    ['closed by dots', sound.replace(/\n---\n/, '\n...\n'), '10 front-matter'],
    ['twice', frontMatter + sound, '12 stray-content', '22 stray-content'],
    ['a list', `---\n- a\n- b\n---\n${rest}`, '2 invalid-value'],
    ['a word', `---\nabc\n---\n${rest}`, '2 invalid-value'],
    ['nothing in it', `---\n---\n${rest}`, '2 front-matter'],
    ['a document in it', frontMatter.replace('owner:', '...\nowner:') + rest, '5 yaml-syntax'],
    ['directives of YAML', `---\n%TAG ! tag:x:\n${frontMatter.slice(4)}${rest}`, '3 yaml-syntax'],
  ]),
  ...fronts('keys', [
    ['a layout that is code', 'layout: "data:text/javascript,process.exit()"', '10 unknown-key'],
    ['a layout elsewhere', 'layout: ../../evil.astro', '10 unknown-key'],
    ['another address', 'slug: ../../x', '10 unknown-key'],
    ['__proto__', '__proto__: { admin: true }', '10 unknown-key'],
    ['constructor', 'constructor: { prototype: { x: 1 } }', '10 unknown-key'],
    ['toString', 'toString: x', '10 unknown-key'],
    ['a merge', '<<: { title: x }', '10 unknown-key'],
    ['a merge of an alias', 'tags: &a [x]\n<<: *a', syntax, '11 yaml-syntax'],
    ['the same key twice', 'title: Autre', '10 duplicate-key'],
    ['the same key in quotes', '"title": Autre', '10 duplicate-key'],
    [
      'a hundred times',
      times(100, 'title: Autre', '\n'),
      '10 duplicate-key',
      '11 duplicate-key',
      '12 duplicate-key',
    ],
    ['a list as a key', '? [a, b]\n: c', syntax],
    ['a block as a key', '{ a: b }: c', syntax],
    ['a key asked for', '? tags\n: [a]'],
    ['a null as a key', '~: a', '10 unknown-key'],
    ['no key at all', ': a', '10 unknown-key'],
    ['a long key', `${'k'.repeat(3_000)}: a`, syntax],
    [
      'thousands of keys',
      times(4_000, (index) => `k${index}: a`, '\n'),
      '10 unknown-key',
      '11 unknown-key',
      '12 unknown-key',
      '13 unknown-key',
      '14 unknown-key',
    ],
    [
      'keys of a block',
      `tags: {${times(
        60,
        times(500, (index) => `k${index}`, ', '),
        ',\n  ',
      )}}`,
      '10 invalid-value',
      '11 duplicate-key',
    ],
  ]),
  ...fronts('values', [
    ['an anchor', 'tags: &a [x]', syntax],
    ['an alias', 'tags: *a', '10 yaml-quote'],
    ['an alias bomb', bomb, syntax, '11 yaml-syntax', '12 yaml-syntax'],
    ['an alias to itself', 'tags: &a [*a]', syntax],
    ['a tag', 'tags: !!str x', '10 yaml-quote'],
    ['a tag that is code', 'tags: !!js/function "function(){process.exit()}"', syntax],
    ['a tag of Python', 'tags: !!python/object/apply:os.system ["id"]', syntax],
    ['a tag of bytes', 'tags: !!binary aGk=', '10 yaml-quote'],
    ['a tag of its own', 'tags: !x [a]', syntax],
    ['a tag on a key', '!!str tags: [a]', syntax],
    ['an anchor on a key', '&a tags: [a]', syntax],
    ['a tag with nothing behind it', 'tags: !', '10 yaml-quote'],
    ['fifty brackets', `tags: ${'['.repeat(50)}`, '10 yaml-syntax'],
    ['fifty brackets, closed', `tags: ${'['.repeat(50)}a${']'.repeat(50)}`, '10 yaml-syntax'],
    ['brackets over lines', `tags:\n${times(500, ` ${'['.repeat(59)}`, '\n')}`, '14 yaml-syntax'],
    ['braces over lines', `tags:\n${times(500, ` ${'{a: '.repeat(50)}`, '\n')}`, '15 yaml-syntax'],
    ['lists in lists', `tags:\n  ${'- '.repeat(25)}a`, '11 yaml-syntax'],
    [
      'blocks in blocks',
      times(30, (index) => `${' '.repeat(index)}k${index}:`, '\n'),
      '31 yaml-syntax',
    ],
    ['infinity', 'tags: [1e999]', '10 invalid-value'],
    ['not a number', 'tags: [.nan, -.inf]', '10 invalid-value', '10 invalid-value'],
    ['a number too large', 'tags: [123456789012345678901234567890]', '10 invalid-value'],
    [
      'octal and hexadecimal',
      'tags: [0o17, 0x1f, 017]',
      '10 invalid-value',
      '10 invalid-value',
      '10 invalid-value',
    ],
    ['a number as text', 'owner: 5', '10 duplicate-key'],
    [
      'a hundred thousand values',
      `tags: [${times(60, times(1_600, 'a', ','), ',\n  ')}]`,
      '2 too-large',
    ],
    ['a tab', '\ttags: [a]', '10 yaml-syntax'],
    ['a quote that is never closed', 'tags: ["a', '10 yaml-syntax'],
    ['quotes and backslashes', `licence: ${'"\\'.repeat(1_900)}`, '10 yaml-quote'],
    ['apostrophes', `licence: ${" '".repeat(1_900)}`, '10 yaml-quote'],
    ['a block of text without an end', `licence: |\n${times(60, `  ${'a'.repeat(3_900)}`, '\n')}`],
    ['colons', `licence: ${'a: '.repeat(1_300)}`, '10 yaml-quote'],
    ['number signs', `licence: ${'a # '.repeat(900)}`, '10 yaml-quote'],
    [
      'waivers by the thousand',
      `tags: [a]\nwaive:\n${times(2_000, '  - { rule: trap, reason: a }', '\n')}`,
      '100 × invalid-value',
    ],
  ]),
  ...titles('title', [
    ['a list', '[a]', '2 invalid-value'],
    ['a block', '{ a: b }', '2 invalid-value'],
    ['nothing', '', '2 invalid-value'],
    ['spaces in quotes', '"   "', '2 invalid-value'],
    ['a date', '2026-11-01'],
    ['an expression', '"{process.exit()}"'],
    ['a template', '"${globalThis}"'],
    ['an entity', '"&#x202E;&lt;script&gt;"'],
  ]),
  ...contents('content', [
    ['an alias bomb', bomb, '1 yaml-syntax', '2 yaml-syntax', '3 yaml-syntax'],
    ['code', 'a: !!js/function "x"', '1 yaml-syntax'],
    [
      '__proto__',
      '__proto__:\n  label: { fr: a, en: b }\n  values: { x: { fr: a, en: b } }',
      '1 unknown-key',
    ],
    ['a list', '- a', '1 invalid-value'],
    ['brackets', '['.repeat(50), '1 yaml-syntax'],
    ['nothing but a mark', '\ufeff', '1 byte-order-mark'],
    ['NUL', 'a: "\0"', '1 invalid-value', '1 hidden-character'],
    [
      'right to left override',
      String.raw`a: { label: { fr: "\u202E", en: b }, values: { x: { fr: a, en: b } } }`,
      '1 hidden-character',
    ],
    ['two documents', 'a: 1\n---\nb: 2', '1 invalid-value', '2 yaml-syntax'],
  ]),
  ...contents(
    'scenarios',
    [
      ['a sound one', scenario('a')],
      ['an alias bomb', bomb, '1 yaml-syntax', '2 yaml-syntax', '3 yaml-syntax'],
      ['code', '- name: !!js/function "x"', '1 yaml-syntax'],
      ['__proto__', '- __proto__: a', '1 unknown-key'],
      ['NUL', scenario('"\0"'), '1 invalid-value', '1 hidden-character'],
      ['right to left override', scenario(String.raw`"\u202E"`), '1 hidden-character'],
      ['a quote that is never closed', '- name: "a', '1 yaml-quote'],
      ['Windows-1252', Uint8Array.of(0x2d, 0x20, 0xe9), '1 not-utf8'],
      ['a long line', `- ${'a'.repeat(4_001)}`, '1 invalid-value', '1 too-large'],
    ],
    'playbooks/fr/essai.scenarios.yaml',
  ),
  ...contents(
    'redirects',
    [['code', 'a: !!js/function "x"', '1 yaml-syntax']],
    'content/redirects.yaml',
  ),
];

/** One scenario on one line, with a name. */
function scenario(name: string): string {
  return `- { id: a, name: ${name}, story: a, path: [oui], expect: { end: settled } }`;
}
