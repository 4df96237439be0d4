import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '../src/compile.ts';
import { json } from '../src/export/json.ts';
import { layout } from '../src/layout/layout.ts';
import { verify } from '../src/layout/verify.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { History } from '../src/model/history.ts';
import type { SourceFile } from '../src/model/source.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const update = process.env['UPDATE'] === '1' && !process.env['CI'];
const standIns = readStandIns();

/** A folder is a test: a library, and files that say what must come of it. */
describe.each(readdirSync(folder))('fixture %s', (name) => {
  const root = `${folder}${name}/`;
  const { files, ...reading } = readLibrary(root);
  const options = {
    standIns,
    ...reading,
    ...dayOf(root),
    ...componentsOf(root),
    ...datesOf(root, files),
  };
  const compiled = compile(files, { language: 'en', ...options });

  it('gives the expected diagnostics', () => {
    expectFile(`${root}diagnostics.txt`, compiled.diagnostics.map(line).join(''));
  });

  if (existsSync(`${root}playbook.json`)) {
    it('gives the expected playbook', () => {
      expectFile(`${root}playbook.json`, compiled.library.playbooks.map(json).join(''));
    });
  }

  it('gives a file the same alone', () => {
    const alone = (file: string) =>
      compile(files, { language: 'en', ...options, only: new Set([file]) });
    const { file = '' } = compiled.library.playbooks.at(-1) ?? {};
    const there = (diagnostic: Diagnostic) => diagnostic.file === file;
    expect(alone(file).diagnostics.filter(there)).toEqual(compiled.diagnostics.filter(there));
  });

  it('survives a round trip through JSON, and two compiles give the same', () => {
    const again = compile(files, { language: 'en', ...options });
    expect(again).toEqual(compiled);
    expect(JSON.parse(JSON.stringify(compiled.library))).toEqual(compiled.library);
  });

  it('is drawn without overlaps', () => {
    for (const playbook of compiled.library.playbooks) {
      expect(verify(layout(playbook, compiled.library.content.phases), playbook)).toEqual([]);
    }
  });

  it('has messages, hints and addresses in both languages', () => {
    const french = compile(files, { language: 'fr', ...options }).diagnostics;
    expect(french.map(place)).toEqual(compiled.diagnostics.map(place));
    for (const [index, diagnostic] of french.entries()) {
      expect(diagnostic.message).not.toBe(compiled.diagnostics[index]?.message);
      expect(diagnostic.url).toBe(`/fr/rules/${diagnostic.code}/`);
    }
  });
});

/** `today.txt` holds the day on which the fixture is read. */
function dayOf(root: string): { readonly today?: string } {
  const path = `${root}today.txt`;
  return existsSync(path) ? { today: readFileSync(path, 'utf8').trim() } : {};
}

/** `components.txt`: the names of the components that the site registers. */
function componentsOf(root: string): { readonly components?: readonly string[] } {
  const file = `${root}components.txt`;
  return existsSync(file) ? { components: readFileSync(file, 'utf8').trim().split('\n') } : {};
}

/** `history.json`: by file, the day on which `all` its lines were changed, and those that differ, by number. */
function datesOf(root: string, files: readonly SourceFile[]): { readonly history?: History } {
  const path = `${root}history.json`;
  if (!existsSync(path)) return {};
  const days = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>;
  const times = files.map(({ path: name, bytes }) => {
    const lines = new TextDecoder().decode(bytes).split('\n');
    const day = (index: number) => days[name]?.[index + 1] ?? days[name]?.['all'] ?? '1970-01-01';
    return [name, lines.map((_, index) => Date.parse(day(index)) / 1000)] as const;
  });
  return { history: { files: Object.fromEntries(times) } };
}

/** No such file means that nothing is expected. UPDATE=1 rewrites expectations that exist. */
function expectFile(path: string, actual: string): void {
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (update && existsSync(path)) writeFileSync(path, actual);
  else expect(actual).toBe(expected);
}

function line(diagnostic: Diagnostic): string {
  const { severity, code, message, consequences } = diagnostic;
  const more = consequences ? ` (consequences: ${consequences.join(', ')})` : '';
  return `${place(diagnostic)} ${severity} ${code} ${message}${more}\n`;
}

function place({ file, line, column }: Diagnostic): string {
  return `${file}:${line}:${column}`;
}
