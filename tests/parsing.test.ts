import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { compile } from '../src/compile.ts';
import { fromParsed } from '../src/from-parsed.ts';
import type { SourceFile } from '../src/model/source.ts';
import { openCache } from '../src/parsing/cache.ts';
import { parseFiles, type ParseOptions } from '../src/parsing/parse-files.ts';
import { toolVersion } from '../src/parsing/tool-version.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';

const standIns = readStandIns();
const { files } = readLibrary(fileURLToPath(new URL('../', import.meta.url)));
const playbooks = files.filter(({ path }) => path.endsWith('.mdx')).length;
const folder = mkdtempSync(join(tmpdir(), 'parsing-'));
const module = new URL('./threads/stub.ts', import.meta.url);
const limits = { milliseconds: 1_500, megabytes: 60 };

afterAll(() => rmSync(folder, { recursive: true }));

describe('parsing in threads', () => {
  test('gives what parsing without them gives', async () => {
    const parsed = await parseFiles(files, { standIns });
    expect(fromParsed(files, parsed, {})).toEqual(compile(files, { standIns }));
  });

  test('a file that hangs or fills the memory is told, and the others are read', async () => {
    const some = ['one', 'hang', 'two', 'fill', 'three'].map(file);
    const { playbooks } = await parseFiles(some, {
      standIns,
      threads: { module, limits, size: 2 },
    });
    expect(playbooks.map(({ findings }) => findings.map(({ code, file }) => [code, file]))).toEqual(
      [[], [['too-slow', some[1]?.path]], [], [['too-slow', some[3]?.path]], []],
    );
  });

  test('shared data that hangs is told, and the other data is read', async () => {
    const some = ['one', 'hang', 'two'].map((text) => {
      return { ...file(text), path: `content/${text}.yaml` };
    });
    const threads = { module, limits, size: 2 };
    const { content, contentFindings } = await parseFiles(some, { standIns, threads });
    expect(contentFindings.map(({ code, file }) => [code, file])).toEqual([
      ['too-slow', 'content/hang.yaml'],
    ]);
    expect(content).toEqual({ read: ['content/one.yaml', 'content/two.yaml'] });
  });

  test('a bug of ours is not hidden', async () => {
    const threads = { module, limits, size: 1 };
    await expect(parseFiles(['throw'].map(file), { standIns, threads })).rejects.toThrow(
      'A bug in playbooks/fr/throw.mdx',
    );
  });
});

describe('what was parsed before', () => {
  const library = join(folder, 'library');
  const entries = openCache(join(folder, 'cache'), Date.now());
  const cache = { entries, toolVersion: toolVersion(), library };
  /** What asks these threads comes back without a playbook. */
  const threads = { module, size: 1 };
  const parsedAgain = async (some: readonly SourceFile[], options: Partial<ParseOptions> = {}) => {
    const { playbooks } = await parseFiles(some, { standIns, cache, threads, ...options });
    return playbooks.filter(({ playbook }) => !playbook).length;
  };

  test('is not parsed again', async () => {
    const first = await parseFiles(files, { standIns, cache });
    expect(await parseFiles(files, { standIns, cache, threads })).toEqual(first);
  });

  test('is parsed again when the file, the shared data or the tool has changed', async () => {
    expect(await parsedAgain(changed(files, 'playbooks/fr/crise-origine-portee.mdx'))).toBe(1);
    expect(await parsedAgain(changed(files, 'content/outcomes.yaml'))).toBe(playbooks);
    expect(await parsedAgain(files, { cache: { ...cache, toolVersion: 'newer' } })).toBe(playbooks);
    expect(await parsedAgain(files, { components: ['Plan'] })).toBe(playbooks);
  });

  test('is parsed again when its entry is damaged', async () => {
    const whole = await parseFiles(files, { standIns, cache });
    for (const name of readdirSync(join(folder, 'cache'))) {
      writeFileSync(join(folder, 'cache', name), 'damaged');
    }
    expect(await parseFiles(files, { standIns, cache })).toEqual(whole);
  });
});

function file(text: string): SourceFile {
  return { path: `playbooks/fr/${text}.mdx`, bytes: new TextEncoder().encode(text) };
}

function changed(all: readonly SourceFile[], path: string): readonly SourceFile[] {
  return all.map((one) => {
    return one.path === path
      ? { ...one, bytes: Buffer.concat([one.bytes, Buffer.from('\n')]) }
      : one;
  });
}
