import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accalmie } from './accalmie.ts';

/** Exports a package as the command does. */
export function packed(args: readonly string[], env: NodeJS.ProcessEnv = {}): Uint8Array {
  const out = join(mkdtempSync(join(tmpdir(), 'accalmie-')), 'package.zip');
  const { status, stderr } = accalmie(
    ['export', '--format', 'scorm12', '--out', out, ...args],
    env,
  );
  if (status !== 0) throw new Error(stderr);
  return readFileSync(out);
}

/** A library with a playbook of two cases, and a dialogue, in two languages. */
export const workshop = 'tests/good/workshop';
