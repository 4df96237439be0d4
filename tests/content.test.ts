import { describe, expect, it, test } from 'vitest';
import { parseContent } from '../src/parse/content.ts';
import { parsePlaybook } from '../src/parse/parse.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';
import { file, inStep } from './tools/manuscript.ts';

const standIns = readStandIns();
const own = readLibrary(new URL('..', import.meta.url).pathname).files.filter(({ path }) =>
  path.startsWith('content/'),
);

function parsed(name: string, text: string | Uint8Array): ReturnType<typeof parseContent> {
  return parseContent([file(`content/${name}`, text)], standIns);
}

function found(name: string, text: string): readonly string[] {
  return parsed(name, text).findings.map(({ file: path, code, position: { start }, hint }) => {
    expect(path).toBe(`content/${name}`);
    expect(hint?.fr).not.toBe('');
    return `${start.line}:${start.column} ${code}`;
  });
}

const contact = 'team:\n  label: { fr: Équipe, en: Team }\n';
const authority =
  'unit: { fr: $, en: $ }\nlevels: [{ key: clerk, label: { fr: a, en: b } }]\ngestures: {}\n';
const term = 'lull:\n  term: { fr: accalmie, en: lull }\n  means: { fr: a, en: b }\n';
const method = (phases: string, status: string) =>
  `- key: one\n  name: ONE\n  status: ${status}\n  letters:\n    - { letter: O, word: { fr: écouter, en: listen }, phases: ${phases} }\n`;
const clock = (place: string, delay: string) =>
  `clocks:\n  - key: a\n    place: ${place}\n    delay: ${delay}\n    subject: { fr: a, en: b }\n    duty: { fr: a, en: b }\n    who: { fr: a, en: b }\n    status: unverified\nplaces: { paris: { fr: Paris, en: Paris } }\n`;

