import { expect, test } from 'vitest';
import { lastChanges } from '../src/history/last-changes.ts';
import { repository, temporary } from './tools/repository.ts';

const one = 'playbooks/fr/colis.mdx';
const two = 'playbooks/fr/panne.mdx';

test('a playbook came with its first commit and changed with its last, lines that went included', () => {
  const { root, write } = repository();
  write({ [one]: 'Un\nDeux\n', 'content/site.yaml': 'a' }, '2026-01-05');
  write({ [two]: 'Un\n' }, '2026-02-05');
  write({ [one]: 'Un\n' }, '2026-03-05');
  write({ 'content/site.yaml': 'b' }, '2026-04-05');
  expect([...lastChanges(root)].sort()).toEqual([
    [one, { first: '2026-01-05', last: '2026-03-05' }],
    [two, { first: '2026-02-05', last: '2026-02-05' }],
  ]);
});

test('what is not committed has no date: the same commit gives the same days', () => {
  const { root, write } = repository();
  write({ [one]: 'Un\n' }, '2026-01-05');
  write({ [one]: 'Deux\n', [two]: 'Un\n' });
  expect([...lastChanges(root)]).toEqual([[one, { first: '2026-01-05', last: '2026-01-05' }]]);
});

test('nobody knows when a file came that had another name', () => {
  const { root, write, git } = repository();
  write({ [one]: 'Un\nDeux\nTrois\n' }, '2026-01-05');
  git('mv', one, two);
  write({}, '2026-02-05');
  expect(lastChanges(root).get(two)).toEqual({ last: '2026-02-05' });
});

test('without a whole history nothing is known', () => {
  const { root, write, git } = repository();
  write({ [one]: 'Un\n' }, '2026-01-05');
  write({ [one]: 'Deux\n' }, '2026-02-05');
  const clone = `${temporary()}/clone`;
  git('clone', '--quiet', '--depth', '1', `file://${root}`, clone);
  expect(lastChanges(clone).size).toBe(0);
  expect(lastChanges(temporary()).size).toBe(0);
});
