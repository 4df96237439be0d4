import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { advancesSource } from './tools/advances.ts';

test('the advance table is that of the shipped font', async () => {
  const committed = await readFile(new URL('../src/layout/advances.ts', import.meta.url), 'utf8');
  expect(committed).toBe(await advancesSource());
});