describe('content/*.yaml', () => {
  it('of this package is sound, and so are the stand-ins', () => {
    expect(parseContent(own, standIns).findings).toEqual([]);
    expect(parseContent([], standIns).findings).toEqual([]);
  });

  test.each([
    ['contacts.yaml', 'team: [unclosed\nother: 1\n', ['1:7 yaml-syntax', '2:8 invalid-value']],
    ['contacts.yaml', 'team:\n  labl: { fr: a, en: b }\n', ['2:3 unknown-key']],
    ['contacts.yaml', 'team:\n  label: Équipe\n', ['2:10 invalid-value']],
    ['contacts.yaml', 'team:\n  label: { fr: Équipe }\n', ['2:3 missing-key']],
    ['contacts.yaml', `${contact}  number: 5145550101\n`, ['3:11 invalid-value']],
    ['contacts.yaml', `${contact}  within: 5 min\n`, ['3:11 invalid-value']],
    ['contacts.yaml', `${contact}  deputy: nobody\n`, ['3:11 invalid-value']],
    ['contacts.yaml', `${contact}  deputy: team\n`, ['3:11 invalid-value']],
    ['contacts.yaml', `Équipe:\n  label: { fr: a, en: b }\n`, ['1:1 invalid-value']],
    ['contacts.yaml', `${contact}team:\n  label: { fr: a, en: b }\n`, ['3:1 duplicate-key']],
    ['contacts.yaml', `${contact}  hours: { fr: 8 h : midi, en: x }\n`, ['3:16 yaml-syntax']],
    [
      'contacts.yaml',
      `team:\n  label:\n    fr: Équipe : la nôtre\n    en: Team\n`,
      ['3:9 yaml-quote'],
    ],
    [
      'authority.yaml',
      'unit: { fr: $, en: $ }\nlevels:\n  - { key: clerk, label: { fr: a, en: b }, contact: boss }\ngestures: {}\n',
      ['3:53 invalid-value'],
    ],
    ['facts.yaml', 'n:\n  label: { fr: a, en: b }\n  range: 9..1\n', ['3:10 invalid-value']],
    ['facts.yaml', 'n:\n  label: { fr: a, en: b }\n  range: 1-9\n', ['3:10 invalid-value']],
    [
      'phases.yaml',
      '- key: listen\n',
      ['1:3 missing-key', '1:3 missing-key', '1:3 missing-key', '1:3 missing-key'],
    ],
    ['phases.yaml', 'key: listen\n', ['1:1 invalid-value']],
    ['method.yaml', 'before:\n  propose: [listen, listn]\n', ['2:21 invalid-value']],
    ['method.yaml', 'before:\n  offer: [listen]\n', ['2:3 invalid-value']],
    ['method.yaml', 'settled: { after: [conclud] }\n', ['1:20 invalid-value']],
    [
      'method.yaml',
      'settled:\n  followed: { phases: [suivre], promise: oui }\n',
      ['2:42 invalid-value'],
    ],
    ['method.yaml', 'promise: [who, where]\n', ['1:16 invalid-value']],
    [
      'outcomes.yaml',
      'done:\n  label: { fr: a, en: b }\n  settled: oui\n  tone: goood\n',
      ['3:12 invalid-value', '4:9 invalid-value'],
    ],
    [
      'contacts.yaml',
      `${contact}  group:\n    activated-by: boss\n    members: [{ part: { fr: a, en: b }, contact: team }]\n`,
      ['4:19 invalid-value', '5:50 invalid-value'],
    ],
    [
      'authority.yaml',
      `${authority}escalate: { levels: [{ to: clrk, urgent: nobody, when: [{ fr: a, en: b }] }] }\n`,
      ['4:28 invalid-value', '4:42 invalid-value'],
    ],
    [
      'authority.yaml',
      `${authority}responsibilities:\n  - key: call\n    label: { fr: a, en: b }\n    levels: { clerk: { part: act }, boss: { part: does } }\n`,
      ['7:51 invalid-value'],
    ],
    [
      'authority.yaml',
      `${authority}responsibilities:\n  - key: call\n    label: { fr: a, en: b }\n    levels: { clerk: { part: act }, boss: { part: inform } }\n`,
      ['7:37 invalid-value'],
    ],
    ['glossary.yaml', `${term}  see: [lul, lull]\n`, ['4:9 invalid-value', '4:14 invalid-value']],
    ['glossary.yaml', `${term}  phase: listn\n`, ['4:10 invalid-value']],
    ['glossary.yaml', `${term}  regional: { fr-BE: accalmie }\n`, ['4:15 unknown-key']],
    ['glossary.yaml', `${term}  mean: { fr: a, en: b }\n`, ['4:3 unknown-key']],
    ['methods.yaml', method('[listn]', 'unverified'), ['5:64 invalid-value']],
    ['methods.yaml', method('[listen]', 'verified'), ['3:11 invalid-value']],
    ['methods.yaml', method('[listen]', 'checked'), ['3:11 invalid-value']],
    [
      'methods.yaml',
      method('[listen]', 'default') + method('[listen]', 'default'),
      ['6:8 invalid-value'],
    ],
    ['clocks.yaml', clock('pari', 'P3D'), ['3:12 invalid-value']],
    ['clocks.yaml', clock('paris', '3 jours'), ['4:12 invalid-value']],
    ['clocks.yaml', clock('paris', 'P3D'), []],
    ['sources.yaml', 'articles: []\n', ['1:1 missing-key']],
    ['autority.yaml', 'x: 1\n', ['1:1 unexpected-file']],
    ['contacts.yml', contact, ['1:1 unexpected-file']],
  ])('%s %j', (name, text, expected) => {
    expect([...found(name, text)].sort()).toEqual([...expected].sort());
  });

  it('a broken line is not blamed once more on the form of the file', () => {
    expect(found('phases.yaml', 'phases:\n  - [ a: b\n foo')).toEqual(['3:2 yaml-syntax']);
  });

  it.each(['', '- ', '- 3', 'listen: 1\n'])(
    'phases.yaml %j: no message names an empty key',
    (text) => {
      const { findings } = parseContent([file('content/phases.yaml', text)], standIns);
      expect(findings).toHaveLength(1);
      const words = findings.flatMap(({ message, hint }) => [message, hint]);
      expect(words.filter((one) => /`:/.test(`${one?.en} ${one?.fr}`))).toEqual([]);
      expect(words.map((one) => one?.en)).not.toContain(undefined);
    },
  );

  it('files of later versions are left alone', () => {
    expect(found('redirects.yaml', 'x: 1')).toEqual([]);
  });

  it('whom a level calls is a contact, with the nearest one; of a faulty file nothing is known', () => {
    const level = '{ key: clerk, label: { fr: a, en: b }, contact: tem }';
    const authority = `unit: { fr: $, en: $ }\nlevels: [${level}]\ngestures: {}\n`;
    const told = (contacts: string) =>
      parseContent(
        [file('content/contacts.yaml', contacts), file('content/authority.yaml', authority)],
        standIns,
      ).findings.map(({ file: path, message }) => `${path} ${message.en}`);
    expect(told(contact)).toEqual([
      'content/authority.yaml Unexpected `tem`, expected a contact of `content/contacts.yaml`: `team`; did you mean `team`?',
    ]);
    expect(told('team: [')).toEqual([expect.stringMatching(/^content\/contacts.yaml /)]);
  });

  it('a file with a fault falls back to its stand-in, the others count', () => {
    const { content, findings } = parseContent(
      [
        file('content/contacts.yaml', 'team: ['),
        file('content/variables.yaml', 'guest:\n  label: { fr: Invité, en: Guest }\n'),
      ],
      standIns,
    );
    expect(findings.map(({ file: path }) => path)).toEqual(['content/contacts.yaml']);
    expect(content.contacts).toEqual({});
    expect(Object.keys(content.variables)).toEqual(['guest']);
  });

  it('is UTF-8 too', () => {
    expect(
      parsed('contacts.yaml', new Uint8Array([0x61, 0x3a, 0x20, 0xe8])).findings.map(
        ({ code }) => code,
      ),
    ).toEqual(['not-utf8']);
  });
});

describe('names of the shared data in a playbook', () => {
  const { content } = parseContent(own, standIns);
  const neutral = parseContent([], standIns).content;
  const codes = (body: string, data = content): readonly string[] =>
    parsePlaybook(
      file('playbooks/fr/a.mdx', withOwnFacts(`${body}\n\n::next{to=fin}`).replace('origin, ', '')),
      data,
    )
      .findings.filter(({ hint }) => hint !== undefined)
      .map(({ code, severity }) => `${severity} ${code}`);

  test.each([
    '::contact[Appeler]{role=tem-lead}',
    '::gesture[Rembourser]{type=refnd}',
    '::promise[Rappeler]{by=managr within=P3D}',
    '::promise[Rappeler]{by=manager within=3j}',
    '::promise[Rappeler]{by=manager on=jour}',
    '::record[a]{as=b type=dat}',
    '::wait[a]{for=5m}',
  ])('%s is refused', (body) => {
    expect(codes(body)).toEqual(['error invalid-value']);
  });

  test.each([
    '::contact[Appeler]{role=team-lead}',
    '::gesture[Rembourser]{type=refund}',
    '::promise[Rappeler]{by=team-lead within=P3D}',
  ])('%s is sound', (body) => {
    expect(codes(body)).toEqual([]);
  });

  it('contacts and gestures are never stood in for: a warning, and the line stays', () => {
    expect(codes('::contact[Appeler]{role=team}', neutral)).toEqual(['warning missing-content']);
    expect(codes('::gesture[Rembourser]{type=refund}', neutral)).toEqual([
      'warning missing-content',
    ]);
  });

  it('the library’s interrupts count where the playbook has none, if they lead anywhere', () => {
    const interrupts = (path: string, text: string): unknown =>
      parsePlaybook(file(path, text), content).playbook?.interrupts.map(({ label, target }) => [
        label,
        target,
      ]);
    const away = { type: 'playbook', slug: 'client-en-colere-sur-place', step: 'danger' };
    expect(interrupts('playbooks/fr/a.mdx', inStep('::next'))).toEqual([
      ['Danger, menace ou arme', away],
    ]);
    expect(interrupts('playbooks/en/a.mdx', inStep('::next'))).toEqual([
      ['Danger, threat or weapon', away],
    ]);
    const itself = 'playbooks/fr/client-en-colere-sur-place.mdx';
    expect(interrupts(itself, inStep('::next'))).toEqual([]);
    const here = inStep('::next').replace('{#fin}', '{#danger}');
    expect(interrupts(itself, here)).toEqual([
      ['Danger, menace ou arme', { type: 'step', id: 'danger' }],
    ]);
  });

  it('the path is an address', () => {
    const code = (path: string): unknown =>
      parsePlaybook(file(path, withOwnFacts('::next')), content).findings.map(
        (finding) => finding.code,
      );
    expect(code('playbooks/fr/a.mdx')).toEqual([]);
    expect(code('playbooks/de/a.mdx')).toEqual(['file-name']);
    expect(code('playbooks/fr/A b.mdx')).toEqual(['file-name']);
    expect(code('playbooks/fr/search.mdx')).toEqual(['reserved-id']);
    expect(code('playbooks/fr/constructor.mdx')).toEqual(['reserved-id']);
  });
});

/** A step in a playbook whose own facts have names that this library's shared ones have not. */
function withOwnFacts(body: string): string {
  return inStep(body).replaceAll('score', 'tries');
}
