import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '../src/compile.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';

const folder = fileURLToPath(new URL('faulty/', import.meta.url));
const standIns = readStandIns();

/** Flows as they are published, each with one fault that its name says and a reader would find at one line. */
describe.each(readdirSync(folder))('%s', (name) => {
  const { files, ...reading } = readLibrary(`${folder}${name}/`);
  const options = { standIns, ...reading, today: '2026-11-22' };

  it('is told once, where an author would look', () => {
    const { diagnostics } = compile(files, { ...options, language: 'en' });
    const expected = readFileSync(`${folder}${name}/expected.txt`, 'utf8');
    expect(diagnostics.filter(isPrimary).map(line).sort().join('')).toBe(expected);
  });
});

function isPrimary({ severity }: Diagnostic): boolean {
  return severity !== 'info';
}

function line({ file, line: number, code }: Diagnostic): string {
  return `${file}:${number} ${code}\n`;
}
