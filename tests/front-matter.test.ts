import { describe, expect, it, test } from 'vitest';
import { read } from './tools/manuscript.ts';

const base = {
  title: 'Un titre',
  summary: 'Un résumé.',
  owner: 'Service',
  reviewed: '2026-11-01',
  sources: '[]',
  channel: '[in-person]',
  audience: '[employee]',
} as const;

const steps = '\n:::listen[Ici]{#ici}\n\n::end{as=settled}\n\n:::\n';

/** The front matter with other lines in place of those of the same key, behind the others. */
function withLines(...lines: readonly string[]): string {
  const kept = Object.entries(base).filter(
    ([key]) => !lines.some((line) => line.startsWith(`${key}:`)),
  );
  return ['---', ...kept.map(([key, value]) => `${key}: ${value}`), ...lines, '---', steps].join(
    '\n',
  );
}

/** Code, words pointed at, and hint of each finding. */
function found(text: string): readonly string[] {
  return read(text).findings.map(({ code, position, hint }) => {
    const at = text.slice(position.start.offset, position.end.offset);
    return `${code} ‹${at}› ${hint?.en ?? ''}`;
  });
}

describe('values that need quotes', () => {
  test.each([
    ['title: Crise : origine', 'Crise : origine', 'title: "Crise : origine"', 'Crise : origine'],
    ['title: Produit #12', 'Produit #12', 'title: "Produit #12"', 'Produit #12'],
    ['title: Produit # 12', 'Produit # 12', 'title: "Produit # 12"', 'Produit # 12'],
    ['title: [Urgent] client', '[Urgent] client', 'title: "[Urgent] client"', '[Urgent] client'],
    ['title: @client', '@client', 'title: "@client"', '@client'],
    [
      'title: "Danger" ou menace',
      '"Danger" ou menace',
      'title: "\\"Danger\\" ou menace"',
      '"Danger" ou menace',
    ],
    ['title: "Danger', '"Danger', 'title: "Danger"', 'Danger'],
    ['title: *important*', '*important*', 'title: "*important*"', '*important*'],
    ['title: !important', '!important', 'title: "!important"', '!important'],
    ['title: %50', '%50', 'title: "%50"', '%50'],
  ])('%s', (line, at, hint, title) => {
    const text = withLines(line);
    expect(found(text)).toEqual([`yaml-quote ‹${at}› Write \`${hint}\`.`]);
    expect(read(text).playbook?.title).toBe(title);
  });

  it('in lists and in entries of lists', () => {
    expect(found(withLines('tags:', '  - Crise : origine'))).toEqual([
      'yaml-quote ‹Crise : origine› Write `"Crise : origine"`.',
    ]);
    expect(found(withLines('interrupts:', '  - label: Danger : arme', '    to: ici'))).toEqual([
      'yaml-quote ‹Danger : arme› Write `- label: "Danger : arme"`.',
    ]);
  });

  it('and those that need none', () => {
    for (const title of [
      "L'avis d'un client",
      'Un titre: ',
      '"Crise : origine"',
      "'Crise : origine'",
      '« Danger »',
      'a#b',
      '>\n  deux : lignes\n  # ici',
    ]) {
      expect(found(withLines(`title: ${title}`)), title).toEqual(
        title === 'Un titre: ' ? expect.anything() : [],
      );
    }
  });
});

describe('keys', () => {
  it('each missing one is reported where the front matter ends', () => {
    const text = `---\ntitle: Un titre\n---\n${steps}`;
    expect(read(text).codes).toEqual(Array.from({ length: 6 }, () => '3:1 missing-key'));
    expect(found(text)[0]).toContain('summary: What');
  });

  it('an unknown one gets a suggestion', () => {
    expect(found(withLines('discret-title: x'))).toEqual([
      'unknown-key ‹discret-title› Write `discreet-title:`.',
    ]);
    expect(found(withLines('layout: x'))).toEqual(['unknown-key ‹layout› Take the line out.']);
    expect(found(withLines('__proto__: x'))).toEqual([
      'unknown-key ‹__proto__› Take the line out.',
    ]);
    expect(found(withLines('entries:', '  - step: ici', '    afer: []'))).toEqual([
      'unknown-key ‹afer› Write `after:`.',
    ]);
  });

  it('one that stands twice is reported, the first counts', () => {
    const text = withLines('licence: a', 'licence: b');
    expect(found(text)).toEqual(['duplicate-key ‹licence› Keep one of the two lines.']);
    expect(read(text).playbook?.licence).toBe('a');
  });
});

