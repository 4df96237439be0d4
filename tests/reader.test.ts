import { chmodSync, renameSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/compile.ts';
import { readLibrary, readPictures, readStandIns } from '../src/reader.ts';
import { library, put, read, told } from './tools/library-folder.ts';
import { pictureHeads } from './tools/picture-heads.ts';

test('a library is read in a fixed order, whatever else stands in its folder', () => {
  const root = library(
    'playbooks/fr/b.mdx',
    'playbooks/fr/a.mdx',
    'playbooks/fr/.DS_Store',
    'content/site.yaml',
    'README.md',
  );
  expect(read(root)).toEqual(['content/site.yaml', 'playbooks/fr/a.mdx', 'playbooks/fr/b.mdx']);
  expect(told(root)).toEqual([]);
});

test('an empty folder is no fault of reading', () => {
  expect(readLibrary(library())).toEqual({ files: [], pictures: [], findings: [] });
});

test('a file in the place of a folder, and a folder in the place of a file, are told', () => {
  expect(told(library('content'))).toEqual(['unsafe-file content']);
  expect(told(library('playbooks'))).toEqual(['unsafe-file playbooks']);
  const root = library('playbooks/fr/x.mdx/', 'playbooks/fr/y.png/', 'content/site.yaml/');
  expect(told(root)).toEqual([
    'unsafe-file playbooks/fr/x.mdx',
    'unsafe-file playbooks/fr/y.png',
    'unsafe-file content/site.yaml',
  ]);
});

test('what is no playbook, or outside a folder of a language, is told; scenarios may stand there', () => {
  const root = library(
    'playbooks/loose.mdx',
    'playbooks/fr/notes.txt',
    'playbooks/fr/old/a.mdx',
    'playbooks/fr/a.scenarios.yaml',
  );
  const severities = readLibrary(root).findings.map(({ severity, file }) => `${severity} ${file}`);
  expect(severities).toEqual([
    'warning playbooks/fr/notes.txt',
    'warning playbooks/fr/old',
    'error playbooks/loose.mdx',
  ]);
});

describe('content of files', () => {
  test('of a text no more is read than may be in it: the parser tells', () => {
    const root = library('playbooks/fr/a.mdx');
    truncateSync(join(root, 'playbooks/fr/a.mdx'), 2 ** 33);
    const { files, findings } = readLibrary(root);
    expect(findings).toEqual([]);
    expect(files[0]?.bytes).toHaveLength(256 * 1024 + 1);
    const { diagnostics } = compile(files, { standIns: readStandIns() });
    expect(diagnostics.map(({ code, line }) => `${line} ${code}`)).toEqual(['1 too-large']);
  });

  test('that may not be read', () => {
    const root = library('playbooks/fr/a.mdx', 'content/site.yaml');
    chmodSync(root, 0o755);
    chmodSync(join(root, 'playbooks/fr/a.mdx'), 0);
    chmodSync(join(root, 'content'), 0);
    const isRoot = process.geteuid?.() === 0;
    try {
      if (isRoot) process.seteuid?.('nobody');
      expect(told(root)).toEqual(['unsafe-file content', 'unsafe-file playbooks/fr/a.mdx']);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  test.each(Object.entries(pictureHeads))('a picture is one: %s', (kind, heads) => {
    for (const head of heads) {
      const root = library();
      put(root, `playbooks/fr/plan.${kind}`, head);
      expect(readLibrary(root).pictures).toEqual([`playbooks/fr/plan.${kind}`]);
      expect(readPictures(root)[0]?.bytes).toEqual(Buffer.from(head));
      const others = Object.keys(pictureHeads).filter((other) => other !== kind);
      for (const other of others) {
        renameSync(join(root, `playbooks/fr/plan.${kind}`), join(root, `playbooks/fr/x.${other}`));
        expect(told(root)).toEqual([`unsafe-image playbooks/fr/x.${other}`]);
        expect(readPictures(root)).toEqual([]);
        renameSync(join(root, `playbooks/fr/x.${other}`), join(root, `playbooks/fr/plan.${kind}`));
      }
    }
  });

  test.each(['', '<svg onload="x">', '<!doctype html>', '\x89PNG', 'GIF89a', '%PDF-1.7', 'MZ\x90'])(
    'no picture: %j',
    (bytes) => {
      for (const kind of Object.keys(pictureHeads)) {
        const root = library();
        put(root, `playbooks/fr/plan.${kind}`, Buffer.from(bytes, 'latin1'));
        expect(told(root)).toEqual([`unsafe-image playbooks/fr/plan.${kind}`]);
        expect(readLibrary(root).pictures).toEqual([]);
        expect(readPictures(root)).toEqual([]);
      }
    },
  );

  test('a picture of bounded size', () => {
    const root = library();
    put(root, 'playbooks/fr/plan.png', pictureHeads['png']?.[0] ?? '');
    truncateSync(join(root, 'playbooks/fr/plan.png'), 4 * 1024 * 1024 + 1);
    expect(told(root)).toEqual(['unsafe-image playbooks/fr/plan.png']);
    expect(readPictures(root)).toEqual([]);
  });
});
