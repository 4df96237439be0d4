import { describe, expect, it } from 'vitest';
import type { Position } from '../src/model/place.ts';
import { sound } from './arbitrary/manuscript.ts';
import { inStep, read, wayOn } from './tools/manuscript.ts';

/** What stands at a place, told by its offsets and, again, by its lines and columns. */
function at(text: string, position: Position | undefined): string {
  const { start, end } = position ?? { start: undefined, end: undefined };
  if (!start || !end) return 'no place';
  const lines = text.split('\n');
  const offsetOf = ({ line, column }: { line: number; column: number }): number =>
    lines.slice(0, line - 1).reduce((sum, words) => sum + words.length + 1, 0) + column - 1;
  expect([offsetOf(start), offsetOf(end)]).toEqual([start.offset, end.offset]);
  return text.slice(start.offset, end.offset);
}

describe.each([
  ['LF', sound],
  ['CRLF', sound.replaceAll('\n', '\r\n')],
  [
    'with lines taken out before it',
    sound.replace('Texte avec', '::say[a] {\n\n```\n\n:: \n\nTexte avec'),
  ],
  [
    'with a directive on two lines before it',
    sound.replace('::ask[Alors ?]', '::ask[Alors\nvous 😀 ?]'),
  ],
])('every value has its place, %s', (_name, text) => {
  const { playbook } = read(text);
  const step = playbook?.steps[0];
  const way = (index: number): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(step?.ways[index]?.at ?? {}).map(([key, place]) => [key, at(text, place)]),
    );

  it('of attributes', () => {
    expect(at(text, step?.at['id'])).toBe('ici');
    expect(way(0)).toEqual({ to: 'fin', set: 'origin=ours, score+=2', id: 'oui' });
    expect(way(1)).toEqual({ to: 'ici', discreet: 'Autre', when: 'warned!=once', by: 'team-lead' });
    expect(way(2)).toEqual({ to: '/autre-fiche#entree', set: 'warned=once' });
  });

  it('of steps, leaves and prose', () => {
    expect(at(text, step?.position)).toMatch(/^:::listen\[Ici\][^]*:::$/);
    expect(at(text, step?.ways[1]?.position)).toMatch(/^::choice\[Non\]\{[^\n]*\}$/);
    expect(at(text, step?.body.find(({ type }) => type === 'table')?.position)).toMatch(
      /^\| a[^]*:story \|$/,
    );
    expect(at(text, step?.body.find(({ type }) => type === 'code')?.position)).toMatch(
      /^```text[^]*```$/,
    );
  });

  it('of the front matter', () => {
    expect(
      Object.entries(playbook?.at ?? {}).map(([key, place]) => `${key}: ${at(text, place)}`),
    ).toContain('title: Un titre');
    expect(playbook?.facts.map(({ position }) => at(text, position))).toEqual([
      'origin',
      '{ warned: [once] }',
      '{ score: 0..27 }',
    ]);
  });
});

describe('findings point at the words', () => {
  it.each([
    ['::choice[a]{to=Ailleurs}', 'Ailleurs'],
    ['::choice[a]{to=fin when="score>=3 and origin=our"}', 'our'],
    ['::choice[a]{to=fin when="origin=ours and origin=our"}', 'our'],
    ['::choice[a]{to=fin when="score=1|99"}', '99'],
    ['::choice[a]{to=fin set="score+=1, scor=2"}', 'scor'],
    ['::choice[a]{to=fin set="warned=once, origin==ours"}', 'origin==ours'],
    ['::choice[a]{to=fin when="warned>2"}', '>'],
    ['::say[Bonjour :custmer]', ':custmer'],
    ['Un [lien](javascript:x) ici', '[lien](javascript:x)'],
  ])('%s', (line, words) => {
    const text = inStep(`${line}\n\n${wayOn}`);
    const [finding] = read(text).findings.filter(({ code }) => code !== 'mixed-ways-on');
    expect(at(text, finding?.position)).toBe(words);
    expect(finding?.step).toBe('ici');
  });
});
