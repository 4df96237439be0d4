import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import type { HistoryGap } from '../model/history.ts';

/** Asks git something in a folder: what it printed, or why it did not. */
export interface Git {
  (...args: readonly string[]): Answer;
  /** A question that is too long for a command line, or answered in bytes that are no text. */
  readonly bytes: (args: readonly string[], input: string) => BytesAnswer;
}

export type Answer = { readonly ok: true; readonly text: string } | NoAnswer;

export type BytesAnswer = { readonly ok: true; readonly bytes: Uint8Array } | NoAnswer;

interface NoAnswer {
  readonly ok: false;
  readonly gap: Extract<HistoryGap, 'no-git' | 'too-slow' | 'unreadable'>;
}

/**
 * A git that only reads, and runs nothing that a stranger's repository names: no hook, monitor, filter, pager,
 * signature check, converter of text, or transport. The questions share one time limit.
 */
export function openGit(root: string, milliseconds: number): Git {
  const end = performance.now() + milliseconds;
  const bytes: Git['bytes'] = (args, input) => {
    const left = Math.floor(end - performance.now());
    if (left <= 0) return { ok: false, gap: 'too-slow' };
    const { status, stdout, error, signal } = spawnSync('git', ['-C', root, ...harmless, ...args], {
      // Windows looks for `git` in this folder first, and the library may hold one.
      cwd: dirname(process.execPath),
      env: environment(),
      timeout: left,
      killSignal: 'SIGKILL',
      maxBuffer: mostBytes,
      stdio: ['pipe', 'pipe', 'ignore'],
      input,
      windowsHide: true,
    });
    if (status === 0) return { ok: true, bytes: stdout };
    if (codeOf(error) === 'ENOENT') return { ok: false, gap: 'no-git' };
    const stopped = signal !== null || ['ETIMEDOUT', 'ENOBUFS'].includes(codeOf(error));
    return { ok: false, gap: stopped ? 'too-slow' : 'unreadable' };
  };
  const ask = (...args: readonly string[]): Answer => {
    const answer = bytes(args, '');
    return answer.ok ? { ok: true, text: decoder.decode(answer.bytes) } : answer;
  };
  return Object.assign(ask, { bytes });
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const mostBytes = 256 * 1024 * 1024;

const settings = {
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'log.showSignature': 'false',
  'gpg.program': 'false',
  'safe.bareRepository': 'explicit',
  'blame.ignoreRevsFile': '',
};

const harmless = [
  '--no-pager',
  '--no-optional-locks',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
];

/** The caller's, without what tells git to look elsewhere or to run something. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(own),
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

function codeOf(error: Error | undefined): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? '';
}
