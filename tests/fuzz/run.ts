import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Told } from './thread.ts';

/**
 * `npm run fuzz [-- SECONDS [SEED [FUZZER]]]`: all fuzzers in turn, with new inputs, until the time is up or one
 * finds something. What it found is written to a file. A thread runs them, so that an input that never comes to
 * an end is found, too.
 */
const [seconds = 60, seed = Date.now() % 2 ** 31, only = ''] = process.argv
  .slice(2)
  .map((word, index) => {
    return index < 2 ? Number(word) : word;
  }) as [number?, number?, string?];

/** Milliseconds in which any input must be judged, on a machine that is busy with other things. */
const patience = 60_000;

const folder = fileURLToPath(new URL('../../.cache/fuzz/', import.meta.url));
const thread = new Worker(new URL('./thread.ts', import.meta.url), {
  workerData: { seconds, seed, only },
  resourceLimits: { maxOldGenerationSizeMb: 512 },
});

console.log(`seed ${seed}, ${seconds} s`);
let current: Told | undefined;
let timer: NodeJS.Timeout | undefined;

thread.on('message', (told: Told) => {
  clearTimeout(timer);
  if (told.type === 'input') {
    current = told;
    timer = setTimeout(() => stop(told, `takes more than ${patience / 1000} s`), patience);
  } else if (told.type === 'failure') {
    stop(told, told.why);
  } else {
    const time = `${Math.round(told.slowest)} ms: ${kept(told, 'slowest')}`;
    console.log(`${told.runs} runs of ${told.name}, the slowest in ${time}`);
  }
});
thread.on('error', (error) => current && stop(current, String(error)));
thread.on('exit', () => clearTimeout(timer));

function stop(told: Told, why: string): void {
  console.error(`${told.name}: ${why}\n\nThe input: ${kept(told, 'failed')}`);
  process.exit(1);
}

/** Where an input can be looked at. */
function kept({ name, bytes }: Told, what: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${what}-${name.replace(/[^a-z]+/gi, '-')}-${seed}.mdx`);
  writeFileSync(file, bytes);
  return file;
}
