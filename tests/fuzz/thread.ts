import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { fuzzers } from './fuzzers.ts';

/** What the thread tells: what it is about to judge, what failed, and in the end how it went. */
export type Told = { readonly name: string; readonly bytes: Uint8Array } & (
  | { readonly type: 'input' }
  | { readonly type: 'failure'; readonly why: string }
  /** `bytes`: the input that took longest, in milliseconds. */
  | { readonly type: 'done'; readonly runs: number; readonly slowest: number }
);

const { seconds, seed, only } = workerData as { seconds: number; seed: number; only: string };
const end = performance.now() + seconds * 1000;
const all = fuzzers
  .filter(({ name }) => name.includes(only))
  .map((fuzzer) => ({ ...fuzzer, done: 0, slowest: 0, bytes: new Uint8Array() }));

rounds: for (let round = 0; ; round++) {
  for (const own of all) {
    const left = end - performance.now();
    if (left <= 0) break rounds;
    const judged = fc.property(own.inputs, (bytes) => {
      tell({ type: 'input', name: own.name, bytes });
      const start = performance.now();
      own.judge(bytes);
      const time = performance.now() - start;
      own.done++;
      if (time > own.slowest) Object.assign(own, { slowest: time, bytes });
    });
    const { failed, counterexample, errorInstance } = fc.check(judged, {
      numRuns: own.runs,
      seed: seed + round,
      interruptAfterTimeLimit: Math.max(left, 1_000),
    });
    if (failed && counterexample) {
      const [bytes] = counterexample;
      tell({ type: 'failure', name: own.name, bytes, why: String(errorInstance) });
      break rounds;
    }
  }
}
for (const { name, done, slowest, bytes } of all) {
  tell({ type: 'done', name, runs: done, slowest, bytes });
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}
