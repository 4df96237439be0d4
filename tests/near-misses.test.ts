import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/model/diagnostic.ts';
import { bodyLine, firstStep, inStep, read, textOf } from './tools/manuscript.ts';

/**
 * What is written · the code and the columns it is reported at · what the hint says to write · how it is read all the same.
 * Each is in a step between two sound lines; it costs nothing but itself.
 */
const rows: readonly (readonly [
  line: string,
  code: string,
  columns: string,
  hint: string,
  readAs?: string,
])[] = [
  ['::choice[Oui]{to=fin to=ici}', 'duplicate-attribute', '22-28', 'Keep one of them', 'Oui → fin'],
  ['::choice[Oui]{#x #y to=fin}', 'duplicate-attribute', '18-20', 'Keep one of them', 'Oui → fin'],
  [
    '::choice[Oui]{to=fin} et puis',
    'broken-directive',
    '23-30',
    'inside the square brackets',
    'Oui → fin',
  ],
  ['::choice[Oui] {to=fin}', 'broken-directive', '14-15', '`::choice[Oui]{to=fin}`', 'Oui → fin'],
  ['::choice[Oui]\u00a0{to=fin}', 'broken-directive', '14-15', 'another character', 'Oui → fin'],
  ['::choice[Oui]{to=fin\u00a0#x}', 'broken-directive', '21-22', 'another character', 'Oui → fin'],
  [
    '::choice[Oui,\nbien sûr]{to=fin}',
    'broken-directive',
    '1-14',
    '`::choice[Oui, bien sûr]{to=fin}`',
    'Oui, bien sûr → fin',
  ],
  [
    '::choice[Oui]{to=fin\n#x}',
    'broken-directive',
    '1-21',
    '`::choice[Oui]{to=fin #x}`',
    'Oui → fin',
  ],
  ['::choice[Oui] non]{to=fin}', 'broken-directive', '13-14', '`\\]`', 'Oui] non → fin'],
  ['::choice[Oui [non]{to=fin}', 'broken-directive', '9-10', '`\\[`', 'Oui [non → fin'],
  ['::choice[Oui{to=fin}', 'broken-directive', '9-10', '`\\[`', 'Oui → fin'],
  ['::choice[Oui]{to=fin', 'broken-directive', '14-21', '`::choice[Oui]{to=fin}`', 'Oui → fin'],
  [
    '::choice[Oui]{to=fin set=origin=ours}',
    'broken-directive',
    '26-37',
    '`set="origin=ours"`',
    'Oui → fin',
  ],
  [
    '::choice[Oui]{to=fin when=score>=3 and origin=ours}',
    'broken-directive',
    '27-51',
    '`when="score>=3 and origin=ours"`',
    'Oui → fin',
  ],
  [
    '::choice[Oui]{to=fin set=“origin=ours”}',
    'broken-directive',
    '26-39',
    '`set="origin=ours"`',
    'Oui → fin',
  ],
  [
    '::choice[Oui]{to=fin discreet=« Autre »}',
    'broken-directive',
    '31-40',
    '`discreet=Autre`',
    'Oui → fin',
  ],
  ["::choice[Oui]{to='fin'}", 'broken-directive', '18-23', '`to=fin`', 'Oui → fin'],
  ['::choice[Oui]{to="fin}', 'broken-directive', '18-22', '`to=fin`', 'Oui → fin'],
  ['::choice[Oui]{to = fin}', 'broken-directive', '15-23', '`to=fin`', 'Oui → fin'],
  [
    '::choice[Oui]{to=fin, #x}',
    'broken-directive',
    '21-23',
    '`::choice[Oui]{to=fin #x}`',
    'Oui → fin',
  ],
  ['::choice[Oui]{ to=fin }', 'broken-directive', '15-16', '`::choice[Oui]{to=fin}`', 'Oui → fin'],
  ['::choice[Oui]{to:fin}', 'broken-directive', '15-21', '`to=fin`'],
  ['::choice[Oui]{to=}', 'broken-directive', '15-18', 'Write the value'],
  ['::choice [Oui]{to=fin}', 'broken-directive', '9-10', '`::choice[Oui]{to=fin}`', 'Oui → fin'],
  [':: choice[Oui]{to=fin}', 'broken-directive', '3-4', '`::choice[Oui]{to=fin}`', 'Oui → fin'],
  ['::choice Oui {to=fin}', 'broken-directive', '10-22', '`::choice[Oui]{to=fin}`', 'Oui → fin'],
  ['::choice(Oui){to=fin}', 'broken-directive', '9-14', '`::choice[Oui]{to=fin}`', 'Oui → fin'],
  ['::choice[Oui](to=fin)', 'broken-directive', '14-22', '`::choice[Oui]{to=fin}`', 'Oui → fin'],
  ['::choice{to=fin}[Oui]', 'broken-directive', '17-22', '`::choice[Oui]{to=fin}`', 'Oui → fin'],
  ['  ::choice[Oui]{to=fin}', 'broken-directive', '3-24', '`::choice[Oui]{to=fin}`', 'Oui → fin'],
  [':::choice[Oui]{to=fin}', 'broken-directive', '1-4', '`::choice[Oui]{to=fin}`', 'Oui → fin'],
  [':choice[Oui]{to=fin}', 'broken-directive', '1-2', '`::choice[Oui]{to=fin}`', 'Oui → fin'],
  ['::Choice[Oui]{to=fin}', 'unknown-directive', '1-9', '`::choice`', 'Oui → fin'],
  ['::choix[Oui]{to=fin}', 'unknown-directive', '1-8', '`::choice`', 'Oui → fin'],
  ['::choise[Oui]{to=fin}', 'unknown-directive', '1-9', '`::choice`', 'Oui → fin'],
  ['::choice[Oui]{too=fin}', 'unknown-attribute', '15-22', '`to=fin`', 'Oui → fin'],
  ['::choice[Oui]{to=fin onclick=x}', 'unknown-attribute', '22-31', 'Take it out', 'Oui → fin'],
  ['::choice{to=fin}', 'missing-label', '1-17', '`::choice[…]{to=…}`', ' → fin'],
  ['::choice[Oui]{to=Fin}', 'invalid-value', '18-21', '`fin`', 'Oui → fin'],
  ['::', 'broken-directive', '1-3', '`:::`'],
  [':: quelque chose', 'unknown-directive', '1-11', 'Keywords'],
  ['- ::choice[Oui]{to=fin}', 'misplaced-directive', '3-24', '`[ ]` or `>`', 'Oui → fin'],
  ['- un\n\n  ::choice[Oui]{to=fin}', 'misplaced-directive', '3-24', '`[ ]` or `>`', 'Oui → fin'],
  ['> ::choice[Oui]{to=fin}', 'misplaced-directive', '3-24', '`[ ]` or `>`', 'Oui → fin'],
  ['| a |\n| - |\n| ::say[x] |', 'misplaced-directive', '3-9', '`[ ]` or `>`'],
  ['- [] un', 'broken-checkbox', '1-8', '`[ ]`'],
  ['- [x] un', 'broken-checkbox', '1-9', '`[ ]`'],
  ['- [ ]', 'broken-checkbox', '1-6', '`[ ]`'],
  ['- [ ]un', 'broken-checkbox', '1-8', '`[ ]`'],
  ['-[ ] un', 'broken-checkbox', '1-8', '`[ ]`'],
  ['[ ] un', 'broken-checkbox', '1-7', '`[ ]`'],
  ['Moins de <50 $', 'stray-mark', '10-11', '`\\<`'],
  ['Plus de {50 $', 'stray-mark', '9-10', '`\\{`'],
  ['::say[Moins de <50 $]', 'stray-mark', '16-17', '`\\<`'],
  ['::say[Plus de {50 $]', 'stray-mark', '15-16', '`\\{`'],
  ['```\ncode', 'unclosed-code', '1-4', 'Close the block'],
];

