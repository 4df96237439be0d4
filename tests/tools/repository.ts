import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SourceFile } from '../../src/model/source.ts';
import { readLibrary } from '../../src/reader.ts';

/** A repository in a temporary folder, with the commits that a test makes. */
export interface Repository {
  readonly root: string;
  /** Writes files and, where there is a day, commits them as of it: `2026-03-05`. */
  readonly write: (files: Readonly<Record<string, string>>, day?: string) => void;
  readonly git: (...args: readonly string[]) => string;
  /** The library's files as they are now. */
  readonly files: () => readonly SourceFile[];
}

export function repository(name = 'library'): Repository {
  const root = join(temporary(), name);
  mkdirSync(root);
  const git = (...args: readonly string[]) => run(root, args);
  git('init', '--quiet');
  return {
    root,
    git,
    files: () => readLibrary(root).files,
    write: (files, day) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      if (day === undefined) return;
      git('add', '--all');
      run(root, ['commit', '--quiet', '--message', day], day);
    },
  };
}

/** A folder for one test. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Seconds since 1970 at the beginning of a day. */
export function secondsAt(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

function run(cwd: string, args: readonly string[], day = '2026-01-01'): string {
  const date = `${day}T00:00:00Z`;
  return execFileSync('git', [...setting, ...args], {
    cwd,
    env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const setting = ['user.name=Ana', 'user.email=ana@example.org', 'commit.gpgSign=false'].flatMap(
  (pair) => ['-c', pair],
);
