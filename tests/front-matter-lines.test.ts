import { describe, expect, it, test } from 'vitest';
import { frontMatterOf, read } from './tools/manuscript.ts';

const steps = '\n:::listen[Ici]{#ici}\n\n::end{as=settled}\n\n:::\n';

function withLines(...lines: readonly string[]): string {
  return frontMatterOf('Un titre', ...lines) + steps;
}

describe('accidents of whole lines', () => {
  const lists = [
    'tags: [essai]',
    'related:',
    '  - autre',
    'facts:',
    '  - origin',
    '  - warned: [once]',
    'entries:',
    '  - step: ici',
    '    facts: [origin]',
  ];
  const inLists = withLines(...lists);

  test.each([
    ['the key of a list', 'facts:\n', '', '12:5 missing-key'],
    ['the key of a list of several keys', 'entries:\n', '', '15:5 missing-key'],
    ['the first line of an entry', '  - step: ici\n', '', '16:5 missing-key'],
    ['the hyphen of an entry', '  - step', '    step', '16:5 yaml-syntax'],
    ['a key twice', 'facts:\n', 'facts:\nfacts:\n', '13:1 duplicate-key'],
    ['an item twice', '  - autre\n', '  - autre\n  - autre\n', '12:5 invalid-value'],
    ['an entry twice', '  - step: ici', '  - step: ici\n  - step: ici', '17:5 duplicate-key'],
    ['a key below its item', 'related:\n  - autre', '  - autre\nrelated:', '10:1 yaml-syntax'],
    ['an item and a key', '  - autre\nfacts:', '  - autre facts:', '11:11 yaml-syntax'],
    ['two items', '  - origin\n  - warned', '  - origin - warned', '13:12 yaml-syntax'],
    [
      'the opening between keys',
      '---\ntitle: Un titre\n',
      'title: Un titre\n---\n',
      '2:1 front-matter',
    ],
    ['the opening twice', '---\ntitle', '---\n---\ntitle', '2:1 front-matter'],
    ['the opening before a key', '---\ntitle', '--- title', '1:5 front-matter'],
    [
      'the closing before a key',
      '\n    facts: [origin]\n---',
      '\n---\n    facts: [origin]',
      '17:1 front-matter',
    ],
    ['the closing behind a key', '[origin]\n---', '[origin] ---', '17:21 front-matter'],
  ])('%s: told once, and read as meant', (_name, good, typed, expected) => {
    const text = inLists.replace(good, () => typed);
    expect(text).not.toBe(inLists);
    const { codes, playbook } = read(text);
    expect(codes).toEqual([expected]);
    expect(playbook?.title).toBe('Un titre');
    expect(playbook?.related).toEqual(['autre']);
    expect(playbook?.facts.map(({ name }) => name)).toEqual(['origin', 'warned']);
  });

  it('with CRLF, too, and each place stands where it was written', () => {
    const text = inLists.replace('facts:\n', '').replaceAll('\n', '\r\n');
    const { codes, playbook } = read(text);
    expect(codes).toEqual(['12:5 missing-key']);
    const at = playbook?.entries[0]?.position;
    expect(text.slice(at?.start.offset, at?.end.offset)).toBe('ici');
  });

  it('where two keys may be meant, both are named and nothing is mended', () => {
    const text = withLines('licence: MIT', '  - autre');
    const [finding, ...others] = read(text).findings;
    expect(others).toEqual([]);
    expect(finding?.message.en).toContain('`related:` or `tags:`');
    expect(finding?.fix).toBeUndefined();
  });

  test.each([
    ['two values', ['start: Ici', 'kind: x'], ['invalid-value', 'invalid-value']],
    ['a line and a value', ['kind: x', ...lists.toSpliced(3, 1)], ['invalid-value', 'missing-key']],
    ['a misspelt fact stays one', ['facts:', '  - orgin'], ['invalid-value']],
    [
      'below another list, too',
      ['related:', '  - autre', 'facts:', '  - orgin', 'tags:', '  - a'],
      ['invalid-value'],
    ],
    [
      'a name that is none, below a list of texts',
      ['tags:', '  - a', 'related:', '  - Autre Fiche'],
      ['invalid-value'],
    ],
    ['a dash in a text', ['licence: MIT - GPL', 'kind: x'], ['invalid-value']],
    ['another value below', ['licence: a', 'licence: b'], ['duplicate-key']],
  ])('independent mistakes are all told: %s', (_name, lines, expected) => {
    expect(read(withLines(...lines)).findings.map(({ code }) => code)).toEqual(expected);
  });
});