describe('values', () => {
  test.each([
    ['title: 12', '12', 'Write `title: "12"`.'],
    ['owner:', '', 'Write for example `owner: Customer service`.'],
    ['channel: in-person', 'in-person', 'Write `channel: [in-person]`.'],
    ['channel: []', '[]', 'Write for example `channel: [in-person]`.'],
    ['channel: [in-persn]', 'in-persn', 'Write `in-person`.'],
    ['audience: [employé]', 'employé', 'Write `employee`.'],
    ['reviewed: 2026-1-5', '2026-1-5', 'Write `2026-01-05`.'],
    ['reviewed: 2026-02-30', '2026-02-30', 'Write for example `reviewed: 2026-11-01`.'],
    ['kind: procédure', 'procédure', 'Write `procedure`.'],
    ['review-every: 6 mois', '6 mois', 'Write `P6M`.'],
    ['start: Ici', 'Ici', 'Write `ici`.'],
    ['after: [listn]', 'listn', 'Write `listen`.'],
    ['related: [Autre Fiche]', 'Autre Fiche', 'Write `autre-fiche`.'],
    [
      'facts: [origine]',
      'origine',
      'Write `origin`; or add `origine` to `content/facts.yaml`, or declare its values here: `{ origine: [once] }`.',
    ],
    ['facts: [{ score: 27..0 }]', '27..0', 'Write the lower number, two dots, and the higher one.'],
    [
      'facts: [{ origin: [a] }]',
      'origin',
      'Write `facts: [origin]` for the shared fact, or give your own another name.',
    ],
    ['facts: [origin, origin]', 'origin', 'Keep one of them.'],
    ['interrupts: [{ label: a, to: Fin }]', 'Fin', 'Write `fin`.'],
    [
      'waive: [dead-end]',
      'dead-end',
      'Write for example `- { rule: single-choice, reason: "…" }`.',
    ],
    [`summary: ${'é'.repeat(201)}`, 'é'.repeat(201), 'Shorten it by 1 character.'],
  ])('%s', (line, at, hint) => {
    expect(found(withLines(line))).toEqual([`invalid-value ‹${at}› ${hint}`]);
  });

  it('anchors, aliases and depth are refused', () => {
    expect(read(withLines('tags: [&a x, *a]')).findings.map(({ code }) => code)).toEqual([
      'yaml-syntax',
      'yaml-syntax',
    ]);
    expect(
      read(withLines(`tags: ${'['.repeat(50)}${']'.repeat(50)}`)).findings.map(({ code }) => code),
    ).toContain('yaml-syntax');
  });
});

describe('the front matter as a whole', () => {
  test.each([
    ['none', steps, '1:1 front-matter'],
    ['text before it', `Bonjour\n${withLines()}`, '1:1 front-matter'],
    ['a blank line before it', `\n${withLines()}`, '1:1 front-matter'],
    ['a space behind the mark', withLines().replace('---', '--- '), '1:1 front-matter'],
    ['no first mark', withLines().replace('---\n', ''), '1:1 front-matter'],
    ['TOML', `+++\ntitle = 1\n+++\n${steps}`, '1:1 front-matter'],
    ['never closed', withLines().replace('\n---\n', '\n'), '1:1 front-matter'],
    ['a tab', withLines('entries:', '\t- step: ici'), '10:1 yaml-syntax'],
    ['a bracket that is not closed', withLines('tags: [a, b'), '9:7 yaml-syntax'],
    ['a key without a colon', withLines('licence MIT'), '9:1 yaml-syntax'],
  ])('%s: one finding, and the steps are read', (_name, text, expected) => {
    const { codes, playbook } = read(text);
    expect(codes).toEqual([expected]);
    expect(playbook?.steps.map(({ id }) => id)).toEqual(['ici']);
  });

  it('an empty file says what a file begins with', () => {
    expect(read('').findings.map(({ code }) => code)).toEqual(['front-matter', 'no-steps']);
  });

  it('gives facts, entries, interrupts and waivers with their places', () => {
    const text = withLines(
      'facts: [origin, { warned: [once] }, { score: 0..27 }]',
      'start: ici',
      'after: [listen]',
      'entries:',
      '  - step: ici',
      '    after: [isolate]',
      '    facts: [origin]',
      'interrupts:',
      '  - label: "Danger : arme"',
      '    to: /autre#danger',
      'waive:',
      '  - rule: single-choice',
      '    reason: Il n’y en a qu’un.',
    );
    const { playbook, codes } = read(text);
    expect(codes).toEqual([]);
    expect(playbook?.facts.map(({ name, shared }) => `${name} ${shared}`)).toEqual([
      'origin true',
      'warned false',
      'score false',
    ]);
    expect(playbook?.start).toMatchObject({ step: 'ici', after: ['listen'], facts: ['origin'] });
    expect(playbook?.entries).toMatchObject([
      { step: 'ici', after: ['isolate'], facts: ['origin'] },
    ]);
    expect(playbook?.interrupts).toMatchObject([
      { label: 'Danger : arme', target: { type: 'playbook', slug: 'autre', step: 'danger' } },
    ]);
    expect(playbook?.waivers).toMatchObject([{ rule: 'single-choice' }]);
    const at = (
      position: { start: { offset: number }; end: { offset: number } } | undefined,
    ): string => text.slice(position?.start.offset, position?.end.offset);
    expect(at(playbook?.at['title'])).toBe('Un titre');
    expect(at(playbook?.entries[0]?.position)).toBe('ici');
    expect(at(playbook?.interrupts[0]?.position)).toBe('/autre#danger');
    expect(playbook?.facts.map(({ position }) => at(position))).toEqual([
      'origin',
      '{ warned: [once] }',
      '{ score: 0..27 }',
    ]);
  });
});
