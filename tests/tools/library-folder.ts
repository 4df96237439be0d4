import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { readLibrary } from '../../src/reader.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A library of these files, until the test has ended; a name that ends with `/` is a folder. */
export function library(...paths: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'accalmie-'));
  folders.push(root);
  for (const path of paths) put(root, path, 'text');
  return root;
}

export function put(root: string, path: string, bytes: string | Uint8Array): void {
  mkdirSync(join(root, path.endsWith('/') ? path : dirname(path)), { recursive: true });
  if (!path.endsWith('/')) writeFileSync(join(root, path), bytes);
}

/** `code path` of what is wrong with the files themselves. */
export function told(root: string): readonly string[] {
  return readLibrary(root).findings.map(({ code, file }) => `${code} ${file}`);
}

/** Paths of the texts that were read. */
export function read(root: string): readonly string[] {
  return readLibrary(root).files.map(({ path }) => path);
}
