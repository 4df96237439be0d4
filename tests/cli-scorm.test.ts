import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { accalmie, library, quickly } from './tools/accalmie.ts';
import { workshop } from './tools/package.ts';

const root = ['--root', workshop, '--lang', 'en'];
const pack = ['export', '--format', 'scorm12'];

/** Content read as UTF-8 where the workshop's own is copied. */
const source = (path: string) => readFileSync(join(workshop, path), 'utf8');
const own = ['playbooks/fr/repair.mdx', 'playbooks/fr/repair.scenarios.yaml', 'content/facts.yaml'];
const copied = Object.fromEntries(own.map((path) => [path, source(path)]));
const talk = { 'playbooks/fr/repair-talk.mdx': source('playbooks/fr/repair-talk.mdx') };

describe('export --format scorm12', () => {
  test('packs playbooks by file and by slug, in the order in which they are named', () => {
    const out = join(library({}), 'package.zip');
    const file = `${workshop}/playbooks/fr/repair.mdx`;
    const { status, stdout, stderr } = accalmie([
      ...pack,
      file,
      'repair-talk',
      ...root,
      '--out',
      out,
    ]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^2 playbooks, 2 cases, 1 dialogue: \d+ kB\n$/);
    const files = Object.keys(unzipSync(readFileSync(out)));
    expect(files).toContain('fr/repair/case-insulted.html');
    expect(files).toContain('en/repair-talk/dialogue.html');
    expect(itemsOf(out)).toEqual(['BOOK_fr_repair', 'ITEM_en_repair-talk_dialogue']);
  });

  test('names a package of one playbook after it', () => {
    const out = join(library({}), 'package.zip');
    accalmie([...pack, 'repair', ...root, '--out', out]);
    expect(manifestOf(out)).toContain('<title>A repair that is late</title>');
  });

  test('goes to the standard output where that is no terminal', () => {
    const folder = library({ ...copied, ...talk });
    const { status, stdout } = accalmie([...pack, '--root', folder, '--lang', 'fr']);
    expect({ status, head: stdout.slice(0, 2) }).toEqual({ status: 0, head: 'PK' });
  });

  test('is not packed with an error in it: the errors are told', () => {
    const broken = copied['playbooks/fr/repair.mdx']?.replace('to=restate', 'to=restte') ?? '';
    const folder = library({ ...copied, ...talk, 'playbooks/fr/repair.mdx': broken });
    const out = join(folder, 'package.zip');
    const args = [...pack, 'repair', '--root', folder, '--lang', 'fr', '--out', out];
    const { status, stdout, stderr } = accalmie(args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('unknown-target');
    expect(stderr).toContain('restte');
    expect(readdirSync(folder)).not.toContain('package.zip');
    // The other playbook does not hang on it.
    const other = accalmie([
      ...pack,
      'repair-talk',
      '--root',
      folder,
      '--lang',
      'fr',
      '--out',
      out,
    ]);
    expect(other.status).toBe(0);
  });

  test('is not packed with a case that its playbook does not lead through', () => {
    const path = 'playbooks/fr/repair.scenarios.yaml';
    const cases = copied[path]?.replace('choice: here', 'choice: hear') ?? '';
    const folder = library({ ...copied, ...talk, [path]: cases });
    const out = join(folder, 'package.zip');
    const { status, stderr } = accalmie([...pack, '--root', folder, '--lang', 'fr', '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toContain('repair.scenarios.yaml');
  });

  test('is not packed where there is nothing to practise', () => {
    const folder = library({
      'playbooks/fr/repair.mdx': copied['playbooks/fr/repair.mdx'] ?? '',
      'content/facts.yaml': copied['content/facts.yaml'] ?? '',
    });
    const args = ['--root', folder, '--out', join(folder, 'package.zip')];
    const one = accalmie([...pack, 'repair', ...args, '--lang', 'fr']);
    expect(one.stderr).toContain(
      'erreur\u00a0: `playbooks/fr/repair.mdx` inattendu ; attendu\u00a0: une fiche avec des scénarios',
    );
    expect(one.status).toBe(2);
    const all = accalmie([...pack, ...args, '--lang', 'en']);
    expect(all.stderr).toMatch(
      /^error: Unexpected `playbooks\/en`, expected at least one playbook/,
    );
    expect(all.status).toBe(2);
  });

  test.each([
    ['a slug that there is not', ['repare', ...root], 'did you mean `repair`?'],
    [
      'a file elsewhere',
      [`${workshop}/playbooks/fr/repair.mdx`, '--root', 'tests/good/bank'],
      'expected a file below',
    ],
    [
      'no file to write to',
      [...root, '--out', 'no/such/folder/x.zip'],
      'expected a file that can be written',
    ],
    ['a folder to write to', [...root, '--out', 'tests'], 'expected a file that can be written'],
  ])('is not packed for %s', async (_, args, words) => {
    const more = args.includes('--out') ? [] : ['--out', 'never.zip'];
    const { status, stdout, stderr } = await quickly([...pack, ...args, ...more]);
    expect(stderr).toContain(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('is not put out on a terminal', async () => {
    const before = process.stdout.isTTY;
    process.stdout.isTTY = true;
    try {
      const { status, stdout, stderr } = await quickly([...pack, ...root]);
      expect(stderr).toBe(
        'error: Unexpected terminal, expected `--out FILE.zip`: a package is not text.\n',
      );
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    } finally {
      process.stdout.isTTY = before;
    }
  });

  test('leaves nothing beside the file that it writes, and what was there where it cannot', async () => {
    const folder = library({});
    mkdirSync(join(folder, 'taken'));
    await quickly([...pack, ...root, '--out', join(folder, 'taken')]);
    await quickly([...pack, ...root, '--out', join(folder, 'package.zip')]);
    expect(readdirSync(folder).sort()).toEqual(['package.zip', 'taken']);
  });
});

test('the other formats are written to a file as well', async () => {
  const out = join(library({}), 'repair.dot');
  const file = `${workshop}/playbooks/fr/repair.mdx`;
  const { status, stdout } = await quickly(['export', file, '--format', 'dot', '--out', out]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(readFileSync(out, 'utf8')).toMatch(/^digraph/);
});

function manifestOf(file: string): string {
  return strFromU8(unzipSync(readFileSync(file))['imsmanifest.xml'] ?? new Uint8Array());
}

/** What stands at the top of the outline. */
function itemsOf(file: string): readonly string[] {
  const found = manifestOf(file).matchAll(/(<item|<\/item>)(?: identifier="([^"]+)")?/g);
  let depth = 0;
  return [...found].flatMap(([, tag, id = '']) => {
    depth += tag === '<item' ? 1 : -1;
    return tag === '<item' && depth === 1 ? [id] : [];
  });
}
