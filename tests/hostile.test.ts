import { expect, describe, test } from 'vitest';
import { compile } from '../src/compile.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { codes, rowOf } from '../src/model/rules.ts';
import { readStandIns } from '../src/reader.ts';
import { scan } from '../src/site/output/scan.ts';
import { corpus } from './hostile/corpus.ts';
import type { Hostile } from './hostile/hostile.ts';
import { htmlOf, tagsIn } from './tools/html-of.ts';
import { factsFile } from './tools/manuscript.ts';
import { faultsIn } from './tools/validator.ts';

const standIns = readStandIns();

test('the corpus is large, and each of its names and paths is one', () => {
  expect(corpus.length).toBeGreaterThan(500);
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
});

describe.each(corpus)('$name', (hostile) => {
  const { path, bytes, expected, components = [] } = hostile;
  const files = [factsFile, { path, bytes }].filter((one, index, all) => {
    return all.findLastIndex((other) => other.path === one.path) === index;
  });

  test('is told where it stands, and nothing of it is accepted', { timeout: 60_000 }, () => {
    const { library, diagnostics } = compile(files, { standIns, components, language: 'en' });
    expect(summary(diagnostics, hostile)).toEqual(expected);
    for (const playbook of library.playbooks) {
      expect(faultsIn(playbook)).toEqual([]);
      const html = htmlOf(playbook);
      expect(scan(html)).toEqual([]);
      expect(tagsIn(html)).toEqual([]);
    }
  });
});

/** What is told about form and profile, as the corpus writes it. */
function summary(diagnostics: readonly Diagnostic[], { path }: Hostile): readonly string[] {
  const found = diagnostics
    .filter(({ file, code }) => file === path && ['form', 'profile'].includes(rowOf(code).group))
    .map(({ line, code }) => ({ line, code }));
  if (found.length <= 6) return found.map(({ line, code }) => `${line} ${code}`);
  return codes
    .map((code) => ({ code, times: found.filter((one) => one.code === code).length }))
    .filter(({ times }) => times > 0)
    .map(({ code, times }) => `${times} × ${code}`)
    .sort();
}
