import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHistory } from '../src/history/read-history.ts';
import type { History } from '../src/model/history.ts';
import { readLibrary } from '../src/reader.ts';
import { repository, type Repository, secondsAt } from './tools/repository.ts';

const fr = 'playbooks/fr/colis.mdx';
const en = 'playbooks/en/colis.mdx';
const today = secondsAt('2026-12-01');

function history({ root, files }: Repository, milliseconds = 20_000): History {
  return readHistory(root, files(), { languages: ['fr', 'en'], now: today, milliseconds });
}

/** The days of the lines of a file, by their words. */
function days(found: History, { files }: Repository, path: string): Record<string, string> {
  const file = files().find((one) => one.path === path);
  const lines = new TextDecoder().decode(file?.bytes).split('\n');
  const dated = lines.map((line, index) => [line.trim(), found.files[path]?.[index] ?? 0] as const);
  return Object.fromEntries(
    dated
      .filter(([, time]) => time > 0)
      .map(([line, time]) => [line, new Date(time * 1000).toISOString().slice(0, 10)]),
  );
}

describe('the time of each line', () => {
  test('is that of its last change', () => {
    const library = repository();
    library.write({ [fr]: 'Un\n\n:::\nDeux\n', [en]: 'One\nTwo\n' }, '2026-01-05');
    library.write({ [fr]: 'Un\n\n:::\nDeux et demi\n' }, '2026-03-05');
    const found = history(library);
    expect(days(found, library, fr)).toEqual({ Un: '2026-01-05', 'Deux et demi': '2026-03-05' });
    expect(days(found, library, en)).toEqual({ One: '2026-01-05', Two: '2026-01-05' });
    expect(found.gap).toBeUndefined();
  });

  test('is now, where it was not committed', () => {
    const library = repository();
    library.write({ [fr]: 'Un\nDeux\n', [en]: 'One\n' }, '2026-01-05');
    library.write({ [fr]: 'Un\nTrois\n' });
    expect(days(history(library), library, fr)).toEqual({ Un: '2026-01-05', Trois: '2026-12-01' });
  });

  test('does not change when a line is moved, indented or saved with other line ends', () => {
    const library = repository();
    library.write({ [fr]: 'Un\nDeux\nTrois\n', [en]: 'One\n' }, '2026-01-05');
    library.write({ [fr]: '  Trois\nUn\nDeux\n' }, '2026-02-05');
    library.write({ [fr]: 'Deux\r\n  Trois\r\nUn\r\nQuatre\r\n' });
    expect(days(history(library), library, fr)).toEqual({
      Un: '2026-01-05',
      Deux: '2026-01-05',
      Trois: '2026-02-05',
      Quatre: '2026-12-01',
    });
  });

  test('is found under an earlier name', () => {
    const library = repository();
    library.write(
      { 'playbooks/fr/x.mdx': 'Un\nDeux\n', 'playbooks/en/x.mdx': 'One\n' },
      '2026-01-05',
    );
    library.write({ 'playbooks/fr/x.mdx': 'Un\nTrois\n' }, '2026-02-05');
    library.git('mv', 'playbooks/fr/x.mdx', fr);
    library.git('mv', 'playbooks/en/x.mdx', en);
    library.write({}, '2026-03-05');
    expect(days(history(library), library, fr)).toEqual({ Un: '2026-01-05', Trois: '2026-02-05' });
  });

  test('is found below the top of a repository, whatever the folder is called', () => {
    const outer = repository('a "b\' $(touch x) é;\n--c');
    const write = (files: Readonly<Record<string, string>>, day: string) =>
      outer.write(
        Object.fromEntries(
          Object.entries(files).map(([path, text]) => [`-d/:(top)/${path}`, text]),
        ),
        day,
      );
    write({ [fr]: 'Un\n', [en]: 'One\n' }, '2026-01-05');
    write({ [fr]: 'Un\nDeux\n' }, '2026-02-05');
    const root = join(outer.root, '-d/:(top)');
    const library = { ...outer, root, files: () => readLibrary(root).files };
    expect(days(history(library), library, fr)).toEqual({ Un: '2026-01-05', Deux: '2026-02-05' });
  });
});

describe('git is not asked for the lines', () => {
  test('of playbooks in one language', () => {
    const library = repository();
    library.write({ [fr]: 'Un\n' }, '2026-01-05');
    expect(history(library)).toEqual({ files: {} });
  });

  test.each([
    ['written later', { [fr]: 'Un\n' }, '2026-01-05', { [en]: 'One\n' }, '2026-02-05'],
    ['of the same commit', { [fr]: 'Un\n', [en]: 'One\n' }, '2026-01-05', {}, undefined],
    ['not committed yet', { [fr]: 'Un\n' }, '2026-01-05', { [en]: 'One\n' }, undefined],
  ])('of a translation %s', (_, first, day, second, later) => {
    const library = repository();
    library.write(first, day);
    library.write(second, later);
    expect(history(library)).toEqual({ files: {} });
  });

  test('of a repository without a commit', () => {
    const library = repository();
    library.write({ [fr]: 'Un\n', [en]: 'One\n' });
    expect(history(library)).toEqual({ files: {} });
  });
});
