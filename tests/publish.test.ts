import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { publish, stagingOf } from '../src/site/output/publish.ts';

const root = mkdtempSync(join(tmpdir(), 'accalmie-publish-'));
afterAll(() => rmSync(root, { recursive: true }));

function site(name: string): { readonly site: string; readonly staging: string } {
  const folder = join(root, name, 'dist');
  return { site: folder, staging: stagingOf(folder) };
}

function write(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

function read(folder: string): string {
  return readFileSync(join(folder, 'index.html'), 'utf8');
}

it('puts a first site in its place', () => {
  const { site: place, staging } = site('first');
  write(staging, 'new');
  publish(staging, place);
  expect(read(place)).toBe('new');
  expect(existsSync(staging)).toBe(false);
});

it('replaces the last site whole, and leaves nothing behind', () => {
  const { site: place, staging } = site('second');
  write(place, 'old');
  writeFileSync(join(place, 'gone.html'), 'old');
  write(staging, 'new');
  publish(staging, place);
  expect(read(place)).toBe('new');
  expect(existsSync(join(place, 'gone.html'))).toBe(false);
  expect(existsSync(`${place}.last`)).toBe(false);
});

it('puts the last site back when the new one cannot be moved', () => {
  const { site: place, staging } = site('third');
  write(place, 'old');
  expect(() => publish(staging, place)).toThrow(/ENOENT/);
  expect(read(place)).toBe('old');
});
