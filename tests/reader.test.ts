import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readLibrary } from '../src/reader.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A library of these files; a name that ends with `/` is a folder. */
function library(...paths: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'accalmie-'));
  folders.push(root);
  for (const path of paths) {
    mkdirSync(join(root, path.endsWith('/') ? path : dirname(path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(root, path), 'text');
  }
  return root;
}

function told(root: string): readonly string[] {
  return readLibrary(root).findings.map(({ severity, file }) => `${severity} ${file}`);
}

test('a library is read in a fixed order, whatever else stands in its folder', () => {
  const root = library(
    'playbooks/fr/b.mdx',
    'playbooks/fr/a.mdx',
    'content/site.yaml',
    'README.md',
  );
  const { files, findings } = readLibrary(root);
  expect(files.map(({ path }) => path)).toEqual([
    'content/site.yaml',
    'playbooks/fr/a.mdx',
    'playbooks/fr/b.mdx',
  ]);
  expect(findings).toEqual([]);
});

test('an empty folder is no fault of reading', () => {
  expect(readLibrary(library())).toEqual({ files: [], findings: [] });
});

test('a file in the place of a folder, and a folder in the place of a file, are told', () => {
  expect(told(library('content'))).toEqual(['error content']);
  expect(told(library('playbooks'))).toEqual(['error playbooks']);
  expect(told(library('playbooks/fr/x.mdx/', 'content/site.yaml/'))).toEqual([
    'error content/site.yaml',
    'error playbooks/fr/x.mdx',
  ]);
});

test('what is no playbook, or outside a folder of a language, is told; pictures and scenarios may stand there', () => {
  const root = library(
    'playbooks/loose.mdx',
    'playbooks/fr/notes.txt',
    'playbooks/fr/plan.png',
    'playbooks/fr/a.scenarios.yaml',
  );
  expect(told(root)).toEqual(['warning playbooks/fr/notes.txt', 'error playbooks/loose.mdx']);
});

test('links are not followed', () => {
  const root = library('secret.mdx', 'playbooks/fr/a.mdx');
  symlinkSync(join(root, 'secret.mdx'), join(root, 'playbooks/fr/link.mdx'));
  expect(told(root)).toEqual(['error playbooks/fr/link.mdx']);
  expect(readLibrary(root).files.map(({ path }) => path)).toEqual(['playbooks/fr/a.mdx']);
});
