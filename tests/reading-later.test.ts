import { linkSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compileReading } from '../src/cli/library.ts';
import { stampOf } from '../src/files/stamp.ts';
import type { SourceFile } from '../src/model/source.ts';
import { openCache } from '../src/parsing/cache.ts';
import { parseFiles } from '../src/parsing/parse-files.ts';
import { FileChanged, readLibrary, readStandIns } from '../src/reader.ts';
import { library, put } from './tools/library-folder.ts';
import { playbook } from './tools/rule-page.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Stamps are given to what has not just been changed: no test need wait for that. */
function later(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
}

const path = 'playbooks/fr/a.mdx';

describe('the stamp of a file', () => {
  test('is another one after each change, also of equal length and with the old times put back', () => {
    later();
    const root = library(path);
    const first = stampOf(root, path);
    expect(first).toBeDefined();
    expect(stampOf(root, path)).toBe(first);
    writeFileSync(join(root, path), 'TEXT');
    utimesSync(join(root, path), 1, 1);
    const second = stampOf(root, path);
    utimesSync(join(root, path), 1, 1);
    expect(new Set([first, second, stampOf(root, path)]).size).toBe(3);
    const third = stampOf(root, path);
    linkSync(join(root, path), join(root, 'second'));
    expect(stampOf(root, path)).not.toBe(third);
  });

  test('is missing when a second change might leave no trace, and for what is no plain file', () => {
    const root = library(path, 'playbooks/fr/b.mdx/');
    expect(stampOf(root, path)).toBeUndefined();
    later();
    expect(stampOf(root, 'playbooks/fr/b.mdx')).toBeUndefined();
    expect(stampOf(root, 'playbooks/fr/absent.mdx')).toBeUndefined();
  });
});

describe('a file that is read later', () => {
  test('is the same file', () => {
    later();
    const root = library(path, 'playbooks/fr/b.mdx', 'content/site.yaml');
    const now = readLibrary(root);
    const files = readLibrary(root, { later: () => true }).files.map(({ path, bytes }) => {
      return { path, bytes };
    });
    expect(files).toEqual(now.files);
  });

  test('and cannot be read any more says so when it is asked for', () => {
    later();
    const root = library(path);
    const { files } = readLibrary(root, { later: () => true });
    rmSync(join(root, path));
    expect(() => files[0]?.bytes).toThrow(FileChanged);
  });

  test('is not read as long as it is known where it leads', async () => {
    later();
    const root = jumping();
    const reading = () => readLibrary(root, { later: (one) => one !== path });
    expect(await parsedOf(root, reading().files)).toEqual([path, 'playbooks/fr/b.mdx']);
    const read: string[] = [];
    const files = reading().files.map((file) => watched(file, (one) => read.push(one)));
    expect(await parsedOf(root, files)).toEqual([path, 'playbooks/fr/b.mdx']);
    expect(new Set(read)).toEqual(new Set([path, 'playbooks/fr/b.mdx']));
    put(root, 'playbooks/fr/c.mdx', leadingTo('/a'));
    expect(await parsedOf(root, reading().files)).toEqual([
      path,
      'playbooks/fr/b.mdx',
      'playbooks/fr/c.mdx',
    ]);
  });

  test('and was taken away meanwhile is told as if all had been read at once', async () => {
    later();
    const root = jumping();
    const reading = readLibrary(root, { later: (one) => one !== path });
    rmSync(join(root, 'playbooks/fr/b.mdx'));
    const options = { root, cache: false, only: new Set([path]), today: '2026-01-01' } as const;
    const { diagnostics } = await compileReading(reading, options);
    const whole = await compileReading(readLibrary(root), options);
    expect(diagnostics).toEqual(whole.diagnostics);
    expect(diagnostics.map(({ code }) => code)).toContain('unknown-target');
  });
});

/** Three playbooks, of which the first leads to the second. */
function jumping(): string {
  const root = library();
  put(root, path, leadingTo('/b'));
  for (const name of ['b', 'c']) put(root, `playbooks/fr/${name}.mdx`, leadingTo('parler'));
  return root;
}

function leadingTo(target: string): string {
  const steps = `:::listen[A]{#a}\n\n::next{to=${target}}\n\n:::\n\n:::listen[P]{#parler}\n\n::end{as=entrusted}\n\n:::`;
  return playbook('fr', '', steps);
}

/** The paths that were parsed to judge the first playbook. */
async function parsedOf(root: string, files: readonly SourceFile[]): Promise<readonly string[]> {
  const entries = openCache(join(root, 'kept'), Date.now());
  const { playbooks } = await parseFiles(files, {
    standIns: readStandIns(),
    only: new Set([path]),
    cache: { entries, toolVersion: 'this', library: root },
  });
  return playbooks.flatMap(({ playbook: one }) => one?.file ?? []);
}

/** The same file, with somebody to tell who asks for what is in it. */
function watched(file: SourceFile, tell: (path: string) => void): SourceFile {
  return {
    path: file.path,
    ...(file.stamp !== undefined && { stamp: file.stamp }),
    get bytes() {
      tell(file.path);
      return file.bytes;
    },
  };
}