describe.each(rows)('%j', (line, code, columns, hint, readAs) => {
  const text = inStep(`::say[Avant]\n\n${line}\n\n::say[Après]\n\n::choice[Non]{to=ici}`);
  const result = read(text);

  it(`is ${code}, in its place, and says what to write`, () => {
    const finding = result.findings[0] as Finding;
    expect(result.findings.slice(1).map(({ message }) => message.en)).toEqual([]);
    expect(finding.code).toBe(code);
    const { start, end } = finding.position;
    expect(start.line).toBe(bodyLine + 2 + Math.max(0, offsetInLines(line ?? '', code ?? '')));
    expect(`${start.column}-${end.column}`).toBe(columns);
    expect(finding?.hint?.en).toContain(hint);
    expect(finding?.hint?.fr).not.toBe('');
    expect(finding.message.fr).not.toBe(finding.message.en);
  });

  it('costs nothing but itself', () => {
    const step = firstStep(result);
    const said = step.body.filter((node) => node.type === 'say').map(textOf);
    expect(said[0]).toBe('Avant');
    expect(said.at(-1)).toBe('Après');
    const ways = step.ways.map(
      (way) => `${textOf(way)} → ${way.target.type === 'step' ? way.target.id : ''}`,
    );
    expect(ways.at(-1)).toBe('Non → ici');
    if (readAs !== undefined) expect(ways[0]).toBe(readAs);
  });
});

/** The fault stands in the last line, but where a directive runs over two. */
function offsetInLines(line: string, code: string): number {
  return code === 'broken-directive' || code === 'unclosed-code' ? 0 : line.split('\n').length - 1;
}
