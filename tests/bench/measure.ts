import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process has used: seconds of wall clock and of all its threads' CPU, megabytes at its peak. */
export interface Usage {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

const project = fileURLToPath(new URL('../../', import.meta.url));
const preload = new URL('usage.mjs', import.meta.url).href;

/** Runs a Node program from the project's folder, from its start to its end. Throws when it fails. */
export function measure(command: readonly string[]): Usage {
  const begin = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--import', preload, ...command], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 100_000_000,
  });
  const wall = (performance.now() - begin) / 1000;
  if (status !== 0) throw new Error(`${command.join(' ')}\n${output[1]}${output[2]}`);
  return { wall, ...(JSON.parse(output[3] ?? '') as Omit<Usage, 'wall'>) };
}

/** Of each thing measured in every round, the round that took the least time. */
export function lower<Name extends string>(
  rounds: readonly Readonly<Record<Name, Usage>>[],
): Readonly<Record<Name, Usage>> {
  const [first] = rounds;
  if (!first) throw new Error('At least one round is needed');
  const names = Object.keys(first) as readonly string[] as readonly Name[];
  const best = names.map((name) => {
    const usages = rounds.map((round) => round[name]);
    return [name, usages.toSorted((a, b) => a.wall - b.wall)[0]];
  });
  return Object.fromEntries(best) as Readonly<Record<Name, Usage>>;
}
