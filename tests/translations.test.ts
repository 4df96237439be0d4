import { describe, expect, test } from 'vitest';
import { compile } from '../src/compile.ts';
import { rowOf } from '../src/model/rules.ts';
import { readStandIns } from '../src/reader.ts';
import { file } from './tools/manuscript.ts';

const standIns = readStandIns();

interface Told {
  /** `code step message` of what the translation rules find, in the order of the files. */
  readonly translation: readonly string[];
  /** `code` of everything else. */
  readonly others: readonly string[];
}

/** What is found in a library: the texts by path below `playbooks/`, or by a path of content/. */
function check(texts: Readonly<Record<string, string>>): Told {
  const files = Object.entries(texts).map(([path, text]) =>
    file(path.startsWith('content/') ? path : `playbooks/${path}.mdx`, text),
  );
  const { diagnostics } = compile(files, { language: 'en', standIns });
  const isTranslation = ({ code }: (typeof diagnostics)[number]) =>
    rowOf(code).group === 'translation';
  return {
    translation: diagnostics
      .filter(isTranslation)
      .map(({ code, step = '', message }) => `${code} ${step} ${message}`),
    others: diagnostics.filter((one) => !isTranslation(one)).map(({ code }) => code),
  };
}

/** A playbook with some lines of front matter. */
function playbook(steps: string, front = ''): string {
  const required = ['title: Titre', 'summary: Résumé.', 'owner: Service', 'sources: []'];
  const lists = ['channel: [in-person]', 'audience: [employee]', 'reviewed: 2026-11-01'];
  return `---\n${[...required, ...lists, front].filter(Boolean).join('\n')}\n---\n\n${steps}`;
}

function step(id: string, ...lines: readonly string[]): string {
  return `:::listen[Mot]{#${id}}\n\n${['Texte.', ...lines].join('\n\n')}\n\n:::\n\n`;
}

const end = '::end{as=entrusted}';
const three = step('un', '::next{to=deux}') + step('deux', '::next{to=fin}') + step('fin', end);

describe('the original is the playbook of the first language of the site that has one', () => {
  const site = `name: { fr: S, en: S }
neutral-title: { fr: S, en: S }
channels: { in-person: { fr: S, en: S } }
audiences: { employee: { fr: S, en: S } }
languages:
${['de', 'fr', 'en'].map((key) => `  - { key: ${key}, locale: en-CA, time-zone: UTC }`).join('\n')}
`;
  const other = three.replace('to=deux', 'to=fin');

  test('and every other language is compared with it', () => {
    const texts = {
      'content/site.yaml': site,
      'de/a': playbook(three),
      'fr/a': playbook(three),
      'en/a': playbook(other),
    };
    expect(check(texts).translation).toEqual([
      'different-graph un Unexpected `to=fin`, expected `to=deux` as in German.',
    ]);
    expect(check({ ...texts, 'fr/a': playbook(other) }).translation).toHaveLength(2);
    const rest = Object.entries(texts).filter(([path]) => path !== 'de/a');
    expect(check(Object.fromEntries(rest)).translation).toEqual([
      'different-graph un Unexpected `to=fin`, expected `to=deux` as in French.',
    ]);
  });

  test('a playbook in one language, and one whose original cannot be read, is compared with none', () => {
    expect(check({ 'fr/a': playbook(three), 'en/b': playbook(other) }).translation).toEqual([]);
    const texts = {
      'content/site.yaml': site,
      'de/a': '\ud800'.repeat(3),
      'fr/a': playbook(three),
      'en/a': playbook(other),
    };
    expect(check(texts).translation).toEqual([]);
  });
});

