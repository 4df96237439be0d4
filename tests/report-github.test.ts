import { expect, it } from 'vitest';
import type { Severity } from '../src/model/diagnostic.ts';
import { github } from '../src/report/github.ts';
import { diagnostic, options } from './tools/report.ts';

const times = (count: number, severity: Severity) =>
  Array.from({ length: count }, () => diagnostic({ severity }));

it('marks the words on their line, in the file as the repository names it', () => {
  expect(github([diagnostic({ hint: 'Write `fin`.' })], options({ base: 'library/' }))).toBe(
    '::error file=library/playbooks/fr/essai.mdx,line=2,col=18,endColumn=21,endLine=2,title=unknown-target::Unexpected `fni`, expected the id of a step; did you mean `fin`?%0AWrite `fin`.\n',
  );
});

it('gives no column to what covers several lines', () => {
  const report = github([diagnostic({ endLine: 5 })], options());
  expect(report).toContain('line=2,endLine=5,title');
});

it('escapes what would end a property or a command', () => {
  const report = github([diagnostic({ file: 'a,b:c%.mdx', message: '100% ,::' })], options());
  expect(report).toMatch(/^::error file=a%2Cb%3Ac%25\.mdx,line=.*::100%25 ,::\n$/);
});

it('puts errors first', () => {
  const found = [...times(1, 'info'), ...times(1, 'warning'), ...times(1, 'error')];
  const kinds = github(found, options()).match(/^::\w+/gm);
  expect(kinds).toEqual(['::error', '::warning', '::notice']);
});

it('says so where GitHub will not show all of a kind, before anything else', () => {
  const notice =
    /^::notice title=accalmie::11 errors, 3 warnings\. GitHub shows only 10 of each kind/;
  expect(github([...times(3, 'warning'), ...times(11, 'error')], options())).toMatch(notice);
  expect(github([...times(10, 'warning'), ...times(10, 'error')], options())).toMatch(/^::error/);
  const french = github(times(11, 'info'), options({ language: 'fr' }));
  expect(french).toMatch(/^::notice title=accalmie::11 informations\. GitHub n’en montre que 10/);
});
