import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '../src/compile.ts';
import { layout } from '../src/layout/layout.ts';
import { verify } from '../src/layout/verify.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';

const folder = fileURLToPath(new URL('good/', import.meta.url));
const standIns = readStandIns();

/** Libraries of other houses, as careful authors write them: the checker has nothing to say to them. */
describe.each(readdirSync(folder))('good library %s', (name) => {
  const { files, ...reading } = readLibrary(`${folder}${name}/`);
  const { library, diagnostics } = compile(files, {
    standIns,
    ...reading,
    today: '2026-11-22',
    language: 'en',
  });

  it('raises no false alarm', () => {
    expect(
      diagnostics.map(
        ({ file, line, severity, code, message }) =>
          `${file}:${line} ${severity} ${code} ${message}`,
      ),
    ).toEqual([]);
  });

  it('is read whole, and drawn without overlaps', () => {
    expect(library.playbooks).toHaveLength(files.filter(isPlaybook).length);
    for (const playbook of library.playbooks) {
      expect(verify(layout(playbook, library.content.phases), playbook)).toEqual([]);
    }
  });
});

function isPlaybook({ path }: { readonly path: string }): boolean {
  return path.endsWith('.mdx');
}
