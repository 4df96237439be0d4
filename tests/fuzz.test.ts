import fc from 'fast-check';
import { test } from 'vitest';
import { fuzzers } from './fuzz/fuzzers.ts';

/** The same inputs on every run: what is new is found by `npm run fuzz`. */
const seed = 20261101;

test.each(fuzzers)('$name', { timeout: 120_000 }, ({ inputs, judge, runs }) => {
  fc.assert(fc.property(inputs, judge), { numRuns: runs, seed });
});