describe('one cause is told once', () => {
  test('steps missing in a row', () => {
    const long =
      step('un', '::next{to=a}') +
      step('a', '::next{to=b}') +
      step('b', '::next{to=fin}') +
      step('fin', end);
    const short = step('un', '::next{to=fin}') + step('fin', end);
    expect(check({ 'fr/x': playbook(long), 'en/x': playbook(short) }).translation).toEqual([
      'untranslated-step un Unexpected playbook without the step `a` and the one that follows, expected them after `un` as in French.',
    ]);
  });

  test('a step to which something still leads: the target says what is missing', () => {
    const lost = step('un', '::next{to=deux}') + step('fin', end);
    const { translation, others } = check({ 'fr/x': playbook(three), 'en/x': playbook(lost) });
    expect(translation).toEqual([]);
    expect(others.filter((code) => code === 'unknown-target')).toHaveLength(1);
  });

  test('another playbook under the same name', () => {
    const other =
      step('a', '::choice[A]{to=b}\n::choice[B]{to=c}') +
      step('b', end) +
      step('c', end) +
      step('d', end) +
      step('e', end);
    expect(check({ 'fr/x': playbook(three), 'en/x': playbook(other) }).translation).toEqual([
      'different-graph  Unexpected playbook of other steps (`a`, …), expected those that stand in French (`un`, …).',
    ]);
  });

  test('a step id that was translated, in this playbook and where another one jumps to it', () => {
    const entries = (id: string) => `entries:\n  - step: ${id}`;
    const jump = (id: string) =>
      step('ici', `::choice[A]{to=/x#${id}}\n::choice[B]{to=fin}`) + step('fin', end);
    const found = check({
      'fr/x': playbook(three, entries('deux')),
      'en/x': playbook(three.replaceAll('deux', 'two'), entries('two')),
      'fr/y': playbook(jump('deux')),
      'en/y': playbook(jump('two')),
    });
    expect(found.translation).toEqual([
      'untranslated-step two Unexpected step id `two`, expected `deux` as in French.',
    ]);
  });

  test.each([
    ['a fact', 'place: [here, away]', 'spot: [here, away]'],
    ['a value', 'place: [here, away]', 'place: [here, gone]'],
  ])('%s that was translated, wherever it is used', (_, before, after) => {
    const [name, value] = [/^\w+/.exec(after)?.[0] ?? '', after.includes('gone') ? 'gone' : 'away'];
    const steps = (fact: string, word: string) =>
      step('un', `::choice[A]{to=fin set="${fact}=${word}"}\n::choice[B]{to=fin}`) +
      step('fin', `::say[Mot]{when="${fact}=${word}"}`, end);
    const found = check({
      'fr/x': playbook(steps('place', 'away'), `facts:\n  - ${before}`),
      'en/x': playbook(steps(name, value), `facts:\n  - ${after}`),
    });
    expect(found.translation).toHaveLength(1);
    expect(found.translation[0]).toContain('different-graph');
  });

  test.each([
    [':::listen[Mot]{#deux}', ':::ecouter[Mot]{#deux}'],
    [':::listen[Mot]{#deux}', '::listen[Mot]{#deux}'],
    [':::listen[Mot]{#deux}', ':::listen[Mot]'],
    ['::next{to=deux}', '::next {to=deux}'],
    ['::next{to=deux}', '::suite{to=deux}'],
    ['::end{as=entrusted}', '::end{as=entrustde}'],
    ['title: Titre', 'title: Titre : deux'],
  ])('an error of form: %s as %s', (before, after) => {
    const text = playbook(three);
    const { translation, others } = check({ 'fr/x': text, 'en/x': text.replace(before, after) });
    expect(others.length).toBeGreaterThan(0);
    expect(translation).toEqual([]);
  });
});

describe('what a translation may do', () => {
  test('have more sentences, or fewer, and in another order', () => {
    const fr =
      step('un', '::say[Un]', '::why[Deux]', '::avoid[Trois]', '::next{to=fin}') + step('fin', end);
    const en =
      step('un', '::avoid[Three]', '::say[One]', '::say[Two]', '::next{to=fin}') + step('fin', end);
    expect(check({ 'fr/x': playbook(fr), 'en/x': playbook(en) }).translation).toEqual([]);
  });

  test('leave out what leads to a playbook that is not translated yet', () => {
    const ways = '::choice[A]{to=fin}\n::choice[B]{to=un}';
    const fr = step('un', `${ways}\n::choice[C]{to=/y}`) + step('fin', end);
    const en = step('un', ways) + step('fin', end);
    const texts = { 'fr/x': playbook(fr), 'en/x': playbook(en), 'fr/y': playbook(three) };
    expect(check(texts)).toEqual({ translation: [], others: [] });
  });

  test('write the target of the step that follows, or leave it out', () => {
    const fr = step('un', '::next') + step('deux', '::next{to=fin}') + step('fin', end);
    expect(check({ 'fr/x': playbook(fr), 'en/x': playbook(three) }).translation).toEqual([]);
    expect(check({ 'fr/x': playbook(three), 'en/x': playbook(fr) }).translation).toEqual([]);
  });

  test('write conditions and effects in another order', () => {
    const facts = 'facts: [{ a: [x, y, z] }, { b: [x] }]';
    const steps = (when: string, set: string) =>
      step('un', `::choice[A]{to=fin set="${set}"}\n::choice[B]{to=fin}`) +
      step('fin', `::say[A]{when="${when}"}`, end);
    const fr = playbook(steps('a=x|y and b=x', 'a=x, b=x'), facts);
    const en = playbook(
      steps('b=x and a=y|x', 'b=x, a=x'),
      'facts: [{ b: [x] }, { a: [y, x, z] }]',
    );
    expect(check({ 'fr/x': fr, 'en/x': en }).translation).toEqual([]);
  });
});

test.each([
  ['kind: dialogue', 'Unexpected `kind: dialogue`, expected `kind: procedure` as in French.'],
  ['start: deux', 'Unexpected `start: deux`, expected `start: un` as in French.'],
  ['after: [listen]', 'Unexpected `after: [listen]`, expected no `after` as in French.'],
  [
    'facts:\n  - origin: [ours]',
    'Unexpected `origin: [ours]` in `facts`, expected only what stands there in French.',
  ],
  [
    'entries:\n  - step: deux',
    'Unexpected `step: deux` in `entries`, expected only what stands there in French.',
  ],
  [
    'interrupts:\n  - label: Mot\n    to: fin',
    'Unexpected `to: fin` in `interrupts`, expected only what stands there in French.',
  ],
])('of front matter, the graph is compared: %s', (front, message) => {
  const [fr, en] = [playbook(three), playbook(three, front)];
  const { translation } = check({ 'fr/x': fr, 'en/x': en });
  expect(translation).toEqual([`different-graph  ${message}`]);
  const [reversed] = check({ 'fr/x': en, 'en/x': fr }).translation;
  expect(reversed).toContain('different-graph');
});
