import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { main } from '../../src/cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** As on an English machine, with no colours, outside of any build service. */
const plain = {
  ...process.env,
  LC_ALL: 'en_GB.UTF-8',
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
  GITHUB_WORKSPACE: undefined,
  SOURCE_DATE_EPOCH: undefined,
};

/** Runs the command line in the folder of this project. */
export function accalmie(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', ...args], {
    cwd: root,
    env: { ...plain, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

/** The same without a process of its own, for what is told before anything is read. */
export async function quickly(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const told = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      told[stream] += String(text);
      return true;
    }),
  );
  for (const [name, value] of Object.entries({ ...plain, ...env })) vi.stubEnv(name, value);
  try {
    return { status: await main(args), ...told };
  } finally {
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
}

/** Writes a library into a new folder. */
export function library(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'accalmie-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
